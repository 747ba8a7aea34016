/** To which times an edge that is dragged is drawn. All times in ms. */

/** The edge being dragged: times it may have, and others it is drawn to. */
export interface Snap {
  /** The first time at which the edge may be. */
  readonly least: number;
  /** The last time at which the edge may be. */
  readonly most: number;
  /** The times that it is drawn to. */
  readonly targets: readonly number[];
  /** How near a target has to be. */
  readonly reach: number;
}

/** The shortest that dragging makes a cue. */
export const shortestCue = 50;

/** The time that the edge gets: whole ms, at the nearest target where one is near enough. */
export function snapped(time: number, { least, most, targets, reach }: Snap): number {
  let found = time;
  let nearest = reach;
  for (const target of targets) {
    const distance = Math.abs(target - time);
    if (distance > nearest || target < least || target > most) continue;
    found = target;
    nearest = distance;
  }
  return Math.round(Math.min(Math.max(found, least), most));
}

/** The times an edge of this cue may have, so that the cue keeps some length. */
export function boundsOf(
  edge: 'start' | 'end',
  { start, end }: { readonly start: number; readonly end: number },
  latest: number,
): Pick<Snap, 'least' | 'most'> {
  return edge === 'start'
    ? { least: 0, most: Math.max(0, end - shortestCue) }
    : { least: start + shortestCue, most: Math.max(latest, start + shortestCue) };
}
