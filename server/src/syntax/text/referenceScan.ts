/** The scan of character references: section 4.2.2, and 13.1.4 of the HTML standard. */

import { decodeHTML, decodeHTMLStrict } from 'entities/decode';
import { isDigit, SEMICOLON } from '../characters';
import { addFault } from '../columns';
import { faultNumber } from '../faults';
import { rememberedByWord } from '../knownWords';

const NUMBER_SIGN = 0x23;
const LOWER_X = 0x78;
/** The longest name, and the longest of those that need no semicolon. */
const LONGEST = 32;
const LONGEST_BARE = 6;

/** The text with its character references as the characters that players show for them. */
export function decoded(text: string): string {
  return decodeHTML(text);
}

/** Nothing is wrong. */
const FINE = -1;
const BARE = faultNumber['ampersand-unescaped'];
const NO_SEMICOLON = faultNumber['reference-no-semicolon'];
const UNKNOWN = faultNumber['reference-unknown'];
const BAD_NUMBER = faultNumber['reference-number'];

/** Where the last reference that was judged ends. */
let referenceEnd = 0;

/**
 * Scans a run of `&`, of which the last, at `at`, may start a reference, in text that ends at `end`.
 * Those that start none are one mistake.
 */
export function scanReferences(codes: Uint16Array, first: number, at: number, end: number): void {
  const fault = judge(codes, at, end);
  if (fault === BARE) return addFault(BARE, first, at + 1);
  if (first < at) addFault(BARE, first, at);
  if (fault !== FINE) addFault(fault, at, referenceEnd);
}

/** What is wrong with what the `&` at `at` starts. */
function judge(codes: Uint16Array, at: number, end: number): number {
  if (codes[at + 1] === NUMBER_SIGN && at + 1 < end) return judgeNumber(codes, at, end);
  let nameEnd = at + 1;
  const limit = Math.min(end, at + 1 + LONGEST);
  while (nameEnd < limit && isAlphanumeric(codes[nameEnd]!)) nameEnd++;
  if (nameEnd === at + 1) return BARE;
  const isEnded = nameEnd < end && codes[nameEnd] === SEMICOLON;
  if (isEnded && isKnown(codes, at + 1, nameEnd)) return FINE;
  const bare = bareLength(codes, at + 1, Math.min(nameEnd, at + 1 + LONGEST_BARE));
  referenceEnd = bare > 0 ? at + 1 + bare : nameEnd + 1;
  if (bare > 0) return NO_SEMICOLON;
  return isEnded ? UNKNOWN : BARE;
}

function isAlphanumeric(code: number): boolean {
  const letter = code | 0x20;
  return isDigit(code) || (letter >= 0x61 && letter <= 0x7a);
}

const isKnown = rememberedByWord((name) => decodeHTMLStrict(`&${name};`) !== `&${name};`);

/** How much of the name a player reads as a reference without a semicolon; 0 for none of it. */
const bareLength = rememberedByWord((name) => {
  for (let length = name.length; length >= 2; length--) {
    if (decodeHTML(`&${name.slice(0, length)}`).length === 1) return length;
  }
  return 0;
});

function judgeNumber(codes: Uint16Array, at: number, end: number): number {
  const isHex = at + 2 < end && (codes[at + 2]! | 0x20) === LOWER_X;
  const digits = at + (isHex ? 3 : 2);
  const base = isHex ? 16 : 10;
  let value = 0;
  let i = digits;
  for (; i < end; i++) {
    const digit = digitIn(codes[i]!, base);
    if (digit < 0) break;
    value = Math.min(0x110000, value * base + digit);
  }
  if (i === digits) return BARE;
  const isEnded = i < end && codes[i] === SEMICOLON;
  referenceEnd = isEnded ? i + 1 : i;
  if (!mayBeReferred(value)) return BAD_NUMBER;
  return isEnded ? FINE : NO_SEMICOLON;
}

function digitIn(code: number, base: number): number {
  if (isDigit(code)) return code - 0x30;
  const letter = code | 0x20;
  return base === 16 && letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

/** Whether a reference may name the code point: no CR, no control but white space, no noncharacter. */
export function mayBeReferred(value: number): boolean {
  if (value < 0x20) return value === 9 || value === 0x0a || value === 0x0c;
  if (value >= 0x7f && value <= 0x9f) return false;
  if (value >= 0xd800 && value <= 0xdfff) return false;
  if (value >= 0xfdd0 && value <= 0xfdef) return false;
  return value <= 0x10ffff && (value & 0xfffe) !== 0xfffe;
}
