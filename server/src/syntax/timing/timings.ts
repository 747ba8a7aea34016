/** The timing line of a cue as a player reads it, and what is odd about one that it can read. */

import { GREATER_THAN, HYPHEN, SPACE, skipWhitespace, TAB } from '../characters';
import { addFault } from '../columns';
import { faultNumber } from '../faults';
import { collectTimestamp, timestamp } from './timestamp';

/** What the last call of `collectTimings` read: times in ms, and where they stand. */
export const timing = {
  startMs: 0,
  endMs: 0,
  startHours: 0,
  endHours: 0,
  startAt: 0,
  startEnd: 0,
  arrow: 0,
  endAt: 0,
  endEnd: 0,
};

/** Whether the line holds timings that a player can read: section 6.3. */
export function collectTimings(codes: Uint16Array, start: number, end: number): boolean {
  timing.startAt = skipWhitespace(codes, start, end);
  timing.startEnd = collectTimestamp(codes, timing.startAt, end);
  if (timing.startEnd < 0) return false;
  timing.startMs = timestamp.ms;
  timing.startHours = timestamp.hoursDigits;
  const arrow = skipWhitespace(codes, timing.startEnd, end);
  timing.arrow = arrow;
  if (!isArrow(codes, arrow, end)) return false;
  timing.endAt = skipWhitespace(codes, arrow + 3, end);
  timing.endEnd = collectTimestamp(codes, timing.endAt, end);
  timing.endMs = timestamp.ms;
  timing.endHours = timestamp.hoursDigits;
  return timing.endEnd >= 0;
}

function isArrow(codes: Uint16Array, at: number, end: number): boolean {
  return (
    at + 3 <= end &&
    codes[at] === HYPHEN &&
    codes[at + 1] === HYPHEN &&
    codes[at + 2] === GREATER_THAN
  );
}

/** Reports what is odd about times that a player can read. */
export function reportTimes(codes: Uint16Array, start: number): void {
  const { startAt, startEnd, arrow, endAt } = timing;
  if (startAt > start) addFault(faultNumber['timing-white-space'], start, startAt);
  if (!isSpaced(codes, startEnd, arrow) || !isSpaced(codes, arrow + 3, endAt)) {
    addFault(faultNumber['timing-white-space'], startEnd, endAt);
  }
  const oneDigit = faultNumber['hours-one-digit'];
  if (timing.startHours === 1) addFault(oneDigit, timing.startAt, timing.startEnd);
  if (timing.endHours === 1) addFault(oneDigit, timing.endAt, timing.endEnd);
  if (timing.endMs <= timing.startMs) {
    addFault(faultNumber['end-not-after-start'], timing.endAt, timing.endEnd);
  }
}

/** Whether one side of the arrow is spaced as the standard asks: spaces or tabs, at least one. */
function isSpaced(codes: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (codes[i] !== SPACE && codes[i] !== TAB) return false;
  return end > start;
}
