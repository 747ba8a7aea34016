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
} from '../characters';
import { addClasses, addFault } from '../columns';
import { faultNumber } from '../faults';
import { marks } from '../marks';
import { clearSpans, countText, reportOpenSpans } from './openSpans';
import { scanReferences } from './referenceScan';
import { SPAN_V, spanOf } from './spans';
import { clearTagFaults, scanEndTag, scanOtherStartTag } from './tagFaults';
import { clearTimestamps, scanTimestampTag } from './timestampTags';
import { scanMisspeltVoice, scanVoice } from './voiceTagScan';

let codes: Uint16Array = new Uint16Array(0);
let to = 0;
/** The end of the cue's marks. */
let lastMark = 0;
/** Of the marks, the first `>` at or behind the tags scanned so far; `lastMark` where there is none. */
let closeMark = -1;

/**
 * Scans the cue text from `start` to `end`, whose marks are those from `fromMark` to `toMark`. Voices
 * and faults go to the open block.
 */
export function scanCueText(
  source: Uint16Array,
  start: number,
  end: number,
  fromMark: number,
  toMark: number,
): void {
  codes = source;
  to = end;
  lastMark = toMark;
  closeMark = -1;
  clearSpans(source, start, end);
  clearTagFaults();
  clearTimestamps();
  let text = start;
  for (let mark = fromMark; mark < toMark; mark++) {
    const at = marks.at[mark]!;
    if (at < text || codes[at] === GREATER_THAN) continue;
    const last = lastOfRun(mark);
    if (codes[at] === AMPERSAND) {
      scanReferences(source, at, marks.at[last]!, end);
    } else {
      countText(text, at);
      if (mark < last) addFault(faultNumber['text-swallowed'], at, marks.at[last]!);
      text = scanTag(marks.at[last]!, last);
    }
    mark = last;
  }
  countText(text, end);
  reportOpenSpans();
}

/** The last of the same marks that stand side by side; in a row of `<`, only that may start a tag. */
function lastOfRun(mark: number): number {
  let last = mark;
  while (last + 1 < lastMark && isSameBeside(last)) last++;
  return last;
}

function isSameBeside(mark: number): boolean {
  const at = marks.at[mark]!;
  return marks.at[mark + 1] === at + 1 && codes[at + 1] === codes[at];
}

/**
 * Scans the tag at `tag`, which is the mark of that number, and returns where the text goes on. To a
 * player every tag ends at the first `>`; one that was never meant as a tag, or lacks its `>`, is
 * left before the next `<`.
 */
function scanTag(tag: number, mark: number): number {
  const close = closeOf(mark);
  const next = Math.min(to, close + 1);
  const inner = innerTag(mark, close);
  const first = codes[tag + 1]!;
  if (tag + 1 < close && first === SOLIDUS) return scanEndTag(tag, inner, next);
  if (tag + 1 < close && isDigit(first)) return scanTimestampTag(tag, inner, close, next);
  let nameEnd = tag + 1;
  while (nameEnd < inner && codes[nameEnd] !== FULL_STOP && !isWhitespace(codes[nameEnd]!)) {
    nameEnd++;
  }
  if (codes[nameEnd] === FULL_STOP && nameEnd > tag + 1 && nameEnd < inner) {
    addClasses(nameEnd, endOfClasses(nameEnd, inner));
  }
  const span = spanOf(codes, tag + 1, nameEnd);
  if (nameEnd === close || nameEnd < inner) {
    if (span === SPAN_V) return scanVoice(tag, nameEnd, inner, close, next);
    if (span === 0 && tag + 1 < close && scanMisspeltVoice(tag, nameEnd, close, next)) return next;
  }
  return scanOtherStartTag(span, tag, nameEnd, inner, next);
}

function endOfClasses(start: number, inner: number): number {
  let end = start;
  while (end < inner && !isWhitespace(codes[end]!)) end++;
  return end;
}

/** The first `>` behind the mark; the cue's end without one. */
function closeOf(mark: number): number {
  if (closeMark <= mark) {
    closeMark = mark + 1;
    while (closeMark < lastMark && codes[marks.at[closeMark]!] !== GREATER_THAN) closeMark++;
  }
  return closeMark < lastMark ? marks.at[closeMark]! : to;
}

/** Where the next `<` is between the mark and `close`; `close` without one. */
function innerTag(mark: number, close: number): number {
  for (let i = mark + 1; i < closeMark; i++) {
    if (codes[marks.at[i]!] === LESS_THAN) return marks.at[i]!;
  }
  return close;
}
