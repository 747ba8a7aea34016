/** The UTF-16 code units that the grammar of WebVTT names. */

/** NUL, which a player reads as U+FFFD: section 6.1. */
export const NUL = 0x00;
/** Tabulation. */
export const TAB = 0x09;
/** Line feed, a line terminator. */
export const LF = 0x0a;
/** Form feed: white space to a player, though no author may write it. */
export const FF = 0x0c;
/** Carriage return: a line terminator, alone or with the line feed behind it. */
export const CR = 0x0d;
/** The space. */
export const SPACE = 0x20;
/** The sign `"`. */
export const QUOTE = 0x22;
/** The sign `&`. */
export const AMPERSAND = 0x26;
/** The sign `'`. */
export const APOSTROPHE = 0x27;
/** The sign `,`. */
export const COMMA = 0x2c;
/** The sign `-`. */
export const HYPHEN = 0x2d;
/** The sign `.`. */
export const FULL_STOP = 0x2e;
/** The sign `/`. */
export const SOLIDUS = 0x2f;
/** The digit `0`. */
export const ZERO = 0x30;
/** The digit `9`. */
export const NINE = 0x39;
/** The sign `:`. */
export const COLON = 0x3a;
/** The sign `;`. */
export const SEMICOLON = 0x3b;
/** The sign `<`. */
export const LESS_THAN = 0x3c;
/** The sign `=`. */
export const EQUALS = 0x3d;
/** The sign `>`. */
export const GREATER_THAN = 0x3e;
/** The byte order mark. */
export const BOM = 0xfeff;
/** What stands for a character that was lost. */
export const REPLACEMENT = 0xfffd;

/** Whether the code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** ASCII whitespace as the Infra standard has it, the line terminators included. */
export function isWhitespace(code: number): boolean {
  return code === SPACE || code === LF || code === TAB || code === CR || code === FF;
}

/** Whether the code unit is a line terminator or a part of one: section 4.1. */
export function isTerminator(code: number): boolean {
  return code === LF || code === CR;
}

/** The digit's value, also of a full-width digit (U+FF10 to U+FF19); -1 for anything else. */
export function digitValue(code: number): number {
  if (isDigit(code)) return code - ZERO;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** The first offset from `at` on that holds no whitespace, at most `end`. */
export function skipWhitespace(codes: Uint16Array, at: number, end: number): number {
  let i = at;
  while (i < end && isWhitespace(codes[i]!)) i++;
  return i;
}

/** The end of the run of ASCII digits at `at`, at most `end`. */
export function endOfDigits(codes: Uint16Array, at: number, end: number): number {
  let i = at;
  while (i < end && isDigit(codes[i]!)) i++;
  return i;
}

/** The code units of a text. */
export function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

/** Where the content from `start` to `end` ends, white space behind it left out. */
export function trimmedEnd(codes: Uint16Array, start: number, end: number): number {
  let last = end;
  while (last > start && isWhitespace(codes[last - 1]!)) last--;
  return last;
}

/**
 * Code units that no author means: controls (U+0000 to U+001F but for white space, U+007F to U+009F), the
 * replacement character, and the two that turn the direction of what follows round, U+202D and U+202E.
 */
export const oddCodes: readonly number[] = [
  ...Array.from({ length: 0x20 }, (_, code) => code).filter((code) => !isWhitespace(code)),
  ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index),
  REPLACEMENT,
  0x202d,
  0x202e,
];
