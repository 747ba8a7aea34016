/** Draws the playhead, and what the pointer does. */

import { shownTime } from '../../transcript/time';
import type { Edge, Place } from '../hit';
import { isWithin } from '../layout';
import { placeOf, timeAt } from '../timelineView';
import { type Canvas, fill, frame, shape } from './canvas';
import { colourOf } from './canvasPalette';
import { overviewScale } from './overview';
import { blockBox } from './paint';
import type { Picture } from './picture';

/** An edge of a cue where it would be put. */
export interface Ghost {
  /** The cue, counted through the file. */
  readonly row: number;
  readonly edge: Edge;
  /** In ms. */
  readonly time: number;
}

/** What moves over the picture. */
export interface Over {
  /** The playhead, in ms. */
  readonly time: number;
  /** Undefined where no edge is held. */
  readonly ghost: Ghost | undefined;
  /** Undefined where the pointer is elsewhere. */
  readonly pointer: Place | undefined;
}

/** Draws it over the picture, on a canvas of its own; of a timeline put away only the playhead. */
export function paintOverlay(
  canvas: Canvas,
  picture: Picture,
  { time, ghost, pointer }: Over,
): void {
  if (picture.layout.lanes.height > 0) {
    paintLit(canvas, picture, time);
    if (pointer && !ghost) paintPointer(canvas, picture, pointer);
    paintPlayhead(canvas, picture, time);
    if (ghost) paintGhost(canvas, picture, ghost);
  }
  paintSmallPlayhead(canvas, picture, time);
}

/** The cues that are being played. */
function paintLit(canvas: Canvas, { blocks, layout, scale }: Picture, time: number): void {
  for (const block of blocks ?? []) {
    if (block.start > time || block.end <= time) continue;
    const colour = colourOf(canvas.palette, block.cue.colour);
    fill(canvas, colour, blockBox(layout, scale.width, block), 0.25);
  }
}

function paintPlayhead(canvas: Canvas, { scale, layout }: Picture, time: number): void {
  const place = Math.round(placeOf(scale, time));
  if (place < 0 || place > scale.width) return;
  const { playhead } = canvas.palette;
  const bottom = layout.overview.top;
  fill(canvas, playhead, { left: place - 1, top: 0, width: 2, height: bottom });
  shape(canvas, playhead, [
    [place - 5, 0],
    [place + 5, 0],
    [place + 5, 4],
    [place, 10],
    [place - 5, 4],
  ]);
}

function paintSmallPlayhead(
  canvas: Canvas,
  { scale, layout, length }: Picture,
  time: number,
): void {
  const place = Math.round(placeOf(overviewScale(scale, length), time));
  const left = Math.min(Math.max(place - 1, 0), scale.width - 2);
  fill(canvas, canvas.palette.playhead, { ...layout.overview, left, width: 2 });
}

function paintPointer(canvas: Canvas, picture: Picture, { x, y }: Place): void {
  const isSmall = isWithin(picture.layout.overview, y);
  if (isSmall) return;
  const { height } = picture.layout;
  fill(canvas, canvas.palette.text, { left: Math.round(x), top: 0, width: 1, height }, 0.35);
  paintTime(canvas, picture, x, timeAt(picture.scale, x));
}

/** The time in a box, at this place of the ruler. */
function paintTime(canvas: Canvas, { scale, layout }: Picture, place: number, time: number): void {
  const text = shownTime(Math.max(0, time));
  const width = Math.ceil(canvas.context.measureText(text).width) + 8;
  const left = Math.min(Math.max(place - width / 2, 0), scale.width - width);
  const box = { left, top: 1, width, height: layout.ruler.height - 3 };
  fill(canvas, canvas.palette.ground, box);
  frame(canvas, canvas.palette.faint, box);
  canvas.context.fillStyle = canvas.palette.text;
  canvas.context.fillText(text, left + 4, box.top + box.height / 2 + 0.5);
}

function paintGhost(canvas: Canvas, picture: Picture, { row, edge, time }: Ghost): void {
  const { scale, layout, blocks } = picture;
  const place = placeOf(scale, time);
  for (const block of blocks ?? []) {
    if (block.row !== row) continue;
    const moved = edge === 'start' ? { ...block, left: place } : { ...block, right: place };
    const box = blockBox(layout, scale.width, moved);
    fill(canvas, canvas.palette.ground, box, 0.5);
    fill(canvas, colourOf(canvas.palette, block.cue.colour), box, 0.5);
    frame(canvas, canvas.palette.accent, box, 2);
  }
  const bottom = layout.overview.top;
  fill(canvas, canvas.palette.accent, {
    left: Math.round(place),
    top: 0,
    width: 1,
    height: bottom,
  });
  paintTime(canvas, picture, place, time);
}
