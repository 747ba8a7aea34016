/** The parts of a file that notes head, counted chunk by chunk. */

import type { PlacedBlock } from '../../speakers/turns';
import { BlockKind, type Chunk, isCue } from '../../syntax/chunk';
import { rememberedByChunk } from '../../transcript/chunkMemo';
import type { Transcript } from '../../transcript/transcript';

/** What a note heads a part with. */
interface Heading {
  readonly title: string;
  /** From 1, for the largest parts, to 6. */
  readonly level: number;
}

/** A part: from a heading, or from the first cue, to where the next part starts. */
export interface Part {
  /** Undefined where cues stand before the first heading. */
  readonly heading: Heading | undefined;
  /** The note that heads it, else its first cue. */
  readonly first: PlacedBlock;
  /** Its last block. */
  readonly last: PlacedBlock;
  /** How many cues it has. */
  readonly cues: number;
  /** In ms; Infinity and -Infinity where no cue has a time that can be read. */
  readonly start: number;
  readonly end: number;
}

/** A chunk’s share of a part; without a heading it goes on with the part of the chunk before. */
type Piece = Omit<Part, 'first' | 'last'> & {
  /** The heading, else the first cue, if any. */
  readonly first: number;
  readonly last: number;
};

/** The parts in order; empty where no note heads one. */
export function partsIn(transcript: Transcript): readonly Part[] {
  const parts: Part[] = [];
  for (const [index, chunk] of transcript.chunks.entries()) {
    const offset = transcript.offsetOf(index);
    for (const { first, last, ...piece } of piecesOf(chunk)) {
      const to = { chunk, block: last, offset };
      const before = parts.at(-1);
      if (before && !piece.heading) parts[parts.length - 1] = longer(before, piece, to);
      else if (piece.heading || piece.cues > 0) {
        parts.push({ ...piece, first: { ...to, block: first }, last: to });
      }
    }
  }
  return parts.some(({ heading }) => heading) ? parts : [];
}

function longer(
  part: Part,
  { cues, start, end }: Pick<Piece, 'cues' | 'start' | 'end'>,
  last: PlacedBlock,
): Part {
  return {
    ...part,
    last,
    cues: part.cues + cues,
    start: Math.min(part.start, start),
    end: Math.max(part.end, end),
  };
}

const piecesOf = rememberedByChunk(piecesIn);

/** What stands before the first cue and heading of the file is in no part. */
function piecesIn(chunk: Chunk): readonly Piece[] {
  const { kind, startTime, endTime, count } = chunk.blocks;
  const pieces: { -readonly [Key in keyof Piece]: Piece[Key] }[] = [];
  for (let block = 0; block < count; block++) {
    const heading = kind[block] === BlockKind.Note ? headingOf(chunk, block) : undefined;
    const isOfPart = isCue(kind[block]!) || !chunk.first || pieces.length > 0;
    if (!heading && !isOfPart) continue;
    if (heading || pieces.length === 0) {
      pieces.push({ heading, first: block, last: block, cues: 0, start: Infinity, end: -Infinity });
    }
    const piece = pieces.at(-1)!;
    piece.last = block;
    if (!isCue(kind[block]!)) continue;
    if (piece.cues++ === 0 && !piece.heading) piece.first = block;
    // A time that cannot be read is NaN, which is neither less nor more.
    if (startTime[block]! < piece.start) piece.start = startTime[block]!;
    if (endTime[block]! > piece.end) piece.end = endTime[block]!;
  }
  return pieces;
}

/** A heading is no longer than this; what is longer is prose. */
const LONGEST = 200;

const MARKED = /^(#{1,6})[\t ]+(\S.*)$/u;
const RULED = /^={3,}[\t ]*([^=\t ].*)$/u;
const NAMED = /^chapter[\t ]*[:–—][\t ]*(\S.*)$/iu;
const NUMBERED = /^chapter[\t ]+\d+(?!\w).*$/iu;

/** What the note is a heading of: `# Title`, `=== Title ===`, `Chapter: Title` or `Chapter 3`, alone. */
function headingOf({ blocks, text }: Chunk, block: number): Heading | undefined {
  const start = blocks.start[block]! + 'NOTE'.length;
  if (blocks.end[block]! - start > LONGEST) return undefined;
  const line = text.slice(start, blocks.end[block]).trim();
  const marked = MARKED.exec(line);
  if (marked) return { title: marked[2]!, level: marked[1]!.length };
  const ruled = RULED.exec(line);
  if (ruled) return { title: withoutRule(ruled[1]!), level: 1 };
  const named = NAMED.exec(line)?.[1] ?? NUMBERED.exec(line)?.[0];
  return named === undefined ? undefined : { title: named, level: 1 };
}

/** The title without the rule behind it. */
function withoutRule(title: string): string {
  let end = title.length;
  while (title[end - 1] === '=') end--;
  return title.slice(0, end).trim();
}
