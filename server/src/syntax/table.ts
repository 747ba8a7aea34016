/** Scratch columns of whole numbers that a scan fills row by row, and their copies at their true size. */

/** How many rows a table keeps room for between scans. */
const KEPT = 1 << 12;

/** A table of whole numbers, from 0 to 2³² − 1, of so many columns. */
export class Table {
  /** One column behind the other, each with room for `capacity` rows. */
  words: Uint32Array<ArrayBuffer>;
  /** For how many rows there is room, and how many there are. */
  capacity = KEPT;
  count = 0;

  constructor(readonly width: number) {
    this.words = new Uint32Array(width * KEPT);
  }

  /** Empties the table. What a hostile text made it grow to is given back. */
  clear(): void {
    this.count = 0;
    if (this.capacity === KEPT) return;
    this.capacity = KEPT;
    this.words = new Uint32Array(this.width * KEPT);
  }

  /** Adds a row and returns its number; its cells still hold what was there before. */
  add(): number {
    if (this.count === this.capacity) this.#grow();
    return this.count++;
  }

  /** Sets a cell of the last row. */
  set(column: number, value: number): void {
    this.words[column * this.capacity + this.count - 1] = value;
  }

  /** The cells of a column. */
  column(column: number): Uint32Array {
    const start = column * this.capacity;
    return this.words.subarray(start, start + this.count);
  }

  #grow(): void {
    const larger = new Uint32Array(2 * this.words.length);
    for (let column = 0; column < this.width; column++) {
      larger.set(this.column(column), 2 * column * this.capacity);
    }
    this.words = larger;
    this.capacity *= 2;
  }
}
