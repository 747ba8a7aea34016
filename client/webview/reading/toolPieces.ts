/** The pieces that the tools are made of. */

import { block, button, picture, relabel } from '../pieces';

/** What each icon draws, on a ground of 16 by 16. */
const icons = {
  previous: 'M3.5 10.5 8 6l4.5 4.5',
  next: 'M3.5 5.5 8 10l4.5-4.5',
  paragraphs: 'M2.5 3.5h11M2.5 6.5h11M2.5 9.5h6M2.5 12.5h11',
  copy: 'M5.5 5.5h8v8h-8zM3 10.5h-.5v-8h8V3',
  close: 'm4 4 8 8M12 4l-8 8',
  error: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM5.7 5.7l4.6 4.6m0-4.6-4.6 4.6',
  warning: 'M8 2.2 14.2 13.5H1.8ZM8 6.2v3.6m0 1.1v1.2',
  information: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 7v4.2M8 4.6v1.2',
  hint: 'M3 8h.1M8 8h.1M13 8h.1',
} as const;

/** The name of an icon for reading. */
export type IconName = keyof typeof icons;

/** A new picture of this name. */
export function icon(name: IconName): SVGSVGElement {
  return picture(icons[name]);
}

/** A button that shows an icon and is called by its label. */
export function iconButton(name: IconName, label: string, press: () => void): HTMLButtonElement {
  const element = button(label, press);
  element.replaceChildren(icon(name));
  element.classList.add('tool');
  relabel(element, label);
  return element;
}

/** Words that are told as they change, without taking the focus. */
export function status(className: string): HTMLElement {
  const element = block('span', className);
  element.setAttribute('role', 'status');
  return element;
}

/** `1 cue`, `1,204 cues`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
