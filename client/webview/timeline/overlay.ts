/** Draws the playhead, and what the pointer does. */

import { shownTime } from '../transcript/time';
import { fill, frame, type Pen, shape } from './canvas';
import type { Edge, Place } from './hit';
import { isWithin } from './layout';
import { overviewScale } from './overview';
import { blockBox } from './paint';
import { colourOf } from './palette';
import type { Scene } from './picture';
import { placeOf, timeAt } from './view';

/** An edge of a cue where it would be put. */
export interface Ghost {
  /** The cue, counted through the file. */
  readonly row: number;
  readonly edge: Edge;
  /** In ms. */
  readonly time: number;
}

export interface Over {
  /** The playhead, in ms. */
  readonly time: number;
  readonly ghost: Ghost | undefined;
  readonly pointer: Place | undefined;
}

export function paintOverlay(pen: Pen, scene: Scene, { time, ghost, pointer }: Over): void {
  if (scene.layout.lanes.height > 0) {
    paintLit(pen, scene, time);
    if (pointer && !ghost) paintPointer(pen, scene, pointer);
    paintPlayhead(pen, scene, time);
    if (ghost) paintGhost(pen, scene, ghost);
  }
  paintSmallPlayhead(pen, scene, time);
}

/** The cues that are being played. */
function paintLit(pen: Pen, { blocks, layout, scale }: Scene, time: number): void {
  for (const block of blocks ?? []) {
    if (block.start > time || block.end <= time) continue;
    fill(pen, colourOf(pen.palette, block.cue.colour), blockBox(layout, scale.width, block), 0.25);
  }
}

function paintPlayhead(pen: Pen, { scale, layout }: Scene, time: number): void {
  const place = Math.round(placeOf(scale, time));
  if (place < 0 || place > scale.width) return;
  const { playhead } = pen.palette;
  const bottom = layout.overview.top;
  fill(pen, playhead, { left: place - 1, top: 0, width: 2, height: bottom });
  shape(pen, playhead, [
    [place - 5, 0],
    [place + 5, 0],
    [place + 5, 4],
    [place, 10],
    [place - 5, 4],
  ]);
}

function paintSmallPlayhead(pen: Pen, { scale, layout, length }: Scene, time: number): void {
  const place = Math.round(placeOf(overviewScale(scale, length), time));
  const left = Math.min(Math.max(place - 1, 0), scale.width - 2);
  fill(pen, pen.palette.playhead, { ...layout.overview, left, width: 2 });
}

function paintPointer(pen: Pen, scene: Scene, { x, y }: Place): void {
  const isSmall = isWithin(scene.layout.overview, y);
  if (isSmall) return;
  const { height } = scene.layout;
  fill(pen, pen.palette.text, { left: Math.round(x), top: 0, width: 1, height }, 0.35);
  paintTime(pen, scene, x, timeAt(scene.scale, x));
}

/** The time in a box, at this place of the ruler. */
function paintTime(pen: Pen, { scale, layout }: Scene, place: number, time: number): void {
  const text = shownTime(Math.max(0, time));
  const width = Math.ceil(pen.context.measureText(text).width) + 8;
  const left = Math.min(Math.max(place - width / 2, 0), scale.width - width);
  const box = { left, top: 1, width, height: layout.ruler.height - 3 };
  fill(pen, pen.palette.ground, box);
  frame(pen, pen.palette.faint, box);
  pen.context.fillStyle = pen.palette.text;
  pen.context.fillText(text, left + 4, box.top + box.height / 2 + 0.5);
}

function paintGhost(pen: Pen, scene: Scene, { row, edge, time }: Ghost): void {
  const { scale, layout, blocks } = scene;
  const place = placeOf(scale, time);
  for (const block of blocks ?? []) {
    if (block.row !== row) continue;
    const moved = edge === 'start' ? { ...block, left: place } : { ...block, right: place };
    const box = blockBox(layout, scale.width, moved);
    fill(pen, pen.palette.ground, box, 0.5);
    fill(pen, colourOf(pen.palette, block.cue.colour), box, 0.5);
    frame(pen, pen.palette.accent, box, 2);
  }
  const bottom = layout.overview.top;
  fill(pen, pen.palette.accent, { left: Math.round(place), top: 0, width: 1, height: bottom });
  paintTime(pen, scene, place, time);
}
