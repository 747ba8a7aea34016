/** What is under the pointer. Places in CSS px from the left and the top of the drawing. */

import type { Block } from './blocks';
import { isWithin, type Layout } from './layout';

/** A place on the drawing. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** The edge of a cue: where it starts, or where it ends. */
export type Edge = 'start' | 'end';

/** What a place of the drawing is on. */
export type Hit =
  /** Where one goes to a time: the ruler and what is drawn in line with it. */
  | { readonly on: 'ruler' }
  /** The whole transcript in small. */
  | { readonly on: 'overview' }
  | { readonly on: 'edge'; readonly block: Block; readonly edge: Edge }
  | { readonly on: 'cue'; readonly block: Block }
  /** A lane where nobody talks. */
  | { readonly on: 'ground' };

/** How far from an edge it can be taken hold of. */
const reach = 5;

/** What is at this place: of edges the nearest within reach, of cues the one drawn last. */
export function hitAt(blocks: readonly Block[], layout: Layout, place: Place): Hit {
  if (isWithin(layout.overview, place.y)) return { on: 'overview' };
  if (!isWithin(layout.lanes, place.y)) return { on: 'ruler' };
  const lane = Math.floor((place.y - layout.lanes.top - 2) / layout.laneHeight);
  const inLane = blocks.filter((block) => block.lane === lane);
  const edge = edgeAt(inLane, place.x);
  if (edge) return edge;
  const block = inLane.findLast(({ left, right }) => left <= place.x && place.x < right);
  return block ? { on: 'cue', block } : { on: 'ground' };
}

function edgeAt(blocks: readonly Block[], x: number): Extract<Hit, { on: 'edge' }> | undefined {
  let nearest: Extract<Hit, { on: 'edge' }> | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    for (const edge of ['start', 'end'] as const) {
      const distance = distanceTo(block, edge, x);
      if (distance >= least) continue;
      least = distance;
      nearest = { on: 'edge', block, edge };
    }
  }
  return nearest;
}

/**
 * How far the edge is; infinite where it is out of reach. Inside of a short block the reach is less,
 * so that its middle stays free, and where two edges meet the pointer's side decides.
 */
function distanceTo({ left, right }: Block, edge: Edge, x: number): number {
  const inside = edge === 'start' ? x - left : right - x;
  const within = Math.min(reach, (right - left) / 3);
  if (inside > within || inside < -reach) return Number.POSITIVE_INFINITY;
  return inside >= 0 ? inside : -inside + 0.5;
}
