/** The list of cues, and how it and the editor follow each other. */

import type { ToPage, TranscriptToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import { choosesCue, cueAfterKey } from '../list/keyboard';
import type { Page } from '../page';
import type { PartChange } from '../transcript/rowChange';

/** Shows the cues, and tells the extension where the reader is. Lines are counted from 0. */
export class Cues {
  readonly #message = document.querySelector<HTMLElement>('#message')!;
  /** Where to scroll to once there is something to scroll. */
  #restoredLine: number | undefined;
  /** The line of the editor's cursor as both sides know it. */
  #cursorLine: number | undefined;
  /** The first line on screen as both sides know it, which is not told again. */
  #toldLine: number | undefined;
  /** What this does on hearing the extension. */
  readonly hearing: Hearing<TranscriptToPage> = {
    // Where the reader scrolled to is noted before rows move.
    transcript: () => this.#followReader(),
    reveal: (place) => this.#reveal(place),
    problem: ({ message }) => this.#say(message),
  };

  constructor(private readonly page: Page) {
    this.#restoredLine = page.recalled<number>('line');
    page.hear('transcript', (change) => this.#show(change));
    this.#listen(page.list.element, document.querySelector('#scroller')!);
  }

  #listen(list: HTMLElement, scroller: HTMLElement): void {
    scroller.addEventListener('scroll', () => this.#followReader(), { passive: true });
    // The window may have grown, or what stands above the list may have shrunk.
    new ResizeObserver(() => this.page.list.refresh()).observe(scroller);
    list.addEventListener('click', (event) => this.#chooseClicked(event));
    list.addEventListener('focusin', (event) => this.#noteFocus(event));
    list.addEventListener('keydown', (event) => this.#walk(event));
  }

  #show(change: PartChange): void {
    const { list, transcript } = this.page;
    list.element.setAttribute('aria-label', `Transcript of ${document.title}`);
    this.#say(undefined);
    list.apply(change, this.#currentCue);
    this.#say(transcript.rows === 0 ? 'This transcript has no cues yet.' : undefined);
    if (this.#restoredLine !== undefined) this.#scrollTo(this.#restoredLine);
    this.#restoredLine = undefined;
    this.#rememberPlace();
  }

  /** Shows the message in place of the list, or the list where there is no message. */
  #say(message: string | undefined): void {
    this.#message.textContent = message ?? '';
    this.#message.hidden = message === undefined;
    this.page.list.element.hidden = message !== undefined;
  }

  /** The cue that the editor's cursor is in; undefined where it is in none. */
  get #currentCue(): number | undefined {
    const line = this.#cursorLine;
    return line === undefined ? undefined : this.page.transcript.rowHolding(line);
  }

  #reveal({ line, active }: Extract<ToPage, { readonly type: 'reveal' }>): void {
    if (active) this.#revealCursor(line);
    else this.#scrollTo(line);
    this.#rememberPlace();
  }

  #revealCursor(line: number): void {
    const { list, transcript, announce } = this.page;
    this.#cursorLine = line;
    list.mark(this.#currentCue);
    const cue = transcript.rowAtLine(line);
    if (cue >= 0) list.scrollIntoView(cue);
    announce('cursor', this.#currentCue);
  }

  #scrollTo(line: number): void {
    const { list, transcript } = this.page;
    if (transcript.rows > 0) list.scrollToTop(transcript.rowAtLine(line));
  }

  /** The first line of the document on screen. The header and notes before the first cue count. */
  get #firstLine(): number {
    const { list, transcript } = this.page;
    return list.isAtTop || list.rows.count === 0 ? 0 : transcript.line(list.firstCue);
  }

  /** Notes the place as known to both sides, and for the next time this page is loaded. */
  #rememberPlace(): void {
    this.#toldLine = this.#firstLine;
    this.page.remember('line', this.#toldLine);
  }

  #tellPlace(): void {
    const line = this.#firstLine;
    if (line === this.#toldLine) return;
    this.#rememberPlace();
    this.page.post({ type: 'scrolled', line });
  }

  /** What the list itself scrolled, to follow the editor or a change of the text, is no news. */
  #followReader(): void {
    if (this.page.list.followReader()) this.#tellPlace();
  }

  #choose(cue: number): void {
    const { list, transcript, post, announce } = this.page;
    const line = transcript.line(cue);
    this.#cursorLine = line;
    list.mark(cue);
    post({ type: 'select', line });
    announce('chosen', cue);
  }

  /** A click at the end of selecting words, to copy them, chooses nothing. */
  #chooseClicked({ target }: MouseEvent): void {
    const cue = this.page.list.cueOf(target);
    if (cue === undefined || isInControl(target)) return;
    if (getSelection()?.isCollapsed !== false) this.#choose(cue);
  }

  #noteFocus({ target }: FocusEvent): void {
    const { list } = this.page;
    const cue = list.cueOf(target);
    if (cue !== undefined) list.noteFocus(cue);
  }

  #walk(event: KeyboardEvent): void {
    const { list } = this.page;
    const cue = list.cueOf(event.target);
    if (cue === undefined || isInControl(event.target)) return;
    const next = cueAfterKey(event, {
      step: (direction) => list.stepFrom(cue, direction),
      screenAway: (direction) => list.screenAway(cue, direction),
      ends: list.ends,
    });
    if (next === undefined && !choosesCue(event)) return;
    event.preventDefault();
    if (next === undefined) this.#choose(cue);
    else list.focus(next);
    this.#tellPlace();
  }
}

/** True in a button of a row, which has its own meaning of clicks and keys. */
function isInControl(node: EventTarget | null): boolean {
  return node instanceof Element && node.closest('button') !== null;
}
