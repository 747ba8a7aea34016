/** Notes that silence rules: `NOTE webvtt-disable CODE …` and its kin, as they stand in the file. */

import { COLON, COMMA, isTerminator, LF, SPACE, TAB } from '../../syntax/characters';
import { BlockKind, type Chunk } from '../../syntax/chunk';
import { rememberedByChunk } from '../../transcript/chunkMemo';
import { sumOverChunks } from '../../transcript/chunkSums';
import type { Transcript } from '../../transcript/transcript';

/**
 * What the first word of such a note can be. They silence rules from there on, end that, or silence
 * them in the next cue or in the file.
 */
export const silencingVerbs = [
  'webvtt-disable',
  'webvtt-enable',
  'webvtt-disable-next-cue',
  'webvtt-disable-file',
] as const;
/** The first word of such a note. */
export type SilencingVerb = (typeof silencingVerbs)[number];

/** A word of such a note; offsets are relative to the chunk. */
export interface NoteWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A note that silences rules, or seems to. */
export interface SilencingNote {
  readonly chunk: Chunk;
  readonly block: number;
  /** Its first word. */
  readonly word: NoteWord;
  /** What it does; undefined where its first word is no such thing. */
  readonly verb: SilencingVerb | undefined;
  /** The codes it names; none means all rules. */
  readonly codes: readonly NoteWord[];
}

/** The first word behind `NOTE`. */
const FIRST_WORD = /webvtt-(?:disable|enable)[\w-]*/uy;
/** So much of a line is read for codes: several times what all there are come to. */
const LONGEST = 1 << 14;

const none: readonly SilencingNote[] = [];

/** The notes of the chunk that silence rules, in the order of the text. */
export const silencingNotesIn = rememberedByChunk((chunk) =>
  chunk.blocks.kind.includes(BlockKind.Note) ? readNotes(chunk) : none,
);

function readNotes(chunk: Chunk): readonly SilencingNote[] {
  const notes: SilencingNote[] = [];
  const { kind, count } = chunk.blocks;
  for (let block = 0; block < count; block++) {
    const note = kind[block] === BlockKind.Note ? readNote(chunk, block) : undefined;
    if (note) notes.push(note);
  }
  return notes;
}

/** What the note silences, if it does; what follows its first line says why. */
function readNote(chunk: Chunk, block: number): SilencingNote | undefined {
  const { blocks, text } = chunk;
  const start = afterBlanks(text, blocks.start[block]! + 'NOTE'.length);
  if (!text.startsWith('webvtt-', start)) return undefined;
  FIRST_WORD.lastIndex = start;
  if (!FIRST_WORD.test(text)) return undefined;
  const end = FIRST_WORD.lastIndex;
  const named = text.slice(start, end);
  const verb = silencingVerbs.find((known) => known === named);
  const colon = afterBlanks(text, end);
  const rest = text.charCodeAt(colon) === COLON ? colon + 1 : colon;
  return { chunk, block, word: wordAt(start, verb ?? named), verb, codes: codesFrom(text, rest) };
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The words on the rest of the line. */
function codesFrom(text: string, from: number): readonly NoteWord[] {
  const words: NoteWord[] = [];
  const limit = Math.min(text.length, from + LONGEST);
  let start = from;
  for (let at = from; at <= limit; at++) {
    const code = at < limit ? text.charCodeAt(at) : LF;
    if (!isBlank(code) && code !== COMMA && !isTerminator(code)) continue;
    if (at > start) words.push(wordAt(start, text.slice(start, at)));
    if (isTerminator(code)) break;
    start = at + 1;
  }
  return words;
}

function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

function wordAt(start: number, text: string): NoteWord {
  return { text, start, end: start + text.length };
}

const noteTotals = sumOverChunks(
  () => ({ notes: 0 }),
  (total, chunk, sign) => {
    total.notes += sign * silencingNotesIn(chunk).length;
  },
);

/** Whether the file has such a note at all; few do. */
export function hasSilencingNotes(transcript: Transcript): boolean {
  return noteTotals(transcript).notes > 0;
}
