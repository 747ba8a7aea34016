/** What a file’s own notes silence, and which of them silence nothing. */

import { isCue } from '../../syntax/chunk';
import type { Transcript } from '../../transcript/transcript';
import { allRules, type FoundPlace, type RuleCode } from '../all';
import {
  hasSilencingNotes,
  type NoteWord,
  type SilencingNote,
  silencingNotesIn,
} from '../silencing/silencingNotes';

/** Stands for every code. */
const ALL = '*';

/** A block's place in the file, as a number that rises with it; no chunk has as many blocks. */
function keyOf(index: number, block: number): number {
  return index * 2 ** 32 + block;
}

/** What one word of a note does: its code, or its first word where it names none. */
interface Silence {
  readonly code: string;
  readonly word: NoteWord;
  readonly note: SilencingNote;
  readonly index: number;
  /** From which block on, and before which. */
  readonly from: number;
  to: number;
  /** Of one for all rules, the codes that are on again, and from where. */
  readonly except?: Map<string, number>;
  used: boolean;
}

/** What is silenced in a file that has notes which do that. */
export interface Silencing {
  /** Whether the code is silent in the block; what silences it has then been of use. */
  readonly isSilent: (code: RuleCode, index: number, block: number) => boolean;
  /** Whether all blocks of the chunk are alike in this: no silence begins or ends in it. */
  readonly isSameThroughout: (index: number) => boolean;
  /** What is wrong with the notes, in each chunk; asked for when all else has been found. */
  readonly places: (
    isOn: (code: RuleCode) => boolean,
  ) => ReadonlyMap<number, readonly FoundPlace[]>;
}

/** What is silenced in the file; undefined where no note silences anything, as in most files. */
export function silencingIn(transcript: Transcript): Silencing | undefined {
  if (!hasSilencingNotes(transcript)) return undefined;
  const { whole, parts, cues, all, mixed } = read(transcript);
  const silenceAt = (code: string, key: number, asked: string) =>
    cues.get(code)?.get(key) ?? partAt(parts.get(code), key, asked) ?? whole.get(code);
  return {
    isSilent: (code, index, block) => {
      const key = keyOf(index, block);
      const forAll = () => (isAboutNotes(code) ? undefined : silenceAt(ALL, key, code));
      const silence = silenceAt(code, key, code) ?? forAll();
      if (!silence) return false;
      silence.used = true;
      return true;
    },
    isSameThroughout: (index) => !mixed.has(index),
    places: (isOn) => notePlaces(transcript, all, isOn),
  };
}

/** Whether the rule is one on such notes: one for all rules does not silence what is said of itself. */
export function isAboutNotes(code: string): boolean {
  return code.startsWith('suppression-');
}

interface Reading {
  /** By code: what silences it in the whole file, in parts of it, and in single cues. */
  readonly whole: ReadonlyMap<string, Silence>;
  readonly parts: ReadonlyMap<string, readonly Silence[]>;
  readonly cues: ReadonlyMap<string, ReadonlyMap<number, Silence>>;
  readonly all: readonly Silence[];
  /** The chunks with such notes in them, or with a cue that one in front of them is about. */
  readonly mixed: ReadonlySet<number>;
}

/** The last of the parts that starts at or before the key, where it reaches to it with the code. */
function partAt(
  parts: readonly Silence[] | undefined,
  key: number,
  code: string,
): Silence | undefined {
  if (!parts) return undefined;
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.from <= key) low = middle + 1;
    else high = middle;
  }
  const part = parts[low - 1];
  if (!part || key >= part.to) return undefined;
  return (part.except?.get(code) ?? Number.POSITIVE_INFINITY) > key ? part : undefined;
}

/** Reads the notes that silence, in the order of the file. */
function read(transcript: Transcript): Reading {
  const whole = new Map<string, Silence>();
  const parts = new Map<string, Silence[]>();
  const cues = new Map<string, Map<number, Silence>>();
  const all: Silence[] = [];
  const open = new Map<string, Silence>();
  const mixed = new Set<number>();
  let waiting: Silence[] = [];
  for (const [index, chunk] of transcript.chunks.entries()) {
    const notes = silencingNotesIn(chunk);
    if (notes.length > 0 || waiting.length > 0) mixed.add(index);
    for (const note of notes) {
      waiting = placed(waiting, cues, index, chunk, note.block);
      for (const silence of silencesOf(note, index)) {
        all.push(silence);
        enter(silence);
      }
    }
    waiting = placed(waiting, cues, index, chunk, chunk.blocks.count);
  }
  return { whole, parts, cues, all, mixed };

  function enter(silence: Silence): void {
    const { code, note } = silence;
    if (note.verb === 'webvtt-disable-next-cue') waiting.push(silence);
    else if (note.verb === 'webvtt-enable') close(silence);
    else if (note.verb === 'webvtt-disable-file') {
      if (!whole.has(code)) whole.set(code, silence);
    } else if (!open.has(code)) {
      open.set(code, silence);
      const others = parts.get(code);
      if (others) others.push(silence);
      else parts.set(code, [silence]);
    }
  }

  /** Ends what the note switches on again. One that names no code ends everything. */
  function close(silence: Silence): void {
    const ended = silence.code === ALL ? [...open.keys()] : [silence.code];
    for (const code of ended) {
      const part = open.get(code);
      const exceptions = open.get(ALL)?.except;
      if (part) part.to = silence.from;
      else if (exceptions && !exceptions.has(code)) exceptions.set(code, silence.from);
      else continue;
      open.delete(code);
      silence.used = true;
    }
  }
}

/** The words of a note that do something; a code that is no rule does nothing. */
function silencesOf(note: SilencingNote, index: number): readonly Silence[] {
  const { verb, codes, word, block } = note;
  if (!verb) return [];
  const from = keyOf(index, block);
  const to = Number.POSITIVE_INFINITY;
  if (codes.length === 0) {
    return [{ code: ALL, word, note, index, from, to, except: new Map(), used: false }];
  }
  return codes
    .filter(({ text }) => isCode(text))
    .map((named) => ({ code: named.text, word: named, note, index, from, to, used: false }));
}

/** Gives what waits for a cue the first one before the block `end`; returns what still waits. */
function placed(
  waiting: Silence[],
  cues: Map<string, Map<number, Silence>>,
  index: number,
  { blocks }: Transcript['chunks'][number],
  end: number,
): Silence[] {
  if (waiting.length === 0) return waiting;
  const last = waiting.at(-1)!;
  let block = last.index === index ? last.note.block + 1 : 0;
  while (block < end && !isCue(blocks.kind[block]!)) block++;
  if (block >= end) return waiting;
  const key = keyOf(index, block);
  for (const silence of waiting) {
    const known = cues.get(silence.code) ?? new Map<number, Silence>();
    cues.set(silence.code, known);
    if (!known.has(key)) known.set(key, silence);
  }
  return [];
}

const ruleCodes: ReadonlySet<string> = new Set(allRules.map(({ code }) => code));

function isCode(text: string): text is RuleCode {
  return ruleCodes.has(text);
}

/**
 * The words that are unknown, and those of no use, in each chunk that has any. `all` is in the order of
 * the notes.
 */
function notePlaces(
  transcript: Transcript,
  all: readonly Silence[],
  isOn: (code: RuleCode) => boolean,
): ReadonlyMap<number, readonly FoundPlace[]> {
  const isUnused = ({ used, code }: Silence) =>
    !used && !(isCode(code) && (isAboutNotes(code) || !isOn(code)));
  const places = new Map<number, FoundPlace[]>();
  let next = 0;
  for (const [index, chunk] of transcript.chunks.entries()) {
    const inChunk: FoundPlace[] = [];
    for (const note of silencingNotesIn(chunk)) {
      const unused: NoteWord[] = [];
      for (; all[next]?.note === note; next++) {
        if (isUnused(all[next]!)) unused.push(all[next]!.word);
      }
      for (const word of unknownWords(note)) {
        inChunk.push(place(note, 'suppression-unknown', word));
      }
      for (const word of unusedSpans(note, unused)) {
        inChunk.push(place(note, 'suppression-unused', word));
      }
    }
    if (inChunk.length > 0) places.set(index, inChunk);
  }
  return places;
}

function place({ chunk, block }: SilencingNote, code: RuleCode, word: NoteWord): FoundPlace {
  return { chunk, block, code, start: word.start, end: word.end };
}

function unknownWords({ verb, word, codes }: SilencingNote): readonly NoteWord[] {
  return verb ? codes.filter(({ text }) => !isCode(text)) : [word];
}

/** The words of no use; the whole note as one where all are. */
function unusedSpans(
  { word, codes }: SilencingNote,
  unused: readonly NoteWord[],
): readonly NoteWord[] {
  if (unused.length < Math.max(1, codes.length)) return unused;
  const end = codes.at(-1)?.end ?? word.end;
  return [{ text: word.text, start: word.start, end }];
}
