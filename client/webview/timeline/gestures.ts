/** What goes on between pressing the pointer on the timeline and letting go of it. */

import type { Stage } from './canvases';
import type { Edge, Hit, Place } from './hit';
import { overviewScale } from './overview';
import { boundsOf, type Snap, snapped } from './snap';
import { centred, panned, spanOfView, timeAt, type View } from './view';

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
export function gestureFor(stage: Stage, under: Hit, place: Place): Gesture {
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

/** The gesture as it goes on after the pointer moved here, which is done on the stage. */
export function moved(stage: Stage, gesture: Gesture, place: Place, event: PointerEvent): Gesture {
  return moves[gesture.kind](stage, gesture as never, place, event);
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
