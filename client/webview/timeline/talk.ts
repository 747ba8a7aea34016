/**
 * Who talks how much in which part of the transcript. What is known of a part is kept with the part,
 * so an edit costs what it replaced.
 */

import type { PreviewPart } from '../../../server/src/protocol';
import { isShown, spanOf } from '../transcript/times';

/** How finely a part that is drawn small is told apart. */
export const bins = 64;

/** The key under which cues are counted that name nobody. A name is never empty. */
export const nobody = '';

/** Who talks when in one part. */
export interface Talk {
  /** For how many ms each of them talks, in the order in which they first do. */
  readonly names: ReadonlyMap<string, Talker>;
  /** Which share of each 64th of the part's time they talk, by name. */
  readonly coverage: ReadonlyMap<string, Float64Array>;
  /** Which share of each 64th of the part's time two cues or more run at once. */
  readonly overlaps: Float64Array;
}

interface Talker {
  readonly ms: number;
  /** Which of the eight colours is theirs; unknown where they never speak first in a cue. */
  readonly colour: number | undefined;
}

const talks = new WeakMap<PreviewPart, Talk>();

/** What is known of this part; counted once. */
export function talkOf(part: PreviewPart): Talk {
  const known = talks.get(part);
  if (known) return known;
  const talk = countedTalk(part);
  talks.set(part, talk);
  return talk;
}

function countedTalk(part: PreviewPart): Talk {
  const { start, end } = spanOf(part);
  const names = new Map<string, Talker>();
  const coverage = new Map<string, Float64Array>();
  for (const cue of part.cues) {
    if (!isShown(cue)) continue;
    for (const name of talkersOf(cue)) {
      const before = names.get(name);
      const colour = name === cue.speakers[0] ? cue.colour : undefined;
      names.set(name, {
        ms: (before?.ms ?? 0) + cue.end - cue.start,
        colour: before?.colour ?? colour,
      });
      const covered = coverage.get(name) ?? new Float64Array(bins);
      coverage.set(name, covered);
      cover(covered, binOf(cue.start, start, end), binOf(cue.end, start, end), 1);
    }
  }
  return { names, coverage, overlaps: overlapBins(part, start, end) };
}

/** The names in whose lanes the cue is drawn, each once. */
export function talkersOf({
  speakers,
}: {
  readonly speakers: readonly string[];
}): Iterable<string> {
  return speakers.length === 0 ? [nobody] : speakers.length === 1 ? speakers : new Set(speakers);
}

function binOf(time: number, start: number, end: number): number {
  return ((time - start) / (end - start)) * bins;
}

/** Adds `weight` to each column between the places, and the right share of it at the ends. */
export function cover(columns: Float64Array, from: number, to: number, weight: number): void {
  const first = Math.max(0, from);
  const last = Math.min(columns.length, to);
  for (let column = Math.floor(first); column < last; column++) {
    const share = Math.min(last, column + 1) - Math.max(first, column);
    columns[column] = columns[column]! + share * weight;
  }
}

function overlapBins(part: PreviewPart, start: number, end: number): Float64Array {
  const covered = new Float64Array(bins);
  for (const overlap of overlapsOf(part.cues.filter(isShown))) {
    cover(covered, binOf(overlap.start, start, end), binOf(overlap.end, start, end), 1);
  }
  return covered;
}

/** A stretch of time, in ms. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where two of the stretches or more run at once: in order, apart from each other, times in ms. */
export function overlapsOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const inOrder = stretches.toSorted((left, right) => left.start - right.start);
  const overlaps: { start: number; end: number }[] = [];
  let covered = Number.NEGATIVE_INFINITY;
  for (const { start, end } of inOrder) {
    if (start < covered) addStretch(overlaps, start, Math.min(end, covered));
    covered = Math.max(covered, end);
  }
  return overlaps;
}

function addStretch(stretches: { start: number; end: number }[], start: number, end: number): void {
  const last = stretches.at(-1);
  if (last && start <= last.end) last.end = Math.max(last.end, end);
  else stretches.push({ start, end });
}
