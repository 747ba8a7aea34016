/** The UTF-16 code units that the grammar of WebVTT names. */

export const NUL = 0x00;
export const TAB = 0x09;
export const LF = 0x0a;
export const FF = 0x0c;
export const CR = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const COMMA = 0x2c;
export const HYPHEN = 0x2d;
export const FULL_STOP = 0x2e;
export const SOLIDUS = 0x2f;
export const ZERO = 0x30;
export const NINE = 0x39;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;
export const LESS_THAN = 0x3c;
export const EQUALS = 0x3d;
export const GREATER_THAN = 0x3e;
export const BOM = 0xfeff;
export const REPLACEMENT = 0xfffd;

export function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** ASCII whitespace as the Infra standard has it, the line terminators included. */
export function isWhitespace(code: number): boolean {
  return code === SPACE || code === LF || code === TAB || code === CR || code === FF;
}

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
