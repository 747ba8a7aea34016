/** Draws the loudness of the sound. */

import { fill, type Pen } from './canvas';
import type { Levels } from './peaks/levels';
import { loudestBetween } from './peaks/levels';
import type { Scene } from './picture';
import { timeAt } from './view';

/** One bar for each px. Sound that is quiet all through is drawn as large as loud sound. */
export function paintWave(pen: Pen, { scale, layout }: Scene, peaks: Levels): void {
  const { top, height } = layout.wave;
  const middle = top + height / 2;
  const loudest = Math.max(peaks.loudest, 32);
  for (let left = 0; left < scale.width; left++) {
    const peak = loudestBetween(peaks, timeAt(scale, left), timeAt(scale, left + 1));
    if (peak === undefined) continue;
    const half = Math.max(0.5, (peak / loudest) * (height / 2 - 1));
    fill(pen, pen.palette.wave, { left, top: middle - half, width: 1, height: half * 2 }, 0.6);
  }
}
