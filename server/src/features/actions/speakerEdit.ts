/** Edits of who speaks, as a client asks for them by a request. */

import type { Position, Range } from 'vscode-languageserver-types';
import { cuesMerged, mergedWithNext } from '../../edits/cues/mergeCues';
import { wordsMoved } from '../../edits/cues/moveWords';
import { cueSplit } from '../../edits/cues/splitCue';
import { type Outcome, type Reading, readingOf, type Scope } from '../../edits/reading';
import { assigned } from '../../edits/speakers/assign';
import { converted } from '../../edits/speakers/convert';
import { forms } from '../../edits/speakers/nameForms';
import { allRenamed } from '../../edits/speakers/renameSpeaker';
import { namesAtChanges, namesOnEvery } from '../../edits/speakers/repeat';
import { sampledSpeakers } from '../../edits/speakers/samples';
import type { SpeakerEdit, SpeakerEditResult, SpeakerSample } from '../../protocol';
import type { Settings } from '../../settings';
import type { Transcript } from '../../transcript/transcript';
import { textEdits } from './codeActions';

/** The edits and what came of it, in words. What is no such edit throws. */
export function speakerEdit(
  transcript: Transcript,
  settings: Settings,
  wanted: SpeakerEdit,
): SpeakerEditResult {
  const { edits, message } = outcomeOf(transcript, settings, wanted);
  return { version: transcript.version, edits: textEdits(transcript, edits), message };
}

/** What the edit comes to, by absolute offsets. What is no such edit, or lacks what it needs, throws. */
export function outcomeOf(
  transcript: Transcript,
  settings: Settings,
  wanted: SpeakerEdit,
): Outcome {
  const make: unknown = Object.hasOwn(makers, wanted?.kind) ? makers[wanted.kind] : undefined;
  if (!make) throw new Error(`There is no edit of speakers “${String(wanted?.kind)}”.`);
  const reading = readingOf(transcript, settings.speakerInheritance);
  return (make as Maker<SpeakerEdit>)(reading, wanted);
}

type Maker<Wanted> = (reading: Reading, wanted: Wanted) => Outcome;

/** The longest pause between cues that are merged, in ms, where none is asked for. */
const GAP = 1000;

const makers: {
  readonly [Kind in SpeakerEdit['kind']]: Maker<Extract<SpeakerEdit, { readonly kind: Kind }>>;
} = {
  convert: (reading, { to, range }) => {
    if (!forms.includes(to)) {
      throw new Error(`No name is written as “${String(to)}”; it can be ${forms.join(', ')}.`);
    }
    return converted(reading, to, range && scopeOf(reading, range));
  },
  assign: (reading, { name, range }) => {
    if (typeof name !== 'string') throw new Error('A speaker’s name must be a text.');
    return assigned(reading, scopeOf(reading, range), name);
  },
  split: (reading, { position }) => cueSplit(reading, offsetOf(reading, position)),
  merge: (reading, { range, gap = GAP, longest = Number.POSITIVE_INFINITY }) => {
    if (!(gap >= 0) || !(longest > 0)) {
      throw new Error('A pause and a length must be numbers of milliseconds, not below zero.');
    }
    return cuesMerged(reading, { gap, longest }, range && scopeOf(reading, range));
  },
  mergeNext: (reading, { position }) => mergedWithNext(reading, offsetOf(reading, position)),
  moveBack: (reading, { position }) => wordsMoved(reading, offsetOf(reading, position), 'previous'),
  moveOn: (reading, { position }) => wordsMoved(reading, offsetOf(reading, position), 'next'),
  everyCue: (reading) => namesOnEvery(reading),
  changesOnly: (reading) => namesAtChanges(reading),
  rename: (reading, { names }) => {
    const areNames =
      Array.isArray(names) &&
      names.every((name) => typeof name?.from === 'string' && typeof name.to === 'string');
    if (!areNames) throw new Error('The new names must be a list of names from and to.');
    return allRenamed(reading, names);
  },
};

function offsetOf({ transcript }: Reading, position: Position | undefined): number {
  if (!Number.isInteger(position?.line) || !Number.isInteger(position?.character)) {
    throw new Error('A position must have a line and a character.');
  }
  return transcript.offsetAt(position!);
}

function scopeOf(reading: Reading, range: Range | undefined): Scope {
  const [start, end] = [offsetOf(reading, range?.start), offsetOf(reading, range?.end)];
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/**
 * Who speaks in the file, with something that each of them says, in the order in which they first
 * speak.
 */
export function speakerSamples(
  transcript: Transcript,
  settings: Settings,
): readonly SpeakerSample[] {
  const reading = readingOf(transcript, settings.speakerInheritance);
  return sampledSpeakers(reading).map((speaker) => ({
    ...speaker,
    first: transcript.positionAt(speaker.first),
  }));
}
