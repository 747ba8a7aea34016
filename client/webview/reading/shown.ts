/** The layout, what is left out of the transcript, and the way back to all of it. */

import type { Page } from '../page';
import { block, button } from '../pieces';
import type { Findings } from './findings';
import type { ReadingView } from './readingView';
import { icon, iconButton } from './toolPieces';

/** The switch between cues and paragraphs. */
export function installLayout(tools: HTMLElement, view: ReadingView): void {
  const toggle = iconButton('paragraphs', 'Turns as paragraphs', () =>
    view.change({ layout: view.wish.layout === 'cues' ? 'turns' : 'cues' }),
  );
  const show = () => {
    toggle.ariaPressed = String(view.wish.layout === 'turns');
  };
  view.onChange(show);
  show();
  tools.append(toggle);
}

/** The switch that leaves only cues with findings, which says how many findings there are. */
export function installFindingsSwitch(
  tools: HTMLElement,
  view: ReadingView,
  findings: Findings,
): void {
  const count = block('span', 'number');
  const toggle = button('', () => view.change({ of: view.wish.of === 'all' ? 'findings' : 'all' }));
  toggle.className = 'tool';
  toggle.append(icon('warning'), count);
  const show = () => {
    const { length } = findings.all;
    const isOn = view.wish.of === 'findings';
    toggle.hidden = length === 0 && !isOn;
    toggle.ariaPressed = String(isOn);
    count.textContent = length.toLocaleString('en-US');
    toggle.ariaLabel = `Only cues with findings, of which there are ${count.textContent}`;
    toggle.title = 'Only cues with findings';
  };
  view.onChange(show);
  show();
  tools.append(toggle);
}

/** How many cues are shown while some are not. */
export function installShown(page: Page, tools: HTMLElement, view: ReadingView): void {
  const words = block('span', 'words');
  words.setAttribute('role', 'status');
  const all = button('Show All', () => {
    view.showAll();
    if (page.list.rows.count > 0) page.list.focus(page.list.focusedCue);
  });
  const element = block('div', 'shown', words, all);
  const show = () => {
    element.hidden = !view.isFiltered;
    const shown = page.list.rows.shownCues;
    const total = page.transcript.rows;
    words.textContent = view.isFiltered
      ? `${shown.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} cues shown`
      : '';
  };
  view.onChange(show);
  page.hear('transcript', show);
  show();
  tools.append(element);
}
