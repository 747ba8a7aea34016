/**
 * Runs of code units in which nothing was odd when they were last scanned. Tools write the same few on
 * cue after cue, and then one comparison does.
 */

import { scanNumber } from './columns';

/** So many runs are remembered, the oldest is forgotten; and so long ones. */
const REMEMBERED = 4;
const LONGEST = 128;

/** A run that was clean. */
export interface CleanRun {
  /** The part of it that was remembered, relative to its start. */
  readonly start: number;
  readonly end: number;
  /** The row of the current scan that has it first. */
  readonly first: number;
}

/** The last clean runs of one kind, such as the settings behind the times. */
export class CleanRuns {
  readonly #runs = Array.from({ length: REMEMBERED }, () => ({
    codes: new Uint16Array(LONGEST),
    length: 0,
    start: 0,
    end: 0,
    scan: 0,
    first: 0,
  }));
  #oldest = 0;

  /** The run that is written from `from` to `to` in this row of the scan; undefined for none. */
  find(codes: Uint16Array, from: number, to: number, row: number): CleanRun | undefined {
    const length = to - from;
    if (length === 0) return undefined;
    for (let each = 0; each < REMEMBERED; each++) {
      const run = this.#runs[each]!;
      if (run.length !== length) continue;
      let i = length - 1;
      while (i >= 0 && run.codes[i] === codes[from + i]) i--;
      if (i >= 0) continue;
      if (run.scan !== scanNumber()) this.#meet(run, row);
      return run;
    }
    return undefined;
  }

  /** Remembers the run, and a part of it by two offsets relative to its start. */
  remember(codes: Uint16Array, from: number, to: number, row: number, start = 0, end = 0): void {
    if (to - from > LONGEST) return;
    const run = this.#runs[this.#oldest]!;
    run.length = to - from;
    run.start = start;
    run.end = end;
    for (let i = 0; i < run.length; i++) run.codes[i] = codes[from + i]!;
    this.#meet(run, row);
    this.#oldest = (this.#oldest + 1) % REMEMBERED;
  }

  #meet(run: { scan: number; first: number }, row: number): void {
    run.scan = scanNumber();
    run.first = row;
  }
}
