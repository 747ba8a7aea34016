/**
 * The scan of one cue's text for voices and for what is wrong with their tags. It reads tags as the
 * tokenizer of section 6.4 does and keeps the stack of open spans as the tree builder does, without
 * building either.
 */

import {
  APOSTROPHE,
  COLON,
  EQUALS,
  FULL_STOP,
  GREATER_THAN,
  isDigit,
  isTerminator,
  isWhitespace,
  LESS_THAN,
  QUOTE,
  SEMICOLON,
  SOLIDUS,
  SPACE,
  skipWhitespace,
  TAB,
  trimmedEnd,
} from './characters';
import { addFault, addVoice } from './columns';
import { type FaultCode, faultNumber } from './faults';
import { SPAN_RT, SPAN_RUBY, SPAN_V, spanOf } from './spans';
import { collectTimestamp } from './time';
import { reportName } from './voiceNameFaults';

const LOWER_V = 0x76;
const UPPER_V = 0x56;

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
  const span = spanOf(codes, tag + 1, nameEnd);
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

/** Scans a start tag whose name is `v`, and enters the voice. */
function scanVoice(tag: number, nameEnd: number, close: number, next: number): void {
  let annotation = nameEnd;
  while (annotation < close && !isWhitespace(codes[annotation]!)) annotation++;
  const name = skipWhitespace(codes, annotation, close);
  const end = trimmedEnd(codes, name, close);
  if (next === close) return scanUnterminatedVoice(tag, name, end);
  if (name === end) return scanNamelessVoice(tag, nameEnd, annotation, next);
  addVoice(tag, name, end);
  reportName(codes, tag, nameEnd, annotation, name, end, close);
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
  let end = trimmedEnd(codes, name, close);
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
  const span = spanOf(codes, tag + 2, close);
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
  if (trimmedEnd(codes, after, close) === after) {
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
