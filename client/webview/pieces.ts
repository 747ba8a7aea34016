/** The pieces that controls of the page are made of. */

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

/** A button that shows its label; what it does may be told it later. */
export function button(label: string, press?: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  if (press) element.addEventListener('click', press);
  return element;
}

/** Says by another name what a control does whose words do not, or not in full. */
export function relabel(element: HTMLElement, label: string): void {
  element.ariaLabel = label;
  element.title = label;
}

const svg = 'http://www.w3.org/2000/svg';

/** A drawing for the eye only, of these strokes on a ground of 16 by 16: its button has a name. */
export function picture(strokes: string, ...classes: readonly string[]): SVGSVGElement {
  const element = document.createElementNS(svg, 'svg');
  element.setAttribute('viewBox', '0 0 16 16');
  element.setAttribute('aria-hidden', 'true');
  element.classList.add('icon', ...classes);
  const path = document.createElementNS(svg, 'path');
  path.setAttribute('d', strokes);
  element.append(path);
  return element;
}
