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
  let first = 0;
  let firstDigits = 0;
  let second = 0;
  let fields = 0;
  let value = 0;
  let field = at;
  let i = at;
  for (; i < end; i++) {
    const digit = codes[i]! - ZERO;
    if (digit >= 0 && digit <= 9) {
      value = value * 10 + digit;
      continue;
    }
    if (digit !== COLON - ZERO || fields === 2) break;
    if (fields === 0) {
      first = value;
      firstDigits = i - at;
    } else if (i - field === 2) second = value;
    else return -1;
    fields++;
    value = 0;
    field = i + 1;
  }
  if (i >= end || codes[i] !== FULL_STOP || i - field !== 2 || value > 59) return -1;
  const fractionEnd = endOfDigits(codes, i + 1, end);
  if (fractionEnd - i !== 4) return -1;
  const fraction =
    (codes[i + 1]! - ZERO) * 100 + (codes[i + 2]! - ZERO) * 10 + codes[i + 3]! - ZERO;
  const hasHours = fields === 2;
  if (hasHours ? firstDigits === 0 || second > 59 : firstDigits !== 2 || first > 59) return -1;
  const minutes = hasHours ? first * 60 + second : first;
  timestamp.hoursDigits = hasHours ? firstDigits : 0;
  timestamp.ms = (minutes * 60 + value) * 1000 + fraction;
  return fractionEnd;
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
