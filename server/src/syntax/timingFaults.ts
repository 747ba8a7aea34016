/**
 * Timing lines that a player drops, read with goodwill: what was meant, and what is wrong with it.
 * Each timestamp gets one fault, the one to name first; its fix writes the whole timestamp anew.
 */

import {
  COLON,
  COMMA,
  digitValue,
  EQUALS,
  FULL_STOP,
  GREATER_THAN,
  HYPHEN,
  isDigit,
  isWhitespace,
  SEMICOLON,
  SPACE,
  skipWhitespace,
  TAB,
} from './characters';
import { type FaultCode, faultNumber } from './faults';
import { collectTimestamp } from './time';

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

function isSeparator(code: number): boolean {
  return code === COLON || code === FULL_STOP || code === COMMA || code === SEMICOLON;
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

/** A timestamp as it was written, well or badly. */
export interface WrittenTime {
  /** What is wrong with it; undefined where a player reads it and an author may write it. */
  readonly fault: FaultCode | undefined;
  /** The time it means, in ms; NaN where it means none. */
  readonly ms: number;
  /** The other time it may mean, where its fraction has one or two digits; else undefined. */
  readonly otherMs: number | undefined;
  /** Whether a short fraction was read as a number of ms, `.80` as 80 ms, not as 0.80 s. */
  readonly fractionIsMs: boolean;
}

const unreadable: WrittenTime = {
  fault: 'timing-unreadable',
  ms: Number.NaN,
  otherMs: undefined,
  fractionIsMs: false,
};

/** Reads the whole of the codes from `start` to `end` as one timestamp. */
export function readWritten(codes: Uint16Array, start: number, end: number): WrittenTime {
  const groups: { value: number; digits: number; zero: boolean }[] = [];
  const separators: number[] = [];
  let spaced = false;
  let fullWidth = false;
  let i = start;
  while (i < end) {
    const from = i;
    let value = 0;
    for (; i < end && digitValue(codes[i]!) >= 0; i++) {
      value = value * 10 + digitValue(codes[i]!);
      fullWidth ||= !isDigit(codes[i]!);
    }
    if (i === from) return unreadable;
    groups.push({ value, digits: i - from, zero: digitValue(codes[from]!) === 0 });
    if (i < end) {
      if (!isSeparator(codes[i]!) || groups.length > 4) return unreadable;
      separators.push(codes[i++]!);
      if (i < end && (codes[i] === SPACE || codes[i] === TAB)) {
        spaced = true;
        i++;
      }
    }
  }
  return timeOfGroups(groups, separators, spaced, fullWidth);
}

interface Group {
  readonly value: number;
  readonly digits: number;
  /** Whether the first digit is a zero. */
  readonly zero: boolean;
}

function timeOfGroups(
  groups: readonly Group[],
  separators: readonly number[],
  spaced: boolean,
  fullWidth: boolean,
): WrittenTime {
  const fractionSeparator = fractionSeparatorOf(groups, separators);
  const hasFraction = fractionSeparator >= 0 && fractionSeparator + 1 < groups.length;
  const units = fractionSeparator >= 0 ? groups.slice(0, fractionSeparator + 1) : groups;
  if (units.length === 0 || units.length > 3) return unreadable;
  const fraction = hasFraction ? groups[fractionSeparator + 1] : undefined;
  const seconds = units.at(-1)!;
  const minutes = units.at(-2);
  const hours = units.at(-3);
  const whole = ((hours?.value ?? 0) * 60 + (minutes?.value ?? 0)) * 60 + seconds.value;
  const fractionIsMs = isUnpadded(units, fraction);
  const [asDecimal, asMs] = fractionMs(fraction);
  const separator = separators[fractionSeparator];
  const oddSeparator =
    (fraction && separator !== FULL_STOP && separator !== COMMA) ||
    separators.some((code, index) => index !== fractionSeparator && code !== COLON);
  const fault = ((): FaultCode | undefined => {
    if (fullWidth) return 'timing-digits';
    if (separator === COMMA) return 'timing-comma';
    if (oddSeparator || spaced) return 'timing-separator';
    if (!fraction) return 'timing-no-fraction';
    if (fraction.digits !== 3) return 'timing-fraction-digits';
    if (!minutes) return 'timing-no-minutes';
    if (minutes.digits !== 2 || seconds.digits !== 2) return 'timing-field-digits';
    if (minutes.value > 59 || seconds.value > 59) return 'timing-field-range';
    return hours?.digits === 1 ? 'hours-one-digit' : undefined;
  })();
  return {
    fault,
    ms: whole * 1000 + (fractionIsMs ? asMs : asDecimal),
    otherMs:
      fraction && fraction.digits < 3
        ? whole * 1000 + (fractionIsMs ? asDecimal : asMs)
        : undefined,
    fractionIsMs,
  };
}

/**
 * Which separator the fraction of a second follows; -1 where there is no fraction. It is the last
 * full stop or comma, and the last of three colons where three digits follow it.
 */
function fractionSeparatorOf(groups: readonly Group[], separators: readonly number[]): number {
  const last = separators.length - 1;
  if (last < 0) return -1;
  if (separators[last] === FULL_STOP || separators[last] === COMMA) return last;
  return last === 2 && groups[3]?.digits === 3 ? last : -1;
}

/**
 * Whether nothing in the time is padded with zeros, as early Teams wrote them (`0:10:42.80`): then
 * the fraction is a plain number of ms. One field with a leading zero says that fields are padded.
 */
function isUnpadded(units: readonly Group[], fraction: Group | undefined): boolean {
  return (
    fraction !== undefined &&
    fraction.digits < 3 &&
    units.length === 3 &&
    units[0]!.digits === 1 &&
    units.every((unit) => unit.digits === 1 || !unit.zero)
  );
}

/** The fraction in ms, read as a decimal fraction and as a plain number. */
function fractionMs(fraction: Group | undefined): readonly [number, number] {
  if (!fraction) return [0, 0];
  const asDecimal = Math.trunc(fraction.value * 10 ** (3 - fraction.digits));
  return [Math.min(999, asDecimal), Math.min(999, fraction.value)];
}
