/** Timestamps: read as a player reads them, written as an author may write them. */

import { COLON, codesOf, endOfDigits, FULL_STOP, ZERO } from './characters';

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
  if (firstEnd === at || codes[firstEnd] !== COLON || firstEnd >= end) return -1;
  const first = numberAt(codes, at, firstEnd);
  const hasHours = firstEnd - at !== 2 || first > 59;
  const second = twoDigitsAt(codes, firstEnd + 1, end);
  if (second < 0) return -1;
  let i = firstEnd + 3;
  let hours = 0;
  let minutes = first;
  let seconds = second;
  timestamp.hoursDigits = 0;
  if (hasHours || (i < end && codes[i] === COLON)) {
    if (i >= end || codes[i] !== COLON) return -1;
    hours = first;
    minutes = second;
    seconds = twoDigitsAt(codes, i + 1, end);
    if (seconds < 0) return -1;
    i += 3;
    timestamp.hoursDigits = firstEnd - at;
  }
  if (i >= end || codes[i] !== FULL_STOP) return -1;
  const fractionEnd = endOfDigits(codes, i + 1, end);
  if (fractionEnd - i !== 4 || minutes > 59 || seconds > 59) return -1;
  const fraction = numberAt(codes, i + 1, fractionEnd);
  timestamp.ms = ((hours * 60 + minutes) * 60 + seconds) * 1000 + fraction;
  return fractionEnd;
}

/** The number that the digits from `at` to `end` write. */
function numberAt(codes: Uint16Array, at: number, end: number): number {
  let value = 0;
  for (let i = at; i < end; i++) value = value * 10 + codes[i]! - ZERO;
  return value;
}

/** The number that exactly two digits at `at` write; -1 where the run is shorter or longer. */
function twoDigitsAt(codes: Uint16Array, at: number, end: number): number {
  return endOfDigits(codes, at, Math.min(end, at + 3)) === at + 2
    ? numberAt(codes, at, at + 2)
    : -1;
}

/** The time in ms that the whole of `text` writes, as a player reads it; NaN where it is none. */
export function timeOf(text: string): number {
  const codes = codesOf(text);
  return collectTimestamp(codes, 0, codes.length) === codes.length && codes.length > 0
    ? timestamp.ms
    : Number.NaN;
}

/** A time in ms as a timestamp with hours, `HH:MM:SS.mmm`: section 4.1. Below zero counts as zero. */
export function timestampText(ms: number): string {
  return `${clockText(ms)}.${pad(Math.max(0, Math.round(ms)) % 1000, 3)}`;
}

/** A time in ms as a person reads it, `M:SS` or `H:MM:SS`, whole seconds. */
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
