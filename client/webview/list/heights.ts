/** How high rows are, and where that puts each of them. */

import { isKept, type PartChange, rowAfter } from '../transcript/rowChange';
import { pieceAt, runningSums } from '../transcript/sums';

/** The heights of one part's rows in px, 0 where a row was not yet on screen. */
interface PartHeights {
  readonly rows: Float64Array;
  /** How many rows were on screen, and the sum of their heights. */
  measured: number;
  sum: number;
}

/**
 * Where each row is, in px from the top of the list. Rows not seen yet count with an estimate.
 * Kept in parts like the transcript: a measurement touches one part and the sums over the parts.
 */
export class Heights {
  #parts: readonly PartHeights[] = [];
  #firstRows: readonly number[] = [0];
  #tops: readonly number[] | undefined;
  #estimate: number | undefined;

  /** The height of the whole list. */
  get total(): number {
    return this.#partTops.at(-1)!;
  }

  /** Follows a change of the transcript: cues that are still there keep their height. */
  splice(change: PartChange): void {
    const { firstPart, removedParts, addedSizes } = change;
    const heights = this.#carriedHeights(change);
    let end = 0;
    const added = addedSizes.map((size) => {
      end += size;
      return partHeights(heights.subarray(end - size, end));
    });
    const kept = this.#parts.slice(firstPart + removedParts);
    this.#parts = [...this.#parts.slice(0, firstPart), ...added, ...kept];
    this.#firstRows = runningSums(this.#parts.map((part) => part.rows.length));
    this.#tops = undefined;
  }

  /** Where the row begins; the row behind the last one begins where the list ends. */
  top(row: number): number {
    if (row >= this.#firstRows.at(-1)!) return this.total;
    const part = pieceAt(this.#firstRows, row);
    const { rows } = this.#parts[part]!;
    let top = this.#partTops[part]!;
    for (let index = row - this.#firstRows[part]! - 1; index >= 0; index--) {
      top += this.#counted(rows[index]!);
    }
    return top;
  }

  /** The row at this place, the first or last one where the place is outside the list. */
  rowAt(place: number): number {
    if (this.#parts.length === 0) return 0;
    const part = pieceAt(this.#partTops, place);
    const { rows } = this.#parts[part]!;
    let bottom = this.#partTops[part]!;
    for (let index = 0; index < rows.length; index++) {
      bottom += this.#counted(rows[index]!);
      if (bottom > place) return this.#firstRows[part]! + index;
    }
    return Math.max(0, this.#firstRows[part + 1]! - 1);
  }

  /** Notes how high a row on screen is, and returns true where that moves the rows below it. */
  measure(row: number, height: number): boolean {
    const part = pieceAt(this.#firstRows, row);
    const heights = this.#parts[part]!;
    const index = row - this.#firstRows[part]!;
    const before = heights.rows[index]!;
    if (before === height || height <= 0) return false;
    const moves = this.#counted(before) !== height;
    heights.rows[index] = height;
    heights.sum += height - before;
    if (before === 0) heights.measured++;
    if (moves || this.#estimate === undefined) this.#tops = undefined;
    return moves;
  }

  /** Settles the estimate for rows not seen yet, once: moving it would move the whole list. */
  settleEstimate(): void {
    if (this.#estimate !== undefined) return;
    let measured = 0;
    let sum = 0;
    for (const part of this.#parts) {
      measured += part.measured;
      sum += part.sum;
    }
    if (measured === 0) return;
    this.#estimate = sum / measured;
    this.#tops = undefined;
  }

  #counted(height: number): number {
    return height > 0 ? height : (this.#estimate ?? 40);
  }

  get #partTops(): readonly number[] {
    this.#tops ??= runningSums(
      this.#parts.map(
        ({ rows, measured, sum }) => sum + (rows.length - measured) * this.#counted(0),
      ),
    );
    return this.#tops;
  }

  /** The heights of the rows that a change added, as far as they are known from before. */
  #carriedHeights(change: PartChange): Float64Array {
    const heights = new Float64Array(change.added);
    let row = change.start;
    for (const part of this.#parts.slice(
      change.firstPart,
      change.firstPart + change.removedParts,
    )) {
      for (const height of part.rows) {
        if (isKept(change, row)) heights[rowAfter(change, row) - change.start] = height;
        row++;
      }
    }
    return heights;
  }
}

function partHeights(rows: Float64Array): PartHeights {
  let measured = 0;
  let sum = 0;
  for (const height of rows) {
    if (height > 0) measured++;
    sum += height;
  }
  return { rows, measured, sum };
}
