/**
 * The scan of one cue's text for voices and for what is wrong with their tags. It reads tags as the
 * tokenizer of section 6.4 does and keeps the stack of open spans as the tree builder does, without
 * building either.
 */

import {
  APOSTROPHE,
  COLON,
  CR,
  EQUALS,
  FULL_STOP,
  GREATER_THAN,
  isDigit,
  isTerminator,
  isWhitespace,
  LESS_THAN,
  LF,
  QUOTE,
  SEMICOLON,
  SOLIDUS,
  SPACE,
  skipWhitespace,
  TAB,
} from './characters';
import { addFault, addVoice } from './columns';
import { type FaultCode, faultNumber } from './faults';
import { collectTimestamp } from './time';
import { hasRawAmpersand } from './voiceName';

const LOWER_V = 0x76;
const UPPER_V = 0x56;

/** The names of the spans; a span on the stack is kept as its number, from 1. */
const spanNames = ['c', 'i', 'b', 'u', 'v', 'rt', 'ruby', 'lang'].map((name) =>
  [...name].map((letter) => letter.charCodeAt(0)),
);
const SPAN_V = 5;
const SPAN_RT = 6;
const SPAN_RUBY = 7;

let codes: Uint16Array = new Uint16Array(0);
let from = 0;
let to = 0;

/** The open spans: their numbers, and where their tags start and end. */
let stack: number[] = [];
let stackTag: number[] = [];
let stackTagEnd: number[] = [];
/** Of an open voice, how many voices were open around it. */
let openVoices: number[] = [];
/** How many components stand at the top of the cue, as far as it matters: up to 2. */
let components = 0;
/** Voices that began inside an open one: their tags and the tag of the voice around them. */
let nested: { readonly tag: number; readonly tagEnd: number; readonly outer: number }[] = [];

/** Scans the cue text from `start` to `end`; voices and faults go to the open block. */
export function scanCueText(source: Uint16Array, start: number, end: number): void {
  codes = source;
  from = start;
  to = end;
  stack = [];
  stackTag = [];
  stackTagEnd = [];
  openVoices = [];
  nested = [];
  components = 0;
  let i = start;
  while (i < end) {
    const text = i;
    while (i < end && codes[i] !== LESS_THAN) i++;
    if (stack.length === 0 && components < 2 && hasContent(text, i)) components++;
    if (i < end) i = scanTag(i);
  }
  reportOpenVoices();
}

/** Line breaks alone are no component. */
function hasContent(start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isTerminator(codes[i]!)) return true;
  return false;
}

/** Scans the tag at `tag` and returns where the text goes on: every tag ends at the first `>`. */
function scanTag(tag: number): number {
  let close = tag + 1;
  while (close < to && codes[close] !== GREATER_THAN) close++;
  const next = Math.min(to, close + 1);
  const first = codes[tag + 1]!;
  if (tag + 1 >= close) return next;
  if (first === SOLIDUS) scanEndTag(tag, close, next);
  else if (isDigit(first)) scanTimestampTag(tag, close);
  else scanStartTag(tag, close, next);
  return next;
}

function scanTimestampTag(tag: number, close: number): void {
  if (stack.length === 0 && collectTimestamp(codes, tag + 1, close) === close) components++;
}

function scanStartTag(tag: number, close: number, next: number): void {
  let nameEnd = tag + 1;
  while (nameEnd < close && codes[nameEnd] !== FULL_STOP && !isWhitespace(codes[nameEnd]!)) {
    nameEnd++;
  }
  const span = spanOf(tag + 1, nameEnd);
  if (span === SPAN_V) scanVoice(tag, nameEnd, close, next);
  if (span === 0) scanMisspeltVoice(tag, nameEnd, close, next);
  else if (span !== SPAN_RT || stack.at(-1) === SPAN_RUBY) open(span, tag, next);
}

function open(span: number, tag: number, tagEnd: number): void {
  if (stack.length === 0) components++;
  if (span === SPAN_V) {
    const outer = openVoices.at(-1);
    if (outer !== undefined) nested.push({ tag, tagEnd, outer });
    openVoices.push(tag);
  }
  stack.push(span);
  stackTag.push(tag);
  stackTagEnd.push(tagEnd);
}

function closeCurrent(): void {
  if (stack.pop() === SPAN_V) openVoices.pop();
  stackTag.pop();
  stackTagEnd.pop();
}

/** The number of the span that the codes from `start` to `end` name; 0 for none. */
function spanOf(start: number, end: number): number {
  const index = spanNames.findIndex(
    (name) => name.length === end - start && name.every((code, i) => codes[start + i] === code),
  );
  return index + 1;
}

/** Scans a start tag whose name is `v`, and enters the voice. */
function scanVoice(tag: number, nameEnd: number, close: number, next: number): void {
  let annotation = nameEnd;
  while (annotation < close && !isWhitespace(codes[annotation]!)) annotation++;
  const name = skipWhitespace(codes, annotation, close);
  const trimmedEnd = endOfContent(name, close);
  if (next === close) return scanUnterminatedVoice(tag, name, trimmedEnd);
  if (name === trimmedEnd) return scanNamelessVoice(tag, nameEnd, annotation, next);
  addVoice(tag, name, trimmedEnd);
  reportName(tag, nameEnd, annotation, name, trimmedEnd, close);
}

/** Where the content of the codes from `start` to `end` ends, white space behind it left out. */
function endOfContent(start: number, end: number): number {
  let last = end;
  while (last > start && isWhitespace(codes[last - 1]!)) last--;
  return last;
}

/** `<v Bob Hello`: everything up to the end of the cue is the name. */
function scanUnterminatedVoice(tag: number, name: number, end: number): void {
  addFault(faultNumber['voice-unterminated'], tag, Math.max(end, name, tag + 2));
}

/** `<v>` and `<v.Bob>`. */
function scanNamelessVoice(tag: number, nameEnd: number, classesEnd: number, next: number): void {
  let name = nameEnd;
  while (name < classesEnd && codes[name] === FULL_STOP) name++;
  if (name === classesEnd) return addFault(faultNumber['voice-no-name'], tag, next);
  addFault(faultNumber['voice-class-as-name'], tag, next);
  addVoice(tag, name, classesEnd);
}

/** Reports what is odd about a voice tag that has a name, from the front to the back. */
function reportName(
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
    if (swallowed < 0 && codes[i] === LESS_THAN && isTag(i, close)) swallowed = i;
  }
  if (swallowed >= 0) addFault(faultNumber['voice-swallows-tag'], tag, close + 1);
  if (hasRawAmpersand(codes, name, trimmedEnd)) {
    addFault(faultNumber['voice-name-ampersand'], name, trimmedEnd);
  }
  reportNameEnd(name, trimmedEnd, close, swallowed >= 0 || lineBreak);
}

/** Whether a tag that a player knows, or any end tag, stands at `at`. */
function isTag(at: number, close: number): boolean {
  if (codes[at + 1] === SOLIDUS) return true;
  let end = at + 1;
  while (end < close && codes[end] !== FULL_STOP && !isWhitespace(codes[end]!)) end++;
  return spanOf(at + 1, end) > 0;
}

/** A colon or white space behind the name, unless a graver fault explains it. */
function reportNameEnd(name: number, trimmedEnd: number, close: number, explained: boolean): void {
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

/**
 * Start tags that were meant as voices but name no span: `<V Bob>`, `<vBob>`, `<v:Bob>`, `<v="Bob">`
 * and `< v Bob>`. A player ignores the tag, and with it who speaks; here it opens a voice all the
 * same, so that its end tag is no second mistake.
 */
function scanMisspeltVoice(tag: number, nameEnd: number, close: number, next: number): void {
  const first = codes[tag + 1]!;
  if (isWhitespace(first)) return scanSpacedVoice(tag, close, next);
  if (first !== LOWER_V && first !== UPPER_V) return;
  const second = codes[tag + 2]!;
  if (tag + 2 === nameEnd) return addMisspelt('voice-upper-case', tag, nameEnd, close, next);
  if (second === COLON) return addMisspelt('voice-colon', tag, tag + 3, close, next);
  if (second === EQUALS) return addMisspelt('voice-equals', tag, tag + 3, close, next);
  if (startsName(second)) addMisspelt('voice-no-space', tag, tag + 2, close, next);
}

/** Whether a word stands in front of the tag, as in `a < v and w > u`, which is no voice. */
function followsWord(tag: number): boolean {
  let before = tag - 1;
  while (before >= from && (codes[before] === SPACE || codes[before] === TAB)) before--;
  return before >= from && codes[before]! > SEMICOLON && codes[before] !== GREATER_THAN;
}

/** `< v Bob>`. */
function scanSpacedVoice(tag: number, close: number, next: number): void {
  const at = skipWhitespace(codes, tag + 1, close);
  const isVoice = codes[at] === LOWER_V || codes[at] === UPPER_V;
  const after = at + 1;
  if (!isVoice || after >= close || followsWord(tag)) return;
  if (isWhitespace(codes[after]!) || codes[after] === FULL_STOP) {
    addMisspelt('voice-space-before', tag, after, close, next);
  }
}

/**
 * Whether a name may start with this code unit right behind `<v`. Lower case is left alone:
 * `<video>` and `<vector>` are no voices.
 */
function startsName(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || code > 0xbf;
}

function addMisspelt(
  code:
    | 'voice-upper-case'
    | 'voice-colon'
    | 'voice-equals'
    | 'voice-no-space'
    | 'voice-space-before',
  tag: number,
  start: number,
  close: number,
  next: number,
): void {
  addFault(faultNumber[code], tag, next);
  open(SPAN_V, tag, next);
  let name = start;
  if (code !== 'voice-no-space') {
    while (name < close && codes[name] === FULL_STOP) {
      while (name < close && !isWhitespace(codes[name]!)) name++;
    }
  }
  name = skipWhitespace(codes, name, close);
  let end = endOfContent(name, close);
  if (isQuote(codes[name]) && end - name > 1 && isQuote(codes[end - 1])) {
    name++;
    end--;
  }
  if (next === close) scanUnterminatedVoice(tag, name, end);
  else if (name < end) addVoice(tag, name, end);
}

function isQuote(code: number | undefined): boolean {
  return code === QUOTE || code === APOSTROPHE;
}

/** `</v>`, `</v Bob>`, `</v >`, `</V>` and the end tags of the other spans. */
function scanEndTag(tag: number, close: number, next: number): void {
  const current = stack.at(-1) ?? 0;
  const span = spanOf(tag + 2, close);
  if (span !== 0 && span === current) return closeCurrent();
  if (span === SPAN_RUBY && current === SPAN_RT) {
    closeCurrent();
    return closeCurrent();
  }
  const at = skipWhitespace(codes, tag + 2, close);
  const isVoice = codes[at] === LOWER_V || codes[at] === UPPER_V;
  if (!isVoice || at >= close) return;
  if (span === SPAN_V) {
    if (openVoices.length === 0) addFault(faultNumber['voice-end-unopened'], tag, next);
    return;
  }
  scanMisspeltEnd(tag, at, close, next);
}

/**
 * `</v Bob>`, `</v >`, `</ v>` and `</V>`: a player ignores them, and the voice goes on. Here they
 * end it, so that the voice is not also said to be open.
 */
function scanMisspeltEnd(tag: number, at: number, close: number, next: number): void {
  const code = misspeltEndCode(at, close);
  if (!code) return;
  addFault(faultNumber[code], tag, next);
  if (stack.at(-1) === SPAN_V) closeCurrent();
}

function misspeltEndCode(at: number, close: number): FaultCode | undefined {
  const after = at + 1;
  if (endOfContent(after, close) === after) {
    return codes[at] === UPPER_V ? 'voice-upper-case' : 'voice-end-with-space';
  }
  const isSeparated =
    isWhitespace(codes[after]!) || codes[after] === FULL_STOP || codes[after] === COLON;
  return isSeparated ? 'voice-end-with-name' : undefined;
}

/** Reports the voices still open at the end of the cue that need their end tag. */
function reportOpenVoices(): void {
  if (openVoices.length === 0) return;
  const stillOpen = new Set(openVoices);
  const unclosed = nested.filter(({ outer }) => stillOpen.has(outer));
  for (const { tag, tagEnd } of unclosed) addFault(faultNumber['voice-nested'], tag, tagEnd);
  if (unclosed.length > 0 || (components === 1 && stack[0] === SPAN_V)) return;
  const index = stack.indexOf(SPAN_V);
  const end = stackTagEnd[index]!;
  const isTerminated = codes[end - 1] === GREATER_THAN && end <= to && !endsUnterminated(end);
  if (isTerminated) addFault(faultNumber['voice-unclosed'], stackTag[index]!, end);
}

/** Whether the tag that ends at `end` is one that the cue's end cut short. */
function endsUnterminated(end: number): boolean {
  return end === to && codes[to - 1] !== GREATER_THAN;
}
