/** When the cues of a chunk run, so that those which are not asked for need not be gone through. */

import { type Chunk, isCue } from '../../syntax/chunk';
import { rememberedByChunk } from '../../transcript/chunkMemo';

/** The earliest start, the latest start and the latest end of a chunk’s cues, in ms. */
export interface ChunkTimes {
  readonly start: number;
  readonly lastStart: number;
  readonly end: number;
}

/**
 * The times of the chunk; the start is later than the end where no cue of it has times. Dropped cues
 * count.
 */
export const timesOf = rememberedByChunk(timesIn);

function timesIn(chunk: Chunk): ChunkTimes {
  const times = {
    start: Number.POSITIVE_INFINITY,
    lastStart: Number.NEGATIVE_INFINITY,
    end: Number.NEGATIVE_INFINITY,
  };
  const { kind, startTime, endTime, count } = chunk.blocks;
  for (let block = 0; block < count; block++) {
    if (!isCue(kind[block]!)) continue;
    if (startTime[block]! < times.start) times.start = startTime[block]!;
    if (startTime[block]! > times.lastStart) times.lastStart = startTime[block]!;
    if (endTime[block]! > times.end) times.end = endTime[block]!;
  }
  return times;
}
