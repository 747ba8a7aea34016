/** What is wrong with the classes and the annotation of a start tag. */

import {
  AMPERSAND,
  FULL_STOP,
  isTerminator,
  isWhitespace,
  skipWhitespace,
  trimmedEnd,
} from '../characters';
import { addFault } from '../columns';
import { faultNumber } from '../faults';
import { isLanguageTag } from './languageTag';
import { cue } from './openSpans';
import { SPAN_LANG } from './spans';

/** Reports what is wrong behind the name of the tag that ends with the `>` at `close`. */
export function reportParts(span: number, tag: number, nameEnd: number, close: number): void {
  let classesEnd = nameEnd;
  while (classesEnd < close && !isWhitespace(cue.codes[classesEnd]!)) classesEnd++;
  if (nameEnd < classesEnd) reportClasses(nameEnd, classesEnd);
  if (span === SPAN_LANG) reportLanguage(tag, classesEnd, close);
  else if (classesEnd < close) reportAnnotation(classesEnd, close);
}

/** The classes from `start` to `end`, a full stop before each. */
function reportClasses(start: number, end: number): void {
  reportClassCharacters(start, end);
  for (let i = start; i < end; i++) {
    const isEmpty = cue.codes[i] === FULL_STOP && (i + 1 === end || cue.codes[i + 1] === FULL_STOP);
    if (isEmpty) addFault(faultNumber['class-empty'], i, i + 1);
  }
}

/** Reports each `&` in the classes from `start` to `end`, which may not have any. */
export function reportClassCharacters(start: number, end: number): void {
  for (let i = start; i < end; i++) {
    if (cue.codes[i] === AMPERSAND) addFault(faultNumber['class-character'], i, i + 1);
  }
}

/** Tags other than `v` and `lang` have no annotation, not even white space. */
function reportAnnotation(start: number, close: number): void {
  if (skipWhitespace(cue.codes, start, close) < close) {
    addFault(faultNumber['tag-annotation'], start, trimmedEnd(cue.codes, start, close));
  } else if (hasLineBreak(start, close)) addFault(faultNumber['tag-line-break'], start, close);
  else addFault(faultNumber['tag-space'], start, close);
}

function hasLineBreak(start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isTerminator(cue.codes[i]!)) return true;
  return false;
}

function reportLanguage(tag: number, classesEnd: number, close: number): void {
  const start = skipWhitespace(cue.codes, classesEnd, close);
  if (start === close) return addFault(faultNumber['lang-missing'], tag, close + 1);
  const end = trimmedEnd(cue.codes, start, close);
  if (!isLanguageTag(cue.codes, start, end)) {
    return addFault(faultNumber['lang-malformed'], start, end);
  }
  if (hasLineBreak(classesEnd, start)) addFault(faultNumber['tag-line-break'], classesEnd, start);
  else if (hasLineBreak(end, close)) addFault(faultNumber['tag-line-break'], end, close);
}
