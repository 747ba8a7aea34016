/** Notes that silence rules: `NOTE webvtt-disable CODE …` and its kin, as they stand in the file. */

import { COLON, COMMA, isTerminator, LF, SPACE, TAB } from '../../syntax/characters';
import { BlockKind, type Chunk } from '../../syntax/chunk';
import { rememberedByChunk } from '../../transcript/chunkMemo';
import { sumOverChunks } from '../../transcript/chunkSums';
import type { Transcript } from '../../transcript/transcript';

/** What the first word of such a note can be. */
export const verbs = [
  'webvtt-disable',
  'webvtt-enable',
  'webvtt-disable-next-cue',
  'webvtt-disable-file',
] as const;
export type Verb = (typeof verbs)[number];

/** A word of a directive; offsets are relative to the chunk. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface Directive {
  readonly chunk: Chunk;
  readonly block: number;
  readonly word: Word;
  /** What it does; undefined where its first word is no such thing. */
  readonly verb: Verb | undefined;
  /** The codes it names; none means all rules. */
  readonly codes: readonly Word[];
}

/** The first word behind `NOTE`. */
const DIRECTIVE = /webvtt-(?:disable|enable)[\w-]*/uy;
/** So much of a line is read for codes: several times what all there are come to. */
const LONGEST = 1 << 14;

const none: readonly Directive[] = [];

/** The directives in the chunk, in the order of the text. */
export const directivesIn = rememberedByChunk((chunk) =>
  chunk.blocks.kind.includes(BlockKind.Note) ? readDirectives(chunk) : none,
);

function readDirectives(chunk: Chunk): readonly Directive[] {
  const directives: Directive[] = [];
  const { kind, count } = chunk.blocks;
  for (let block = 0; block < count; block++) {
    const directive = kind[block] === BlockKind.Note ? readDirective(chunk, block) : undefined;
    if (directive) directives.push(directive);
  }
  return directives;
}

/** The directive that the note is, if it is one; what follows its first line says why. */
function readDirective(chunk: Chunk, block: number): Directive | undefined {
  const { blocks, text } = chunk;
  const start = afterBlanks(text, blocks.start[block]! + 'NOTE'.length);
  if (!text.startsWith('webvtt-', start)) return undefined;
  DIRECTIVE.lastIndex = start;
  if (!DIRECTIVE.test(text)) return undefined;
  const end = DIRECTIVE.lastIndex;
  const named = text.slice(start, end);
  const verb = verbs.find((known) => known === named);
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
function codesFrom(text: string, from: number): readonly Word[] {
  const words: Word[] = [];
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

function wordAt(start: number, text: string): Word {
  return { text, start, end: start + text.length };
}

const directiveTotals = sumOverChunks(
  () => ({ directives: 0 }),
  (total, chunk, sign) => {
    total.directives += sign * directivesIn(chunk).length;
  },
);

/** Whether the file has a directive at all; few do. */
export function hasDirectives(transcript: Transcript): boolean {
  return directiveTotals(transcript).directives > 0;
}
