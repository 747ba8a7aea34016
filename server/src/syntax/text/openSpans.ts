/**
 * The stack of open spans while a cue's text is scanned, as the tree builder of section 6.4 keeps
 * it, with goodwill: a misspelt tag opens or closes what it was meant for, so that one mistake is
 * one finding. Every step takes the same time however deep the spans are.
 */

import { GREATER_THAN, isTerminator, LESS_THAN, SPACE, TAB } from '../characters';
import { addFault } from '../columns';
import { faultNumber } from '../faults';
import { SPAN_COUNT, SPAN_RT, SPAN_RUBY, SPAN_V, spanOf } from './spans';

/** The text that is being scanned; scans never nest. */
export const cue: { codes: Uint16Array; start: number; end: number } = {
  codes: new Uint16Array(0),
  start: 0,
  end: 0,
};

/** How many spans are open. The lists are written over and never shortened, which costs the least. */
let depth = 0;
/** The open spans: their numbers, and where their tags start and end. */
const spans: number[] = [];
const tags: number[] = [];
const tagEnds: number[] = [];
/** Of each open span, where its last `rt` ends; -1 before the first. */
const readingEnds: number[] = [];
/** Whether its start tag was written in capitals. */
const inCapitals: boolean[] = [];
/** Of each kind of span, how many are open, and how many an end tag of another span has closed. */
const openCounts = new Uint32Array(SPAN_COUNT);
const passedCounts = new Uint32Array(SPAN_COUNT);
/** The open voices, by their tags. */
const voices: number[] = [];
let voiceCount = 0;
/** Whether an end tag or a `>` has passed over a span since the cue began. */
let hasPassed = false;
/** Whether an `rt` has been met that does not stand directly in a ruby. */
let misplacedReading = false;
/** How many components stand at the top of the cue, as far as it matters: up to 2. */
let components = 0;
/** Voices that began inside an open one: their tags, the voice around them, and how deep that is. */
const nested = {
  tags: [] as number[],
  ends: [] as number[],
  outers: [] as number[],
  depths: [] as number[],
};
let nestedCount = 0;

/** Starts on another cue: nothing is open. */
export function clearSpans(codes: Uint16Array, start: number, end: number): void {
  cue.codes = codes;
  cue.start = start;
  cue.end = end;
  components = 0;
  misplacedReading = false;
  if (depth > 0) openCounts.fill(0);
  depth = 0;
  voiceCount = 0;
  nestedCount = 0;
  if (hasPassed) passedCounts.fill(0);
  hasPassed = false;
}

/** Counts the text from `start` to `end` as a component, if it is one; line breaks alone are none. */
export function countText(start: number, end: number): void {
  if (depth > 0 || components >= 2) return;
  let i = start;
  while (i < end && isTerminator(cue.codes[i]!)) i++;
  if (i < end) components++;
}

/** Counts a timestamp tag as a component. */
export function countTimestamp(): void {
  if (depth === 0) components++;
}

/** The number of the innermost open span; 0 where none is open. */
export function currentSpan(): number {
  return depth > 0 ? spans[depth - 1]! : 0;
}

/** Whether a span of this number is open, at any depth. */
export function isOpen(span: number): boolean {
  return openCounts[span]! > 0;
}

/** Whether the innermost open span began with a tag in capitals. */
export function isInCapitals(): boolean {
  return depth > 0 && inCapitals[depth - 1]!;
}

/** Opens a span whose start tag stands from `tag` to `tagEnd`. */
export function openSpan(span: number, tag: number, tagEnd: number, capitals: boolean): void {
  if (depth === 0) components++;
  if (span === SPAN_V) {
    if (voiceCount > 0) noteNested(tag, tagEnd);
    voices[voiceCount++] = tag;
  }
  spans[depth] = span;
  tags[depth] = tag;
  tagEnds[depth] = tagEnd;
  readingEnds[depth] = -1;
  inCapitals[depth] = capitals;
  depth++;
  openCounts[span]!++;
}

function noteNested(tag: number, tagEnd: number): void {
  nested.tags[nestedCount] = tag;
  nested.ends[nestedCount] = tagEnd;
  nested.outers[nestedCount] = voices[voiceCount - 1]!;
  nested.depths[nestedCount] = voiceCount - 1;
  nestedCount++;
}

/** Whether the voice around a nested one is still open. */
function isOuterOpen(index: number): boolean {
  const depthOfOuter = nested.depths[index]!;
  return depthOfOuter < voiceCount && voices[depthOfOuter] === nested.outers[index];
}

/** Notes an `rt` that does not stand directly in a ruby. */
export function noteMisplacedReading(): void {
  misplacedReading = true;
}

/** Closes the innermost span. An `rt` ends at `at`. */
export function closeCurrent(at: number): void {
  if (depth === 0) return;
  const span = spans[--depth]!;
  if (span === SPAN_V) voiceCount--;
  openCounts[span]!--;
  if (span === SPAN_RT && depth > 0) readingEnds[depth - 1] = at;
}

/** Closes the innermost open `span` with all that is open inside it, which counts as passed over. */
export function closeThrough(span: number, at: number): void {
  while (depth > 0 && currentSpan() !== span) {
    hasPassed = true;
    passedCounts[currentSpan()]!++;
    closeCurrent(at);
  }
  closeCurrent(at);
}

/** Counts each tag that stands inside another, from `start` to `end`, as passed over. */
export function passSwallowed(start: number, end: number): void {
  hasPassed = true;
  for (let i = start; i < end; i++) {
    if (cue.codes[i] !== LESS_THAN) continue;
    let nameEnd = i + 1;
    while (nameEnd < end && isLowerCase(cue.codes[nameEnd]!)) nameEnd++;
    const span = spanOf(cue.codes, i + 1, nameEnd);
    if (span > 0) passedCounts[span]!++;
  }
}

function isLowerCase(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Whether the end tag of `span` belongs to one that was passed over; it does so once. */
export function takePassed(span: number): boolean {
  if (passedCounts[span] === 0) return false;
  passedCounts[span]!--;
  return true;
}

/** Reports what is odd about the innermost span, a ruby, whose end tag is at `at`. */
export function reportRuby(at: number): void {
  if (currentSpan() !== SPAN_RUBY) return;
  const readingEnd = readingEnds[depth - 1]!;
  if (readingEnd < 0) {
    if (!misplacedReading) {
      addFault(faultNumber['ruby-no-rt'], tags[depth - 1]!, tagEnds[depth - 1]!);
    }
    return;
  }
  const start = skipBlank(readingEnd, at);
  if (start < at) addFault(faultNumber['ruby-text-after-rt'], start, at);
}

/** Spaces, tabs and line breaks may stand between the last `rt` and the end of its ruby. */
function skipBlank(start: number, end: number): number {
  let i = start;
  while (
    i < end &&
    (isTerminator(cue.codes[i]!) || cue.codes[i] === SPACE || cue.codes[i] === TAB)
  ) {
    i++;
  }
  return i;
}

/** Reports what the end of the cue has closed and should not have. */
export function reportOpenSpans(): void {
  if (depth === 0) return;
  let first = 0;
  while (first < depth && (spans[first] === SPAN_V || !isTerminated(first))) first++;
  if (first < depth) addFault(faultNumber['tag-unclosed'], tags[first]!, tagEnds[first]!);
  if (voiceCount > 0) reportOpenVoices();
}

/** Whether the tag of the open span has its `>`; where it has none, that is what is wrong with it. */
function isTerminated(index: number): boolean {
  return cue.codes[tagEnds[index]! - 1] === GREATER_THAN;
}

/** Reports the voices still open at the end of the cue that need their end tag. */
function reportOpenVoices(): void {
  let hasNested = false;
  for (let i = 0; i < nestedCount; i++) {
    if (!isOuterOpen(i)) continue;
    addFault(faultNumber['voice-nested'], nested.tags[i]!, nested.ends[i]!);
    hasNested = true;
  }
  if (hasNested) return;
  if (components === 1 || spans[0] !== SPAN_V) return;
  if (isTerminated(0)) addFault(faultNumber['voice-unclosed'], tags[0]!, tagEnds[0]!);
}
