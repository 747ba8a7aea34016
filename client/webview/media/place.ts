/** Where playing was: found again at the start, and told from time to time. */

import type { Playhead } from '../transcript/playhead';

/** While it plays, the place is told after so many ms of the recording. */
const EVERY = 2000;

/**
 * Goes to the place, in ms, once the element can be sought in, where the reader has gone nowhere
 * else meanwhile; then tells each place where the reader stops, and some on the way.
 */
export function keepPlace(
  playhead: Playhead,
  element: HTMLMediaElement,
  place: number | undefined,
  tell: (place: number) => void,
): void {
  const start = playhead.time;
  let told = start;
  const restore = () => {
    if (place !== undefined && playhead.time === start) playhead.seek(place);
    told = playhead.time;
  };
  const tellIfFar = (distance: number) => {
    const now = Math.round(playhead.time);
    if (element.readyState === HTMLMediaElement.HAVE_NOTHING || Math.abs(now - told) < distance)
      return;
    told = now;
    tell(now);
  };
  element.addEventListener('loadedmetadata', restore, { once: true });
  element.addEventListener('timeupdate', () => tellIfFar(EVERY));
  for (const type of ['pause', 'seeked', 'ended'] as const)
    element.addEventListener(type, () => tellIfFar(1));
}
