/** The list of cues, and how it and the editor follow each other. */

import { choosesRow, rowAfterKey } from '../keyboard';
import type { Page } from '../page';
import type { PartChange } from '../rowChange';

/** Shows the cues, and tells the extension where the reader is. */
export function installReading(page: Page): void {
  const { transcript, list, post } = page;
  const messageElement = document.querySelector<HTMLElement>('#message')!;
  const listElement = list.element;
  const scroller = document.querySelector<HTMLElement>('#scroller')!;

  /** Where to scroll to once there is something to scroll. */
  let restoredLine = page.recalled<number>('line');
  /** The line of the editor's cursor as both sides know it. */
  let cursorLine: number | undefined;
  /** The first line on screen as both sides know it, which is not told again. */
  let toldLine: number | undefined;

  const showTranscript = (change: PartChange) => {
    listElement.setAttribute('aria-label', `Transcript of ${document.title}`);
    showMessage(undefined);
    list.apply(change, currentRow());
    showMessage(transcript.rows === 0 ? 'This transcript has no cues yet.' : undefined);
    if (restoredLine !== undefined) scrollToLine(restoredLine);
    restoredLine = undefined;
    rememberPlace();
  };

  /** Shows the message in place of the list, or the list where there is no message. */
  const showMessage = (message: string | undefined) => {
    messageElement.textContent = message ?? '';
    messageElement.hidden = message === undefined;
    listElement.hidden = message !== undefined;
  };

  const currentRow = () =>
    cursorLine === undefined ? undefined : transcript.rowHolding(cursorLine);

  const revealCursor = (line: number) => {
    cursorLine = line;
    list.mark(currentRow());
    const row = transcript.rowAtLine(line);
    if (row >= 0) list.scrollIntoView(row);
    page.announce('cursor', currentRow());
  };

  const scrollToLine = (line: number) => {
    if (transcript.rows > 0) list.scrollToTop(transcript.rowAtLine(line));
  };

  /** The first line of the document on screen. The header and notes before the first cue count. */
  const firstLine = () =>
    list.isAtTop || transcript.rows === 0 ? 0 : transcript.line(list.firstRow);

  /** Notes the place as known to both sides, and for the next time this page is loaded. */
  const rememberPlace = () => {
    toldLine = firstLine();
    page.remember('line', toldLine);
  };

  const tellPlace = () => {
    const line = firstLine();
    if (line === toldLine) return;
    rememberPlace();
    post({ type: 'scrolled', line });
  };

  /** What the list itself scrolled, to follow the editor or a change of the text, is no news. */
  const followReader = () => {
    if (list.followReader()) tellPlace();
  };

  const choose = (row: number) => {
    cursorLine = transcript.line(row);
    list.mark(row);
    post({ type: 'select', line: cursorLine });
    page.announce('chosen', row);
  };

  /** A click at the end of selecting words, to copy them, chooses nothing. */
  const chooseClicked = (event: MouseEvent) => {
    const row = list.rowOf(event.target);
    if (row !== undefined && getSelection()?.isCollapsed !== false) choose(row);
  };

  const noteFocus = (event: FocusEvent) => {
    const row = list.rowOf(event.target);
    if (row !== undefined) list.noteFocus(row);
  };

  const walk = (event: KeyboardEvent) => {
    const row = list.rowOf(event.target);
    if (row === undefined) return;
    const next = rowAfterKey(event, {
      row,
      rows: transcript.rows,
      screenAway: (direction) => list.screenAway(row, direction),
    });
    if (next === undefined && !choosesRow(event)) return;
    event.preventDefault();
    if (next === undefined) choose(row);
    else list.focus(next);
    tellPlace();
  };

  // Where the reader scrolled to is noted before rows move.
  page.on('transcript', followReader);
  page.hear('transcript', showTranscript);
  page.on('reveal', ({ line, active }) => {
    if (active) revealCursor(line);
    else scrollToLine(line);
    rememberPlace();
  });
  page.on('problem', ({ message }) => showMessage(message));
  scroller.addEventListener('scroll', followReader, { passive: true });
  window.addEventListener('resize', () => list.refresh());
  listElement.addEventListener('click', chooseClicked);
  listElement.addEventListener('focusin', noteFocus);
  listElement.addEventListener('keydown', walk);
}
