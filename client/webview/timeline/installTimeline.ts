/** The timeline: who speaks when, in lanes, and where the playhead is. */

import './timeline.css';
import type { ToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import type { Page } from '../page';
import { type PartChange, rowAfter } from '../transcript/rowChange';
import { Canvases } from './canvases';
import { onThemeChange } from './drawing/canvasPalette';
import { buildElements, type Elements } from './elements';
import { Pointer } from './pointer';
import { SoundDrawing } from './soundDrawing';
import { actOf, showAll, zoomBy } from './timelineKeys';
import { type View, viewShowing, viewWhilePlaying } from './timelineView';

/** What is kept for when the page is loaded again. */
interface Kept {
  readonly isClosed?: boolean;
  readonly view?: View;
}

/** In a window lower than this only the overview is shown. */
const lowWindow = '(max-height: 20em)';

/** Draws the timeline, and keeps it as the transcript, the playhead and the other parts are. */
export function installTimeline(page: Page): Hearing<ToPage, 'media'> {
  return new Timeline(page).hearing;
}

class Timeline {
  readonly #elements: Elements;
  readonly #canvases: Canvases;
  readonly #sound: SoundDrawing;
  readonly #pointer: Pointer;
  readonly #isLow = matchMedia(lowWindow);
  /** True where the reader put it away; a low window does not count. */
  #isClosed: boolean;
  /** What was looked at when the page was put away, until there is a transcript to look at. */
  #restored: View | undefined;
  /** Where the playhead was before it moved, in ms. */
  #before: number;
  readonly hearing: Hearing<ToPage, 'media'> = {
    media: ({ media }) => this.#sound.take(media),
  };

  constructor(private readonly page: Page) {
    const kept = page.recalled<Kept>('timeline');
    this.#isClosed = kept?.isClosed ?? false;
    this.#restored = kept?.view;
    this.#before = page.playhead.time;
    this.#elements = buildElements(document.querySelector<HTMLElement>('#timeline')!);
    this.#canvases = new Canvases(page, this.#elements);
    this.#sound = new SoundDrawing(this.#canvases);
    this.#pointer = new Pointer(this.#canvases);
    this.#hearPage();
    this.#hearWindow();
    this.#hearReader();
    this.#open();
    this.#canvases.measure();
  }

  #hearPage(): void {
    const { page } = this;
    const canvases = this.#canvases;
    page.hear('transcript', (change) => this.#follow(change));
    page.hear('findings', (findings) => canvases.show({ findings }));
    page.hear('chapters', (chapters) => canvases.show({ chapters }));
    page.hear('cursor', (current) => canvases.show({ current }));
    page.hear('chosen', (current) => canvases.show({ current }));
    page.playhead.onMove(() => this.#followPlayhead());
    page.playhead.onChange(() => canvases.measure());
  }

  #hearWindow(): void {
    const { slider } = this.#elements;
    const canvases = this.#canvases;
    onThemeChange(() => canvases.recolour());
    new ResizeObserver(() => canvases.resize(slider.clientWidth)).observe(slider);
    window.addEventListener('resize', () => canvases.refresh());
    this.#isLow.addEventListener('change', () => this.#open());
  }

  #hearReader(): void {
    const { slider, toggle, farther, closer, all } = this.#elements;
    slider.addEventListener('keydown', (event) => this.#press(event));
    slider.addEventListener('wheel', () => this.#keep());
    slider.addEventListener('pointerup', () => this.#keep());
    this.#onClick(toggle, () => this.#toggle());
    this.#onClick(farther, () => zoomBy(2)(this.#canvases));
    this.#onClick(closer, () => zoomBy(0.5)(this.#canvases));
    this.#onClick(all, () => showAll(this.#canvases));
  }

  #onClick(button: HTMLButtonElement, act: () => void): void {
    button.addEventListener('click', () => {
      act();
      this.#keep();
    });
  }

  #follow(change: PartChange): void {
    const canvases = this.#canvases;
    this.#pointer.cancel();
    const { current } = canvases.shown;
    if (current !== undefined) canvases.show({ current: rowAfter(change, current) });
    canvases.measure();
    if (this.#restored) canvases.look(this.#restored);
    this.#restored = undefined;
    canvases.reserve();
  }

  #followPlayhead(): void {
    const canvases = this.#canvases;
    const { time: now, isPlaying } = this.page.playhead;
    const before = this.#before;
    this.#before = now;
    if (now !== before) {
      canvases.look(
        isPlaying
          ? viewWhilePlaying(canvases.view, { before, now }, canvases.length)
          : viewShowing(canvases.view, now, canvases.length),
      );
    }
    canvases.move();
  }

  #open(): void {
    this.#canvases.show({ openness: this.#isClosed || this.#isLow.matches ? 'closed' : 'open' });
    this.#sound.startWhereOpen();
  }

  #toggle(): void {
    this.#isClosed = this.#canvases.shown.openness === 'open';
    this.#open();
  }

  #press(event: KeyboardEvent): void {
    const act = actOf(event);
    if (!act) return;
    // Neither the other parts of the page nor the editor are to hear it too.
    event.preventDefault();
    event.stopPropagation();
    this.#canvases.show({ ghost: undefined });
    act(this.#canvases);
    this.#keep();
  }

  #keep(): void {
    const kept: Kept = { isClosed: this.#isClosed, view: this.#canvases.view };
    this.page.remember('timeline', kept);
  }
}
