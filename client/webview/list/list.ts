/** The list of cues as the parts of the page know it. */

import { type PartChange, rowAfter } from '../transcript/rowChange';
import type { Transcript } from '../transcript/transcript';
import type { Arrangement, Run } from './arrangement';
import { cueElements, headingOf, rowElement, textElements } from './row';
import { markCue, markRow } from './rowMarks';
import { Rows } from './rows';
import { type Place, Screen } from './screen';

/**
 * The list of cues, of which what is on screen is in the document. Others speak of cues only,
 * counted through the file, whichever rows these are in.
 */
export class List {
  /** Which cues are in which row. */
  readonly rows: Rows;
  /** Adds to a row what is not in the transcript; asked for each row that comes on screen. */
  decorate: (row: HTMLElement, cues: Run) => void = () => {};
  readonly #screen: Screen;
  #focused = 0;
  #current: number | undefined;
  #lit: ReadonlySet<number> = new Set();
  readonly #rendered = new Set<() => void>();

  constructor(
    readonly element: HTMLElement,
    private readonly scroller: Element,
    private readonly transcript: Transcript,
  ) {
    const list = this;
    this.rows = new Rows(transcript);
    this.#screen = new Screen(element, scroller, {
      get count() {
        return list.rows.count;
      },
      get heldRow() {
        return list.#hasFocus ? list.rows.rowOf(list.#focused) : undefined;
      },
      elementFor: (row) => this.#newElement(row),
      rendered: () => this.#noteRender(),
    });
  }

  /** Hears that other rows, or rows with other words, are on screen. */
  onRender(hear: () => void): void {
    this.#rendered.add(hear);
  }

  /**
   * The first cue on screen, of which a line of text may already be above it. Of the cues in the
   * first line of a paragraph it is the first that begins there, so that going to it moves nothing.
   */
  get firstCue(): number {
    const row = this.#screen.firstRow;
    const { first } = this.rows.cuesOf(row);
    const elements = this.#cueElements(row);
    if (elements.length < 2) return first;
    const { top } = this.scroller.getBoundingClientRect();
    const index = elements.findIndex((cue) => cue.getBoundingClientRect().top > top - 1);
    return first + (index < 0 ? elements.length - 1 : index);
  }

  /** True where nothing of the list is above the screen. */
  get isAtTop(): boolean {
    return this.#screen.isAtTop;
  }

  /** The cue that has the focus, or would get it from the Tab key. */
  get focusedCue(): number {
    return this.#focused;
  }

  /** The cues on screen or near it, each with the element that holds its words. */
  get texts(): readonly (readonly [cue: number, element: HTMLElement])[] {
    return [...this.#screen.elements].flatMap(([row, element]) => {
      const { first } = this.rows.cuesOf(row);
      return textElements(element).map((text, index) => [first + index, text] as const);
    });
  }

  /**
   * Shows the transcript as it is after this change, with the editor's cursor in the cue `current`.
   * What did not change stays as it is. Where the reader scrolled to must have been followed before.
   */
  apply(change: PartChange, current: number | undefined): void {
    const focused = rowAfter(change, this.#focused);
    this.#current = current;
    this.#follow(this.rows.splice(change), focused);
  }

  /** Asks the filter again about this part of the transcript. */
  refilter(part: number): void {
    this.#follow(this.rows.refilter(part), this.#focused);
  }

  /** Shows the same transcript in other rows; the first cue on screen stays there if it is shown. */
  arrange(arrangement: Arrangement): void {
    const wasAtTop = this.isAtTop;
    const cue = this.rows.count > 0 ? this.firstCue : 0;
    this.#screen.restart(this.rows.arrange(arrangement));
    this.#focused = this.#nearestCue(this.#focused);
    this.#screen.render();
    if (!wasAtTop) this.scrollToTop(cue);
  }

  /** Asks again what is to be added to the rows on screen. */
  redecorate(): void {
    this.#decorateAll();
    this.#markAll();
    this.#screen.remeasure();
  }

  /**
   * Takes over where the reader scrolled to, and shows what is there. Returns false where the
   * list is where it put itself, so that nobody scrolled.
   */
  followReader(): boolean {
    return this.#screen.followReader();
  }

  /** Builds what the window shows after it grew. */
  refresh(): void {
    this.#screen.refresh();
  }

  /** Marks the cue as the one the editor's cursor is in, and takes the mark from any other. */
  mark(cue: number | undefined): void {
    this.#current = cue;
    this.#markAll();
  }

  /** Lights the cues that are being played, and no others. */
  light(cues: readonly number[]): void {
    this.#lit = new Set(cues);
    this.#markAll();
  }

  /** Scrolls so that the cue, or the first one shown behind it, is the first one on screen. */
  scrollToTop(cue: number): void {
    if (this.rows.count === 0) return;
    const row = this.#nearestRow(cue);
    this.#screen.showFrom(row, 0);
    const { top } = this.#placeInRow(cue, row);
    if (top > 0) this.#screen.showFrom(row, top);
  }

  /** Scrolls no further than it takes to have all of the cue on screen, if it is shown at all. */
  scrollIntoView(cue: number): void {
    const row = this.rows.rowOf(cue);
    if (row !== undefined) this.#screen.reveal(row, () => this.#placeInRow(cue, row));
  }

  /** Gives the cue the focus, and scrolls to it where needed. */
  focus(cue: number): void {
    this.scrollIntoView(cue);
    this.#elementOf(cue)?.focus({ preventScroll: true });
    // In a low window the whole page scrolls too.
    this.scroller.scrollIntoView({ block: 'nearest' });
  }

  /** Takes over that this cue has the focus now. */
  noteFocus(cue: number): void {
    if (cue === this.#focused) return;
    this.#focused = cue;
    this.#markAll();
  }

  /** The next shown cue (1) or the one before (-1); the same one where there is none. */
  stepFrom(cue: number, step: 1 | -1): number {
    const next = cue + step;
    if (this.rows.rowOf(next) !== undefined) return next;
    const row = this.rows.rowNear(next) - (step > 0 ? 0 : 1);
    return row >= 0 && row < this.rows.count ? this.#nearestIn(row, next) : cue;
  }

  /** The cue one screen below (1) or above (-1) the given one. */
  screenAway(cue: number, direction: 1 | -1): number {
    const row = this.#nearestRow(cue);
    const away = this.#screen.screenAway(row, this.#placeInRow(cue, row), direction);
    return this.rows.cuesOf(away).first;
  }

  /** The first and the last cue that are shown. */
  get ends(): { readonly first: number; readonly last: number } {
    const last = Math.max(0, this.rows.count - 1);
    return { first: this.#nearestCue(0), last: this.rows.cuesOf(last).end - 1 };
  }

  /** The cue whose element this is, or is inside of; undefined outside the rows. */
  cueOf(node: EventTarget | null): number | undefined {
    if (!(node instanceof Element)) return undefined;
    const element = node.closest('.row');
    const row = [...this.#screen.elements].find(([, other]) => other === element)?.[0];
    if (row === undefined) return undefined;
    const index = this.#cueElements(row).indexOf(node.closest<HTMLElement>('.cue, .row')!);
    return this.rows.cuesOf(row).first + Math.max(0, index);
  }

  get #hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  #follow(change: PartChange, focused: number): void {
    const hadFocus = this.#hasFocus;
    // A cue may stay and yet begin a turn now, or no longer, because of what changed around it.
    this.#screen.splice(change, (row, element) => headingOf(element) === this.rows.heading(row));
    this.#focused = this.#nearestCue(focused);
    this.#decorateAll();
    this.#screen.render();
    if (!hadFocus || this.#hasFocus || this.rows.count === 0) return;
    const heir = this.#elementOf(this.#focused) ?? this.#elementOf(this.firstCue);
    heir?.focus({ preventScroll: true });
  }

  #nearestRow(cue: number): number {
    return Math.max(0, Math.min(this.rows.rowNear(cue), this.rows.count - 1));
  }

  /** The cue itself where it is shown, else one that is, near it. */
  #nearestCue(cue: number): number {
    return this.rows.count === 0 ? 0 : this.#nearestIn(this.#nearestRow(cue), cue);
  }

  #nearestIn(row: number, cue: number): number {
    const { first, end } = this.rows.cuesOf(row);
    return Math.max(first, Math.min(cue, end - 1));
  }

  #newElement(row: number): HTMLElement {
    const element = rowElement(this.transcript, this.rows, row);
    this.decorate(element, this.rows.cuesOf(row));
    return element;
  }

  #decorateAll(): void {
    for (const [row, element] of this.#screen.elements) {
      this.decorate(element, this.rows.cuesOf(row));
    }
  }

  #cueElements(row: number): readonly HTMLElement[] {
    const element = this.#screen.elements.get(row);
    return element ? cueElements(element) : [];
  }

  #elementOf(cue: number): HTMLElement | undefined {
    const row = this.rows.rowOf(cue);
    if (row === undefined) return undefined;
    return this.#cueElements(row)[cue - this.rows.cuesOf(row).first];
  }

  /** Where in its row the cue is; all of the row where that is not on screen yet. */
  #placeInRow(cue: number, row: number): Place {
    const { first } = this.rows.cuesOf(row);
    const element = this.#cueElements(row)[cue - first];
    // What stands above the first cue of a row, such as the name of who speaks, belongs to it.
    if (!element || cue <= first) return this.#screen.whole(row);
    const { top, height } = element.getBoundingClientRect();
    return { top: top - this.#screen.elements.get(row)!.getBoundingClientRect().top, height };
  }

  #noteRender(): void {
    if (!this.#hasFocus) this.#focused = this.#cueForTab();
    this.#markAll();
    for (const hear of this.#rendered) hear();
  }

  /** Tab leads to the cue of the cursor where that is on screen, else to the first one there. */
  #cueForTab(): number {
    const { firstRow, lastRow } = this.#screen;
    const row = this.#current === undefined ? undefined : this.rows.rowOf(this.#current);
    if (row !== undefined && row >= firstRow && row <= lastRow) return this.#current!;
    return this.rows.count > 0 ? this.firstCue : 0;
  }

  #markAll(): void {
    const { rows } = this;
    const focusedRow = rows.rowOf(this.#focused);
    const state = { focused: this.#focused, current: this.#current, lit: this.#lit };
    for (const [row, element] of this.#screen.elements) {
      const { first } = rows.cuesOf(row);
      const { colour } = this.transcript.cue(first);
      markRow(element, { row, rows: rows.count, colour, holdsFocus: row === focusedRow });
      cueElements(element).forEach((cue, index) => {
        markCue(cue, first + index, state);
      });
    }
  }
}
