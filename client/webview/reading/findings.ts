/** What is wrong in the document, as the page knows it. */

import type { Finding, FindingsChange } from '../../src/preview/messages/readingMessages';

/** From this line on, the text stands so many lines further on than when the findings were found. */
interface Shift {
  readonly version: number;
  readonly from: number;
  readonly moved: number;
}

/**
 * What is wrong in the document, in order. Between an edit and the news of what is wrong after it,
 * findings stay with the text that they are about.
 */
export class Findings {
  #told: readonly Finding[] = [];
  #version = Number.NEGATIVE_INFINITY;
  /** The edits since, the earliest first. */
  #shifts: readonly Shift[] = [];

  /** The findings as they were told last. */
  get all(): readonly Finding[] {
    return this.#told;
  }

  /** Follows the news, and returns the lines where something may have come or gone. */
  apply({ version, start, deleted, added, moved }: FindingsChange): readonly number[] {
    const before = this.#told;
    const end = deleted === null ? before.length : start + deleted;
    const tail = before.slice(end);
    this.#told = [...before.slice(0, start), ...added, ...tail.map((found) => down(found, moved))];
    this.#version = version;
    const over = this.#shifts.filter((shift) => shift.version <= version);
    this.#shifts = this.#shifts.filter((shift) => shift.version > version);
    const changed = [...before.slice(start, end), ...added].map(({ line }) => line);
    return [...changed, ...over.flatMap(({ from }) => [from - 1, from])];
  }

  /** Notes that an edit, which led to this version, moved the text from this line on. */
  noteEdit(shift: Shift): void {
    if (shift.version <= this.#version || shift.moved === 0) return;
    this.#shifts = [...this.#shifts, shift];
  }

  /** The findings that begin in these lines, both counted in. */
  between(first: number, last: number): readonly Finding[] {
    const to = this.#toldLine(last + 1);
    const found: Finding[] = [];
    for (let index = this.#firstFrom(this.#toldLine(first)); index < this.#told.length; index++) {
      if (this.#told[index]!.line >= to) break;
      found.push(this.#told[index]!);
    }
    return found;
  }

  /** True where any finding begins in these lines, both counted in. */
  has(first: number, last: number): boolean {
    const next = this.#told[this.#firstFrom(this.#toldLine(first))];
    return next !== undefined && next.line < this.#toldLine(last + 1);
  }

  /**
   * The line in which stood, when the findings were told, what now is in this line; of a line that
   * was not there, the next one that was.
   */
  #toldLine(line: number): number {
    return this.#shifts.reduceRight(
      (at, { from, moved }) => (at >= from ? at - moved : Math.min(at, from - moved)),
      line,
    );
  }

  #firstFrom(line: number): number {
    let low = 0;
    let high = this.#told.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#told[middle]!.line < line) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function down(finding: Finding, moved: number): Finding {
  const { line, endLine } = finding;
  return moved === 0 ? finding : { ...finding, line: line + moved, endLine: endLine + moved };
}
