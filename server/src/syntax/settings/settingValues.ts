/** The settings of cues and of regions: their names, and what may stand behind the colon. */

import {
  COLON,
  COMMA,
  EQUALS,
  FULL_STOP,
  GREATER_THAN,
  HYPHEN,
  isDigit,
  isWhitespace,
  ZERO,
} from '../characters';

/** The sign `%`. */
export const PERCENT = 0x25;

/** What is to be said of a setting. */
export const Verdict = {
  Fine: 0,
  /** It is not a name, a colon and a value. */
  Shape: 1,
  /** There is no setting of that name. */
  Unknown: 2,
  /** One of the coordinates that SRT files may have behind the times. */
  Srt: 3,
  /** There is an arrow in it. */
  Arrow: 4,
  /** It is right but for capital letters. */
  Case: 5,
  /** It is right but for white space within it. */
  Space: 6,
  /** The value is not one that the setting can have. */
  Value: 7,
  /** The value has a word of an older draft. */
  Obsolete: 8,
  /** The number of a line has a fraction, which players read. */
  Fraction: 9,
} as const;
/** One of the verdicts, as a number. */
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** A setting that there is. */
export interface KnownSetting {
  readonly name: string;
  /** The code units of the name. */
  readonly codes: readonly number[];
  /** What is to be said of the value that stands from `start` to `end`. */
  readonly verdict: (codes: Uint16Array, start: number, end: number) => Verdict;
}

function known(name: string, verdict: KnownSetting['verdict']): KnownSetting {
  return { name, codes: codesOfWord(name), verdict };
}

function codesOfWord(word: string): readonly number[] {
  return [...word].map((letter) => letter.charCodeAt(0));
}

function oneOf(...words: readonly string[]): KnownSetting['verdict'] {
  const allowed = words.map(codesOfWord);
  return (codes, start, end) => {
    for (const word of allowed) if (isWord(codes, start, end, word)) return Verdict.Fine;
    return Verdict.Value;
  };
}

/** The verdict on words of which some are of an older draft. */
function oneOfWithOld(words: readonly string[], old: readonly string[]): KnownSetting['verdict'] {
  const isNew = oneOf(...words);
  const isOld = oneOf(...old);
  return (codes, start, end) => {
    if (isNew(codes, start, end) === Verdict.Fine) return Verdict.Fine;
    return isOld(codes, start, end) === Verdict.Fine ? Verdict.Obsolete : Verdict.Value;
  };
}

/** The verdict on a value with an optional second part behind a comma; the graver of the two. */
function withAlignment(
  first: KnownSetting['verdict'],
  alignment: KnownSetting['verdict'],
): KnownSetting['verdict'] {
  return (codes, start, end) => {
    const comma = indexOf(codes, COMMA, start, end);
    const verdict = first(codes, start, comma);
    if (comma === end || verdict === Verdict.Value) return verdict;
    const second = alignment(codes, comma + 1, end);
    return second === Verdict.Fine ? verdict : second;
  };
}

function percentage(codes: Uint16Array, start: number, end: number): Verdict {
  return isPercentage(codes, start, end) ? Verdict.Fine : Verdict.Value;
}

function anchor(codes: Uint16Array, start: number, end: number): Verdict {
  const comma = indexOf(codes, COMMA, start, end);
  return comma < end && isPercentage(codes, start, comma) && isPercentage(codes, comma + 1, end)
    ? Verdict.Fine
    : Verdict.Value;
}

function wholeNumber(codes: Uint16Array, start: number, end: number): Verdict {
  return end > start && digitsEnd(codes, start, end) === end ? Verdict.Fine : Verdict.Value;
}

/** A percentage, or the number of a line, which may be negative. */
function lineValue(codes: Uint16Array, start: number, end: number): Verdict {
  if (isPercentage(codes, start, end)) return Verdict.Fine;
  const digits = codes[start] === HYPHEN ? start + 1 : start;
  const whole = digitsEnd(codes, digits, end);
  if (whole === digits || start === end) return Verdict.Value;
  if (whole === end) return Verdict.Fine;
  if (codes[whole] !== FULL_STOP) return Verdict.Value;
  const fraction = digitsEnd(codes, whole + 1, end);
  return fraction === end && fraction > whole + 1 ? Verdict.Fraction : Verdict.Value;
}

/** The verdict on the id of a region, which may be anything without white space and arrows. */
export function identifier(codes: Uint16Array, start: number, end: number): Verdict {
  return hasArrow(codes, start, end) ? Verdict.Arrow : Verdict.Fine;
}

/** The number of `position`, which is its index in `cueSettingNames`. */
export const POSITION = 2;
/** The number of `size`. */
export const SIZE = 3;
/** The number of `align`. */
export const ALIGN = 4;
/** The number of `region`. */
export const REGION = 5;

/** The settings of a cue: section 4.4. */
export const cueSettingNames: readonly KnownSetting[] = [
  known('vertical', oneOf('rl', 'lr')),
  known('line', withAlignment(lineValue, oneOfWithOld(['start', 'center', 'end'], ['middle']))),
  known(
    'position',
    withAlignment(
      percentage,
      oneOfWithOld(['line-left', 'center', 'line-right'], ['start', 'middle', 'end']),
    ),
  ),
  known('size', percentage),
  known('align', oneOfWithOld(['start', 'center', 'end', 'left', 'right'], ['middle'])),
  known('region', identifier),
];

/** The number of `id`, which is its index in `regionSettingNames`. */
export const REGION_ID = 0;

/** The settings of a region: section 4.3. */
export const regionSettingNames: readonly KnownSetting[] = [
  known('id', identifier),
  known('width', percentage),
  known('lines', wholeNumber),
  known('regionanchor', anchor),
  known('viewportanchor', anchor),
  known('scroll', oneOf('up')),
];

/** Whether the codes are digits, perhaps with a fraction, and a percent sign: at most 100 (section 4.4). */
export function isPercentage(codes: Uint16Array, start: number, end: number): boolean {
  if (end <= start || codes[end - 1] !== PERCENT) return false;
  let at = start;
  let value = 0;
  for (; isDigit(codes[at]!); at++) value = Math.min(1000, 10 * value + codes[at]! - ZERO);
  if (at === start) return false;
  let more = false;
  if (codes[at] === FULL_STOP) {
    const fraction = ++at;
    for (; isDigit(codes[at]!); at++) more ||= codes[at] !== ZERO;
    if (at === fraction) return false;
  }
  return at === end - 1 && (value < 100 || (value === 100 && !more));
}

/** Whether a value that is a percentage is 100 %. */
export function isAllOfIt(codes: Uint16Array, start: number): boolean {
  let at = start;
  while (codes[at] === ZERO) at++;
  return codes[at] === ZERO + 1 && isDigit(codes[at + 1]!) && isDigit(codes[at + 2]!);
}

/** Whether `-->` is in the codes from `start` to `end`. */
export function hasArrow(codes: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i + 3 <= end; i++) {
    if (codes[i] === HYPHEN && codes[i + 1] === HYPHEN && codes[i + 2] === GREATER_THAN)
      return true;
  }
  return false;
}

/** Which of the settings the codes at `start` name, whatever the case, at most up to `end`; -1 for none. */
export function nameAt(
  codes: Uint16Array,
  start: number,
  end: number,
  names: readonly KnownSetting[],
): number {
  return names.findIndex(({ codes: name }) => {
    const after = start + name.length;
    if (after > end || !isSameButCase(codes, start, name)) return false;
    const next = codes[after]!;
    return after === end || next === COLON || next === EQUALS || isWhitespace(next);
  });
}

function isSameButCase(codes: Uint16Array, start: number, word: readonly number[]): boolean {
  return word.every((code, i) => lowered(codes[start + i]!) === code);
}

/** The code unit of the lower-case letter, where it is an ASCII capital. */
export function lowered(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code | 0x20 : code;
}

/** Whether the codes from `start` to `end` are the word, letter by letter. */
export function isWord(
  codes: Uint16Array,
  start: number,
  end: number,
  word: readonly number[],
): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (codes[start + i] !== word[i]) return false;
  return true;
}

/** Where the code unit first is; `end` where it is not. */
export function indexOf(codes: Uint16Array, code: number, start: number, end: number): number {
  let at = start;
  while (at < end && codes[at] !== code) at++;
  return at;
}

function digitsEnd(codes: Uint16Array, start: number, end: number): number {
  let at = start;
  while (at < end && isDigit(codes[at]!)) at++;
  return at;
}
