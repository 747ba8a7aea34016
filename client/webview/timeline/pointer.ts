/** What the pointer does: goes to times, looks about, and moves the edges of cues. */

import type { Canvases } from './canvases';
import { type Gesture, type GestureOf, gestureFor, moved } from './gestures';
import { type Hit, hitAt, type Place } from './hit';
import { markAt } from './timelineMarks';
import { fitted, panned, spanOfView, timeAt, zoomed } from './timelineView';
import { cueTitle } from './timelineWords';

/** Hears the pointer on the canvases. */
export class Pointer {
  readonly #slider: HTMLElement;
  /** What goes on while the pointer is pressed; undefined while it only looks. */
  #gesture: Gesture | undefined;

  constructor(private readonly canvases: Canvases) {
    this.#slider = canvases.elements.slider;
    this.#listen(this.#slider);
    window.addEventListener('keydown', (event) => this.#escape(event), { capture: true });
  }

  /** Lets go of an edge: where the transcript changed, what was held may be gone. */
  cancel(): void {
    if (this.#gesture?.kind === 'retime') this.#gesture = undefined;
    this.canvases.show({ ghost: undefined });
  }

  #listen(slider: HTMLElement): void {
    slider.addEventListener('pointerdown', (event) => this.#press(event));
    slider.addEventListener('pointermove', (event) => this.#move(event));
    slider.addEventListener('pointerup', (event) => this.#release(event));
    slider.addEventListener('pointercancel', () => this.#lose());
    slider.addEventListener('pointerleave', () => this.#leave());
    slider.addEventListener('dblclick', (event) => this.#fit(event));
    slider.addEventListener('wheel', (event) => scroll(this.canvases, event), { passive: false });
  }

  #press(event: PointerEvent): void {
    if (event.button !== 0) return;
    const place = placeIn(this.#slider, event);
    this.#slider.focus({ preventScroll: true });
    this.#slider.setPointerCapture(event.pointerId);
    this.#gesture = gestureFor(this.canvases, this.#hit(place), place);
    this.canvases.show({ ghost: undefined, pointer: undefined });
    if (this.#gesture.kind !== 'retime') this.#follow(this.#gesture, place, event);
  }

  #move(event: PointerEvent): void {
    const place = placeIn(this.#slider, event);
    if (this.#gesture) this.#follow(this.#gesture, place, event);
    else this.#rest(place);
  }

  #follow(gesture: Gesture, place: Place, event: PointerEvent): void {
    this.#gesture = moved(this.canvases, gesture, place, event);
  }

  /** Shows what is under a pointer that only looks. */
  #rest(place: Place): void {
    const under = this.#hit(place);
    this.#slider.dataset.under = under.on;
    const title = titleOf(this.canvases, under, place);
    if (this.#slider.title !== title) this.#slider.title = title;
    this.canvases.show({ pointer: place });
  }

  #hit(place: Place): Hit {
    const { blocks, layout } = this.canvases.picture;
    return hitAt(blocks ?? [], layout, place);
  }

  #release(event: PointerEvent): void {
    const done = this.#gesture;
    this.#gesture = undefined;
    const { page, picture } = this.canvases;
    if (done?.kind === 'press') page.playhead.seek(timeAt(picture.scale, done.at));
    if (done?.kind === 'retime') this.#retime(done);
    this.#rest(placeIn(this.#slider, event));
  }

  /** The ghost stays until the transcript has the new time, so that nothing jumps back and forth. */
  #retime({ row, edge, from }: GestureOf<'retime'>): void {
    const { page, shown } = this.canvases;
    const time = shown.ghost?.time;
    if (time === undefined || time === from) {
      this.canvases.show({ ghost: undefined });
      return;
    }
    const { version } = page.transcript;
    page.post({ type: 'retime', version, line: page.transcript.line(row), [edge]: time });
  }

  #lose(): void {
    this.cancel();
    this.#gesture = undefined;
  }

  #leave(): void {
    if (!this.#gesture) this.canvases.show({ pointer: undefined, ghost: undefined });
  }

  #fit(event: MouseEvent): void {
    const under = this.#hit(placeIn(this.#slider, event));
    if (under.on !== 'cue' && under.on !== 'edge') return;
    this.canvases.look(fitted(under.block.start, under.block.end, this.canvases.length));
  }

  #escape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.canvases.shown.ghost) return;
    event.stopPropagation();
    this.cancel();
  }
}

function placeIn(element: HTMLElement, event: MouseEvent): Place {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function titleOf({ page, shown, picture }: Canvases, under: Hit, { x }: Place): string {
  if (under.on === 'cue' || under.on === 'edge') return cueTitle(under.block.cue);
  if (under.on !== 'ruler') return '';
  return markAt(page.transcript, shown.findings, picture.scale, x)?.message ?? '';
}

/** With Ctrl or Cmd, as pinching comes too, the wheel zooms about the pointer; else it scrolls. */
function scroll(canvases: Canvases, event: WheelEvent): void {
  if (canvases.shown.openness === 'closed') return;
  event.preventDefault();
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  const { scale, length } = canvases.picture;
  if (event.ctrlKey || event.metaKey) {
    const factor = Math.exp(Math.max(-30, Math.min(30, event.deltaY * unit)) * 0.01);
    const about = timeAt(scale, placeIn(canvases.elements.slider, event).x);
    canvases.look(zoomed(canvases.view, factor, about, length));
    return;
  }
  const by = (event.deltaX || event.deltaY) * unit;
  canvases.look(panned(canvases.view, (by / scale.width) * spanOfView(canvases.view), length));
}
