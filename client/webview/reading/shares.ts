/** Who speaks how much; a speaker who is chosen is the only one shown. */

import type { ToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import type { Share } from '../../src/preview/messages/readingMessages';
import type { Page } from '../page';
import { block, button } from '../pieces';
import type { ReadingView } from './readingView';
import { counted } from './toolPieces';

/** A list of shares that opens and closes; hidden where nobody is named. */
export class Shares {
  readonly #summary = block('summary', 'tool');
  readonly #list = block('ul', 'bars');
  readonly #details = block('details', 'shares', this.#summary, this.#list);
  #shares: readonly Share[] = [];
  /** How many speakers there are, of whom the list may have some only. */
  #count = 0;
  /** What this does on hearing the extension. */
  readonly hearing: Hearing<ToPage, 'shares'> = {
    shares: ({ shares, count }) => {
      this.#shares = shares;
      this.#count = count;
      this.#show();
    },
  };

  constructor(
    private readonly page: Page,
    tools: HTMLElement,
    private readonly view: ReadingView,
  ) {
    tools.append(this.#details);
    this.#details.open = this.#wasOpen;
    this.#details.addEventListener('toggle', () => this.#toggle());
    view.onChange(() => this.#show());
    this.#show();
  }

  get #wasOpen(): boolean {
    return this.page.recalled<boolean>('shares') ?? false;
  }

  #toggle(): void {
    const { open } = this.#details;
    if (open !== this.#wasOpen) this.page.remember('shares', open);
    this.#show();
  }

  /** What is closed has no rows, which nobody would see. */
  #show(): void {
    this.#details.hidden = this.#shares.length === 0;
    this.#summary.textContent = counted(this.#count, 'speaker');
    const focused = document.activeElement?.textContent;
    this.#list.replaceChildren(...(this.#details.open ? this.#rows() : []));
    refocus(this.#list, focused);
  }

  #rows(): readonly HTMLElement[] {
    const rows = this.#shares.map((share) =>
      block(
        'li',
        'share',
        shareButton(share, this.view, () => this.view.toggleSpeaker(share.name)),
      ),
    );
    const more = this.#count - this.#shares.length;
    return more > 0 ? [...rows, block('li', 'more', `and ${more} more`)] : rows;
  }
}

/** Rows are made anew; the one that had the focus keeps it. */
function refocus(list: HTMLElement, focused: string | null | undefined): void {
  const buttons = [...list.querySelectorAll('button')];
  if (document.activeElement === document.body || document.activeElement === null)
    buttons.find((each) => each.textContent === focused)?.focus({ preventScroll: true });
}

function shareButton(
  { name, colour, share, numbers, aloud }: Share,
  view: ReadingView,
  press: () => void,
): HTMLButtonElement {
  const bar = block('span', 'bar');
  bar.style.setProperty('--share', String(share));
  const element = button('', press);
  const label = block('span', 'name', name);
  label.dir = 'auto';
  element.append(label, bar);
  // Drawn by the style sheet, since the label says the same in words.
  element.dataset.numbers = numbers;
  bar.dataset.speaker = String(colour);
  element.ariaLabel = aloud;
  element.title = `Show only what ${name} says`;
  element.ariaPressed = String(view.wish.speakers.has(name));
  return element;
}
