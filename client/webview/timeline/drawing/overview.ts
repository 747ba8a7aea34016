/** The whole transcript in small: who talks when, what of it is in view, and the playhead. */

import type { PreviewPart } from '../../../../server/src/protocol';
import { type Columns, columnsOf, levels, runsOf } from '../columns';
import type { Lanes } from '../lanes';
import { placeOf, type Scale, whole } from '../timelineView';
import { type Canvas, fill, frame } from './canvas';
import { colourOf } from './canvasPalette';
import type { Picture } from './picture';

/** What was worked out last: most redraws are of another view of the same transcript. */
interface Kept {
  readonly parts: readonly PreviewPart[];
  readonly lanes: Lanes;
  readonly width: number;
  readonly length: number;
  readonly columns: Columns;
}

/** Draws the overview, and works out anew only what changed. */
export class Overview {
  #kept: Kept | undefined;

  /** Draws it into its band of the picture. */
  paint(canvas: Canvas, picture: Picture): void {
    const { layout, scale, lanes } = picture;
    const { top, height } = layout.overview;
    const inner = { top: top + 3, height: height - 5 };
    fill(canvas, canvas.palette.line, { left: 0, top, width: scale.width, height: 1 });
    for (const [lane, covered] of mostOfEach(this.#columns(picture).lanes).entries()) {
      const colour = colourOf(canvas.palette, lanes.lanes[lane]!.colour);
      for (const { from, to, level } of runsOf(covered)) {
        fill(
          canvas,
          colour,
          { ...inner, left: from, width: to - from },
          0.2 + (0.7 * level) / levels,
        );
      }
    }
    if (layout.lanes.height > 0) paintWindow(canvas, picture);
  }

  #columns({ transcript, lanes, scale, length }: Picture): Columns {
    const { parts } = transcript;
    const { width } = scale;
    const kept = this.#kept;
    if (
      kept?.parts === parts &&
      kept.lanes === lanes &&
      kept.width === width &&
      kept.length === length
    )
      return kept.columns;
    const columns = columnsOf(transcript, lanes, { view: whole(length), width });
    this.#kept = { parts, lanes, width, length, columns };
    return columns;
  }
}

/** Of each column only the lane that has the most of it, since there is room for one. */
function mostOfEach(lanes: readonly Float64Array[]): readonly Float64Array[] {
  const kept = lanes.map((covered) => new Float64Array(covered.length));
  for (let column = 0; column < (lanes[0]?.length ?? 0); column++) {
    let most = 0;
    for (let lane = 1; lane < lanes.length; lane++) {
      if (lanes[lane]![column]! > lanes[most]![column]!) most = lane;
    }
    kept[most]![column] = lanes[most]![column]!;
  }
  return kept;
}

/** Where the overview shows what. */
export function overviewScale({ width }: Scale, length: number): Scale {
  return { view: whole(length), width };
}

function paintWindow(canvas: Canvas, { scale, layout, length }: Picture): void {
  const all = overviewScale(scale, length);
  const left = placeOf(all, scale.view.from);
  const width = Math.max(4, placeOf(all, scale.view.to) - left);
  const box = { left, top: layout.overview.top + 1, width, height: layout.overview.height - 1 };
  fill(canvas, canvas.palette.text, box, 0.12);
  frame(canvas, canvas.palette.text, box);
}
