/** A menu that a button opens. */

import { block, button } from '../pieces';

/** A line of a menu, and what it does. */
export interface MenuItem {
  readonly label: string;
  readonly choose: () => void;
}

/**
 * Opens a menu below the button, and gives it the focus. It closes when something is chosen, by
 * the keys Escape and Tab, when the focus goes elsewhere, and when the button moves.
 */
export function openMenu(opener: HTMLButtonElement, items: readonly MenuItem[]): void {
  const menu = block('div', 'menu');
  const listening = new AbortController();
  const { signal } = listening;
  const close = () => {
    // What goes while it has the focus loses that first, and would close again.
    if (signal.aborted) return;
    listening.abort();
    opener.ariaExpanded = 'false';
    menu.remove();
  };
  const closeBack = () => {
    opener.focus({ preventScroll: true });
    close();
  };
  menu.setAttribute('role', 'menu');
  menu.ariaLabel = opener.ariaLabel ?? opener.textContent;
  menu.append(...items.map((item) => itemButton(item, closeBack)));
  menu.addEventListener('keydown', (event) => walk(event, menu, closeBack));
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && menu.contains(relatedTarget))) close();
  };
  menu.addEventListener('focusout', leave, { signal });
  const followScroll = ({ target }: Event) => {
    if (target instanceof Node && target.contains(opener)) closeBack();
  };
  addEventListener('scroll', followScroll, { capture: true, passive: true, signal });
  addEventListener('resize', closeBack, { signal });
  opener.ariaExpanded = 'true';
  document.body.append(menu);
  place(menu, opener.getBoundingClientRect());
  focusItem(menu, 0);
}

function itemButton({ label, choose }: MenuItem, close: () => void): HTMLButtonElement {
  const item = button(label, () => {
    close();
    choose();
  });
  item.setAttribute('role', 'menuitem');
  item.tabIndex = -1;
  return item;
}

/** Below the opener, or above it where there is no room, and never outside the window. */
function place(menu: HTMLElement, opener: DOMRect): void {
  const { width, height } = menu.getBoundingClientRect();
  const below = opener.bottom + 2;
  const top = below + height > innerHeight ? opener.top - height - 2 : below;
  menu.style.top = `${Math.max(0, top)}px`;
  menu.style.left = `${Math.max(0, Math.min(opener.left, innerWidth - width))}px`;
}

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowUp: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function walk(event: KeyboardEvent, menu: HTMLElement, close: () => void): void {
  if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    close();
    return;
  }
  const index = [...menu.children].indexOf(document.activeElement!);
  const next = steps[event.key]?.(index, menu.children.length);
  if (next === undefined) return;
  event.preventDefault();
  focusItem(menu, next);
}

function focusItem(menu: HTMLElement, index: number): void {
  (menu.children[index] as HTMLElement | undefined)?.focus();
}
