/** One setting of a list: where it stands, which it is, and what is to be said of it. */

import { COLON, COMMA, HYPHEN, isDigit, isWhitespace, skipWhitespace } from '../characters';
import {
  hasArrow,
  identifier,
  indexOf,
  isWord,
  type KnownSetting,
  lowered,
  nameAt,
  PERCENT,
  Verdict,
} from './settingValues';

/** What the last call of `readSetting` read; one object for all calls. */
export const setting = {
  start: 0,
  end: 0,
  /** Where the colon is; `end` without one. */
  colon: 0,
  /** Where the value starts, white space before it left out; `end` without one. */
  value: 0,
  /** Which of the settings it is, whatever the case; -1 for none. */
  name: -1,
  verdict: Verdict.Fine as Verdict,
};

/**
 * Reads the setting at `at`, which is no white space. White space that can only be a slip, as in
 * `line: 0%` or `position:10%, center`, is read as part of it.
 */
export function readSetting(
  codes: Uint16Array,
  at: number,
  end: number,
  names: readonly KnownSetting[],
): void {
  let to = endOfToken(codes, at, end);
  let spaced = false;
  for (;;) {
    const next = skipWhitespace(codes, to, end);
    if (next === end || !goesOn(codes, at, to, next, end, names)) break;
    to = endOfToken(codes, next, end);
    spaced = true;
  }
  setting.start = at;
  setting.end = to;
  setting.colon = indexOf(codes, COLON, at, to);
  setting.value = skipWhitespace(codes, Math.min(setting.colon + 1, to), to);
  setting.verdict = spaced
    ? verdictOnSpaced(codes.slice(at, to), names)
    : verdictOnToken(codes, at, to, names);
  const isPlain = setting.verdict === Verdict.Fine || setting.verdict === Verdict.Fraction;
  setting.name = isPlain ? matched : nameAt(codes, at, to, names);
}

function endOfToken(codes: Uint16Array, at: number, end: number): number {
  let to = at;
  while (to < end && !isWhitespace(codes[to]!)) to++;
  return to;
}

/** Whether the token at `next` goes on with the setting from `at` to `to`. */
function goesOn(
  codes: Uint16Array,
  at: number,
  to: number,
  next: number,
  end: number,
  names: readonly KnownSetting[],
): boolean {
  const last = codes[to - 1]!;
  const first = codes[next]!;
  const mayGoOn =
    last === COLON || last === COMMA || first === COLON || first === COMMA || first === PERCENT;
  if (!mayGoOn) return false;
  const name = nameAt(codes, at, to, names);
  if (name < 0) return false;
  const colon = skipWhitespace(codes, at + names[name]!.codes.length, to);
  const nextEnd = endOfToken(codes, next, end);
  if (first === COLON) return colon === to;
  if (colon === to || isArrowAt(codes, next)) return false;
  if (last === COLON) return colon === to - 1 && !isSetting(codes, next, nextEnd, names);
  if (names[name]!.verdict === identifier) return false;
  if (first === PERCENT) return isDigit(last);
  return colon < to - 1 && indexOf(codes, COLON, next, nextEnd) === nextEnd;
}

function isArrowAt(codes: Uint16Array, at: number): boolean {
  return codes[at] === HYPHEN && codes[at + 1] === HYPHEN;
}

/** Whether the token is a known name with a colon. */
function isSetting(
  codes: Uint16Array,
  start: number,
  end: number,
  names: readonly KnownSetting[],
): boolean {
  const name = nameAt(codes, start, end, names);
  return name >= 0 && codes[start + names[name]!.codes.length] === COLON;
}

function verdictOnSpaced(codes: Uint16Array, names: readonly KnownSetting[]): Verdict {
  const joined = codes.filter((code) => !isWhitespace(code));
  const verdict = verdictOnToken(joined, 0, joined.length, names);
  return verdict === Verdict.Fine || verdict === Verdict.Fraction ? Verdict.Space : verdict;
}

/** The verdict on a setting without white space. */
export function verdictOnToken(
  codes: Uint16Array,
  start: number,
  end: number,
  names: readonly KnownSetting[],
): Verdict {
  const verdict = verdictAsWritten(codes, start, end, names);
  if (verdict === Verdict.Fine || verdict === Verdict.Fraction) return verdict;
  if (hasArrow(codes, start, end)) return Verdict.Arrow;
  if (verdict === Verdict.Shape || !hasCapital(codes, start, end)) return verdict;
  const lower = codes.slice(start, end).map(lowered);
  const meant = verdictAsWritten(lower, 0, lower.length, names);
  return meant === Verdict.Fine || meant === Verdict.Fraction ? Verdict.Case : meant;
}

/** Which of the names the last call of `verdictAsWritten` has met. */
let matched = -1;

function verdictAsWritten(
  codes: Uint16Array,
  start: number,
  end: number,
  names: readonly KnownSetting[],
): Verdict {
  const colon = indexOf(codes, COLON, start, end);
  if (colon === start || colon >= end - 1) return Verdict.Shape;
  for (matched = 0; matched < names.length; matched++) {
    const { codes: name, verdict } = names[matched]!;
    if (isWord(codes, start, colon, name)) return verdict(codes, colon + 1, end);
  }
  return isCoordinate(codes, start, colon) ? Verdict.Srt : Verdict.Unknown;
}

/** Whether the name is one of X1, X2, Y1 and Y2. */
function isCoordinate(codes: Uint16Array, start: number, end: number): boolean {
  const letter = lowered(codes[start]!);
  const digit = codes[start + 1];
  return (
    end - start === 2 && (letter === 0x78 || letter === 0x79) && (digit === 0x31 || digit === 0x32)
  );
}

function hasCapital(codes: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (lowered(codes[i]!) !== codes[i]) return true;
  return false;
}
