/** Scratch rows of whole numbers that a scan fills, and the columns that are copied out of them. */

/** How many rows a table keeps room for between scans. */
const KEPT = 1 << 12;

export class Table {
  words: Uint32Array<ArrayBuffer>;
  count = 0;

  /** A table whose rows have `width` words. */
  constructor(readonly width: number) {
    this.words = new Uint32Array(width * KEPT);
  }

  /** Empties the table. What a hostile text made it grow to is given back. */
  clear(): void {
    this.count = 0;
    if (this.words.length > this.width * KEPT) this.words = new Uint32Array(this.width * KEPT);
  }

  /** Adds a row and returns the index of its first word, which still holds what was there before. */
  add(): number {
    const at = this.width * this.count++;
    if (at === this.words.length) this.#grow();
    return at;
  }

  /** The index of the last row's first word. */
  get last(): number {
    return this.width * (this.count - 1);
  }

  /** Copies one column to `memory` from the byte at `at` on. */
  column(index: number, memory: ArrayBuffer, at: number): Uint32Array {
    const { words, width, count } = this;
    const column = new Uint32Array(memory, at, count);
    for (let row = 0, from = index; row < count; row++, from += width) column[row] = words[from]!;
    return column;
  }

  /** A copy of one column whose values are below 256. */
  bytes(index: number): Uint8Array {
    const { words, width, count } = this;
    const column = new Uint8Array(count);
    for (let row = 0, from = index; row < count; row++, from += width) column[row] = words[from]!;
    return column;
  }

  #grow(): void {
    const larger = new Uint32Array(2 * this.words.length);
    larger.set(this.words);
    this.words = larger;
  }
}
