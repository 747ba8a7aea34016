/** The lanes seen from afar: how much of each column of px is talk. */

import type { PreviewPart } from '../../../server/src/protocol';
import { isShown, spanOf } from '../transcript/times';
import type { Transcript } from '../transcript/transcript';
import type { Lanes } from './lanes';
import { bins, cover, overlapsOf, talkersOf, talkOf } from './talk';
import { placeOf, type Scale } from './timelineView';

/** How much of each column is talk, a column being a CSS px wide. */
export interface Columns {
  /** For each lane, which share of each column is talk; more than 1 where several talk at once. */
  readonly lanes: readonly Float64Array[];
  /** Which share of each column has two cues or more at once. */
  readonly overlaps: Float64Array;
}

/**
 * Parts that are narrower than what is kept of them are drawn from that, the few others from their
 * cues. So this costs parts and columns, however many cues there are.
 */
export function columnsOf(transcript: Transcript, lanes: Lanes, scale: Scale): Columns {
  const width = Math.max(1, Math.round(scale.width));
  const columns = {
    lanes: lanes.lanes.map(() => new Float64Array(width)),
    overlaps: new Float64Array(width),
  };
  for (const part of partsInView(transcript, scale)) {
    const { start, end } = spanOf(part);
    const partWidth = placeOf(scale, end) - placeOf(scale, start);
    if (partWidth <= bins) addKept(columns, lanes, part, scale);
    else addCues(columns, lanes, part, scale);
  }
  return columns;
}

/** The parts of the transcript of which anything runs in view, in order. */
export function partsInView(
  { parts }: Transcript,
  { view }: Pick<Scale, 'view'>,
): readonly PreviewPart[] {
  return parts.filter((part) => {
    const { start, end } = spanOf(part);
    return start < view.to && end > view.from;
  });
}

function addKept(columns: Columns, lanes: Lanes, part: PreviewPart, scale: Scale): void {
  const talk = talkOf(part);
  const { start, end } = spanOf(part);
  const left = placeOf(scale, start);
  const binWidth = (placeOf(scale, end) - left) / bins;
  const add = (target: Float64Array, kept: Float64Array) => {
    kept.forEach((share, bin) => {
      if (share > 0) cover(target, left + bin * binWidth, left + (bin + 1) * binWidth, share);
    });
  };
  for (const [name, kept] of talk.coverage) add(columns.lanes[lanes.laneOf(name)]!, kept);
  add(columns.overlaps, talk.overlaps);
}

function addCues(columns: Columns, lanes: Lanes, part: PreviewPart, scale: Scale): void {
  const cues = part.cues.filter(isShown);
  const add = (target: Float64Array, start: number, end: number) =>
    cover(target, placeOf(scale, start), placeOf(scale, end), 1);
  for (const cue of cues) {
    for (const name of talkersOf(cue)) {
      add(columns.lanes[lanes.laneOf(name)]!, cue.start, cue.end);
    }
  }
  for (const { start, end } of overlapsOf(cues)) add(columns.overlaps, start, end);
}

/** A run of columns that are drawn alike. */
export interface Run {
  /** The first column, counted from 0. */
  readonly from: number;
  /** The column behind the last. */
  readonly to: number;
  /** From 1, a little, to `levels`, all of it. */
  readonly level: number;
}

/** How many shades columns are drawn in. */
export const levels = 6;

/** The runs of columns that are not empty, in order. */
export function runsOf(columns: Float64Array): readonly Run[] {
  const runs: { from: number; to: number; level: number }[] = [];
  columns.forEach((share, column) => {
    const level = Math.ceil(Math.min(share, 1) * levels - 1e-6);
    const last = runs.at(-1);
    if (level <= 0) return;
    if (last?.to === column && last.level === level) last.to = column + 1;
    else runs.push({ from: column, to: column + 1, level });
  });
  return runs;
}
