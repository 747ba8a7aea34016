/** Who speaks how much; a speaker who is chosen is the only one shown. */

import type { ToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import type { Share } from '../../src/preview/messages/reading';
import type { Page } from '../page';
import { block, button } from '../pieces';
import { counted } from './controls';
import type { View } from './view';

export function installShares(
  page: Page,
  tools: HTMLElement,
  view: View,
): Hearing<ToPage, 'shares'> {
  const summary = block('summary', 'tool');
  const list = block('ul', 'bars');
  const details = block('details', 'shares', summary, list);
  tools.append(details);
  let shares: readonly Share[] = [];
  let count = 0;

  /** What is closed has no rows, which nobody would see. */
  const show = () => {
    details.hidden = shares.length === 0;
    summary.textContent = counted(count, 'speaker');
    const focused = document.activeElement?.textContent;
    list.replaceChildren(...(details.open ? shares.map(row) : []));
    const more = count - shares.length;
    if (details.open && more > 0) list.append(block('li', 'more', `and ${more} more`));
    refocus(list, focused);
  };

  const row = (share: Share) =>
    block(
      'li',
      'share',
      shareButton(share, view, () => view.toggleSpeaker(share.name)),
    );

  details.open = page.recalled<boolean>('shares') ?? false;
  details.addEventListener('toggle', () => {
    if (details.open !== (page.recalled<boolean>('shares') ?? false))
      page.remember('shares', details.open);
    show();
  });
  view.onChange(show);
  show();
  return {
    shares: (message) => {
      ({ shares, count } = message);
      show();
    },
  };
}

/** Rows are made anew; the one that had the focus keeps it. */
function refocus(list: HTMLElement, focused: string | null | undefined): void {
  const buttons = [...list.querySelectorAll('button')];
  if (document.activeElement === document.body || document.activeElement === null)
    buttons.find((each) => each.textContent === focused)?.focus({ preventScroll: true });
}

function shareButton(
  { name, colour, share, numbers, aloud }: Share,
  view: View,
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
