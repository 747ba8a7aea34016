/** The timeline: who speaks when, in lanes, and where the playhead is. */

import './timeline.css';
import type { ToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import { rowAfter } from '../list/rowChange';
import type { Page } from '../page';
import { Stage } from './canvases';
import { buildElements } from './elements';
import { actOf, showAll, zoomBy } from './keys';
import { onThemeChange } from './palette';
import { installPointer } from './pointer';
import { SoundDrawing } from './soundDrawing';
import { type View, viewShowing, viewWhilePlaying } from './view';

/** What is kept for when the page is loaded again. */
interface Kept {
  readonly isClosed?: boolean;
  readonly view?: View;
}

/** In a window lower than this only the overview is shown. */
const lowWindow = '(max-height: 20em)';

export function installTimeline(page: Page): Hearing<ToPage, 'media'> {
  const elements = buildElements(document.querySelector<HTMLElement>('#timeline')!);
  const stage = new Stage(page, elements);
  const sound = new SoundDrawing(stage);
  const pointer = installPointer(stage);
  const kept = page.recalled<Kept>('timeline');
  const isLow = matchMedia(lowWindow);
  let isClosed = kept?.isClosed ?? false;
  let restored = kept?.view;
  let before = page.playhead.time;

  const open = () => {
    stage.show({ openness: isClosed || isLow.matches ? 'closed' : 'open' });
    sound.startWhereOpen();
  };

  const keep = () => page.remember('timeline', { isClosed, view: stage.view } satisfies Kept);

  const toggle = () => {
    isClosed = stage.shown.openness === 'open';
    open();
    keep();
  };

  const followPlayhead = () => {
    const { time: now, isPlaying } = page.playhead;
    if (now !== before) {
      stage.look(
        isPlaying
          ? viewWhilePlaying(stage.view, { before, now }, stage.length)
          : viewShowing(stage.view, now, stage.length),
      );
    }
    before = now;
    stage.move();
  };

  const press = (event: KeyboardEvent) => {
    const act = actOf(event);
    if (!act) return;
    // Neither the other parts of the page nor the editor are to hear it too.
    event.preventDefault();
    event.stopPropagation();
    stage.show({ ghost: undefined });
    act(stage);
    keep();
  };

  page.hear('transcript', (change) => {
    pointer.cancel();
    const { current } = stage.shown;
    if (current !== undefined) stage.show({ current: rowAfter(change, current) });
    stage.measure();
    if (restored) stage.look(restored);
    restored = undefined;
    stage.reserve();
  });
  page.hear('findings', (findings) => stage.show({ findings }));
  page.hear('chapters', (chapters) => stage.show({ chapters }));
  page.hear('cursor', (current) => stage.show({ current }));
  page.hear('chosen', (current) => stage.show({ current }));
  page.playhead.onMove(followPlayhead);
  page.playhead.onChange(() => stage.measure());
  onThemeChange(() => stage.recolour());
  new ResizeObserver(() => stage.resize(elements.slider.clientWidth)).observe(elements.slider);
  window.addEventListener('resize', () => stage.refresh());
  isLow.addEventListener('change', open);
  elements.slider.addEventListener('keydown', press);
  elements.slider.addEventListener('wheel', keep);
  elements.slider.addEventListener('pointerup', keep);
  const buttons = [
    [elements.toggle, toggle],
    [elements.farther, () => zoomBy(2)(stage)],
    [elements.closer, () => zoomBy(0.5)(stage)],
    [elements.all, () => showAll(stage)],
  ] as const;
  for (const [button, act] of buttons) {
    button.addEventListener('click', () => {
      act();
      keep();
    });
  }
  open();
  stage.measure();
  return { media: ({ media }) => sound.take(media) };
}
