/** What keys do while the timeline has the focus. */

import type { Canvases } from './canvases';
import { panned, spanOfView, whole, zoomed } from './timelineView';

type Act = (canvases: Canvases) => void;

const moveBy =
  (milliseconds: number): Act =>
  ({ page: { playhead } }) =>
    playhead.seek(playhead.time + milliseconds);

const moveByScreens =
  (screens: number): Act =>
  ({ page: { playhead }, view }) =>
    playhead.seek(playhead.time + screens * spanOfView(view));

const scrollBy =
  (screens: number): Act =>
  (canvases) =>
    canvases.look(panned(canvases.view, screens * spanOfView(canvases.view), canvases.length));

/** Zooms about the playhead where it is in view, else about the middle. */
export const zoomBy =
  (factor: number): Act =>
  (canvases) => {
    const { from, to } = canvases.view;
    const { time } = canvases.page.playhead;
    const about = time >= from && time <= to ? time : (from + to) / 2;
    canvases.look(zoomed(canvases.view, factor, about, canvases.length));
  };

/** Looks at all there is. */
export const showAll: Act = (canvases) => canvases.look(whole(canvases.length));

/** As sliders have it, up and Page Up lead on; with `Shift+` and `Alt+` in front of the key. */
const acts: Readonly<Record<string, Act>> = {
  ArrowRight: moveBy(1000),
  ArrowUp: moveBy(1000),
  ArrowLeft: moveBy(-1000),
  ArrowDown: moveBy(-1000),
  'Shift+ArrowRight': moveBy(100),
  'Shift+ArrowLeft': moveBy(-100),
  PageUp: moveByScreens(1),
  PageDown: moveByScreens(-1),
  Home: ({ page }) => page.playhead.seek(0),
  End: ({ page, length }) => page.playhead.seek(length),
  'Alt+ArrowRight': scrollBy(0.25),
  'Alt+ArrowLeft': scrollBy(-0.25),
  '+': zoomBy(0.5),
  'Shift++': zoomBy(0.5),
  '=': zoomBy(0.5),
  '-': zoomBy(2),
  '0': showAll,
};

/** What the key does; undefined where it is not the timeline's. */
export function actOf(event: KeyboardEvent): Act | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  return acts[`${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`];
}
