/** Which cues the list shows in which rows. */

import type { PartChange } from '../transcript/rowChange';
import { pieceAt, runningSums } from '../transcript/sums';
import type { Transcript } from '../transcript/transcript';
import { type Arrangement, type Run, runsIn } from './arrangement';

/** The rows of one part, how many cues they hold, and how many cues the part has. */
interface PartRows {
  readonly runs: readonly Run[];
  readonly shown: number;
  readonly cues: number;
}

/**
 * The rows of the list: each holds one cue or several that stand together, and cues that are
 * filtered out are in none. Kept per part, so an edit costs what it replaced. Rows and cues are
 * counted through the file, from 0.
 */
export class Rows {
  #arrangement: Arrangement = { layout: 'cues' };
  #parts: readonly PartRows[] = [];
  #firstRows: readonly number[] = [0];

  constructor(private readonly transcript: Transcript) {}

  /** How many rows there are. */
  get count(): number {
    return this.#firstRows.at(-1)!;
  }

  /** How the cues are shown, and which. */
  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** How many cues the rows hold. */
  get shownCues(): number {
    return this.#parts.reduce((sum, { shown }) => sum + shown, 0);
  }

  /** The cues that the rows hold, in order. */
  *shown(): Iterable<number> {
    let before = 0;
    for (const { runs, cues } of this.#parts) {
      for (const { first, end } of runs) {
        for (let cue = first; cue < end; cue++) yield before + cue;
      }
      before += cues;
    }
  }

  /** The rows of the part with this index; another array where other cues are shown. */
  runsOf(part: number): readonly Run[] {
    return this.#parts[part]!.runs;
  }

  /** The first cue of the row, and the one behind its last. */
  cuesOf(row: number): Run {
    const part = pieceAt(this.#firstRows, row);
    const { first, end } = this.#parts[part]!.runs[row - this.#firstRows[part]!]!;
    const before = this.transcript.firstRow(part);
    return { first: before + first, end: before + end };
  }

  /** The row that holds the cue; undefined where the cue is filtered out. */
  rowOf(cue: number): number | undefined {
    const row = this.rowNear(cue);
    if (row >= this.count) return undefined;
    const { first, end } = this.cuesOf(row);
    return cue >= first && cue < end ? row : undefined;
  }

  /** The row that holds the cue, else the first one behind it, which may be one past the last. */
  rowNear(cue: number): number {
    if (this.#parts.length === 0) return 0;
    const part = this.transcript.partOf(cue);
    const { runs } = this.#parts[part]!;
    const within = cue - this.transcript.firstRow(part);
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (runs[middle]!.end <= within) low = middle + 1;
      else high = middle;
    }
    return this.#firstRows[part]! + low;
  }

  /** The heading of the turn that goes on with this row; undefined where the row needs none. */
  heading(row: number): string | undefined {
    const { transcript } = this;
    if (!transcript.hasSpeakers) return undefined;
    const { first } = this.cuesOf(row);
    const followsOn = row > 0 && this.cuesOf(row - 1).end === first;
    if (followsOn && !transcript.startsTurn(first)) return undefined;
    return transcript.cue(first).speakers.join(', ') || 'No speaker';
  }

  /** Follows a change of the transcript, and returns how that moved the rows. */
  splice(change: PartChange): PartChange {
    return this.#replace(change, change.addedSizes.length);
  }

  /** Arranges all parts anew, and returns how that moved the rows: none counts as the same. */
  arrange(arrangement: Arrangement): PartChange {
    this.#arrangement = arrangement;
    const { rows: cues, parts } = this.transcript;
    const change = { start: 0, removed: cues, added: cues, head: 0, tail: 0 };
    const removedParts = this.#parts.length;
    return this.#replace({ ...change, firstPart: 0, removedParts, addedSizes: [] }, parts.length);
  }

  /** Asks the filter again about this part, whose cues are the same as before. */
  refilter(part: number): PartChange {
    const { cues } = this.#parts[part]!;
    const start = this.transcript.firstRow(part);
    const change = { start, removed: cues, added: cues, head: cues, tail: cues };
    return this.#replace({ ...change, firstPart: part, removedParts: 1, addedSizes: [] }, 1);
  }

  #replace(change: PartChange, addedParts: number): PartChange {
    const { firstPart, removedParts } = change;
    const start = this.#firstRows[firstPart]!;
    const removed = this.#parts.slice(firstPart, firstPart + removedParts);
    const added = Array.from({ length: addedParts }, (_, index) => this.#rowsIn(firstPart + index));
    const kept = this.#parts.slice(firstPart + removedParts);
    this.#parts = [...this.#parts.slice(0, firstPart), ...added, ...kept];
    this.#firstRows = runningSums(this.#parts.map(({ runs }) => runs.length));
    const addedSizes = added.map(({ runs }) => runs.length);
    const ends = sharedEnds(laidOut(removed), laidOut(added), change);
    return { firstPart, removedParts, addedSizes, start, ...ends };
  }

  #rowsIn(part: number): PartRows {
    const present = this.transcript.parts[part]!;
    const runs = runsIn(present, this.transcript.firstLine(part), this.#arrangement);
    const shown = runs.reduce((sum, { first, end }) => sum + end - first, 0);
    return { runs, shown, cues: present.cues.length };
  }
}

/** The runs of these parts, counted from the first cue of the first of them. */
function laidOut(parts: readonly PartRows[]): readonly Run[] {
  let before = 0;
  return parts.flatMap(({ runs, cues }) => {
    const from = before;
    before += cues;
    return from === 0
      ? runs
      : runs.map(({ first, end }) => ({ first: from + first, end: from + end }));
  });
}

/** How many rows both lists have, and how many at either end hold the same cues in both. */
function sharedEnds(before: readonly Run[], after: readonly Run[], change: PartChange) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSame(before[head]!, after[head]!, 0)) {
    if (after[head]!.end > change.head) break;
    head++;
  }
  const moved = change.added - change.removed;
  let tail = 0;
  while (tail < shorter - head && isSame(before.at(-1 - tail)!, after.at(-1 - tail)!, moved)) {
    if (after.at(-1 - tail)!.first < change.added - change.tail) break;
    tail++;
  }
  return { removed: before.length, added: after.length, head, tail };
}

function isSame(before: Run, after: Run, moved: number): boolean {
  return before.first + moved === after.first && before.end + moved === after.end;
}
