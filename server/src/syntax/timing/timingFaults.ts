/**
 * Timing lines that a player drops, read with goodwill: what was meant, and what is wrong with it.
 * Each timestamp gets one fault, the one to name first; its fix writes the whole timestamp anew.
 */

import {
  COLON,
  digitValue,
  EQUALS,
  GREATER_THAN,
  HYPHEN,
  isDigit,
  isWhitespace,
  SPACE,
  skipWhitespace,
  TAB,
} from '../characters';
import { type FaultCode, faultNumber } from '../faults';
import { collectTimestamp } from './timestamp';
import { isSeparator, readWritten } from './writtenTime';

const PLUS = 0x2b;
const ARROW = 0x2192;
const DASHES = [HYPHEN, EQUALS, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212];

/** What the last call of `readLeniently` read. One object for all calls. */
export const lenient = {
  /** Times in ms; NaN where they cannot be made out. */
  startMs: 0,
  endMs: 0,
  faultCount: 0,
  faults: Array.from({ length: 4 }, () => ({ code: 0, start: 0, end: 0 })),
};

function addFault(code: FaultCode, start: number, end: number): void {
  const fault = lenient.faults[lenient.faultCount++]!;
  fault.code = faultNumber[code];
  fault.start = start;
  fault.end = end;
}

/** Where the last token read ends, and the last arrow. */
let tokenEnd = 0;
let arrowEnd = 0;

/**
 * Whether the line from `start` to `end` was meant as a timing line: two times with an arrow of some
 * kind between them, or `-->` beside at least one. What it says is then in `lenient`.
 */
export function readLeniently(codes: Uint16Array, start: number, end: number): boolean {
  const from = skipWhitespace(codes, start, end);
  if (!canStartTiming(codes, from, end)) return false;
  lenient.faultCount = 0;
  readToken(codes, from, end);
  const startEnd = tokenEnd;
  const arrow = skipWhitespace(codes, startEnd, end);
  if (!readArrow(codes, arrow, end)) return isUnreadable(codes, from, end, startEnd > from);
  const endAt = skipWhitespace(codes, arrowEnd, end);
  readToken(codes, endAt, end);
  const endEnd = tokenEnd;
  const proper = arrowEnd - arrow === 3 && codes[arrow] === HYPHEN && codes[arrow + 1] === HYPHEN;
  if (!proper && !(hasColon(codes, from, startEnd) && hasColon(codes, endAt, endEnd))) return false;
  if (startEnd === from && endEnd === endAt) return false;
  if (!proper) addFault('timing-arrow', arrow, arrowEnd);
  lenient.startMs = readTime(codes, from, startEnd, arrow, arrowEnd);
  lenient.endMs = readTime(codes, endAt, endEnd, arrow, arrowEnd);
  if (endEnd > endAt && !mayFollowEnd(codes[endEnd], endEnd === end)) {
    return isUnreadable(codes, from, end, true);
  }
  if (lenient.endMs <= lenient.startMs) addFault('end-not-after-start', endAt, endEnd);
  return lenient.faultCount > 0 || isUnreadable(codes, from, end, true);
}

/** A line is only worth a second look if it starts with a digit, a sign or an arrow. */
function canStartTiming(codes: Uint16Array, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = codes[at]!;
  return digitValue(code) >= 0 || code === HYPHEN || code === PLUS;
}

/** Reports the line as one that nothing can be made of, if it has a real arrow and `something`. */
function isUnreadable(codes: Uint16Array, from: number, end: number, something: boolean): boolean {
  if (!something || !hasArrow(codes, from, end)) return false;
  lenient.faultCount = 0;
  lenient.startMs = Number.NaN;
  lenient.endMs = Number.NaN;
  let to = end;
  while (to > from && isWhitespace(codes[to - 1]!)) to--;
  addFault('timing-unreadable', from, to);
  return true;
}

function hasArrow(codes: Uint16Array, from: number, end: number): boolean {
  for (let i = from; i + 3 <= end; i++) {
    if (codes[i] === HYPHEN && codes[i + 1] === HYPHEN && codes[i + 2] === GREATER_THAN)
      return true;
  }
  return false;
}

function hasColon(codes: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (codes[i] === COLON) return true;
  return false;
}

/** What may stand right behind the end time: settings do not even need a space before them. */
function mayFollowEnd(code: number | undefined, atEnd: boolean): boolean {
  return atEnd || code === undefined || isWhitespace(code) || (code | 0x20) >= 0x61;
}

/** Reads what may be a time: a sign, digits, separators, and a space after a separator. */
function readToken(codes: Uint16Array, at: number, end: number): void {
  let i = at;
  if (codes[i] === PLUS || (codes[i] === HYPHEN && i + 1 < end && isDigit(codes[i + 1]!))) i++;
  const digits = i;
  while (i < end) {
    const code = codes[i]!;
    if (digitValue(code) >= 0) i++;
    else if (i > digits && isSeparator(code)) i = separatorEnd(codes, i, end);
    else break;
  }
  tokenEnd = i > digits ? i : at;
}

function separatorEnd(codes: Uint16Array, at: number, end: number): number {
  const after = at + 1;
  const spaced = after < end && (codes[after] === SPACE || codes[after] === TAB);
  return spaced && after + 1 < end && digitValue(codes[after + 1]!) >= 0 ? after + 1 : after;
}

/** Reads an arrow of any kind, up to and with its head; false where there is none. */
function readArrow(codes: Uint16Array, at: number, end: number): boolean {
  let i = at;
  while (i < end && (DASHES.includes(codes[i]!) || (i > at && codes[i] === SPACE))) i++;
  if (i >= end || (codes[i] !== GREATER_THAN && codes[i] !== ARROW)) return false;
  while (i < end && (codes[i] === GREATER_THAN || codes[i] === ARROW)) i++;
  arrowEnd = i;
  return true;
}

/** The time in ms of the token from `start` to `end`, its fault reported; NaN where it has none. */
function readTime(
  codes: Uint16Array,
  start: number,
  end: number,
  arrow: number,
  arrowTo: number,
): number {
  if (start === end) {
    addFault('timing-missing', arrow, arrowTo);
    return Number.NaN;
  }
  const written = readWritten(codes, start, end);
  if (written.fault) addFault(written.fault, start, end);
  return written.ms;
}

/** Where the two times of a timing line stand; empty where there is none. */
export interface TimingPlaces {
  readonly start: number;
  readonly startEnd: number;
  readonly end: number;
  readonly endEnd: number;
}

/** The places of the times in a timing line, well written or not. */
export function readTimingPlaces(line: Uint16Array): TimingPlaces {
  const start = skipWhitespace(line, 0, line.length);
  readToken(line, start, line.length);
  const startEnd = tokenEnd;
  const arrow = skipWhitespace(line, startEnd, line.length);
  const end = readArrow(line, arrow, line.length)
    ? skipWhitespace(line, arrowEnd, line.length)
    : line.length;
  readToken(line, end, line.length);
  return { start, startEnd, end, endEnd: endOfProper(line, end, tokenEnd) };
}

/** The end of a time that a player can read, else `otherwise`: a setting may follow without a space. */
function endOfProper(line: Uint16Array, at: number, otherwise: number): number {
  const proper = collectTimestamp(line, at, line.length);
  return proper < 0 ? otherwise : proper;
}
