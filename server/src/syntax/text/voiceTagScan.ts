/** The scan of voice tags: the voices that a cue names, well or badly, and what is wrong with them. */

import {
  APOSTROPHE,
  COLON,
  EQUALS,
  FULL_STOP,
  GREATER_THAN,
  isWhitespace,
  QUOTE,
  SEMICOLON,
  SPACE,
  skipWhitespace,
  TAB,
  trimmedEnd,
} from '../characters';
import { CleanRuns } from '../cleanRuns';
import { addFault, addVoice, faultsSoFar, voicesSoFar } from '../columns';
import { type FaultCode, faultNumber } from '../faults';
import {
  closeCurrent,
  closeThrough,
  cue,
  currentSpan,
  isOpen,
  openSpan,
  passSwallowed,
  takePassed,
} from './openSpans';
import { SPAN_V } from './spans';
import { reportClassCharacters } from './tagParts';
import { reportName } from './voiceNameFaults';

const LOWER_V = 0x76;
const UPPER_V = 0x56;

/** Whether the code unit is `v` or `V`. */
export function isLetterV(code: number | undefined): boolean {
  return code === LOWER_V || code === UPPER_V;
}

/**
 * Scans a start tag whose name is `v`, enters the voice, and returns where the text goes on. `inner` is
 * its `>` or the next `<`, whichever comes first.
 */
export function scanVoice(
  tag: number,
  nameEnd: number,
  inner: number,
  close: number,
  next: number,
): number {
  const known = next > close ? clean.find(cue.codes, nameEnd, close, voicesSoFar()) : undefined;
  if (known) addVoice(tag, nameEnd + known.start, nameEnd + known.end, known.first);
  else scanNewVoice(tag, nameEnd, inner, close, next);
  openSpan(SPAN_V, tag, next, false);
  return next;
}

/** The last classes and annotations in which nothing was odd, with where the name is. */
const clean = new CleanRuns();

function scanNewVoice(
  tag: number,
  nameEnd: number,
  inner: number,
  close: number,
  next: number,
): void {
  const { codes } = cue;
  let annotation = nameEnd;
  while (annotation < close && !isWhitespace(codes[annotation]!)) annotation++;
  const name = skipWhitespace(codes, annotation, close);
  const end = trimmedEnd(codes, name, close);
  if (next === close) return scanUnterminatedVoice(tag, name, end);
  if (name === end) return scanNamelessVoice(tag, nameEnd, annotation, next);
  const before = faultsSoFar();
  const voice = voicesSoFar();
  addVoice(tag, name, end);
  reportClassCharacters(nameEnd, annotation);
  reportName(codes, tag, nameEnd, annotation, name, end, close);
  if (inner < close) passSwallowed(annotation, close);
  else if (faultsSoFar() === before) {
    clean.remember(codes, nameEnd, close, voice, name - nameEnd, end - nameEnd);
  }
}

/** `<v Bob Hello`: everything up to the end of the cue is the name. */
function scanUnterminatedVoice(tag: number, name: number, end: number): void {
  addFault(faultNumber['voice-unterminated'], tag, Math.max(end, name, tag + 2));
}

/** `<v>` and `<v.Bob>`. */
function scanNamelessVoice(tag: number, nameEnd: number, classesEnd: number, next: number): void {
  let name = nameEnd;
  while (name < classesEnd && cue.codes[name] === FULL_STOP) name++;
  if (name === classesEnd) return addFault(faultNumber['voice-no-name'], tag, next);
  addFault(faultNumber['voice-class-as-name'], tag, next);
  addVoice(tag, name, classesEnd);
}

/**
 * Whether this is a start tag that was meant as a voice but names no span: `<V Bob>`, `<vBob>`,
 * `<v:Bob>`, `<v="Bob">` or `< v Bob>`. A player ignores the tag, and with it who speaks; here it
 * opens a voice all the same, so that its end tag is no second mistake.
 */
export function scanMisspeltVoice(
  tag: number,
  nameEnd: number,
  close: number,
  next: number,
): boolean {
  const { codes } = cue;
  const first = codes[tag + 1]!;
  if (isWhitespace(first)) return scanSpacedVoice(tag, close, next);
  if (!isLetterV(first)) return false;
  const second = codes[tag + 2]!;
  if (tag + 2 === nameEnd) return addMisspelt('voice-upper-case', tag, nameEnd, close, next);
  if (second === COLON) return addMisspelt('voice-colon', tag, tag + 3, close, next);
  if (second === EQUALS) return addMisspelt('voice-equals', tag, tag + 3, close, next);
  return startsName(second) && addMisspelt('voice-no-space', tag, tag + 2, close, next);
}

/** Whether a word stands in front of the tag, as in `a < v and w > u`, which is no voice. */
export function followsWord(tag: number): boolean {
  const { codes, start } = cue;
  let before = tag - 1;
  while (before >= start && (codes[before] === SPACE || codes[before] === TAB)) before--;
  return before >= start && codes[before]! > SEMICOLON && codes[before] !== GREATER_THAN;
}

/** `< v Bob>`. */
function scanSpacedVoice(tag: number, close: number, next: number): boolean {
  const at = skipWhitespace(cue.codes, tag + 1, close);
  const after = at + 1;
  if (!isLetterV(cue.codes[at]) || after >= close || followsWord(tag)) return false;
  const ends = isWhitespace(cue.codes[after]!) || cue.codes[after] === FULL_STOP;
  return ends && addMisspelt('voice-space-before', tag, after, close, next);
}

/**
 * Whether a name may start with this code unit right behind `<v`. Lower case is left alone:
 * `<video>` and `<vector>` are no voices.
 */
function startsName(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || code > 0xbf;
}

/** Reports the tag and enters its voice; true. */
function addMisspelt(
  code: FaultCode,
  tag: number,
  start: number,
  close: number,
  next: number,
): boolean {
  const { codes } = cue;
  addFault(faultNumber[code], tag, next);
  passSwallowed(start, close);
  openSpan(SPAN_V, tag, next, false);
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
  return true;
}

function isQuote(code: number | undefined): boolean {
  return code === QUOTE || code === APOSTROPHE;
}

/** Scans `</v>`, with a voice around it or without. */
export function scanVoiceEnd(tag: number, next: number): void {
  if (currentSpan() === SPAN_V) return closeCurrent(next);
  if (isOpen(SPAN_V)) {
    addFault(faultNumber['end-tag-mismatched'], tag, next);
    return closeThrough(SPAN_V, next);
  }
  if (!takePassed(SPAN_V)) addFault(faultNumber['voice-end-unopened'], tag, next);
}

/**
 * Whether this is `</v Bob>`, `</v >`, `</ v>` or `</V>`, with its v at `at`: a player ignores
 * them, and the voice goes on. Here they end it, so that the voice is not also said to be open.
 */
export function scanMisspeltVoiceEnd(
  tag: number,
  at: number,
  close: number,
  next: number,
): boolean {
  const code = misspeltEndCode(at, close);
  if (!code) return false;
  addFault(faultNumber[code], tag, next);
  if (isOpen(SPAN_V)) closeThrough(SPAN_V, next);
  return true;
}

function misspeltEndCode(at: number, close: number): FaultCode | undefined {
  const { codes } = cue;
  const after = at + 1;
  if (trimmedEnd(codes, after, close) === after) {
    return codes[at] === UPPER_V ? 'voice-upper-case' : 'voice-end-with-space';
  }
  const isSeparated =
    isWhitespace(codes[after]!) || codes[after] === FULL_STOP || codes[after] === COLON;
  return isSeparated ? 'voice-end-with-name' : undefined;
}
