/** The scan of the tags that are neither voices nor timestamps, and what is wrong with them. */

import { COLON, FULL_STOP, isWhitespace, SOLIDUS, skipWhitespace, trimmedEnd } from '../characters';
import { addFault } from '../columns';
import { type FaultCode, faultNumber } from '../faults';
import { isHtmlName } from './htmlNames';
import {
  closeCurrent,
  closeThrough,
  cue,
  currentSpan,
  isInCapitals,
  isOpen,
  noteMisplacedReading,
  openSpan,
  reportRuby,
  takePassed,
} from './openSpans';
import { SPAN_RT, SPAN_RUBY, SPAN_V, spanOf, spanOfAnyCase } from './spans';
import { addSwallowed, isTerminatedAt } from './swallowed';
import { reportParts } from './tagParts';
import { followsWord, isLetterV, scanMisspeltVoiceEnd, scanVoiceEnd } from './voiceTagScan';

/** The start tags that open nothing, by where their names start and end: their end tags are theirs. */
const ignored: { readonly name: number; readonly nameEnd: number }[] = [];
/** So far back the start tag is looked for that an end tag belongs to. */
const IGNORED_REACH = 8;

/** Starts on another cue. */
export function clearTagFaults(): void {
  if (ignored.length > 0) ignored.length = 0;
}

/**
 * Scans a start tag that is no voice and returns where the text goes on. `inner` is its `>` or the
 * next `<`, whichever comes first; `next` is behind the first `>`.
 */
export function scanOtherStartTag(
  span: number,
  tag: number,
  nameEnd: number,
  inner: number,
  next: number,
): number {
  if (span > 0) return scanSpan(span, tag, nameEnd, inner, next);
  if (!isTerminatedAt(inner)) return addSwallowed(tag, inner, next);
  if (isWhitespace(cue.codes[tag + 1]!)) return scanSpacedTag(tag, inner, next);
  const capital = spanOfAnyCase(cue.codes, tag + 1, nameEnd);
  if (capital > 0) {
    addFault(faultNumber['tag-upper-case'], tag + 1, nameEnd);
    openSpan(capital, tag, next, true);
    return next;
  }
  if (cue.codes[inner - 1] === SOLIDUS) return scanSelfClosingTag(tag, nameEnd, inner, next);
  const separated = spanBeforeColon(tag + 1, nameEnd);
  if (separated > 0) {
    addFault(faultNumber['tag-unknown'], tag, next);
    openSpan(separated, tag, next, false);
    return next;
  }
  if (isHtmlName(cue.codes, tag + 1, nameEnd)) return addIgnored('tag-unknown', tag, nameEnd, next);
  return addIgnored('text-swallowed', tag, nameEnd, next);
}

/** The span that a tag like `<c:yellow>` was meant to open; 0 for none. */
function spanBeforeColon(start: number, end: number): number {
  let colon = start;
  while (colon < end && colon < start + 5 && cue.codes[colon] !== COLON) colon++;
  return colon < end && cue.codes[colon] === COLON ? spanOf(cue.codes, start, colon) : 0;
}

/** Reports a tag that opens nothing, and takes its end tag for part of the same mistake. */
function addIgnored(code: FaultCode, tag: number, nameEnd: number, next: number): number {
  addFault(faultNumber[code], tag, next);
  if (nameEnd > tag + 1) ignored.push({ name: tag + 1, nameEnd });
  return next;
}

/** A tag of `c`, `i`, `b`, `u`, `ruby`, `rt` or `lang`; or of `v` where a `<` cuts it short. */
function scanSpan(span: number, tag: number, nameEnd: number, inner: number, next: number): number {
  if (!isTerminatedAt(inner)) {
    addFault(faultNumber['tag-unterminated'], tag, trimmedEnd(cue.codes, nameEnd, inner));
    if (inner < cue.end) openSpan(span, tag, inner, false);
    return inner;
  }
  if (span === SPAN_RT && currentSpan() !== SPAN_RUBY) scanMisplacedReading(tag, nameEnd, next);
  else openSpan(span, tag, next, false);
  reportParts(span, tag, nameEnd, inner);
  return next;
}

/** `<rt>` that does not stand directly in a ruby. In an `rt`, it starts the next one. */
function scanMisplacedReading(tag: number, nameEnd: number, next: number): void {
  if (currentSpan() !== SPAN_RT) {
    noteMisplacedReading();
    addIgnored('rt-outside-ruby', tag, nameEnd, next);
    return;
  }
  addFault(faultNumber['rt-outside-ruby'], tag, next);
  closeCurrent(tag);
  openSpan(SPAN_RT, tag, next, false);
}

/** `< b>`; but in `x < b and c > d` nobody meant a tag. */
function scanSpacedTag(tag: number, close: number, next: number): number {
  const name = skipWhitespace(cue.codes, tag + 1, close);
  let nameEnd = name;
  while (nameEnd < close && cue.codes[nameEnd] !== FULL_STOP && !isWhitespace(cue.codes[nameEnd]!))
    nameEnd++;
  const span = spanOf(cue.codes, name, nameEnd);
  let classesEnd = nameEnd;
  while (classesEnd < close && !isWhitespace(cue.codes[classesEnd]!)) classesEnd++;
  const isAlone = skipWhitespace(cue.codes, classesEnd, close) === close;
  if (span > 0 && span !== SPAN_V && (isAlone || !followsWord(tag))) {
    addFault(faultNumber['tag-space-before'], tag + 1, name);
    openSpan(span, tag, next, false);
    return next;
  }
  addFault(faultNumber['text-swallowed'], tag, next);
  return next;
}

/** `<br/>`, and `<i/>` where `</i>` was meant. */
function scanSelfClosingTag(tag: number, nameEnd: number, close: number, next: number): number {
  const end = Math.min(nameEnd, close - 1);
  const span = spanOfAnyCase(cue.codes, tag + 1, end);
  if (span === 0 && !isHtmlName(cue.codes, tag + 1, end)) return addSwallowed(tag, close, next);
  addFault(faultNumber['tag-unknown'], tag, next);
  if (span > 0 && currentSpan() === span) closeCurrent(next);
  return next;
}

/** Whether the end tag is what nearly all are: that of the innermost span, well written. */
function endsCurrent(tag: number, inner: number): boolean {
  const span = spanOf(cue.codes, tag + 2, inner);
  return span > 0 && span === currentSpan() && span !== SPAN_RUBY && isTerminatedAt(inner);
}

/** Scans an end tag and returns where the text goes on. */
export function scanEndTag(tag: number, inner: number, next: number): number {
  if (endsCurrent(tag, inner)) {
    closeCurrent(next);
    return next;
  }
  const { codes } = cue;
  const name = skipWhitespace(codes, tag + 2, inner);
  let nameEnd = name;
  while (nameEnd < inner && isInName(codes[nameEnd]!)) nameEnd++;
  const span = spanOfAnyCase(codes, name, nameEnd);
  const isTerminated = isTerminatedAt(inner);
  if (isTerminated && isLetterV(codes[name])) {
    if (spanOf(codes, tag + 2, inner) === SPAN_V) {
      scanVoiceEnd(tag, next);
      return next;
    }
    if (scanMisspeltVoiceEnd(tag, name, inner, next)) return next;
  }
  if (span === 0) return scanUnknownEndTag(tag, name, nameEnd, inner, next);
  if (!isTerminated) {
    if (!isOpen(span)) addFault(faultNumber['end-tag-unopened'], tag, nameEnd);
    else {
      addFault(faultNumber['tag-unterminated'], tag, trimmedEnd(codes, nameEnd, inner));
      closeThrough(span, inner);
    }
    return inner;
  }
  closeSpan(span, tag, misspeltEndCode(span, tag, name, nameEnd, inner), next);
  return next;
}

function isInName(code: number): boolean {
  return !isWhitespace(code) && code !== FULL_STOP && code !== COLON;
}

/** What is wrong with the way this end tag is written; undefined where a player knows it. */
function misspeltEndCode(
  span: number,
  tag: number,
  name: number,
  nameEnd: number,
  close: number,
): FaultCode | undefined {
  if (name > tag + 2 || nameEnd < close) return 'end-tag-form';
  return spanOf(cue.codes, name, nameEnd) === span ? undefined : 'tag-upper-case';
}

function closeSpan(span: number, tag: number, misspelt: FaultCode | undefined, next: number): void {
  if (!isOpen(span)) {
    if (takePassed(span) || takeIgnored(tag + 2, next - 1)) return;
    addFault(faultNumber['end-tag-unopened'], tag, next);
    return;
  }
  if (misspelt) {
    const isSaid = misspelt === 'tag-upper-case' && currentSpan() === span && isInCapitals();
    if (!isSaid) addMisspeltEnd(misspelt, tag, next);
    return closeThrough(span, tag);
  }
  if (span === SPAN_RUBY) {
    if (currentSpan() === SPAN_RT) closeCurrent(tag);
    reportRuby(tag);
  }
  if (currentSpan() !== span) {
    addFault(faultNumber['end-tag-mismatched'], tag, next);
    return closeThrough(span, tag);
  }
  closeCurrent(next);
}

/** The name is what is wrong with an end tag in capitals; else it is the whole tag. */
function addMisspeltEnd(code: FaultCode, tag: number, next: number): void {
  if (code === 'tag-upper-case') addFault(faultNumber[code], tag + 2, next - 1);
  else addFault(faultNumber[code], tag, next);
}

function scanUnknownEndTag(
  tag: number,
  name: number,
  nameEnd: number,
  inner: number,
  next: number,
): number {
  if (!isTerminatedAt(inner)) return addSwallowed(tag, inner, next);
  if (takeIgnored(name, nameEnd)) return next;
  if (!isHtmlName(cue.codes, name, nameEnd)) return addSwallowed(tag, inner, next);
  addFault(faultNumber['tag-unknown'], tag, next);
  return next;
}

/** Whether the end tag with this name belongs to a start tag that opened nothing; it does so once. */
function takeIgnored(name: number, nameEnd: number): boolean {
  const lowest = Math.max(0, ignored.length - IGNORED_REACH);
  for (let i = ignored.length - 1; i >= lowest; i--) {
    if (!isSameName(ignored[i]!, name, nameEnd)) continue;
    ignored.splice(i, 1);
    return true;
  }
  return false;
}

function isSameName(
  start: { readonly name: number; readonly nameEnd: number },
  name: number,
  nameEnd: number,
): boolean {
  const length = nameEnd - name;
  if (start.nameEnd - start.name !== length) return false;
  for (let i = 0; i < length; i++) {
    if (cue.codes[start.name + i] !== cue.codes[name + i]) return false;
  }
  return true;
}
