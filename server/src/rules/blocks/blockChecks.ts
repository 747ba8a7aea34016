/**
 * Where blocks are cut in two, run together, or are none at all: one walk over the blocks, remembered
 * chunk by chunk. It looks at what a player skips and at what stands right above a cue.
 */

import { CR, codesOf, isTerminator, LF } from '../../syntax/characters';
import { BlockKind, type Chunk, isCue } from '../../syntax/chunk';
import { faultNumber } from '../../syntax/faults';
import { rememberedWhile } from '../../transcript/chunkMemo';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, CodedPlace, PlacesInChunks } from '../check';
import type { blockRules } from './blockRules';
import { SECOND_SIGNATURE } from './lineShapes';
import { strayCode } from './strayCode';

type Code = CheckedCode<typeof blockRules>;

/** What a chunk needs to know of the chunks before it. */
interface Carry {
  /** The kind of block that a stray one behind it belongs to. */
  readonly context: BlockKind;
  /** Whether players reject the file and no cue has come yet: it may be no transcript at all. */
  readonly silent: boolean;
}

interface Found {
  readonly before: Carry;
  readonly places: readonly CodedPlace<Code>[];
  readonly after: Carry;
}

/** Where blocks are cut, run together, or are none at all: section 4.1. */
export function blockChecks(transcript: Transcript): PlacesInChunks<Code> {
  let carry: Carry = { context: BlockKind.Header, silent: transcript.chunks[0]!.rejected };
  return transcript.chunks.map((chunk) => {
    const found = foundIn(chunk, carry);
    carry = found.after;
    return found.places;
  });
}

const foundIn = rememberedWhile(
  placesIn,
  ({ before }: Found, { context, silent }) =>
    before.context === context && before.silent === silent,
);

function placesIn(chunk: Chunk, before: Carry): Found {
  const places: CodedPlace<Code>[] = [];
  let { context, silent } = before;
  const { count, kind } = chunk.blocks;
  const startsWithArrow = arrowsIn(chunk);
  for (let block = 0; block < count; block++) {
    const own = kind[block] as BlockKind;
    if (isCue(own)) {
      silent = false;
      const code = codeOfCue(chunk, block);
      if (code) places.push(aboveText(chunk, block, code));
    }
    if (own !== BlockKind.Stray) {
      context = own;
    } else if (!startsWithArrow(block)) {
      const code = codeOfStray(chunk, block, context);
      if (!silent) places.push(onFirstLine(chunk, block, code));
      context = contexts[code] ?? context;
    }
  }
  return { before, places, after: { context, silent } };
}

/** What a stray block is taken for by the stray blocks behind it, where that is not what it was cut off. */
const contexts: Readonly<Partial<Record<Code, BlockKind>>> = {
  'second-signature': BlockKind.Header,
  'note-spelling': BlockKind.Note,
  'style-spelling': BlockKind.Style,
  'region-spelling': BlockKind.Region,
  'stray-block': BlockKind.Stray,
  'identifier-alone': BlockKind.Stray,
  'white-space-line': BlockKind.Stray,
};

/** What is wrong above the text of a cue: no empty line above it, or a keyword for its identifier. */
function codeOfCue(chunk: Chunk, block: number): Code | undefined {
  if (block > 0 && isRightBelow(chunk, block)) {
    const above = chunk.blocks.kind[block - 1]!;
    if (isCue(above)) return 'missing-empty-line';
    return above === BlockKind.Stray || above === BlockKind.Header
      ? undefined
      : 'block-runs-into-cue';
  }
  const { start, timing } = chunk.blocks;
  if (start[block] === timing[block] || !mayStartKeyword(chunk.text.charCodeAt(start[block]!))) {
    return undefined;
  }
  const identifier = chunk.text.slice(start[block], timing[block]).trimEnd();
  if (SECOND_SIGNATURE.test(identifier)) return 'second-signature';
  return KEYWORD.test(identifier) ? 'keyword-as-identifier' : undefined;
}

const keywordStarts = codesOf('NRSW\uFEFF');

function mayStartKeyword(code: number): boolean {
  return keywordStarts.includes(code);
}

const KEYWORD = /^(?:NOTE|STYLE|REGION)(?![\p{L}\p{N}_-])/u;

/** Whether no empty line stands above the block. */
function isRightBelow({ blocks, text }: Chunk, block: number): boolean {
  const end = blocks.end[block - 1]!;
  const gap = blocks.start[block]! - end;
  return gap === 1 || (gap === 2 && text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF);
}

/** The timing line where that stands too high, else the identifier. */
function aboveText(chunk: Chunk, block: number, code: Code): CodedPlace<Code> {
  const { timing, timingEnd } = chunk.blocks;
  if (code !== 'missing-empty-line' && code !== 'block-runs-into-cue') {
    return onFirstLine(chunk, block, code);
  }
  return { chunk, block, start: timing[block]!, end: timingEnd[block]!, code };
}

/**
 * Tells of blocks, asked in their order, whether a fault of an arrow is their first. A line with an
 * arrow in it has its own rule; what a player drops with it is no second mistake.
 */
function arrowsIn({ faults }: Chunk): (block: number) => boolean {
  const { count, block: blocks, code } = faults;
  let fault = 0;
  return (block) => {
    while (fault < count && blocks[fault]! < block) fault++;
    return blocks[fault] === block && code[fault] === faultNumber['arrow-in-text'];
  };
}

function codeOfStray(chunk: Chunk, block: number, context: BlockKind): Code {
  const { start, end, kind, count } = chunk.blocks;
  const code = strayCode(chunk.text.slice(start[block], end[block]), context);
  const above = block + 1 < count && isCue(kind[block + 1]!) && isRightBelow(chunk, block + 1);
  return above && code !== 'second-signature' ? 'several-identifiers' : code;
}

function onFirstLine(chunk: Chunk, block: number, code: Code): CodedPlace<Code> {
  const start = chunk.blocks.start[block]!;
  const limit = chunk.blocks.end[block]!;
  let end = start;
  while (end < limit && !isTerminator(chunk.text.charCodeAt(end))) end++;
  return { chunk, block, start, end, code };
}
