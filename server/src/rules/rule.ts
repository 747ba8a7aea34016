/** What a rule is: one mistake, with everything that is said and done about it. */

import type { Chunk } from '../syntax/chunk';
import type { FaultCode } from '../syntax/faults';
import type { FileKind } from '../transcript/fileKind';
import type { Transcript } from '../transcript/transcript';
import type { Profile } from './profiles';

/** How grave a finding can be, as LSP has it, the gravest first. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;
/** How grave a finding is. */
export type Severity = (typeof severities)[number];

/** A severity, or `off` where a rule says nothing. */
export type Level = Severity | 'off';

/** A block of the file, wherever it stands. */
export interface BlockPlace {
  readonly chunk: Chunk;
  /** Its index in the chunk. */
  readonly block: number;
}

/**
 * Where a mistake is: the block in which it starts, and offsets in UTF-16 code units, relative to the
 * chunk, so that an edit elsewhere leaves them good.
 */
export interface Place extends BlockPlace {
  readonly start: number;
  readonly end: number;
  /** The earlier cues that the mistake is about, the nearest last. */
  readonly earlier?: readonly BlockPlace[];
  /** Whether the earlier cue is the one that is out of its place. */
  readonly isAhead?: boolean;
  /** What was measured and what is allowed, where that is the mistake, in the unit of the rule. */
  readonly measured?: number;
  readonly limit?: number;
  /** The speaker’s name that the mistake is about, as players read it, and the name that is meant. */
  readonly name?: string;
  readonly meant?: string;
  /** What another tool says of it, in its words. */
  readonly said?: string;
}

/** A place, with what rules ask of it. */
export interface Case extends Place {
  readonly transcript: Transcript;
  /** The absolute offset of the chunk's start. */
  readonly offset: number;
  /** The text from `start` to `end`. */
  readonly text: string;
}

/** An edit at absolute offsets, in UTF-16 code units: `text` stands where `start` to `end` did. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One way to mend a mistake. */
export interface Fix {
  /** What it does, as an imperative. */
  readonly title: string;
  /** In any order; they do not overlap. */
  readonly edits: readonly Edit[];
}

/** A place that belongs to a mistake elsewhere, at absolute offsets, and what is said of it. */
export interface Related {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/**
 * What finds the places of one rule: those in each chunk, in the order of the chunks and of the text. Of
 * a chunk for which it finds the same as the last time it gives the same list.
 */
export type Find = (transcript: Transcript) => readonly (readonly Place[])[];

/** One mistake: the data from which its documentation, its setting, its findings and its tests are made. */
export interface Rule {
  /** Its name to users, in settings and in notes that silence it. */
  readonly code: string;
  /** How grave it is where no profile is chosen: by what the viewer loses. */
  readonly severity: Level;
  /** How grave it is in a profile, where that differs. */
  readonly profiles?: Readonly<Partial<Record<Profile, Level>>>;
  /** Set where the standard does not forbid it: `w3c-strict` then makes no more than information of it. */
  readonly advisory?: true;
  /** The kinds of file that it is looked for in; all without it. */
  readonly kinds?: readonly FileKind[];
  /** Rules of one family are folded together, by what they come to. */
  readonly family?: 'timing';
  /** What the mistake is, in a few words, for a list of rules. */
  readonly summary: string;
  /** What finds it, where neither the scanner nor a check of its chapter does: see `inCues.ts`. */
  readonly find?: Find;
  /** The anchor of the section of the standard it rests on. */
  readonly spec: string;
  /** A file with the mistake, once, and one without; nothing else is wrong in either. */
  readonly bad: string;
  readonly good: string;
  /** What is wrong here and what a player does with it. */
  readonly message: (found: Case) => string;
  /** Other places that belong to the mistake. */
  readonly related?: (found: Case) => readonly Related[];
  /** The fixes, the preferred one first. None where only the author can know. */
  readonly fixes?: (found: Case) => readonly Fix[];
  /** The title of the fix that does the preferred fix of every place; without it there is none. */
  readonly fixAll?: string;
  /** Where the fix only writes what was meant beyond doubt, so that it may run on every save. */
  readonly isSafe?: true | ((found: Case) => boolean);
  /** Which place is fixed first where all are, if not in the order of the text. */
  readonly first?: (a: Case, b: Case) => number;
}

/** A rule whose places the scanner finds. */
export type FaultRule = Rule & { readonly code: FaultCode };

/** A rule that needs no check of its chapter: the scanner finds it, or it finds itself. */
export type OwnRule = FaultRule | (Rule & { readonly find: Find });

/** The edit that replaces a part of the chunk, given by offsets relative to it. */
export function edit(found: Case, start: number, end: number, text: string): Edit {
  return { start: found.offset + start, end: found.offset + end, text };
}

/** A fix with one edit: of the place itself, or from `start` to `end`, relative to the chunk. */
export function replacement(
  found: Case,
  title: string,
  text: string,
  start = found.start,
  end = found.end,
): Fix {
  return { title, edits: [edit(found, start, end, text)] };
}

/** The text in quotes for a message, on one line, shortened where it has over 60 code units. */
export function quoted(text: string): string {
  const line = text.replace(/[\r\n]+/gu, ' ');
  return `“${line.length > 60 ? `${line.slice(0, 57)}…` : line}”`;
}

/** A file of one cue with this text, for the examples of a rule. */
export function cueFile(text: string): string {
  return `WEBVTT\n\n00:00.000 --> 00:04.000\n${text}\n`;
}
