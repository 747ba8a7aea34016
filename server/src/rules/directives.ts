/** Notes that silence rules: `NOTE webvtt-disable CODE …` and its kin, as they stand in the file. */

import { sumOverChunks } from '../sums';
import { BlockKind, type Chunk } from '../syntax/chunk';
import type { Transcript } from '../transcript';

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

const DIRECTIVE = /^NOTE[\t ]+(webvtt-(?:disable|enable)[\w-]*)[\t ]*:?/u;
/** So much of a line is read for codes: several times what all there are come to. */
const LONGEST = 1 << 14;
const CODE = /[^\t ,]+/gu;

const none: readonly Directive[] = [];
const remembered = new WeakMap<Chunk, readonly Directive[]>();

/** The directives in the chunk, in the order of the text. */
export function directivesIn(chunk: Chunk): readonly Directive[] {
  let directives = remembered.get(chunk);
  if (!directives) {
    directives = chunk.blocks.kind.includes(BlockKind.Note) ? [...readDirectives(chunk)] : none;
    remembered.set(chunk, directives);
  }
  return directives;
}

function* readDirectives(chunk: Chunk): Iterable<Directive> {
  const { blocks, text } = chunk;
  for (let block = 0; block < blocks.count; block++) {
    if (blocks.kind[block] !== BlockKind.Note) continue;
    const directive = readDirective(chunk, block, firstLine(text, blocks.start[block]!));
    if (directive) yield directive;
  }
}

/** The line that starts at `start`; only that of a note can be a directive, what follows says why. */
function firstLine(text: string, start: number): string {
  let end = start + 'NOTE'.length;
  while (text[end] === ' ' || text[end] === '\t') end++;
  if (!text.startsWith('webvtt-', end)) return '';
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return text.slice(start, end);
}

function readDirective(chunk: Chunk, block: number, line: string): Directive | undefined {
  const match = DIRECTIVE.exec(line);
  if (!match) return undefined;
  const base = chunk.blocks.start[block]!;
  const named = match[1]!;
  const at = line.indexOf(named);
  const rest = match[0].length;
  return {
    chunk,
    block,
    word: wordAt(base + at, named),
    verb: verbs.find((verb) => verb === named),
    codes: [...line.slice(rest, rest + LONGEST).matchAll(CODE)].map((code) =>
      wordAt(base + rest + code.index, code[0]),
    ),
  };
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
