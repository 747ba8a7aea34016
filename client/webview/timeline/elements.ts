/** The elements of the timeline; there are as many of them for a long transcript as for a short one. */

import { block, button, relabel } from '../pieces';
import type { Lane } from './lanes';
import type { Layout } from './layout';

/** What the timeline is made of. */
export interface Elements {
  readonly section: HTMLElement;
  /** Puts the timeline away, and takes it out again. */
  readonly toggle: HTMLButtonElement;
  /** Shows less time. */
  readonly closer: HTMLButtonElement;
  /** Shows more time. */
  readonly farther: HTMLButtonElement;
  /** Shows all there is. */
  readonly all: HTMLButtonElement;
  /** Holds the name of each lane. */
  readonly names: HTMLElement;
  /** What has the focus and hears keys and the pointer; the canvases lie in it. */
  readonly slider: HTMLElement;
  /** Has what stands still. */
  readonly base: HTMLCanvasElement;
  /** Has what moves with the playhead and the pointer, over the other canvas. */
  readonly overlay: HTMLCanvasElement;
  /** Why the sound is not drawn. */
  readonly note: HTMLElement;
}

/** Builds all of it in this section, which was empty. */
export function buildElements(section: HTMLElement): Elements {
  const elements = {
    section,
    toggle: labelled('', 'Timeline'),
    farther: labelled('−', 'Show more time (−)'),
    closer: labelled('+', 'Show less time (+)'),
    all: labelled('↔', 'Show all (0)'),
    names: block('div', 'names'),
    slider: sliderElement(),
    base: canvasElement('base'),
    overlay: canvasElement('overlay'),
    note: block('p', 'note'),
  };
  elements.names.setAttribute('role', 'group');
  elements.names.setAttribute('aria-label', 'Lanes');
  elements.note.setAttribute('role', 'status');
  elements.slider.append(elements.base, elements.overlay);
  const side = block('div', 'side');
  const buttons = block('div', 'buttons');
  buttons.append(elements.toggle, elements.farther, elements.closer, elements.all);
  side.append(buttons, elements.names);
  section.append(side, elements.slider, elements.note);
  return elements;
}

function labelled(text: string, label: string): HTMLButtonElement {
  const made = button(text);
  relabel(made, label);
  return made;
}

function sliderElement(): HTMLElement {
  const slider = block('div', 'time');
  slider.tabIndex = 0;
  slider.setAttribute('role', 'slider');
  slider.setAttribute('aria-label', 'Playhead');
  slider.setAttribute('aria-orientation', 'horizontal');
  slider.setAttribute('aria-valuemin', '0');
  return slider;
}

function canvasElement(className: string): HTMLCanvasElement {
  const made = block('canvas', className);
  made.setAttribute('aria-hidden', 'true');
  return made;
}

/** Puts the name of each lane beside it. */
export function showNames({ names }: Elements, lanes: readonly Lane[], layout: Layout): void {
  names.style.top = `${layout.lanes.top + 2}px`;
  names.style.setProperty('--lane-height', `${layout.laneHeight}px`);
  names.hidden = layout.lanes.height === 0;
  if (shownLanes.get(names) === lanes) return;
  shownLanes.set(names, lanes);
  names.replaceChildren(...lanes.map(nameElement));
}

/** The lanes whose names an element holds: most redraws are of the same ones. */
const shownLanes = new WeakMap<HTMLElement, readonly Lane[]>();

function nameElement({ name, kind, colour }: Lane): HTMLElement {
  const element = document.createElement('div');
  element.textContent = name;
  element.title = name;
  element.dataset.kind = kind;
  if (colour !== undefined) element.dataset.lane = String(colour % 8);
  return element;
}

/** Says on the button what it does now. */
export function showOpenness({ section, toggle }: Elements, openness: 'open' | 'closed'): void {
  const label = openness === 'open' ? 'Hide the timeline' : 'Show the timeline';
  section.dataset.openness = openness;
  toggle.textContent = openness === 'open' ? '▾' : '▸';
  relabel(toggle, label);
  toggle.setAttribute('aria-expanded', String(openness === 'open'));
}
