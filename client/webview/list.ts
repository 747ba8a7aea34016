import { Heights } from './heights';
import { rowElement, turnHeading } from './row';
import { isKept, type PartChange, rowAfter } from './rowChange';
import type { Transcript } from './transcript';

/** How far beyond the screen rows are built, in px, so that scrolling finds them there. */
const overscan = 150;

/**
 * The rows that are on screen, as elements. What holds the view is the anchor, a row and how much
 * of it is above the screen: whatever happens to rows above, the reader goes on reading there.
 */
export class List {
  readonly #heights = new Heights();
  #elements = new Map<number, HTMLElement>();
  #anchor = { row: 0, hidden: 0 };
  #scrolledTo = 0;
  #focused = 0;
  #current: number | undefined;
  #lit: ReadonlySet<number> = new Set();
  readonly #resizes = new ResizeObserver(() => this.#remeasure());

  constructor(
    readonly element: HTMLElement,
    private readonly scroller: Element,
    private readonly transcript: Transcript,
  ) {}

  /** The first row on screen, of which a line of text may already be above it. */
  get firstRow(): number {
    return this.#heights.rowAt(this.scroller.scrollTop + 1);
  }

  /** True where nothing of the list is above the screen. */
  get isAtTop(): boolean {
    return this.scroller.scrollTop <= 0;
  }

  /** The row that has the focus, or would get it from the Tab key. */
  get focusedRow(): number {
    return this.#focused;
  }

  /**
   * Shows the transcript as it is after this change, with the editor's cursor in the row `current`.
   * What did not change stays as it is. Where the reader scrolled to must have been followed before.
   */
  apply(change: PartChange, current: number | undefined): void {
    const hadFocus = this.#hasFocus;
    const wasAtTop = this.isAtTop;
    this.#heights.splice(change);
    this.#keepElements(change);
    // Who reads the very beginning wants to see what is put before it.
    if (!wasAtTop) this.#anchor.row = this.#rowNear(rowAfter(change, this.#anchor.row));
    const focused = this.#rowNear(rowAfter(change, this.#focused));
    this.#focused = focused;
    this.#current = current;
    this.#render();
    if (!hadFocus || this.#hasFocus) return;
    const heir = this.#elements.get(focused) ?? this.#elements.get(this.firstRow);
    heir?.focus({ preventScroll: true });
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
    this.#render();
    // The rows found there may be higher than they were taken to be, which moves the end away.
    if (isAtEnd && this.transcript.rows > 0) this.scrollIntoView(this.transcript.rows - 1);
    return true;
  }

  /** Builds what the window shows after it grew. */
  refresh(): void {
    if (!this.followReader()) this.#render();
  }

  /** Marks the row as the one the editor's cursor is in, and takes the mark from any other. */
  mark(row: number | undefined): void {
    this.#current = row;
    for (const [other, element] of this.#elements) this.#markElement(other, element);
  }

  /** Lights the cues that are being played, and no others. */
  light(cues: readonly number[]): void {
    this.#lit = new Set(cues);
    for (const [row, element] of this.#elements) this.#markElement(row, element);
  }

  /** Scrolls so that the row is the first one on screen. */
  scrollToTop(row: number): void {
    this.#anchor = { row: this.#rowNear(row), hidden: 0 };
    this.#render();
  }

  /** Scrolls no further than it takes to have all of the row on screen. */
  scrollIntoView(row: number): void {
    this.followReader();
    // Twice, since a row seen for the first time is rarely as high as it was taken to be.
    for (let pass = 0; pass < 2; pass++) {
      const top = this.#heights.top(row);
      const height = this.#heights.top(row + 1) - top;
      const { scrollTop, clientHeight } = this.scroller;
      if (top < scrollTop || height > clientHeight) this.#anchor = { row, hidden: 0 };
      else if (top + height > scrollTop + clientHeight)
        this.#anchor = { row, hidden: height - clientHeight };
      this.#render();
    }
  }

  /** Gives the row the focus, and scrolls to it where needed. */
  focus(row: number): void {
    this.scrollIntoView(row);
    this.#elements.get(row)?.focus({ preventScroll: true });
  }

  /** Takes over that this row has the focus now. */
  noteFocus(row: number): void {
    if (row === this.#focused) return;
    this.#focused = row;
    this.#place();
  }

  /** The row one screen below (1) or above (-1) the given one. */
  screenAway(row: number, direction: 1 | -1): number {
    return this.#heights.rowAt(this.#heights.top(row) + direction * this.scroller.clientHeight);
  }

  /** The row whose element this is, or is inside of; undefined outside the rows. */
  rowOf(node: EventTarget | null): number | undefined {
    const element = node instanceof Element ? node.closest('.row') : null;
    return [...this.#elements].find(([, other]) => other === element)?.[0];
  }

  get #hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  #rowNear(row: number): number {
    return Math.max(0, Math.min(row, this.transcript.rows - 1));
  }

  #anchorTo(scrollTop: number): void {
    const row = this.#heights.rowAt(scrollTop);
    this.#anchor = { row, hidden: scrollTop - this.#heights.top(row) };
    this.#scrolledTo = scrollTop;
  }

  /** Ends when every row on screen has been measured: each pass measures all that it adds. */
  #render(): void {
    let moves = true;
    while (moves) {
      this.#scrollToAnchor();
      moves = this.#build(this.#wantedRows());
    }
    // The end of the list may have kept the anchor from its place.
    this.#anchorTo(this.scroller.scrollTop);
    this.#place();
  }

  #scrollToAnchor(): void {
    this.element.style.height = `${this.#heights.total}px`;
    const place = this.#heights.top(this.#anchor.row) + this.#anchor.hidden;
    if (Math.abs(this.scroller.scrollTop - place) >= 1) this.scroller.scrollTop = place;
  }

  #wantedRows(): readonly number[] {
    if (this.transcript.rows === 0) return [];
    const top = this.scroller.scrollTop;
    const first = this.#heights.rowAt(top - overscan);
    const last = this.#heights.rowAt(top + this.scroller.clientHeight + overscan);
    const rows = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    if (!this.#hasFocus || (this.#focused >= first && this.#focused <= last)) return rows;
    return this.#focused < first ? [this.#focused, ...rows] : [...rows, this.#focused];
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
    let next = this.element.firstElementChild;
    for (const row of wanted) {
      const present = this.#elements.get(row);
      if (present) {
        next = present.nextElementSibling;
        continue;
      }
      const element = rowElement(this.transcript, row);
      this.element.insertBefore(element, next);
      this.#elements.set(row, element);
      this.#resizes.observe(element);
      added.push([row, element]);
    }
    return added;
  }

  /** Puts each element where its row is, and says what only the list knows of it. */
  #place(): void {
    if (!this.#hasFocus) this.#focused = this.#rowForTab();
    for (const [row, element] of this.#elements) {
      element.style.top = `${this.#heights.top(row)}px`;
      element.tabIndex = row === this.#focused ? 0 : -1;
      element.setAttribute('aria-posinset', String(row + 1));
      element.setAttribute('aria-setsize', String(this.transcript.rows));
      const { colour } = this.transcript.cue(row);
      if (colour === undefined) delete element.dataset.speaker;
      else element.dataset.speaker = String(colour);
      this.#markElement(row, element);
    }
  }

  /** Tab leads to the cue of the cursor where that is on screen, else to the first one there. */
  #rowForTab(): number {
    const first = this.firstRow;
    const last = this.#heights.rowAt(this.scroller.scrollTop + this.scroller.clientHeight - 1);
    const current = this.#current ?? -1;
    return current >= first && current <= last ? current : first;
  }

  #markElement(row: number, element: HTMLElement): void {
    if (row === this.#current) element.setAttribute('aria-current', 'true');
    else element.removeAttribute('aria-current');
    element.classList.toggle('lit', this.#lit.has(row));
  }

  /** A cue may stay and yet begin a turn now, or no longer, because of what changed around it. */
  #keepElements(change: PartChange): void {
    const kept = new Map<number, HTMLElement>();
    for (const [row, element] of this.#elements) {
      const now = rowAfter(change, row);
      const heading = element.querySelector(':scope > h2')?.textContent ?? undefined;
      if (isKept(change, row) && heading === turnHeading(this.transcript, now)) {
        kept.set(now, element);
      } else {
        this.#remove(element);
      }
    }
    this.#elements = kept;
  }

  #remeasure(): void {
    let moves = false;
    for (const [row, element] of this.#elements) {
      moves = this.#heights.measure(row, element.getBoundingClientRect().height) || moves;
    }
    if (moves) this.refresh();
  }

  #remove(element: HTMLElement): void {
    this.#resizes.unobserve(element);
    element.remove();
  }
}
