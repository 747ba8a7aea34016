/** Sums over the chunks of a transcript that follow its edits. */

import type { Chunk } from '../syntax/chunk';
import type { Transcript } from './transcript';

/**
 * A function that gives the sum over a transcript's chunks. It remembers the last sum and the chunks
 * it was made of, and adds and takes away only what an edit has replaced since.
 */
export function sumOverChunks<Total>(
  empty: () => Total,
  add: (total: Total, chunk: Chunk, sign: 1 | -1) => void,
): (transcript: Transcript) => Total {
  const sums = new WeakMap<Transcript, { chunks: readonly Chunk[]; readonly total: Total }>();
  return (transcript) => {
    let sum = sums.get(transcript);
    if (!sum) {
      sum = { chunks: [], total: empty() };
      sums.set(transcript, sum);
    }
    const { start, oldEnd, newEnd } = changed(sum.chunks, transcript.chunks);
    for (let i = start; i < oldEnd; i++) add(sum.total, sum.chunks[i]!, -1);
    for (let i = start; i < newEnd; i++) add(sum.total, transcript.chunks[i]!, 1);
    sum.chunks = transcript.chunks;
    return sum.total;
  };
}

/** The part in which two lists differ: `start` to `oldEnd` became `start` to `newEnd`. */
export function changed<T>(
  old: readonly T[],
  now: readonly T[],
): { readonly start: number; readonly oldEnd: number; readonly newEnd: number } {
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let oldEnd = old.length;
  let newEnd = now.length;
  while (oldEnd > start && newEnd > start && old[oldEnd - 1] === now[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}
