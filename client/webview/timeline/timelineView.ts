/** Which stretch of time is on screen, and how it moves. All times in ms, all places in CSS px. */

/** A stretch of time that is looked at. */
export interface View {
  readonly from: number;
  readonly to: number;
}

/** The shortest stretch that can be looked at. */
export const shortest = 500;

/** A view, and the width in px that it is drawn in. */
export interface Scale {
  readonly view: View;
  readonly width: number;
}

/** How long the view is. */
export function spanOfView({ from, to }: View): number {
  return to - from;
}

/** Where a time is; time always runs from left to right, also where text does not. */
export function placeOf({ view, width }: Scale, time: number): number {
  return ((time - view.from) / spanOfView(view)) * width;
}

/** The time at this place, which may be out of view. */
export function timeAt({ view, width }: Scale, place: number): number {
  return view.from + (place / Math.max(1, width)) * spanOfView(view);
}

/** True where the time is in view, its ends counted in. */
export function holds({ from, to }: View, time: number): boolean {
  return time >= from && time <= to;
}

/** The nearest view that stays within what there is, from 0 to `length`. */
export function clamped({ from, to }: View, length: number): View {
  const whole = Math.max(length, shortest);
  const span = Math.min(Math.max(to - from, shortest), whole);
  const start = Math.min(Math.max(from, 0), whole - span);
  return { from: start, to: start + span };
}

/** The view with `factor` times the span, in which the time `about` stays where it is. */
export function zoomed(view: View, factor: number, about: number, length: number): View {
  const span = spanOfView(view);
  const longest = Math.max(length, shortest);
  const next = Math.min(Math.max(span * factor, shortest), longest);
  const from = about - ((about - view.from) / span) * next;
  return clamped({ from, to: from + next }, length);
}

/** The view moved by so many ms. */
export function panned({ from, to }: View, by: number, length: number): View {
  return clamped({ from: from + by, to: to + by }, length);
}

/** The view of all there is. */
export function whole(length: number): View {
  return clamped({ from: 0, to: length }, length);
}

/** The view in which this stretch fills most of the width. */
export function fitted(from: number, to: number, length: number): View {
  const margin = Math.max(to - from, shortest) / 4;
  return clamped({ from: from - margin, to: to + margin }, length);
}

/** The view with this time in its middle. */
export function centred(view: View, time: number, length: number): View {
  return panned(view, time - (view.from + view.to) / 2, length);
}

/** A move of the playhead, in ms. */
export interface Move {
  readonly before: number;
  readonly now: number;
}

/**
 * The view after the playhead moved while it plays: the next page where it ran out of the view. A
 * reader who looks elsewhere, and so did not see it before, is left there.
 */
export function viewWhilePlaying(view: View, { before, now }: Move, length: number): View {
  if (holds(view, now) || !holds(view, before)) return view;
  return pageAt(view, now, length);
}

/** The view after the playhead was put elsewhere: the same where that is in sight. */
export function viewShowing(view: View, time: number, length: number): View {
  return holds(view, time) ? view : pageAt(view, time, length);
}

/** The page that begins a little before this time, so that one sees where it comes from. */
function pageAt(view: View, time: number, length: number): View {
  const span = spanOfView(view);
  const from = time - span / 20;
  return clamped({ from, to: from + span }, length);
}
