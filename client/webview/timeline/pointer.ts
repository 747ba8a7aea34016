/** What the pointer does: goes to times, looks about, and moves the edges of cues. */

import type { Stage } from './canvases';
import { type Edge, type Hit, hitAt, type Place } from './hit';
import { markAt } from './marks';
import { overviewScale } from './overview';
import { boundsOf, type Snap, snapped } from './snap';
import { centred, fitted, panned, spanOfView, timeAt, type View, zoomed } from './view';
import { cueTitle } from './words';

/** What goes on between pressing and letting go. */
type Gesture =
  /** The playhead follows the pointer. */
  | { readonly kind: 'seek' }
  /** The view follows the pointer over the overview. */
  | { readonly kind: 'look' }
  /** Pressed on the lanes: a click, or the beginning of moving them. */
  | { readonly kind: 'press'; readonly at: number; readonly view: View }
  | { readonly kind: 'pan'; readonly at: number; readonly view: View }
  /** The edge is `offset` ms from the pointer. */
  | {
      readonly kind: 'retime';
      readonly row: number;
      readonly edge: Edge;
      readonly from: number;
      readonly snap: Snap;
      readonly offset: number;
    };

type GestureOf<Kind extends Gesture['kind']> = Extract<Gesture, { kind: Kind }>;

/** How many px a click may move, and how near a time has to be to be snapped to. */
const clickReach = 3;
const snapReach = 8;

/** What can be stopped from outside: where the transcript changed, what was held may be gone. */
export interface Pointer {
  cancel(): void;
}

export function installPointer(stage: Stage): Pointer {
  const { slider } = stage.elements;
  const { page } = stage;
  let gesture: Gesture | undefined;

  const hit = (place: Place): Hit => {
    const { blocks, layout } = stage.scene;
    return hitAt(blocks ?? [], layout, place);
  };

  const press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const place = placeIn(slider, event);
    slider.focus({ preventScroll: true });
    slider.setPointerCapture(event.pointerId);
    gesture = gestureFor(stage, hit(place), place);
    stage.show({ ghost: undefined, pointer: undefined });
    if (gesture.kind !== 'retime') follow(gesture, place, event);
  };

  const follow = (current: Gesture, place: Place, event: PointerEvent) => {
    gesture = { ...moves[current.kind](stage, current as never, place, event) };
  };

  const move = (event: PointerEvent) => {
    const place = placeIn(slider, event);
    if (gesture) follow(gesture, place, event);
    else rest(place);
  };

  /** Shows what is under a pointer that only looks. */
  const rest = (place: Place) => {
    const under = hit(place);
    slider.dataset.under = under.on;
    const title = titleOf(stage, under, place);
    if (slider.title !== title) slider.title = title;
    stage.show({ pointer: place });
  };

  const release = (event: PointerEvent) => {
    const done = gesture;
    gesture = undefined;
    if (done?.kind === 'press') page.playhead.seek(timeAt(stage.scene.scale, done.at));
    if (done?.kind === 'retime') retime(done);
    rest(placeIn(slider, event));
  };

  /** The ghost stays until the transcript has the new time, so that nothing jumps back and forth. */
  const retime = ({ row, edge, from }: GestureOf<'retime'>) => {
    const time = stage.shown.ghost?.time;
    if (time === undefined || time === from) {
      stage.show({ ghost: undefined });
      return;
    }
    const { version } = page.transcript;
    page.post({ type: 'retime', version, line: page.transcript.line(row), [edge]: time });
  };

  const cancel = () => {
    if (gesture?.kind === 'retime') gesture = undefined;
    stage.show({ ghost: undefined });
  };

  const leave = () => {
    if (gesture) return;
    stage.show({ pointer: undefined, ghost: undefined });
  };

  const fit = (event: MouseEvent) => {
    const under = hit(placeIn(slider, event));
    if (under.on !== 'cue' && under.on !== 'edge') return;
    stage.look(fitted(under.block.start, under.block.end, stage.length));
  };

  slider.addEventListener('pointerdown', press);
  slider.addEventListener('pointermove', move);
  slider.addEventListener('pointerup', release);
  slider.addEventListener('pointercancel', () => {
    cancel();
    gesture = undefined;
  });
  slider.addEventListener('pointerleave', leave);
  slider.addEventListener('dblclick', fit);
  slider.addEventListener('wheel', (event) => scroll(stage, event), { passive: false });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !stage.shown.ghost) return;
      event.stopPropagation();
      cancel();
    },
    { capture: true },
  );
  return { cancel };
}

function placeIn(element: HTMLElement, event: MouseEvent): Place {
  const { left, top } = element.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function gestureFor(stage: Stage, under: Hit, place: Place): Gesture {
  if (under.on === 'overview') return { kind: stage.shown.openness === 'open' ? 'look' : 'seek' };
  if (under.on === 'ruler') return { kind: 'seek' };
  if (under.on === 'edge') return retimeOf(stage, under, place);
  return { kind: 'press', at: place.x, view: stage.view };
}

function retimeOf(
  stage: Stage,
  { block, edge }: Extract<Hit, { on: 'edge' }>,
  place: Place,
): Gesture {
  const { scene } = stage;
  const from = block[edge];
  const latest = Math.max(scene.length, block.end);
  return {
    kind: 'retime',
    row: block.row,
    edge,
    from,
    offset: from - timeAt(scene.scale, place.x),
    snap: {
      ...boundsOf(edge, block, latest),
      targets: [
        stage.page.playhead.time,
        ...(scene.blocks ?? [])
          .filter(({ row }) => row !== block.row)
          .flatMap(({ start, end }) => [start, end]),
      ],
      reach: (snapReach / scene.scale.width) * spanOfView(scene.scale.view),
    },
  };
}

/** What a move of the pointer does in each gesture, and the gesture that goes on after it. */
const moves: {
  readonly [Kind in Gesture['kind']]: (
    stage: Stage,
    gesture: GestureOf<Kind>,
    place: Place,
    event: PointerEvent,
  ) => Gesture;
} = {
  seek: (stage, gesture, { x }) => {
    const { scale, length } = stage.scene;
    const isSmall = stage.shown.openness === 'closed';
    stage.page.playhead.seek(timeAt(isSmall ? overviewScale(scale, length) : scale, x));
    return gesture;
  },
  look: (stage, gesture, { x }) => {
    const { scale, length } = stage.scene;
    stage.look(centred(stage.view, timeAt(overviewScale(scale, length), x), length));
    return gesture;
  },
  press: (stage, gesture, place, event) => {
    if (Math.abs(place.x - gesture.at) <= clickReach) return gesture;
    return moves.pan(stage, { ...gesture, kind: 'pan' }, place, event);
  },
  pan: (stage, gesture, { x }) => {
    const by = ((gesture.at - x) / stage.scene.scale.width) * spanOfView(gesture.view);
    stage.look(panned(gesture.view, by, stage.length));
    return gesture;
  },
  retime: (stage, gesture, { x }, { altKey }) => {
    const { row, edge, snap, offset } = gesture;
    const { scale } = stage.scene;
    const time = timeAt(scale, Math.min(Math.max(x, 0), scale.width)) + offset;
    const free = { ...snap, targets: [] };
    stage.show({ ghost: { row, edge, time: snapped(time, altKey ? free : snap) } });
    return gesture;
  },
};

function titleOf({ page, shown, scene }: Stage, under: Hit, { x }: Place): string {
  if (under.on === 'cue' || under.on === 'edge') return cueTitle(under.block.cue);
  if (under.on !== 'ruler') return '';
  return markAt(page.transcript, shown.findings, scene.scale, x)?.message ?? '';
}

/** With Ctrl or Cmd, as pinching comes too, the wheel zooms about the pointer; else it scrolls. */
function scroll(stage: Stage, event: WheelEvent): void {
  if (stage.shown.openness === 'closed') return;
  event.preventDefault();
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  const { scale, length } = stage.scene;
  if (event.ctrlKey || event.metaKey) {
    const factor = Math.exp(Math.max(-30, Math.min(30, event.deltaY * unit)) * 0.01);
    const about = timeAt(scale, placeIn(stage.elements.slider, event).x);
    stage.look(zoomed(stage.view, factor, about, length));
    return;
  }
  const by = (event.deltaX || event.deltaY) * unit;
  stage.look(panned(stage.view, (by / scale.width) * spanOfView(stage.view), length));
}
