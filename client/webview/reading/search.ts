/** Search in the transcript, as one searches a page. */

import { rowAfter } from '../list/rowChange';
import type { Page } from '../page';
import { block } from '../pieces';
import { iconButton, status } from './controls';
import { highlight } from './highlights';
import { type Hit, Hits } from './hits';
import { folded } from './searchText';
import type { View } from './view';

export function installSearch(page: Page, tools: HTMLElement, view: View): void {
  const { list } = page;
  const field = searchField();
  const count = status('count');
  const previous = iconButton('previous', 'Previous match (Shift+Enter)', () => step(-1));
  const next = iconButton('next', 'Next match (Enter)', () => step(1));
  const element = block('div', 'search', field, count, previous, next);
  element.setAttribute('role', 'search');
  tools.append(element);

  let wanted = '';
  let hits: Hits | undefined;
  /** The hit that the reader is at, or the place from which on it is looked for. */
  let at: Hit | undefined;

  const show = () => {
    const index = hits && at && hits.count > 0 ? hits.indexFrom(at) % hits.count : undefined;
    count.textContent = wanted === '' ? '' : countWords(index, hits?.count ?? 0);
    element.classList.toggle('vain', wanted !== '' && !hits?.count);
    previous.disabled = next.disabled = !hits?.count;
    at = hits && index !== undefined ? hits.at(index) : at;
    highlight(page, wanted, at);
  };

  /** Counts anew, and stays at the hit, or goes to the one that now is next. */
  const recount = () => {
    hits = wanted === '' ? undefined : new Hits(page, wanted);
    show();
  };

  const reveal = () => {
    if (hits?.count && at) list.scrollIntoView(at.cue);
  };

  const look = () => {
    const text = folded(field.value).text;
    if (text === wanted) return;
    at = text === '' ? undefined : (at ?? { cue: firstCue(), nth: 0 });
    wanted = text;
    page.remember('search', field.value);
    recount();
    reveal();
  };

  /** Finds again what was looked for in the page that was put away; the list is where it was. */
  const restore = () => {
    if (field.value === '' || wanted !== '') return;
    wanted = folded(field.value).text;
    at = { cue: firstCue(), nth: 0 };
  };

  const firstCue = () => (list.rows.count > 0 ? list.firstCue : 0);

  const step = (direction: 1 | -1) => {
    if (!hits?.count || !at) return;
    at = hits.at((hits.indexFrom(at) + hits.count + direction) % hits.count);
    show();
    reveal();
  };

  const leave = () => {
    field.value = '';
    look();
    if (list.rows.count > 0) list.focus(list.focusedCue);
  };

  const keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    Enter: ({ shiftKey }) => step(shiftKey ? -1 : 1),
    Escape: leave,
  };

  field.addEventListener('input', look);
  field.addEventListener('keydown', (event) => {
    const act = keys[event.key];
    if (!act || event.isComposing) return;
    event.preventDefault();
    act(event);
  });
  window.addEventListener('keydown', (event) => {
    if (!isFindKey(event)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  page.hear('transcript', (change) => {
    restore();
    if (at) at = { ...at, cue: rowAfter(change, at.cue) };
    if (wanted !== '') recount();
  });
  view.onChange(() => {
    if (wanted !== '') recount();
  });
  list.onRender(() => {
    if (wanted !== '') highlight(page, wanted, at);
  });
  field.value = page.recalled<string>('search') ?? '';
  show();
}

function searchField(): HTMLInputElement {
  const field = block('input', 'field');
  field.type = 'text';
  field.placeholder = 'Search';
  field.spellcheck = false;
  field.autocomplete = 'off';
  field.ariaLabel = 'Search the transcript';
  return field;
}

function countWords(index: number | undefined, count: number): string {
  if (index === undefined || count === 0) return 'No matches';
  return `${(index + 1).toLocaleString('en-US')} of ${count.toLocaleString('en-US')}`;
}

/** Ctrl+F, or Cmd+F on a Mac. */
function isFindKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return key.toLowerCase() === 'f' && ctrlKey !== metaKey && !altKey && !shiftKey;
}
