/** Draws the loudness of the sound. */

import type { Levels } from '../../readers/loudnessLevels';
import { loudestBetween } from '../../readers/loudnessLevels';
import { timeAt } from '../timelineView';
import { type Canvas, fill } from './canvas';
import type { Picture } from './picture';

/** One bar for each px. Sound that is quiet all through is drawn as large as loud sound. */
export function paintWave(canvas: Canvas, { scale, layout }: Picture, peaks: Levels): void {
  const { top, height } = layout.wave;
  const middle = top + height / 2;
  const loudest = Math.max(peaks.loudest, 32);
  for (let left = 0; left < scale.width; left++) {
    const peak = loudestBetween(peaks, timeAt(scale, left), timeAt(scale, left + 1));
    if (peak === undefined) continue;
    const half = Math.max(0.5, (peak / loudest) * (height / 2 - 1));
    fill(
      canvas,
      canvas.palette.wave,
      { left, top: middle - half, width: 1, height: half * 2 },
      0.6,
    );
  }
}
