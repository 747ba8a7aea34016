/** Search in the transcript, as one searches a page. */

import type { Page } from '../page';
import { block } from '../pieces';
import { type PartChange, rowAfter } from '../transcript/rowChange';
import { highlight } from './highlights';
import { type Hit, Hits } from './hits';
import type { ReadingView } from './readingView';
import { folded } from './searchText';
import { iconButton, status } from './toolPieces';

/** The field, what it finds in the cues that are shown, and where among that the reader is. */
export class Search {
  readonly #field = searchField();
  readonly #count = status('count');
  readonly #previous = iconButton('previous', 'Previous match (Shift+Enter)', () => this.#step(-1));
  readonly #next = iconButton('next', 'Next match (Enter)', () => this.#step(1));
  readonly #element = block('div', 'search', this.#field, this.#count, this.#previous, this.#next);
  /** What is looked for, folded; empty where nothing is. */
  #wanted = '';
  #hits: Hits | undefined;
  /** The hit that the reader is at, or the place from which on it is looked for. */
  #at: Hit | undefined;

  constructor(
    private readonly page: Page,
    tools: HTMLElement,
    view: ReadingView,
  ) {
    this.#element.setAttribute('role', 'search');
    tools.append(this.#element);
    this.#listen();
    page.hear('transcript', (change) => this.#follow(change));
    view.onChange(() => this.#refresh());
    page.list.onRender(() => {
      if (this.#wanted !== '') this.#highlight();
    });
    this.#field.value = page.recalled<string>('search') ?? '';
    this.#show();
  }

  #listen(): void {
    this.#field.addEventListener('input', () => this.#look());
    this.#field.addEventListener('keydown', (event) => this.#press(event));
    window.addEventListener('keydown', (event) => {
      if (!isFindKey(event)) return;
      event.preventDefault();
      this.#field.focus();
      this.#field.select();
    });
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Escape') this.#leave();
    else this.#step(event.shiftKey ? -1 : 1);
  }

  #follow(change: PartChange): void {
    this.#restore();
    if (this.#at) this.#at = { ...this.#at, cue: rowAfter(change, this.#at.cue) };
    this.#refresh();
  }

  /** Other cues may be shown, or other words be in them. */
  #refresh(): void {
    if (this.#wanted !== '') this.#recount();
  }

  /** Finds again what was looked for in the page that was put away; the list is where it was. */
  #restore(): void {
    if (this.#field.value === '' || this.#wanted !== '') return;
    this.#wanted = folded(this.#field.value).text;
    this.#at = this.#place;
  }

  #look(): void {
    const { text } = folded(this.#field.value);
    if (text === this.#wanted) return;
    this.#at = text === '' ? undefined : (this.#at ?? this.#place);
    this.#wanted = text;
    this.page.remember('search', this.#field.value);
    this.#recount();
    this.#reveal();
  }

  /** Counts anew, and stays at the hit, or goes to the one that now is next. */
  #recount(): void {
    this.#hits = this.#wanted === '' ? undefined : new Hits(this.page, this.#wanted);
    this.#show();
  }

  #show(): void {
    const count = this.#hits?.count ?? 0;
    const index = this.#at && count > 0 ? this.#hits!.indexFrom(this.#at) % count : undefined;
    if (index !== undefined) this.#at = this.#hits!.at(index);
    this.#count.textContent = this.#wanted === '' ? '' : countWords(index, count);
    this.#element.classList.toggle('vain', this.#wanted !== '' && count === 0);
    this.#previous.disabled = count === 0;
    this.#next.disabled = count === 0;
    this.#highlight();
  }

  #highlight(): void {
    highlight(this.page, this.#wanted, this.#at);
  }

  #step(direction: 1 | -1): void {
    const hits = this.#hits;
    if (!hits?.count || !this.#at) return;
    this.#at = hits.at((hits.indexFrom(this.#at) + hits.count + direction) % hits.count);
    this.#show();
    this.#reveal();
  }

  #reveal(): void {
    if (this.#hits?.count && this.#at) this.page.list.scrollIntoView(this.#at.cue);
  }

  #leave(): void {
    const { list } = this.page;
    this.#field.value = '';
    this.#look();
    if (list.rows.count > 0) list.focus(list.focusedCue);
  }

  /** The place that the reader looks at: search begins there. */
  get #place(): Hit {
    const { list } = this.page;
    return { cue: list.rows.count > 0 ? list.firstCue : 0, nth: 0 };
  }
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
