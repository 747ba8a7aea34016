/**
 * How rows moved when parts were replaced. Of the rows from `start` on, `removed` gave way to
 * `added`; the first `head` and the last `tail` of both are the same cues, so what is known of
 * them (their height, their element, where the reader was) still holds.
 */
export interface RowChange {
  /** The first row that may have changed, counted from 0. */
  readonly start: number;
  /** How many rows from there on went. */
  readonly removed: number;
  /** How many rows came in their place. */
  readonly added: number;
  /** How many of both are the same at the beginning. */
  readonly head: number;
  /** How many of both are the same at the end. */
  readonly tail: number;
}

/** How parts were replaced: from the part `firstPart` on, and how that moved the rows. */
export interface PartChange extends RowChange {
  /** The first part that was replaced, counted from 0. */
  readonly firstPart: number;
  /** How many parts went. */
  readonly removedParts: number;
  /** How many rows each of the new parts has. */
  readonly addedSizes: readonly number[];
}

/** True where the cue at this row, counted before the change, is still in the transcript. */
export function isKept(change: RowChange, row: number): boolean {
  const within = row - change.start;
  return within < change.head || within >= change.removed - change.tail;
}

/**
 * The row, counted after the change, of what was at `row` before it. A cue that is gone is
 * answered by the one that stands in its place, which may be one past the last row.
 */
export function rowAfter(change: RowChange, row: number): number {
  const within = row - change.start;
  if (within < change.head) return row;
  if (within >= change.removed - change.tail) return row + change.added - change.removed;
  return change.start + Math.min(within, change.added - change.tail);
}
