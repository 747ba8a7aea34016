/** What goes on between pressing the pointer on the timeline and letting go of it. */

import type { Canvases } from './canvases';
import { overviewScale } from './drawing/overview';
import type { Edge, Hit, Place } from './hit';
import { boundsOf, type Snap, snapped } from './snap';
import { centred, panned, spanOfView, timeAt, type View } from './timelineView';

/** A gesture, and what it remembers of its beginning. */
export type Gesture =
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

/** The gesture of this kind. */
export type GestureOf<Kind extends Gesture['kind']> = Extract<Gesture, { kind: Kind }>;

/** How many px a click may move, and how near a time has to be to be snapped to. */
const clickReach = 3;
const snapReach = 8;

/** The gesture that pressing on this begins. */
export function gestureFor(canvases: Canvases, under: Hit, place: Place): Gesture {
  if (under.on === 'overview')
    return { kind: canvases.shown.openness === 'open' ? 'look' : 'seek' };
  if (under.on === 'ruler') return { kind: 'seek' };
  if (under.on === 'edge') return retimeOf(canvases, under, place);
  return { kind: 'press', at: place.x, view: canvases.view };
}

function retimeOf(
  canvases: Canvases,
  { block, edge }: Extract<Hit, { on: 'edge' }>,
  place: Place,
): Gesture {
  const { picture } = canvases;
  const from = block[edge];
  const latest = Math.max(picture.length, block.end);
  return {
    kind: 'retime',
    row: block.row,
    edge,
    from,
    offset: from - timeAt(picture.scale, place.x),
    snap: {
      ...boundsOf(edge, block, latest),
      targets: [
        canvases.page.playhead.time,
        ...(picture.blocks ?? [])
          .filter(({ row }) => row !== block.row)
          .flatMap(({ start, end }) => [start, end]),
      ],
      reach: (snapReach / picture.scale.width) * spanOfView(picture.scale.view),
    },
  };
}

/** Does what a move of the pointer to this place means, and returns the gesture that goes on. */
export function moved(
  canvases: Canvases,
  gesture: Gesture,
  place: Place,
  event: PointerEvent,
): Gesture {
  return moves[gesture.kind](canvases, gesture as never, place, event);
}

/** What a move of the pointer does in each gesture, and the gesture that goes on after it. */
const moves: {
  readonly [Kind in Gesture['kind']]: (
    canvases: Canvases,
    gesture: GestureOf<Kind>,
    place: Place,
    event: PointerEvent,
  ) => Gesture;
} = {
  seek: (canvases, gesture, { x }) => {
    const { scale, length } = canvases.picture;
    const isSmall = canvases.shown.openness === 'closed';
    canvases.page.playhead.seek(timeAt(isSmall ? overviewScale(scale, length) : scale, x));
    return gesture;
  },
  look: (canvases, gesture, { x }) => {
    const { scale, length } = canvases.picture;
    canvases.look(centred(canvases.view, timeAt(overviewScale(scale, length), x), length));
    return gesture;
  },
  press: (canvases, gesture, place, event) => {
    if (Math.abs(place.x - gesture.at) <= clickReach) return gesture;
    return moves.pan(canvases, { ...gesture, kind: 'pan' }, place, event);
  },
  pan: (canvases, gesture, { x }) => {
    const by = ((gesture.at - x) / canvases.picture.scale.width) * spanOfView(gesture.view);
    canvases.look(panned(gesture.view, by, canvases.length));
    return gesture;
  },
  retime: (canvases, gesture, { x }, { altKey }) => {
    const { row, edge, snap, offset } = gesture;
    const { scale } = canvases.picture;
    const time = timeAt(scale, Math.min(Math.max(x, 0), scale.width)) + offset;
    const free = { ...snap, targets: [] };
    canvases.show({ ghost: { row, edge, time: snapped(time, altKey ? free : snap) } });
    return gesture;
  },
};
