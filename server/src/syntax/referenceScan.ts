/** The scan of character references: section 4.2.2, and 13.1.4 of the HTML standard. */

import { decodeHTML, decodeHTMLStrict } from 'entities/decode';
import { isDigit, SEMICOLON } from './characters';
import { addFault } from './columns';
import { faultNumber } from './faults';
import { remembering, wordAt } from './words';

const NUMBER_SIGN = 0x23;
const LOWER_X = 0x78;
/** The longest name, and the longest of those that need no semicolon. */
const LONGEST = 32;
const LONGEST_BARE = 6;

/** The text with its character references as the characters that players show for them. */
export function decoded(text: string): string {
  return decodeHTML(text);
}

/** Scans what the `&` at `at` starts, in text that ends at `end`. */
export function scanReference(codes: Uint16Array, at: number, end: number): void {
  if (codes[at + 1] === NUMBER_SIGN && at + 1 < end) return scanNumber(codes, at, end);
  let nameEnd = at + 1;
  const limit = Math.min(end, at + 1 + LONGEST);
  while (nameEnd < limit && isAlphanumeric(codes[nameEnd]!)) nameEnd++;
  if (nameEnd === at + 1) return addFault(faultNumber['ampersand-unescaped'], at, at + 1);
  const isEnded = nameEnd < end && codes[nameEnd] === SEMICOLON;
  if (isEnded && isKnown(codes, at + 1, nameEnd)) return;
  const bare = bareLength(wordAt(codes, at + 1, Math.min(nameEnd, at + 1 + LONGEST_BARE)));
  if (bare > 0) return addFault(faultNumber['reference-no-semicolon'], at, at + 1 + bare);
  if (isEnded) return addFault(faultNumber['reference-unknown'], at, nameEnd + 1);
  addFault(faultNumber['ampersand-unescaped'], at, at + 1);
}

function isAlphanumeric(code: number): boolean {
  const letter = code | 0x20;
  return isDigit(code) || (letter >= 0x61 && letter <= 0x7a);
}

const isKnown = remembering((name) => decodeHTMLStrict(`&${name};`) !== `&${name};`);

/** How much of the name a player reads as a reference without a semicolon; 0 for none of it. */
function bareLength(name: string): number {
  for (let length = Math.min(LONGEST_BARE, name.length); length >= 2; length--) {
    if (decodeHTML(`&${name.slice(0, length)}`).length === 1) return length;
  }
  return 0;
}

function scanNumber(codes: Uint16Array, at: number, end: number): void {
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
  if (i === digits) return addFault(faultNumber['ampersand-unescaped'], at, at + 1);
  const isEnded = i < end && codes[i] === SEMICOLON;
  if (!mayBeReferred(value)) {
    addFault(faultNumber['reference-number'], at, isEnded ? i + 1 : i);
  } else if (!isEnded) addFault(faultNumber['reference-no-semicolon'], at, i);
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
