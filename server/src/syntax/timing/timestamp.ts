/** Timestamps: read as a player reads them, written as an author may write them. */

import { COLON, codesOf, endOfDigits, FULL_STOP, ZERO } from '../characters';

/**
 * What the last call of `collectTimestamp` read. It is one object for all calls, so that reading a
 * hundred thousand times allocates nothing.
 */
export const timestamp = {
  /** The time in ms. */
  ms: 0,
  /** How many digits the hours have; 0 where they are left out. */
  hoursDigits: 0,
};

/**
 * The end of the timestamp at `at`, its time in `timestamp`, or -1 where there is none: section 6.1,
 * “collect a WebVTT timestamp”.
 */
export function collectTimestamp(codes: Uint16Array, at: number, end: number): number {
  const firstEnd = endOfDigits(codes, at, end);
  const firstDigits = firstEnd - at;
  if (firstDigits === 0 || firstEnd + 7 > end || codes[firstEnd] !== COLON) return -1;
  const hasHours = codes[firstEnd + 3] === COLON;
  const seconds = hasHours ? firstEnd + 4 : firstEnd + 1;
  const fraction = seconds + 3;
  if (fraction + 3 > end || codes[seconds + 2] !== FULL_STOP) return -1;
  if (endOfDigits(codes, fraction, end) !== fraction + 3) return -1;
  const minute = hasHours ? twoDigits(codes, firstEnd + 1) : twoDigits(codes, at);
  const second = twoDigits(codes, seconds);
  if ((!hasHours && firstDigits !== 2) || minute > 59 || second > 59) return -1;
  const hours = hasHours ? numberAt(codes, at, firstEnd) : 0;
  timestamp.hoursDigits = hasHours ? firstDigits : 0;
  timestamp.ms =
    ((hours * 60 + minute) * 60 + second) * 1000 + numberAt(codes, fraction, fraction + 3);
  return fraction + 3;
}

/** The number that two digits write; one above 59 where they are no digits. */
function twoDigits(codes: Uint16Array, at: number): number {
  const tens = codes[at]! - ZERO;
  const ones = codes[at + 1]! - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : 99;
}

/** The number that the digits from `start` to `end` write. */
function numberAt(codes: Uint16Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) value = value * 10 + codes[i]! - ZERO;
  return value;
}

/** The time in ms that the whole of `text` writes, as a player reads it; NaN where it is none. */
export function timeOf(text: string): number {
  const codes = codesOf(text);
  return collectTimestamp(codes, 0, codes.length) === codes.length && codes.length > 0
    ? timestamp.ms
    : Number.NaN;
}

/** A finite time in ms as a timestamp with hours, `HH:MM:SS.mmm`: section 4.1. Below zero is zero. */
export function timestampText(ms: number): string {
  return `${clockText(ms)}.${pad(Math.max(0, Math.round(ms)) % 1000, 3)}`;
}

/** A time in ms as a person reads it, `M:SS` or `H:MM:SS`, whole seconds; `?` for one that is not finite. */
export function shortTime(ms: number): string {
  if (!Number.isFinite(ms)) return '?';
  return clockText(ms).replace(/^00:0?/, '');
}

/** `HH:MM:SS`, whole seconds. */
function clockText(ms: number): string {
  const seconds = Math.floor(Math.max(0, Math.round(ms)) / 1000);
  const minutes = Math.floor(seconds / 60);
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}:${pad(seconds % 60, 2)}`;
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
