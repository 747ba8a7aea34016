/** What stands at the start of a line of cue text and says who speaks. */

import { rememberedByText } from '../syntax/textMemo';
import {
  isBlank,
  isEnclosedName,
  isHeading,
  isMachineName,
  isName,
  isNameAtSight,
  isPhrase,
  nameIn,
} from './names';

/** How a name may be written. */
export const notations = [
  /** `<v Ann>Hello`, also misspelt. */
  'voice',
  /** `Ann: Hello` */
  'label',
  /** `>> Ann: Hello` */
  'chevron',
  /** `[SPEAKER_00]: Hello`, `[Ann] Hello` */
  'bracket',
  /** `(speaker 0) Hello`, or `(Ann)` on a line of its own. */
  'parenthesis',
  /** `1 "Ann Lee" (1063281152)` as a cue’s identifier. */
  'identifier',
] as const;
/** One of the ways in which a name may be written. */
export type Notation = (typeof notations)[number];

/** What speaks for a mention, besides how often its name recurs. */
export const Proof = {
  /** The form alone says that it names a speaker. */
  Certain: 0,
  /** A label at the start of a cue, or behind a dash. */
  Leading: 1,
  /** A label at the start of a later line. */
  Inner: 2,
  /** A name in brackets, without a colon. */
  Enclosed: 3,
  /** No name: somebody else speaks from here on. */
  Change: 4,
} as const;
/** A number, as mentions are kept in columns. */
export type Proof = (typeof Proof)[keyof typeof Proof];

/** What a line starts with. Offsets are those of the text it was read from. */
export interface Prefix {
  /** As a player reads it; empty where only a change of speaker is told. */
  readonly name: string;
  readonly notation: Notation;
  readonly proof: Proof;
  /** Where the name starts and ends, white space around it left out. */
  readonly start: number;
  readonly end: number;
  /** Where the whole prefix starts and ends, the white space behind it included. */
  readonly prefix: number;
  readonly prefixEnd: number;
}

/** A prefix is looked for in so many code units at the start of a line. */
const LIMIT = 80;
const COLON = ':';
/** The colon of Chinese and Japanese text, U+FF1A; no white space need follow it. */
export const WIDE_COLON = '：';

/**
 * The prefix of the line from `start` to `end`, which leaves its terminator out; undefined where it
 * starts with words. `leading` says that the line is a cue’s first, and
 * `next` is where the cue’s next line starts; -1 for its last line. `colon` says that there is one
 * that may end a label.
 */
export function prefixOf(
  text: string,
  start: number,
  end: number,
  leading: boolean,
  next: number,
  colon: boolean,
): Prefix | undefined {
  if (!colon && isWord(text.charCodeAt(start))) return undefined;
  let at = skipBlanks(text, start, end);
  const isDashed = at < end && isDash(text.charCodeAt(at));
  if (isDashed) at = skipBlanks(text, at + 1, end);
  if (at === end || (!colon && isWord(text.charCodeAt(at)))) return undefined;
  const speech = afterChevrons(text, at, end);
  const line: Line = {
    text,
    end,
    next,
    prefix: at,
    at: skipBlanks(text, speech, end),
    hasChevrons: speech > at,
    proof: leading || isDashed ? Proof.Leading : Proof.Inner,
  };
  const named = enclosed(line) ?? (colon ? label(line) : undefined);
  return named ?? (line.hasChevrons ? change(line, line.at) : undefined);
}

/** Whether the line can only start with a label, if with anything: all letters, and ASCII digits. */
function isWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x3041 && code < 0xd800)
  );
}

/** Where a colon that may end a label is looked for: so many UTF-16 code units behind a line’s start. */
export const LABEL_LIMIT = 2 * LIMIT;

interface Line {
  readonly text: string;
  readonly end: number;
  readonly next: number;
  /** Where the prefix starts, and its name or the bracket around it. */
  readonly prefix: number;
  readonly at: number;
  readonly hasChevrons: boolean;
  /** What a plain label on this line has to show. */
  readonly proof: Proof;
}

/** Hyphen-minus, hyphens and dashes. */
function isDash(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015);
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Where the text goes on behind two chevrons or more, also as `&gt;`; `from` where there are fewer. */
function afterChevrons(text: string, from: number, end: number): number {
  let at = from;
  let count = 0;
  for (; at < end; count++) {
    if (text[at] === '>') at++;
    else if (text[at] === '&' && text.startsWith('&gt;', at)) at += 4;
    else break;
  }
  return count >= 2 && at <= end ? at : from;
}

function change({ text, end, next, prefix }: Line, from: number): Prefix {
  const prefixEnd = endOfPrefix(text, from, end, next);
  return {
    name: '',
    notation: 'chevron',
    proof: Proof.Change,
    start: from,
    end: from,
    prefix,
    prefixEnd,
  };
}

/**
 * Where the words start behind a prefix. A line that has no words goes with its prefix: left behind,
 * it would be an empty line and end the cue.
 */
function endOfPrefix(text: string, from: number, end: number, next: number): number {
  const at = skipBlanks(text, from, end);
  return at === end && next >= 0 ? next : at;
}

const closers: Readonly<Record<string, string>> = { '[': ']', '(': ')', '（': '）' };

/** `[SPEAKER_00]: `, `[Ann] `, `(speaker 0) ` and `(Ann)` on a line of its own. */
function enclosed(line: Line): Prefix | undefined {
  const { text, at, end, next } = line;
  const closer = closers[text[at] ?? ''];
  if (closer === undefined || at >= end) return undefined;
  const close = text.slice(at, Math.min(end, at + LIMIT)).indexOf(closer);
  if (close < 0) return undefined;
  const notation = closer === ']' ? 'bracket' : 'parenthesis';
  const behind = skipBlanks(text, at + close + 1, end);
  const hasColon = text[behind] === COLON || text[behind] === WIDE_COLON;
  const raw = text.slice(at + 1, at + close);
  const name = nameIn(raw);
  if (/^speaker ?\?$/iu.test(name)) return change(line, hasColon ? behind + 1 : behind);
  const proof = proofOfEnclosed(line, name, hasColon, behind);
  if (proof === undefined) return undefined;
  const prefixEnd = endOfPrefix(text, hasColon ? behind + 1 : behind, end, next);
  return { name, notation, proof, ...written(raw, at + 1), prefix: line.prefix, prefixEnd };
}

function proofOfEnclosed(
  { text, at, end, next, hasChevrons, proof }: Line,
  name: string,
  hasColon: boolean,
  behind: number,
): Proof | undefined {
  if (isMachineName(name)) return Proof.Certain;
  if (!isEnclosedName(name)) return undefined;
  if (hasColon) return hasChevrons ? Proof.Certain : proof;
  if (!isNameAtSight(name)) return undefined;
  const isAlone = behind === end && next >= 0;
  const hasWords = text[at] === '[' && behind < end;
  return (isAlone || hasWords) && !hasChevrons ? Proof.Enclosed : undefined;
}

/** Where the name itself is in `raw`, which starts at `from`. */
function written(raw: string, from: number): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = raw.length;
  while (start < end && isBlank(raw.charCodeAt(start))) start++;
  while (end > start && isBlank(raw.charCodeAt(end - 1))) end--;
  return { start: from + start, end: from + end };
}

/** What a text is as a label. */
interface Judged {
  readonly name: string;
  readonly isLabel: boolean;
  readonly isMachine: boolean;
}

const MOST_JUDGED = 1000;

/** The same few names stand all over a file. */
const judgedLabel = rememberedByText((raw): Judged => {
  const name = nameIn(raw);
  const isMachine = isMachineName(name);
  return { name, isLabel: isMachine || (isName(name) && !isHeading(name)), isMachine };
}, MOST_JUDGED);

/** `Ann: ` and `>> Ann: `. */
function label(line: Line): Prefix | undefined {
  const { text, at, end, next, prefix, hasChevrons } = line;
  const colon = labelColon(text, at, end);
  if (colon < 0) return undefined;
  const raw = text.slice(at, colon);
  const { name, isLabel, isMachine } = judgedLabel(raw);
  if (!isLabel) return undefined;
  const isCertain = isMachine || (hasChevrons && !isPhrase(name));
  return {
    name,
    notation: hasChevrons ? 'chevron' : 'label',
    proof: isCertain ? Proof.Certain : line.proof,
    ...written(raw, at),
    prefix,
    prefixEnd: endOfPrefix(text, colon + 1, end, next),
  };
}

/** The colon that may end a label: the first that white space or the line’s end follows, or a wide one. */
function labelColon(text: string, at: number, end: number): number {
  const limit = Math.min(end, at + LIMIT + 1);
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xff1a) return i;
    if (code === 0x3a && (i + 1 === end || isBlank(text.charCodeAt(i + 1)))) return i;
    if (code === 0x3c) return -1;
  }
  return -1;
}
