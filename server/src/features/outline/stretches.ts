/** Stretches: parts of a file by time, in the order of the text, counted chunk by chunk. */

import { type Inheritance, type Speakers, speakersIn, speakersOf } from '../../speakers';
import { isMadeFor } from '../../speakers/spoken';
import type { PlacedBlock } from '../../speakers/turns';
import { BlockKind, type Chunk, isCue } from '../../syntax/chunk';
import { rememberedWhile } from '../../transcript/chunkMemo';
import type { Transcript } from '../../transcript/transcript';

/** The shortest stretch, in ms. */
const STEP = 10 * 60_000;
/** Longer ones are so many of these: 20 and 30 minutes, one, two and four hours, and so on. */
const FACTORS = [1, 2, 3, 6, 12, 24];
/** So many rounds do for files of years; times beyond reason are come to in larger steps. */
const DOUBLED = 16;

/** The cues that start within some time. */
export interface Stretch {
  /** From when to when, in ms. A cue that starts before an earlier one is in that one’s stretch. */
  readonly start: number;
  readonly end: number;
  /** The first cue and the last. */
  readonly first: PlacedBlock;
  readonly last: PlacedBlock;
  /** How many cues it has. */
  readonly cues: number;
  /** Who speaks in it, in order of appearance. */
  readonly speakers: readonly string[];
}

/** What a chunk has of the cues that start within one step. */
interface Piece {
  readonly step: number;
  readonly first: number;
  readonly last: number;
  readonly cues: number;
  readonly speakers: readonly string[];
}

/** What a chunk comes to. */
interface Pieces {
  readonly speakers: Speakers;
  readonly pieces: readonly Piece[];
  /** Its blocks that are a NOTE, STYLE or REGION. */
  readonly others: readonly number[];
}

/**
 * The file’s stretches of time, of ten minutes or as much longer as makes them `most` at most, and its
 * NOTEs, STYLEs and REGIONs; both in the order of the text.
 */
export function stretches(
  transcript: Transcript,
  most: number,
  inheritance: Inheritance,
): { readonly stretches: readonly Stretch[]; readonly others: readonly PlacedBlock[] } {
  const speakers = speakersIn(transcript, inheritance);
  const all = transcript.chunks.map((chunk) => piecesOf(chunk, speakers));
  let factor = 1;
  let found = joined(transcript, all, factor);
  for (let i = 1; found.length > most; i++) {
    factor = FACTORS[i] ?? factor * (i < DOUBLED ? 2 : 10);
    found = joined(transcript, all, factor);
  }
  const others = all.flatMap((pieces, index) => {
    const [chunk, offset] = [transcript.chunks[index]!, transcript.offsetOf(index)];
    return pieces.others.map((block) => ({ chunk, block, offset }));
  });
  return { stretches: found, others };
}

/** The pieces of all chunks laid together, where a stretch takes `factor` steps. */
function joined(
  transcript: Transcript,
  all: readonly Pieces[],
  factor: number,
): readonly Stretch[] {
  const found: Stretch[] = [];
  let current = Number.NEGATIVE_INFINITY;
  for (const [index, { pieces }] of all.entries()) {
    const [chunk, offset] = [transcript.chunks[index]!, transcript.offsetOf(index)];
    for (const { step, first, last, cues, speakers } of pieces) {
      const number = Math.max(0, Math.floor(step / factor));
      const place = { chunk, block: last, offset };
      const before = found.at(-1);
      if (before && number <= current) {
        found[found.length - 1] = {
          ...before,
          last: place,
          cues: before.cues + cues,
          speakers: union(before.speakers, speakers),
        };
        continue;
      }
      current = number;
      const start = number * factor * STEP;
      const end = start + factor * STEP;
      found.push({ start, end, first: { ...place, block: first }, last: place, cues, speakers });
    }
  }
  return found;
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  const more = b.filter((name) => !a.includes(name));
  return more.length > 0 ? [...a, ...more] : a;
}

const piecesOf = rememberedWhile(
  (chunk, speakers: Speakers): Pieces => ({
    speakers,
    pieces: piecesIn(chunk, speakers),
    others: othersIn(chunk),
  }),
  isMadeFor,
);

/** A cue whose time cannot be read, or is earlier than one before it, goes with the cue before it. */
function piecesIn(chunk: Chunk, speakers: Speakers): readonly Piece[] {
  const { kind, startTime, count } = chunk.blocks;
  const pieces: Piece[] = [];
  const names = new Set<string>();
  let [step, first, last, cues] = [Number.NEGATIVE_INFINITY, 0, 0, 0];
  const end = () => {
    if (cues > 0) pieces.push({ step, first, last, cues, speakers: [...names] });
    names.clear();
    cues = 0;
  };
  for (let block = 0; block < count; block++) {
    if (!isCue(kind[block]!)) continue;
    const own = Math.floor(startTime[block]! / STEP);
    if (own > step) {
      end();
      step = own;
    }
    if (cues++ === 0) first = block;
    last = block;
    for (const name of speakersOf(speakers, chunk, block)) names.add(name);
  }
  end();
  return pieces;
}

function othersIn({ blocks }: Chunk): readonly number[] {
  const others: number[] = [];
  for (let block = 0; block < blocks.count; block++) {
    const kind = blocks.kind[block]!;
    if (kind === BlockKind.Note || kind === BlockKind.Style || kind === BlockKind.Region) {
      others.push(block);
    }
  }
  return others;
}
