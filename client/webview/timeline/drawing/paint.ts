/** Draws what the timeline shows, but what moves with the playhead and the pointer. */

import type { Block } from '../blocks';
import { columnsOf, levels, runsOf } from '../columns';
import type { Layout } from '../layout';
import { overlapsOf } from '../talk';
import { ticksOf } from '../ticks';
import { marksOf, markWidth, type Severity } from '../timelineMarks';
import { placeOf } from '../timelineView';
import { firstWords } from '../timelineWords';
import { type Box, type Canvas, fill, frame, hatch, shape, words } from './canvas';
import { colourOf } from './canvasPalette';
import type { Picture } from './picture';
import { paintWave } from './wave';

/** What was drawn of the findings: how many marks of each severity. */
export type Marked = Readonly<Record<Severity, number>>;

/** Draws all of the picture but the overview, and returns what marks that has. */
export function paintPicture(canvas: Canvas, picture: Picture): Marked {
  paintRuler(canvas, picture);
  paintChapters(canvas, picture);
  if (picture.wave) paintWave(canvas, picture, picture.wave);
  paintLaneLines(canvas, picture);
  if (picture.blocks) paintBlocks(canvas, picture, picture.blocks);
  else paintColumns(canvas, picture);
  return paintMarks(canvas, picture);
}

/** The box of the lane, with a little air around it. */
export function laneBox({ lanes, laneHeight }: Layout, lane: number): Omit<Box, 'left' | 'width'> {
  const air = laneHeight > 10 ? 2 : 1;
  return { top: lanes.top + 2 + lane * laneHeight + air, height: laneHeight - 2 * air };
}

function paintRuler(canvas: Canvas, { scale, layout }: Picture): void {
  const { height } = layout.ruler;
  const room = canvas.palette.textSize * 5.5;
  fill(canvas, canvas.palette.line, { left: 0, top: height - 1, width: scale.width, height: 1 });
  for (const { place, label } of ticksOf(scale, room)) {
    const left = Math.round(place);
    const long = label === undefined ? 4 : height - 1;
    fill(canvas, canvas.palette.line, { left, top: height - 1 - long, width: 1, height: long });
    const box = { left: left + 4, top: 0, width: room, height: height - markWidth };
    if (label) words(canvas, label, box, canvas.palette.faint);
  }
}

function paintChapters(canvas: Canvas, { chapters, scale, layout, length }: Picture): void {
  const { top, height } = layout.chapters;
  chapters.forEach(({ start, title }, index) => {
    const left = Math.round(placeOf(scale, start));
    const right = placeOf(scale, chapters[index + 1]?.start ?? length);
    if (right <= 0 || left >= scale.width) return;
    fill(canvas, canvas.palette.accent, { left, top: top + 2, width: 2, height: height - 3 });
    const from = Math.max(left, 0) + 6;
    words(canvas, title, { left: from, top, width: right - from - 6, height }, canvas.palette.text);
  });
}

function paintLaneLines(canvas: Canvas, { lanes, layout, scale }: Picture): void {
  lanes.lanes.forEach((_, lane) => {
    const top = layout.lanes.top + 2 + (lane + 1) * layout.laneHeight - 0.5;
    fill(canvas, canvas.palette.line, { left: 0, top, width: scale.width, height: 1 }, 0.5);
  });
}

function paintBlocks(canvas: Canvas, picture: Picture, blocks: readonly Block[]): void {
  for (const block of blocks) paintBlock(canvas, picture, block);
  for (const { start, end } of overlapsOf(cuesOf(blocks))) {
    paintOverlap(
      canvas,
      picture,
      placeOf(picture.scale, start),
      placeOf(picture.scale, end),
      blocks,
    );
  }
  for (const block of blocks) paintWords(canvas, picture, block);
}

/** Each cue once, in whatever lanes it stands. */
function cuesOf(blocks: readonly Block[]): readonly Block[] {
  return [...new Map(blocks.map((block) => [block.row, block])).values()];
}

function paintBlock(canvas: Canvas, { layout, scale, current }: Picture, block: Block): void {
  const box = blockBox(layout, scale.width, block);
  const colour = colourOf(canvas.palette, block.cue.colour);
  fill(canvas, colour, box, 0.26);
  if (box.width > 3) frame(canvas, colour, box);
  fill(canvas, colour, { ...box, width: Math.min(3, box.width) });
  if (block.row === current) frame(canvas, canvas.palette.text, box, 2);
}

function paintWords(canvas: Canvas, { layout, scale }: Picture, block: Block): void {
  const box = blockBox(layout, scale.width, block);
  if (box.height < canvas.palette.textSize || box.width < 40) return;
  const room = { ...box, left: box.left + 7, width: box.width - 11 };
  words(canvas, firstWords(block.cue, 80), room, canvas.palette.text);
}

/** The box of the block, as far as it is in view, a hair narrower than its time to leave gaps. */
export function blockBox(layout: Layout, width: number, { left, right, lane }: Block): Box {
  const from = Math.max(left, -4);
  const to = Math.min(right, width + 4);
  return { ...laneBox(layout, lane), left: from, width: Math.max(1, to - from - 1) };
}

/** Where two run at once, the blocks of both are slashed. */
function paintOverlap(
  canvas: Canvas,
  { layout }: Picture,
  left: number,
  right: number,
  blocks: readonly Block[],
): void {
  const both = blocks.filter((block) => block.left < right && block.right > left);
  for (const lane of new Set(both.map((block) => block.lane))) {
    const box = { ...laneBox(layout, lane), left, width: Math.max(1, right - left) };
    hatch(canvas, canvas.palette.text, box);
  }
}

function paintColumns(canvas: Canvas, { transcript, lanes, layout, scale }: Picture): void {
  const columns = columnsOf(transcript, lanes, scale);
  columns.lanes.forEach((covered, lane) => {
    const colour = colourOf(canvas.palette, lanes.lanes[lane]!.colour);
    for (const { from, to, level } of runsOf(covered)) {
      const box = { ...laneBox(layout, lane), left: from, width: to - from };
      fill(canvas, colour, box, 0.15 + (0.75 * level) / levels);
    }
  });
  const { top, height } = layout.lanes;
  for (const { from, to } of runsOf(columns.overlaps)) {
    fill(canvas, canvas.palette.text, {
      left: from,
      top: top + height - 3,
      width: to - from,
      height: 2,
    });
  }
}

const markShapes: Readonly<Record<Severity, readonly (readonly [number, number])[]>> = {
  /** A diamond. */
  error: [
    [0, -4.5],
    [4.5, 0],
    [0, 4.5],
    [-4.5, 0],
  ],
  /** A triangle. */
  warning: [
    [0, -4],
    [4.5, 4],
    [-4.5, 4],
  ],
  /** A small square. */
  information: [
    [-2.5, -2.5],
    [2.5, -2.5],
    [2.5, 2.5],
    [-2.5, 2.5],
  ],
};

function paintMarks(canvas: Canvas, { transcript, findings, scale, layout }: Picture): Marked {
  const marked = { error: 0, warning: 0, information: 0 };
  const middle = layout.ruler.height - markWidth / 2 - 2;
  for (const { place, severity } of marksOf(transcript, findings, scale)) {
    marked[severity]++;
    const corners = markShapes[severity].map(([x, y]) => [place + x, middle + y] as const);
    shape(canvas, canvas.palette[severity], corners);
  }
  return marked;
}
