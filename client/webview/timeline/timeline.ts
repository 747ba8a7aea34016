/** The timeline: who speaks when, in lanes, and where the playhead is. */

import './timeline.css';
import type { ToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import { type PartChange, rowAfter } from '../list/rowChange';
import type { Page } from '../page';
import { Stage } from './canvases';
import { buildElements, type Elements } from './elements';
import { actOf, showAll, zoomBy } from './keys';
import { onThemeChange } from './palette';
import { Pointer } from './pointer';
import { SoundDrawing } from './soundDrawing';
import { type View, viewShowing, viewWhilePlaying } from './view';

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
  readonly #stage: Stage;
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
    this.#stage = new Stage(page, this.#elements);
    this.#sound = new SoundDrawing(this.#stage);
    this.#pointer = new Pointer(this.#stage);
    this.#hearPage();
    this.#hearWindow();
    this.#hearReader();
    this.#open();
    this.#stage.measure();
  }

  #hearPage(): void {
    const { page } = this;
    const stage = this.#stage;
    page.hear('transcript', (change) => this.#follow(change));
    page.hear('findings', (findings) => stage.show({ findings }));
    page.hear('chapters', (chapters) => stage.show({ chapters }));
    page.hear('cursor', (current) => stage.show({ current }));
    page.hear('chosen', (current) => stage.show({ current }));
    page.playhead.onMove(() => this.#followPlayhead());
    page.playhead.onChange(() => stage.measure());
  }

  #hearWindow(): void {
    const { slider } = this.#elements;
    const stage = this.#stage;
    onThemeChange(() => stage.recolour());
    new ResizeObserver(() => stage.resize(slider.clientWidth)).observe(slider);
    window.addEventListener('resize', () => stage.refresh());
    this.#isLow.addEventListener('change', () => this.#open());
  }

  #hearReader(): void {
    const { slider, toggle, farther, closer, all } = this.#elements;
    slider.addEventListener('keydown', (event) => this.#press(event));
    slider.addEventListener('wheel', () => this.#keep());
    slider.addEventListener('pointerup', () => this.#keep());
    this.#onClick(toggle, () => this.#toggle());
    this.#onClick(farther, () => zoomBy(2)(this.#stage));
    this.#onClick(closer, () => zoomBy(0.5)(this.#stage));
    this.#onClick(all, () => showAll(this.#stage));
  }

  #onClick(button: HTMLButtonElement, act: () => void): void {
    button.addEventListener('click', () => {
      act();
      this.#keep();
    });
  }

  #follow(change: PartChange): void {
    const stage = this.#stage;
    this.#pointer.cancel();
    const { current } = stage.shown;
    if (current !== undefined) stage.show({ current: rowAfter(change, current) });
    stage.measure();
    if (this.#restored) stage.look(this.#restored);
    this.#restored = undefined;
    stage.reserve();
  }

  #followPlayhead(): void {
    const stage = this.#stage;
    const { time: now, isPlaying } = this.page.playhead;
    const before = this.#before;
    this.#before = now;
    if (now !== before) {
      stage.look(
        isPlaying
          ? viewWhilePlaying(stage.view, { before, now }, stage.length)
          : viewShowing(stage.view, now, stage.length),
      );
    }
    stage.move();
  }

  #open(): void {
    this.#stage.show({ openness: this.#isClosed || this.#isLow.matches ? 'closed' : 'open' });
    this.#sound.startWhereOpen();
  }

  #toggle(): void {
    this.#isClosed = this.#stage.shown.openness === 'open';
    this.#open();
  }

  #press(event: KeyboardEvent): void {
    const act = actOf(event);
    if (!act) return;
    // Neither the other parts of the page nor the editor are to hear it too.
    event.preventDefault();
    event.stopPropagation();
    this.#stage.show({ ghost: undefined });
    act(this.#stage);
    this.#keep();
  }

  #keep(): void {
    const kept: Kept = { isClosed: this.#isClosed, view: this.#stage.view };
    this.page.remember('timeline', kept);
  }
}
