/**
 * All places of a chunk that may say who speaks, in flat columns: what the text has, not yet judged
 * by what the file does elsewhere.
 */

import { isTerminator } from '../syntax/characters';
import { type Chunk, isCue } from '../syntax/chunk';
import { lastAtMost } from '../syntax/lastAtMost';
import { voiceName } from '../syntax/text/voiceName';
import { rememberedByChunk } from '../transcript/chunkMemo';
import {
  LABEL_LIMIT,
  type Notation,
  notations,
  type Prefix,
  Proof,
  prefixOf,
  WIDE_COLON,
} from './prefix';

/**
 * One entry for each place, in the order of the text. A cue that has voices has nothing else, nor has
 * one whose identifier names a speaker.
 */
export interface Mentions {
  readonly count: number;
  /** The cue, as an index into the chunk’s blocks, in ascending order. */
  readonly block: Uint32Array;
  /** An index into `notations`. */
  readonly notation: Uint8Array;
  /** A `Proof`. */
  readonly proof: Uint8Array;
  /** An index into `names`. */
  readonly name: Uint32Array;
  /** Each name once, as a player reads it; empty for `>>` without one. */
  readonly names: readonly string[];
  /** Where the name starts and ends, as it is written, relative to the chunk. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Where all that is written to say who speaks starts and ends, as in `Mention`. */
  readonly prefix: Uint32Array;
  readonly prefixEnd: Uint32Array;
}

/** The places in the chunk that may say who speaks. The same chunk gives the same object again. */
export const mentionsOf = rememberedByChunk(collected);

/** The index of the first mention of the block, or of a later one where it has none. */
export function firstMention({ block }: Mentions, wanted: number): number {
  return lastAtMost(block, wanted - 1) + 1;
}

interface Rows {
  readonly numbers: number[];
  readonly names: Map<string, number>;
}

const WIDTH = 8;
const numberOf = Object.fromEntries(
  notations.map((notation, index) => [notation, index]),
) as Readonly<Record<Notation, number>>;

function addRow(rows: Rows, block: number, found: Prefix): void {
  let name = rows.names.get(found.name);
  if (name === undefined) {
    name = rows.names.size;
    rows.names.set(found.name, name);
  }
  const { start, end, prefix, prefixEnd } = found;
  const { notation, proof } = found;
  rows.numbers.push(block, numberOf[notation], proof, name, start, end, prefix, prefixEnd);
}

function collected(chunk: Chunk): Mentions {
  const rows: Rows = { numbers: [], names: new Map() };
  const { blocks, voices } = chunk;
  let voice = 0;
  const walk: Walk = { line: 0, colon: -1, wideColon: -1 };
  for (let block = 0; block < blocks.count; block++) {
    if (!isCue(blocks.kind[block]!)) continue;
    const before = rows.numbers.length;
    for (; voice < voices.count && voices.block[voice] === block; voice++) {
      addVoice(rows, chunk, voice);
    }
    if (rows.numbers.length === before) addIdentifier(rows, chunk, block);
    if (rows.numbers.length === before) addPrefixes(rows, chunk, block, walk);
  }
  return columns(rows);
}

function columns({ numbers, names }: Rows): Mentions {
  const count = numbers.length / WIDTH;
  const column = (offset: number) => {
    const values = new Uint32Array(count);
    for (let i = 0; i < count; i++) values[i] = numbers[WIDTH * i + offset]!;
    return values;
  };
  return {
    count,
    block: column(0),
    notation: Uint8Array.from(column(1)),
    proof: Uint8Array.from(column(2)),
    name: column(3),
    names: [...names.keys()],
    start: column(4),
    end: column(5),
    prefix: column(6),
    prefixEnd: column(7),
  };
}

function addVoice(rows: Rows, { voices, text, blocks }: Chunk, voice: number): void {
  const block = voices.block[voice]!;
  const start = voices.name[voice]!;
  const end = voices.nameEnd[voice]!;
  const name = voiceName(text.slice(start, end));
  if (name === '') return;
  const close = text.indexOf('>', end);
  const limit = blocks.end[block]!;
  const prefixEnd = close < 0 || close >= limit ? limit : close + 1;
  const prefix = voices.tag[voice]!;
  addRow(rows, block, {
    name,
    notation: 'voice',
    proof: Proof.Certain,
    start,
    end,
    prefix,
    prefixEnd,
  });
}

/** An identifier is looked at where it is no longer than this. */
const IDENTIFIER_LIMIT = 300;
/** Webex: `1 "Ann Lee" (1063281152)`. */
const IDENTIFIER = /^([ \t]*\d+)[ \t]+"([^"\r\n]+)"[ \t]+\(\d+\)[ \t]*$/u;

function addIdentifier(rows: Rows, { blocks, text }: Chunk, block: number): void {
  const from = blocks.start[block]!;
  let to = blocks.timing[block]!;
  while (to > from && isTerminator(text.charCodeAt(to - 1))) to--;
  if (to === from || to - from > IDENTIFIER_LIMIT) return;
  const [, number, raw] = IDENTIFIER.exec(text.slice(from, to)) ?? [];
  if (number === undefined || raw === undefined || raw.trim() === '') return;
  const quote = text.indexOf('"', from);
  const start = quote + 1 + raw.length - raw.trimStart().length;
  addRow(rows, block, {
    name: raw.trim().replace(/\s+/gu, ' '),
    notation: 'identifier',
    proof: Proof.Certain,
    start,
    end: start + raw.trim().length,
    prefix: from + number.length,
    prefixEnd: to,
  });
}

/**
 * Adds the prefixes of the cue’s lines. The walk goes on from the line and the colons that the cue
 * before left it at.
 */
function addPrefixes(rows: Rows, chunk: Chunk, block: number, walk: Walk): void {
  const { blocks, lineStarts, text } = chunk;
  const from = blocks.text[block]!;
  const to = blocks.end[block]!;
  while (walk.line < lineStarts.length && lineStarts[walk.line]! < from) walk.line++;
  for (; walk.line < lineStarts.length && lineStarts[walk.line]! < to; walk.line++) {
    const start = lineStarts[walk.line]!;
    const next = lineStarts[walk.line + 1] ?? to;
    let end = Math.min(next, to);
    while (end > start && isTerminator(text.charCodeAt(end - 1))) end--;
    if (walk.colon < start) walk.colon = indexOrEnd(text, ':', start);
    if (walk.wideColon < start) walk.wideColon = indexOrEnd(text, WIDE_COLON, start);
    const hasColon = Math.min(walk.colon, walk.wideColon) < Math.min(end, start + LABEL_LIMIT);
    const found = prefixOf(text, start, end, start === from, next < to ? next : -1, hasColon);
    if (found) addRow(rows, block, found);
  }
}

/** Where the walk over a chunk’s lines is, and the first colons of each kind from there on. */
interface Walk {
  line: number;
  colon: number;
  wideColon: number;
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const index = text.indexOf(wanted, from);
  return index < 0 ? text.length : index;
}
