/** The list of cues, and how it and the editor follow each other. */

import type { TranscriptToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import { choosesCue, cueAfterKey } from '../list/keyboard';
import type { PartChange } from '../list/rowChange';
import type { Page } from '../page';

/** Shows the cues, and tells the extension where the reader is. */
export function installCues(page: Page): Hearing<TranscriptToPage> {
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
    list.apply(change, currentCue());
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

  const currentCue = () =>
    cursorLine === undefined ? undefined : transcript.rowHolding(cursorLine);

  const revealCursor = (line: number) => {
    cursorLine = line;
    list.mark(currentCue());
    const cue = transcript.rowAtLine(line);
    if (cue >= 0) list.scrollIntoView(cue);
    page.announce('cursor', currentCue());
  };

  const scrollToLine = (line: number) => {
    if (transcript.rows > 0) list.scrollToTop(transcript.rowAtLine(line));
  };

  /** The first line of the document on screen. The header and notes before the first cue count. */
  const firstLine = () =>
    list.isAtTop || list.rows.count === 0 ? 0 : transcript.line(list.firstCue);

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

  const choose = (cue: number) => {
    cursorLine = transcript.line(cue);
    list.mark(cue);
    post({ type: 'select', line: cursorLine });
    page.announce('chosen', cue);
  };

  /** A click at the end of selecting words, to copy them, chooses nothing. */
  const chooseClicked = (event: MouseEvent) => {
    const cue = list.cueOf(event.target);
    if (cue === undefined || isInControl(event.target)) return;
    if (getSelection()?.isCollapsed !== false) choose(cue);
  };

  const noteFocus = (event: FocusEvent) => {
    const cue = list.cueOf(event.target);
    if (cue !== undefined) list.noteFocus(cue);
  };

  const walk = (event: KeyboardEvent) => {
    const cue = list.cueOf(event.target);
    if (cue === undefined || isInControl(event.target)) return;
    const next = cueAfterKey(event, {
      step: (direction) => list.stepFrom(cue, direction),
      screenAway: (direction) => list.screenAway(cue, direction),
      ends: list.ends,
    });
    if (next === undefined && !choosesCue(event)) return;
    event.preventDefault();
    if (next === undefined) choose(cue);
    else list.focus(next);
    tellPlace();
  };

  page.hear('transcript', showTranscript);
  scroller.addEventListener('scroll', followReader, { passive: true });
  // The window may have grown, or what stands above the list may have shrunk.
  new ResizeObserver(() => list.refresh()).observe(scroller);
  listElement.addEventListener('click', chooseClicked);
  listElement.addEventListener('focusin', noteFocus);
  listElement.addEventListener('keydown', walk);
  return {
    // Where the reader scrolled to is noted before rows move.
    transcript: followReader,
    reveal: ({ line, active }) => {
      if (active) revealCursor(line);
      else scrollToLine(line);
      rememberPlace();
    },
    problem: ({ message }) => showMessage(message),
  };
}

/** True in a button of a row, which has its own meaning of clicks and keys. */
function isInControl(node: EventTarget | null): boolean {
  return node instanceof Element && node.closest('button') !== null;
}
