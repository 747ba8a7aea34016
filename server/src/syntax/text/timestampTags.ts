/** The scan of timestamp tags: section 4.2.2, “cue timestamp”. */

import {
  COLON,
  COMMA,
  FULL_STOP,
  isDigit,
  isWhitespace,
  SEMICOLON,
  trimmedEnd,
} from '../characters';
import { addFault, openEndTime, openStartTime } from '../columns';
import { faultNumber } from '../faults';
import { collectTimestamp, timestamp } from '../timing/timestamp';
import { countTimestamp, cue } from './openSpans';
import { addSwallowed, isTerminatedAt } from './swallowed';

/** The latest time of a timestamp tag so far. */
let latestMs = 0;

/** Starts on another cue. */
export function clearTimestamps(): void {
  latestMs = Number.NEGATIVE_INFINITY;
}

/** Scans a tag that starts with a digit and returns where the text goes on. */
export function scanTimestampTag(tag: number, inner: number, close: number, next: number): number {
  const at = tag + 1;
  const timeEnd = collectTimestamp(cue.codes, at, inner);
  if (timeEnd >= 0 && timeEnd === trimmedEnd(cue.codes, at, inner) && !isTerminatedAt(inner)) {
    addFault(faultNumber['tag-unterminated'], tag, timeEnd);
    return inner;
  }
  if (timeEnd === close) {
    countTimestamp();
    if (timestamp.hoursDigits === 1) addFault(faultNumber['hours-one-digit'], at, close);
    reportTime(timestamp.ms, at, close);
    return next;
  }
  if (!isTerminatedAt(inner) || !resemblesTime(at, close)) return addSwallowed(tag, inner, next);
  addFault(faultNumber['timestamp-tag-form'], tag, next);
  return next;
}

function reportTime(ms: number, at: number, close: number): void {
  if (ms <= latestMs) addFault(faultNumber['timestamp-tag-order'], at, close);
  else if (ms <= openStartTime() || ms >= openEndTime()) {
    addFault(faultNumber['timestamp-tag-range'], at, close);
  }
  latestMs = Math.max(latestMs, ms);
}

/** Whether digits, separators and white space are all there is, with a colon among them. */
function resemblesTime(start: number, end: number): boolean {
  let colon = false;
  for (let i = start; i < end; i++) {
    const code = cue.codes[i]!;
    colon ||= code === COLON;
    const mayStand = isDigit(code) || isWhitespace(code) || isSeparator(code);
    if (!mayStand) return false;
  }
  return colon;
}

function isSeparator(code: number): boolean {
  return code === COLON || code === COMMA || code === FULL_STOP || code === SEMICOLON;
}
