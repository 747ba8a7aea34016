/** One line of the text, read in one pass: where it ends and what in it the block parser asks for. */

import {
  AMPERSAND,
  COLON,
  CR,
  GREATER_THAN,
  HYPHEN,
  isWhitespace,
  LESS_THAN,
  LF,
  oddCodes,
} from './characters';
import { marks } from './marks';

/** What the last call of `readLine` found; one object for all lines, so that reading allocates none. */
export const line = {
  start: 0,
  /** Where the content ends, the terminator left out. */
  end: 0,
  /** Where the next line starts. */
  next: 0,
  /** Where the first `-->` is; -1 without one. */
  arrow: -1,
  /** How many marks stand in front of the line. */
  firstMark: 0,
  /** The first colon that white space or the line's end follows; -1 without one. */
  colon: -1,
};

/** In `stops`, what stops a reading, and what does as no author means it. */
const STOP = 1;
const ODD = 2;

/** By code unit, whether reading a line stops at it: one look instead of a row of questions. */
const stops = new Uint8Array(1 << 16);
for (const code of [LF, CR, LESS_THAN, AMPERSAND, GREATER_THAN, COLON]) stops[code] = STOP;
for (const code of oddCodes) stops[code] = ODD;

/**
 * Reads the line at `start` of the text, which ends at `length` and has a line feed behind it that
 * is not of the text: that ends the last line. The marks of the line are added to the others.
 */
export function readLine(codes: Uint16Array, start: number, length: number): void {
  let i = start;
  let arrow = -1;
  let colon = -1;
  const { at } = marks;
  let count = marks.count;
  line.firstMark = count;
  for (; ; i++) {
    while (stops[codes[i]!] === 0) i++;
    const code = codes[i]!;
    if (code === LF || code === CR) break;
    if (code === COLON) {
      if (colon < 0 && (i + 1 === length || isWhitespace(codes[i + 1]!))) colon = i;
      continue;
    }
    if (stops[code] === ODD) {
      marks.odd = true;
      continue;
    }
    at[count++] = i;
    if (arrow < 0 && code === GREATER_THAN && i >= start + 2) {
      if (codes[i - 1] === HYPHEN && codes[i - 2] === HYPHEN) arrow = i - 2;
    }
  }
  marks.count = count;
  line.start = start;
  line.end = i;
  line.arrow = arrow;
  line.colon = colon;
  line.next = i + terminatorLength(codes, i, length);
}

/** How long the line terminator at `at` is: 2 for CR LF, 0 where there is none. */
function terminatorLength(codes: Uint16Array, at: number, length: number): number {
  if (at >= length) return 0;
  return codes[at] === CR && at + 1 < length && codes[at + 1] === LF ? 2 : 1;
}
