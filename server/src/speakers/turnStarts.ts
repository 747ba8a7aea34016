/** Where turns start, found again only in the chunks that an edit changes. */

import { type Chunk, isCue } from '../syntax/chunk';
import { rememberedWhile } from '../transcript/chunkMemo';
import type { Transcript } from '../transcript/transcript';
import { type Inheritance, type Speakers, speakersIn, spokenIn } from './index';
import { isSameTurn } from './turns';

/** The first cue of a turn. */
export interface TurnStart {
  /** An index into the chunk’s blocks. */
  readonly block: number;
  /** Who speaks, in order of appearance; empty where the file does not say. */
  readonly speakers: readonly string[];
}

/** What a chunk needs to know of the chunks before it, and says to those behind it. */
interface Carry {
  /** Who goes on speaking where a cue names nobody. */
  readonly speaking: readonly string[];
  /** Whose turn it is; undefined before the first cue. */
  readonly turn: readonly string[] | undefined;
}

/** The turns that start in one chunk. */
export interface ChunkTurns {
  /** Whose turn it is where the chunk starts; undefined where no cue stands before it. */
  readonly before: readonly string[] | undefined;
  /** In the order of the text. */
  readonly starts: readonly TurnStart[];
}

/** What is known where a walk over the chunks has come to. */
interface Walk {
  readonly speakers: Speakers;
  carried: Carry;
}

interface Found extends ChunkTurns, Readonly<Walk> {
  readonly after: Carry;
}

/** The turns that start in each chunk of the transcript, one entry for each chunk. */
export function turnStarts(
  transcript: Transcript,
  inheritance?: Inheritance,
): readonly ChunkTurns[] {
  const speakers = speakersIn(transcript, inheritance);
  const walk: Walk = { speakers, carried: { speaking: [], turn: undefined } };
  return transcript.chunks.map((chunk) => {
    const found = foundIn(chunk, walk);
    walk.carried = found.after;
    return found;
  });
}

const foundIn = rememberedWhile(
  startsIn,
  (found: Found, { speakers, carried }) =>
    found.speakers === speakers && isSameCarry(found.carried, carried),
);

function isSameCarry(a: Carry, b: Carry): boolean {
  if (a.turn === undefined || b.turn === undefined) return a.turn === b.turn;
  return isSameTurn(a.turn, b.turn) && isSameTurn(a.speaking, b.speaking);
}

function startsIn(chunk: Chunk, { speakers, carried }: Walk): Found {
  const starts: TurnStart[] = [];
  let { speaking, turn } = carried;
  for (let block = 0; block < chunk.blocks.count; block++) {
    if (!isCue(chunk.blocks.kind[block]!)) continue;
    const { names, isNew, after } = spokenIn(speakers, chunk, block, speaking);
    if (turn === undefined || isNew || !isSameTurn(turn, names)) {
      starts.push({ block, speakers: names });
    }
    speaking = after;
    turn = names;
  }
  return { speakers, carried, before: carried.turn, starts, after: { speaking, turn } };
}
