/** Turns: consecutive cues of one speaker. */

import { type Chunk, isCue } from '../syntax/chunk';
import type { Transcript } from '../transcript/transcript';
import { type Inheritance, speakersIn, spokenIn } from './index';

/** A block of the transcript, where it stands. */
export interface PlacedBlock {
  readonly chunk: Chunk;
  /** An index into the chunk’s blocks. */
  readonly block: number;
  /** The absolute offset of the chunk’s start. */
  readonly offset: number;
}

/** What one speaker, or several together, say without a break. */
export interface Turn {
  /** Who speaks, in order of appearance; empty where the file does not say. */
  readonly speakers: readonly string[];
  /** The turn’s cues, at least one, and the other blocks that stand between them. */
  readonly blocks: readonly PlacedBlock[];
}

/** A turn, or a block that stands in none: the header, and what is before, behind and between turns. */
export type Section =
  | { readonly type: 'turn'; readonly turn: Turn }
  | { readonly type: 'block'; readonly place: PlacedBlock };

/**
 * The transcript’s turns and other blocks in order. A NOTE between two cues ends no turn; `>>` without
 * a name does.
 */
export function sections(transcript: Transcript, inheritance?: Inheritance): readonly Section[] {
  const speakers = speakersIn(transcript, inheritance);
  const all: Section[] = [];
  let turn: { readonly speakers: readonly string[]; readonly blocks: PlacedBlock[] } | undefined;
  let before: readonly string[] = [];
  let between: PlacedBlock[] = [];
  const endTurn = () => {
    for (const place of between) all.push({ type: 'block', place });
    between = [];
  };
  for (const place of placedBlocks(transcript)) {
    if (!isPlacedCue(place)) {
      between.push(place);
      continue;
    }
    const { names, isNew, after } = spokenIn(speakers, place.chunk, place.block, before);
    before = after;
    if (turn && !isNew && isSameTurn(turn.speakers, names)) {
      for (const other of between) turn.blocks.push(other);
      turn.blocks.push(place);
      between = [];
    } else {
      endTurn();
      turn = { speakers: names, blocks: [place] };
      all.push({ type: 'turn', turn });
    }
  }
  endTurn();
  return all;
}

/** Whether the block is a cue, one that players drop too. */
export function isPlacedCue({ chunk, block }: PlacedBlock): boolean {
  return isCue(chunk.blocks.kind[block]!);
}

/** All blocks of the file in order. */
export function* placedBlocks(transcript: Transcript): Iterable<PlacedBlock> {
  for (const [index, chunk] of transcript.chunks.entries()) {
    const offset = transcript.offsetOf(index);
    for (let block = 0; block < chunk.blocks.count; block++) yield { chunk, block, offset };
  }
}

/** Whether a cue of `names` goes on with the turn of `current`: the same people in the same order. */
export function isSameTurn(current: readonly string[], names: readonly string[]): boolean {
  return names.length === current.length && names.every((name, index) => name === current[index]);
}
