/** The running sums of the sizes: one entry more than there are sizes, the last being the total. */
export function runningSums(sizes: Iterable<number>): readonly number[] {
  const sums = [0];
  let total = 0;
  for (const size of sizes) {
    total += size;
    sums.push(total);
  }
  return sums;
}

/**
 * The index of the piece that holds `position`, where `sums` are running sums. Positions before
 * the first piece belong to it, those behind the last piece to that one. Empty pieces hold nothing.
 */
export function pieceAt(sums: readonly number[], position: number): number {
  let low = 0;
  let high = sums.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sums[middle]! <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
