/** The pieces that the tools are made of. */

const svg = 'http://www.w3.org/2000/svg';

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

export type IconName = keyof typeof icons;

/** A drawing for the eye only. */
export function icon(name: IconName): SVGSVGElement {
  const element = document.createElementNS(svg, 'svg');
  element.setAttribute('viewBox', '0 0 16 16');
  element.setAttribute('class', 'icon');
  element.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', icons[name]);
  element.append(path);
  return element;
}

/** A button that shows an icon and is called by its label. */
export function iconButton(name: IconName, label: string, press: () => void): HTMLButtonElement {
  const element = button(label, press);
  element.replaceChildren(icon(name));
  element.classList.add('tool');
  relabel(element, label);
  return element;
}

/** A button that shows its label. */
export function button(label: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', press);
  return element;
}

/** Says by another name what a control does that has no words in it. */
export function relabel(element: HTMLElement, label: string): void {
  element.ariaLabel = label;
  element.title = label;
}

/** An element of this class, with what it contains. */
export function block<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...content);
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
