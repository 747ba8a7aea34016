/** The preview page: shows what the extension tells, and tells what the reader does. */

import './preview.css';
import type { FromPage, ToPage } from '../src/preview/messages';
import { choosesRow, rowAfterKey } from './keyboard';
import { List } from './list';
import { Transcript } from './transcript';

/** What VS Code keeps for a page that it puts away, and hands to the extension after a reload. */
interface State {
  readonly uri: string;
  /** The first line of the document on screen. */
  readonly line: number;
}

type Handlers = { [Type in ToPage['type']]: (message: Extract<ToPage, { type: Type }>) => void };

const api = acquireVsCodeApi<State>();
const transcript = new Transcript();
const messageElement = document.querySelector<HTMLElement>('#message')!;
const listElement = document.querySelector<HTMLElement>('#list')!;
const list = new List(listElement, document.scrollingElement!, transcript);

/** Where to scroll to once there is something to scroll. */
let restoredLine = api.getState()?.line;
let uri = api.getState()?.uri;
/** The line of the editor's cursor as both sides know it. */
let cursorLine: number | undefined;
/** The first line on screen as both sides know it, which is not told again. */
let toldLine: number | undefined;

const handlers: Handlers = {
  transcript: ({ uri: shown, title, result }) => {
    followReader();
    uri = shown;
    document.title = title;
    listElement.setAttribute('aria-label', `Transcript of ${title}`);
    showMessage(undefined);
    list.apply(transcript.splice(result), currentRow());
    showMessage(transcript.rows === 0 ? 'This transcript has no cues yet.' : undefined);
    if (restoredLine !== undefined) scrollToLine(restoredLine);
    restoredLine = undefined;
    rememberPlace();
  },
  reveal: ({ line, active }) => {
    if (active) revealCursor(line);
    else scrollToLine(line);
    rememberPlace();
  },
  problem: ({ message }) => showMessage(message),
};

function post(message: FromPage): void {
  api.postMessage(message);
}

function receive<Message extends ToPage>(message: Message): void {
  const handle = handlers[message.type] as (message: Message) => void;
  handle(message);
}

/** Shows the message in place of the list, or the list where there is no message. */
function showMessage(message: string | undefined): void {
  messageElement.textContent = message ?? '';
  messageElement.hidden = message === undefined;
  listElement.hidden = message !== undefined;
}

function currentRow(): number | undefined {
  return cursorLine === undefined ? undefined : transcript.rowHolding(cursorLine);
}

function revealCursor(line: number): void {
  cursorLine = line;
  list.mark(currentRow());
  const row = transcript.rowAtLine(line);
  if (row >= 0) list.scrollIntoView(row);
}

function scrollToLine(line: number): void {
  if (transcript.rows > 0) list.scrollToTop(transcript.rowAtLine(line));
}

/** The first line of the document on screen. The header and notes before the first cue count. */
function firstLine(): number {
  return list.isAtTop || transcript.rows === 0 ? 0 : transcript.line(list.firstRow);
}

/** Notes the place as known to both sides, and for the next time this page is loaded. */
function rememberPlace(): void {
  toldLine = firstLine();
  if (uri !== undefined) api.setState({ uri, line: toldLine });
}

function tellPlace(): void {
  const line = firstLine();
  if (line === toldLine) return;
  rememberPlace();
  post({ type: 'scrolled', line });
}

/** What the list itself scrolled, to follow the editor or a change of the text, is no news. */
function followReader(): void {
  if (list.followReader()) tellPlace();
}

function choose(row: number): void {
  cursorLine = transcript.line(row);
  list.mark(row);
  post({ type: 'select', line: cursorLine });
}

/** A click at the end of selecting words, to copy them, chooses nothing. */
function chooseClicked(event: MouseEvent): void {
  const row = list.rowOf(event.target);
  if (row !== undefined && getSelection()?.isCollapsed !== false) choose(row);
}

function noteFocus(event: FocusEvent): void {
  const row = list.rowOf(event.target);
  if (row !== undefined) list.noteFocus(row);
}

function walk(event: KeyboardEvent): void {
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
}

window.addEventListener('message', (event: MessageEvent<ToPage>) => receive(event.data));
window.addEventListener('scroll', followReader, { passive: true });
window.addEventListener('resize', () => list.refresh());
listElement.addEventListener('click', chooseClicked);
listElement.addEventListener('focusin', noteFocus);
listElement.addEventListener('keydown', walk);
post({ type: 'ready' });
