/** What of the list is on screen. */

import { isKept, type PartChange, rowAfter } from '../transcript/rowChange';
import { Heights } from './heights';

/** How far beyond the screen rows are built, in px, so that scrolling finds them there. */
const overscan = 150;

/** What is on the screen, as its owner tells it. Rows are counted from 0. */
export interface Shown {
  /** How many rows there are. */
  readonly count: number;
  /** The row that stays an element wherever the reader scrolls to; undefined where none has to. */
  readonly heldRow: number | undefined;
  /** A new element for the row. */
  elementFor(row: number): HTMLElement;
  /** The rows on screen are others now, or stand elsewhere. */
  rendered(): void;
}

/** A stretch of a row, in px from its top. */
export interface Place {
  readonly top: number;
  readonly height: number;
}

/**
 * The rows that are on screen, as elements. What holds the view is the anchor, a row and how much
 * of it is above the screen: whatever happens to rows above, the reader goes on reading there.
 */
export class Screen {
  #heights = new Heights();
  #elements = new Map<number, HTMLElement>();
  #anchor = { row: 0, hidden: 0 };
  #scrolledTo = 0;
  readonly #resizes = new ResizeObserver(() => this.remeasure());

  constructor(
    private readonly list: HTMLElement,
    private readonly scroller: Element,
    private readonly shown: Shown,
  ) {}

  /** The element of each row that has one, by the row. */
  get elements(): ReadonlyMap<number, HTMLElement> {
    return this.#elements;
  }

  /** The first row on screen, of which a line of text may already be above it. */
  get firstRow(): number {
    return this.#heights.rowAt(this.scroller.scrollTop + 1);
  }

  /** The last row on screen, of which some may already be below it. */
  get lastRow(): number {
    return this.#heights.rowAt(this.scroller.scrollTop + this.scroller.clientHeight - 1);
  }

  /** True where nothing of the list is above the screen. */
  get isAtTop(): boolean {
    return this.scroller.scrollTop <= 0;
  }

  /** The row that is one screen below (1) or above (-1) this place of a row. */
  screenAway(row: number, { top }: Place, direction: 1 | -1): number {
    return this.#heights.rowAt(
      this.#heights.top(row) + top + direction * this.scroller.clientHeight,
    );
  }

  /** All of the row. */
  whole(row: number): Place {
    return { top: 0, height: this.#heights.top(row + 1) - this.#heights.top(row) };
  }

  /** Follows a change of the rows. Of those that it left alone, the elements that `stays` are kept. */
  splice(change: PartChange, stays: (row: number, element: HTMLElement) => boolean): void {
    this.#heights.splice(change);
    const kept = new Map<number, HTMLElement>();
    for (const [row, element] of this.#elements) {
      const now = rowAfter(change, row);
      if (isKept(change, row) && stays(now, element)) kept.set(now, element);
      else this.#remove(element);
    }
    this.#elements = kept;
    // Who reads the very beginning wants to see what is put before it.
    if (!this.isAtTop) this.#anchor.row = rowAfter(change, this.#anchor.row);
    this.#anchor.row = Math.max(0, Math.min(this.#anchor.row, this.shown.count - 1));
  }

  /** Forgets all rows and begins with those that `change` adds. */
  restart(change: PartChange): void {
    for (const element of this.#elements.values()) this.#remove(element);
    this.#elements.clear();
    this.#heights = new Heights();
    this.#heights.splice({ ...change, removedParts: 0, removed: 0 });
    this.#anchor = { row: 0, hidden: 0 };
  }

  /**
   * Takes over where the reader scrolled to, and shows what is there. Returns false where the
   * list is where it put itself, so that nobody scrolled.
   */
  followReader(): boolean {
    const { scrollTop } = this.scroller;
    if (scrollTop === this.#scrolledTo) return false;
    const isAtEnd = scrollTop + this.scroller.clientHeight >= this.#heights.total - 1;
    this.#anchorTo(scrollTop);
    this.render();
    // The rows found there may be higher than they were taken to be, which moves the end away.
    const last = this.shown.count - 1;
    if (isAtEnd && last >= 0) this.reveal(last, () => this.whole(last));
    return true;
  }

  /** Builds what the window shows after it grew. */
  refresh(): void {
    if (!this.followReader()) this.render();
  }

  /** Scrolls so that the row is the first one on screen, with so many px of it above the screen. */
  showFrom(row: number, hidden: number): void {
    this.#anchor = { row, hidden };
    this.render();
  }

  /** Scrolls no further than it takes to have the place of this row on screen. */
  reveal(row: number, place: () => Place): void {
    this.followReader();
    // Twice, since a row seen for the first time is rarely as high as it was taken to be.
    for (let pass = 0; pass < 2; pass++) {
      const { top, height } = place();
      const { scrollTop, clientHeight } = this.scroller;
      const from = this.#heights.top(row) + top;
      if (from < scrollTop || height > clientHeight) this.#anchor = { row, hidden: top };
      else if (from + height > scrollTop + clientHeight)
        this.#anchor = { row, hidden: top + height - clientHeight };
      this.render();
    }
  }

  /** Ends when every row on screen has been measured: each pass measures all that it adds. */
  render(): void {
    let moves = true;
    while (moves) {
      this.#scrollToAnchor();
      moves = this.#build(this.#wantedRows());
    }
    this.#settleAnchor();
    for (const [row, element] of this.#elements) {
      element.style.top = `${this.#heights.top(row)}px`;
    }
    this.shown.rendered();
  }

  /** Takes over how high the rows on screen are by now. */
  remeasure(): void {
    let moves = false;
    for (const [row, element] of this.#elements) {
      moves = this.#heights.measure(row, element.getBoundingClientRect().height) || moves;
    }
    if (moves) this.refresh();
  }

  #anchorTo(scrollTop: number): void {
    const row = this.#heights.rowAt(scrollTop);
    this.#anchor = { row, hidden: scrollTop - this.#heights.top(row) };
    this.#scrolledTo = scrollTop;
  }

  #scrollToAnchor(): void {
    this.list.style.height = `${this.#heights.total}px`;
    if (this.#distanceToAnchor >= 1) this.scroller.scrollTop = this.#anchorPlace;
  }

  /**
   * The end of the list may have kept the anchor from its place. Where only the rounding of the
   * browser did, the anchor stays: a part of a px above it is another row, which may grow.
   */
  #settleAnchor(): void {
    const { scrollTop } = this.scroller;
    if (this.#distanceToAnchor >= 1) this.#anchorTo(scrollTop);
    else this.#scrolledTo = scrollTop;
  }

  get #anchorPlace(): number {
    return this.#heights.top(this.#anchor.row) + this.#anchor.hidden;
  }

  get #distanceToAnchor(): number {
    return Math.abs(this.scroller.scrollTop - this.#anchorPlace);
  }

  #wantedRows(): readonly number[] {
    if (this.shown.count === 0) return [];
    const top = this.scroller.scrollTop;
    const first = this.#heights.rowAt(top - overscan);
    const last = this.#heights.rowAt(top + this.scroller.clientHeight + overscan);
    const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const held = this.shown.heldRow ?? first;
    if (held >= first && held <= last) return rows;
    return held < first ? [held, ...rows] : [...rows, held];
  }

  /** Makes the wanted rows the elements of the list; true where that moved any row. */
  #build(wanted: readonly number[]): boolean {
    const wantedRows = new Set(wanted);
    for (const [row, element] of this.#elements) {
      if (wantedRows.has(row)) continue;
      this.#remove(element);
      this.#elements.delete(row);
    }
    const added = this.#insert(wanted);
    const moves = added.map(([row, element]) =>
      this.#heights.measure(row, element.getBoundingClientRect().height),
    );
    this.#heights.settleEstimate();
    return moves.includes(true);
  }

  /** Elements that stay are never moved, which would take the focus and the selection away. */
  #insert(wanted: readonly number[]): readonly (readonly [number, HTMLElement])[] {
    const added: (readonly [number, HTMLElement])[] = [];
    let next = this.list.firstElementChild;
    for (const row of wanted) {
      const present = this.#elements.get(row);
      if (present) {
        next = present.nextElementSibling;
        continue;
      }
      const element = this.shown.elementFor(row);
      this.list.insertBefore(element, next);
      this.#elements.set(row, element);
      this.#resizes.observe(element);
      added.push([row, element]);
    }
    return added;
  }

  #remove(element: HTMLElement): void {
    this.#resizes.unobserve(element);
    element.remove();
  }
}
