/** Draws what the timeline shows, but what moves with the playhead and the pointer. */

import type { Block } from './blocks';
import { type Box, fill, frame, hatch, type Pen, shape, words } from './canvas';
import { columnsOf, levels, runsOf } from './columns';
import type { Layout } from './layout';
import { marksOf, markWidth, type Severity } from './marks';
import { colourOf } from './palette';
import type { Scene } from './picture';
import { overlapsOf } from './talk';
import { ticksOf } from './ticks';
import { placeOf } from './view';
import { paintWave } from './wave';
import { firstWords } from './words';

/** What was drawn of the findings: how many marks of each severity. */
export type Marked = Readonly<Record<Severity, number>>;

export function paintScene(pen: Pen, scene: Scene): Marked {
  paintRuler(pen, scene);
  paintChapters(pen, scene);
  if (scene.wave) paintWave(pen, scene, scene.wave);
  paintLaneLines(pen, scene);
  if (scene.blocks) paintBlocks(pen, scene, scene.blocks);
  else paintColumns(pen, scene);
  return paintMarks(pen, scene);
}

/** The box of the lane, with a little air around it. */
export function laneBox({ lanes, laneHeight }: Layout, lane: number): Omit<Box, 'left' | 'width'> {
  const air = laneHeight > 10 ? 2 : 1;
  return { top: lanes.top + 2 + lane * laneHeight + air, height: laneHeight - 2 * air };
}

function paintRuler(pen: Pen, { scale, layout }: Scene): void {
  const { height } = layout.ruler;
  const room = pen.palette.textSize * 5.5;
  fill(pen, pen.palette.line, { left: 0, top: height - 1, width: scale.width, height: 1 });
  for (const { place, label } of ticksOf(scale, room)) {
    const left = Math.round(place);
    const long = label === undefined ? 4 : height - 1;
    fill(pen, pen.palette.line, { left, top: height - 1 - long, width: 1, height: long });
    const box = { left: left + 4, top: 0, width: room, height: height - markWidth };
    if (label) words(pen, label, box, pen.palette.faint);
  }
}

function paintChapters(pen: Pen, { chapters, scale, layout, length }: Scene): void {
  const { top, height } = layout.chapters;
  chapters.forEach(({ start, title }, index) => {
    const left = Math.round(placeOf(scale, start));
    const right = placeOf(scale, chapters[index + 1]?.start ?? length);
    if (right <= 0 || left >= scale.width) return;
    fill(pen, pen.palette.accent, { left, top: top + 2, width: 2, height: height - 3 });
    const from = Math.max(left, 0) + 6;
    words(pen, title, { left: from, top, width: right - from - 6, height }, pen.palette.text);
  });
}

function paintLaneLines(pen: Pen, { lanes, layout, scale }: Scene): void {
  lanes.lanes.forEach((_, lane) => {
    const top = layout.lanes.top + 2 + (lane + 1) * layout.laneHeight - 0.5;
    fill(pen, pen.palette.line, { left: 0, top, width: scale.width, height: 1 }, 0.5);
  });
}

function paintBlocks(pen: Pen, scene: Scene, blocks: readonly Block[]): void {
  for (const block of blocks) paintBlock(pen, scene, block);
  for (const { start, end } of overlapsOf(cuesOf(blocks))) {
    paintOverlap(pen, scene, placeOf(scene.scale, start), placeOf(scene.scale, end), blocks);
  }
  for (const block of blocks) paintWords(pen, scene, block);
}

/** Each cue once, in whatever lanes it stands. */
function cuesOf(blocks: readonly Block[]): readonly Block[] {
  return [...new Map(blocks.map((block) => [block.row, block])).values()];
}

function paintBlock(pen: Pen, { layout, scale, current }: Scene, block: Block): void {
  const box = blockBox(layout, scale.width, block);
  const colour = colourOf(pen.palette, block.cue.colour);
  fill(pen, colour, box, 0.26);
  if (box.width > 3) frame(pen, colour, box);
  fill(pen, colour, { ...box, width: Math.min(3, box.width) });
  if (block.row === current) frame(pen, pen.palette.text, box, 2);
}

function paintWords(pen: Pen, { layout, scale }: Scene, block: Block): void {
  const box = blockBox(layout, scale.width, block);
  if (box.height < pen.palette.textSize || box.width < 40) return;
  const room = { ...box, left: box.left + 7, width: box.width - 11 };
  words(pen, firstWords(block.cue, 80), room, pen.palette.text);
}

/** The box of the block, as far as it is in view, a hair narrower than its time to leave gaps. */
export function blockBox(layout: Layout, width: number, { left, right, lane }: Block): Box {
  const from = Math.max(left, -4);
  const to = Math.min(right, width + 4);
  return { ...laneBox(layout, lane), left: from, width: Math.max(1, to - from - 1) };
}

/** Where two run at once, the blocks of both are slashed. */
function paintOverlap(
  pen: Pen,
  { layout }: Scene,
  left: number,
  right: number,
  blocks: readonly Block[],
): void {
  const both = blocks.filter((block) => block.left < right && block.right > left);
  for (const lane of new Set(both.map((block) => block.lane))) {
    const box = { ...laneBox(layout, lane), left, width: Math.max(1, right - left) };
    hatch(pen, pen.palette.text, box);
  }
}

function paintColumns(pen: Pen, { transcript, lanes, layout, scale }: Scene): void {
  const columns = columnsOf(transcript, lanes, scale);
  columns.lanes.forEach((covered, lane) => {
    const colour = colourOf(pen.palette, lanes.lanes[lane]!.colour);
    for (const { from, to, level } of runsOf(covered)) {
      const box = { ...laneBox(layout, lane), left: from, width: to - from };
      fill(pen, colour, box, 0.15 + (0.75 * level) / levels);
    }
  });
  const { top, height } = layout.lanes;
  for (const { from, to } of runsOf(columns.overlaps)) {
    fill(pen, pen.palette.text, { left: from, top: top + height - 3, width: to - from, height: 2 });
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

function paintMarks(pen: Pen, { transcript, findings, scale, layout }: Scene): Marked {
  const marked = { error: 0, warning: 0, information: 0 };
  const middle = layout.ruler.height - markWidth / 2 - 2;
  for (const { place, severity } of marksOf(transcript, findings, scale)) {
    marked[severity]++;
    const corners = markShapes[severity].map(([x, y]) => [place + x, middle + y] as const);
    shape(pen, pen.palette[severity], corners);
  }
  return marked;
}
