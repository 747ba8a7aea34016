/** What is odd about a voice tag that has a name. */

import {
  COLON,
  CR,
  FULL_STOP,
  isTerminator,
  isWhitespace,
  LESS_THAN,
  LF,
  SOLIDUS,
} from '../characters';
import { addFault } from '../columns';
import { faultNumber } from '../faults';
import { spanOf } from './spans';
import { hasRawAmpersand } from './voiceName';

/** Reports what is odd about a voice tag that has a name, from the front to the back. */
export function reportName(
  codes: Uint16Array,
  tag: number,
  nameEnd: number,
  annotation: number,
  name: number,
  trimmedEnd: number,
  close: number,
): void {
  for (let i = nameEnd; i < annotation; i++) {
    const empty = codes[i] === FULL_STOP && (i + 1 === annotation || codes[i + 1] === FULL_STOP);
    if (empty) addFault(faultNumber['voice-empty-class'], i, i + 1);
  }
  let lineBreak = false;
  let swallowed = -1;
  for (let i = annotation; i < close; i++) {
    if (isTerminator(codes[i]!) && !lineBreak) {
      const end = codes[i] === CR && codes[i + 1] === LF ? i + 2 : i + 1;
      addFault(faultNumber['voice-line-break'], i, end);
      lineBreak = true;
    }
    if (swallowed < 0 && codes[i] === LESS_THAN && isTag(codes, i, close)) swallowed = i;
  }
  if (swallowed >= 0) addFault(faultNumber['voice-swallows-tag'], tag, close + 1);
  if (hasRawAmpersand(codes, name, trimmedEnd)) {
    addFault(faultNumber['voice-name-ampersand'], name, trimmedEnd);
  }
  reportNameEnd(codes, name, trimmedEnd, close, swallowed >= 0 || lineBreak);
}

/** Whether a tag that a player knows, or any end tag, stands at `at`. */
function isTag(codes: Uint16Array, at: number, close: number): boolean {
  if (codes[at + 1] === SOLIDUS) return true;
  let end = at + 1;
  while (end < close && codes[end] !== FULL_STOP && !isWhitespace(codes[end]!)) end++;
  return spanOf(codes, at + 1, end) > 0;
}

/** A colon or white space behind the name, unless a graver fault explains it. */
function reportNameEnd(
  codes: Uint16Array,
  name: number,
  trimmedEnd: number,
  close: number,
  explained: boolean,
): void {
  let withoutColon = trimmedEnd;
  while (
    withoutColon > name &&
    (codes[withoutColon - 1] === COLON || isWhitespace(codes[withoutColon - 1]!))
  ) {
    withoutColon--;
  }
  if (explained || withoutColon === name) return;
  if (withoutColon < trimmedEnd)
    addFault(faultNumber['voice-name-colon'], withoutColon, trimmedEnd);
  if (trimmedEnd < close) addFault(faultNumber['voice-name-space'], trimmedEnd, close);
}
