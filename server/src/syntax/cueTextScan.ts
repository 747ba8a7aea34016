/**
 * The scan of one cue's text for its voices and for what is wrong with its tags and its character
 * references. It reads tags as the tokenizer of section 6.4 does and keeps the stack of open spans
 * as the tree builder does, without building either.
 */

import {
  AMPERSAND,
  FULL_STOP,
  GREATER_THAN,
  isDigit,
  isWhitespace,
  LESS_THAN,
  SOLIDUS,
} from './characters';
import { clearSpans, countText, reportOpenSpans } from './openSpans';
import { scanReference } from './referenceScan';
import { SPAN_V, spanOf } from './spans';
import { clearTagFaults, scanEndTag, scanOtherStartTag } from './tagFaults';
import { clearTimestamps, scanTimestampTag } from './timestampTags';
import { scanMisspeltVoice, scanVoice } from './voiceTagScan';

let codes: Uint16Array = new Uint16Array(0);
let to = 0;
/** The first `>` at or behind the tags scanned so far; the cue's end where there is none. */
let firstClose = -1;

/** Scans the cue text from `start` to `end`; voices and faults go to the open block. */
export function scanCueText(source: Uint16Array, start: number, end: number): void {
  codes = source;
  to = end;
  firstClose = -1;
  clearSpans(source, start, end);
  clearTagFaults();
  clearTimestamps();
  let i = start;
  while (i < end) {
    const text = i;
    for (; i < end && source[i] !== LESS_THAN; i++) {
      if (source[i] === AMPERSAND) scanReference(source, i, end);
    }
    countText(text, i);
    if (i < end) i = scanTag(i);
  }
  reportOpenSpans();
}

/**
 * Scans the tag at `tag` and returns where the text goes on. To a player every tag ends at the first
 * `>`; one that was never meant as a tag, or lacks its `>`, is left before the next `<`.
 */
function scanTag(tag: number): number {
  const close = closeOf(tag);
  const next = Math.min(to, close + 1);
  const inner = innerTag(tag, close);
  const first = codes[tag + 1]!;
  if (tag + 1 < close && first === SOLIDUS) return scanEndTag(tag, inner, next);
  if (tag + 1 < close && isDigit(first)) return scanTimestampTag(tag, inner, close, next);
  let nameEnd = tag + 1;
  while (nameEnd < inner && codes[nameEnd] !== FULL_STOP && !isWhitespace(codes[nameEnd]!)) {
    nameEnd++;
  }
  const span = spanOf(codes, tag + 1, nameEnd);
  if (nameEnd === close || nameEnd < inner) {
    if (span === SPAN_V) return scanVoice(tag, nameEnd, close, next);
    if (span === 0 && tag + 1 < close && scanMisspeltVoice(tag, nameEnd, close, next)) return next;
  }
  return scanOtherStartTag(span, tag, nameEnd, inner, next);
}

function closeOf(tag: number): number {
  if (firstClose <= tag) {
    firstClose = tag + 1;
    while (firstClose < to && codes[firstClose] !== GREATER_THAN) firstClose++;
  }
  return firstClose;
}

/** Where the next `<` is inside the tag; its `close` without one. */
function innerTag(tag: number, close: number): number {
  let inner = tag + 1;
  while (inner < close && codes[inner] !== LESS_THAN) inner++;
  return inner;
}
