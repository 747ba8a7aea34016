/** Which cues run when. What is known per part is kept with the part, so an edit costs what it replaced. */

import type { PreviewCue, PreviewPart } from '../../../server/src/protocol';
import type { Transcript } from './transcript';

/** From when until when the cues of a part run, in ms; the start is later where none does. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const spans = new WeakMap<PreviewPart, Span>();

/** True where players show the cue: both times can be read, and it ends after it starts. */
export function isShown(cue: PreviewCue): cue is PreviewCue & { start: number; end: number } {
  return cue.start !== null && cue.end !== null && !cue.dropped && cue.end > cue.start;
}

/** The cues that run at this time, in ms, counted through the file; in the file's order. */
export function cuesAt(transcript: Transcript, time: number): readonly number[] {
  return cuesBetween(transcript, time, time);
}

/** The cues that run at any time from `from` to `to`, both in ms and counted in. */
export function cuesBetween(transcript: Transcript, from: number, to: number): readonly number[] {
  const found: number[] = [];
  transcript.parts.forEach((part, partIndex) => {
    const { start, end } = spanOf(part);
    if (start > to || end <= from) return;
    part.cues.forEach((cue, index) => {
      if (!isShown(cue) || cue.start > to || cue.end <= from) return;
      found.push(transcript.firstRow(partIndex) + index);
    });
  });
  return found;
}

/** The cue with the last start at this time, in ms, or before it; undefined where none has started. */
export function lastStarted(transcript: Transcript, time: number): number | undefined {
  let found: number | undefined;
  let latest = Number.NEGATIVE_INFINITY;
  // From the end on, where the later starts are, so that few parts have to be gone through.
  for (let index = transcript.parts.length - 1; index >= 0; index--) {
    const part = transcript.parts[index]!;
    const { start, end } = spanOf(part);
    if (start > time || end <= latest) continue;
    part.cues.forEach((cue, cueIndex) => {
      if (!isShown(cue) || cue.start > time || cue.start <= latest) return;
      latest = cue.start;
      found = transcript.firstRow(index) + cueIndex;
    });
  }
  return found;
}

/**
 * The cue with the first start after this time, in ms, of those that are wanted; undefined where none
 * of them starts later.
 */
export function nextToStart(
  transcript: Transcript,
  time: number,
  isWanted: (cue: number) => boolean = () => true,
): number | undefined {
  let found: number | undefined;
  let earliest = Number.POSITIVE_INFINITY;
  transcript.parts.forEach((part, partIndex) => {
    const { start, end } = spanOf(part);
    if (start >= earliest || end <= time) return;
    part.cues.forEach((cue, index) => {
      if (!isShown(cue) || cue.start <= time || cue.start >= earliest) return;
      const counted = transcript.firstRow(partIndex) + index;
      if (!isWanted(counted)) return;
      earliest = cue.start;
      found = counted;
    });
  });
  return found;
}

/** When the last cue ends, in ms; 0 where there is none. */
export function endOf(transcript: Transcript): number {
  let last = 0;
  for (const part of transcript.parts) last = Math.max(last, spanOf(part).end);
  return last;
}

/** From when until when the cues of this part run. */
export function spanOf(part: PreviewPart): Span {
  const known = spans.get(part);
  if (known) return known;
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const cue of part.cues) {
    if (!isShown(cue)) continue;
    start = Math.min(start, cue.start);
    end = Math.max(end, cue.end);
  }
  const span = { start, end };
  spans.set(part, span);
  return span;
}
