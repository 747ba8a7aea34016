/** One cue made two at a place in its text. */

import { timestampLike, timingPlaces } from '../../rules/cueParts';
import type { Edit } from '../../rules/rule';
import type { Mention } from '../../speakers';
import type { PlacedBlock } from '../../speakers/turns';
import { timeOf } from '../../syntax/timing/timestamp';
import {
  cueAt,
  edit,
  namedAt,
  type Outcome,
  type Reading,
  refused,
  spokenAt,
  terminatorBehind,
  textOf,
  trimmedEnd,
} from '../reading';
import { formOf, prefixText } from '../speakers/nameForms';
import { cueSpans, sorted, withoutEndTag } from '../speakers/rewrite';
import { openAt, type Span, shownLength } from '../textSpans';

/** A place between two words of a cue, relative to its chunk. */
export interface Cut {
  /** The cue, the mentions of speakers in it, and the spans of its text. */
  readonly place: PlacedBlock;
  readonly mentions: readonly Mention[];
  readonly spans: readonly Span[];
  /** Where the words before it end, and where those behind it start. */
  readonly end: number;
  readonly start: number;
  /** How many code points of the text are shown before it and behind it; neither is 0. */
  readonly before: number;
  readonly after: number;
}

/**
 * The place between words at the absolute offset, moved out of tags and names; why there is none, as a
 * sentence.
 */
export function cutAt(reading: Reading, offset: number): Cut | string {
  const place = cueAt(reading, offset);
  if (!place) return 'There is no cue here.';
  const { text } = place.chunk;
  const bounds = textOf(place);
  const wanted = offset - place.offset;
  if (wanted < bounds.start || wanted > bounds.end)
    return 'Put the cursor between two words of the cue.';
  const mentions = namedAt(reading, place);
  const at = outsideMarkup(text, bounds.start, bounds.end, wanted, mentions);
  const spans = cueSpans(place, mentions);
  const end = trimmedEnd(text, bounds.start, at);
  const start = at + /^\s*/u.exec(text.slice(at, bounds.end))![0].length;
  const before = shownBetween(text, mentions, bounds.start, end);
  const after = shownBetween(text, mentions, start, bounds.end);
  if (before === 0) return 'There are no words before the cursor.';
  if (after === 0) return 'There are no words behind the cursor.';
  return { place, mentions, spans, end, start, before, after };
}

/**
 * The offset, moved out of what it stands in: to the start of a tag, a reference or a pair, to the
 * start of a speaker’s name, a dash before it included, before start tags and behind end tags.
 */
function outsideMarkup(
  text: string,
  start: number,
  end: number,
  wanted: number,
  mentions: readonly Mention[],
): number {
  let at = outsideTag(text, start, end, wanted);
  const ends = /^(?:<\/[^<>]*>)+/u.exec(text.slice(at, end));
  if (ends) return at + ends[0].length;
  const starts = /(?:<[a-z][^<>]*>)+$/iu.exec(text.slice(start, at));
  if (starts) at -= starts[0].length;
  for (const { prefix, prefixEnd } of mentions) {
    if (prefix < start || at > prefixEnd) continue;
    const lead = /[^\S\r\n]*(?:[-\u2010-\u2015][^\S\r\n]*)?$/u.exec(text.slice(start, prefix))![0];
    const isLine = /^$|[\r\n]$/u.test(text.slice(start, prefix - lead.length));
    const from = isLine ? prefix - lead.length : prefix;
    if (at >= from) return from;
  }
  return at;
}

function outsideTag(text: string, start: number, end: number, wanted: number): number {
  const open = text.lastIndexOf('<', wanted - 1);
  if (open >= start && !text.slice(open, wanted).includes('>')) {
    const close = text.indexOf('>', wanted);
    if (close >= 0 && close < end) return text[open + 1] === '/' ? close + 1 : open;
  }
  const reference = /&[#\da-z]{0,31}$/iu.exec(text.slice(Math.max(start, wanted - 32), wanted));
  if (reference && /^[#\da-z]{0,31};/iu.test(text.slice(wanted, wanted + 32))) {
    return wanted - reference[0].length;
  }
  const isInPair =
    /[\udc00-\udfff]/.test(text[wanted] ?? '') && /[\ud800-\udbff]/.test(text[wanted - 1] ?? '');
  return isInPair ? wanted - 1 : wanted;
}

/**
 * How many code points are shown between the offsets of the chunk’s text, what names speakers left out.
 */
export function shownBetween(
  text: string,
  mentions: readonly Mention[],
  start: number,
  end: number,
): number {
  let shown = 0;
  let at = start;
  for (const { prefix, prefixEnd } of mentions) {
    if (prefixEnd <= at || prefix >= end) continue;
    shown += shownLength(text.slice(at, Math.max(at, prefix)));
    at = prefixEnd;
  }
  return shown + shownLength(text.slice(at, Math.max(at, end)));
}

/**
 * The edits that make two cues of the one at the absolute offset. They share its time as they share its
 * characters, unless a timestamp in the text says when the second starts. The identifier stays with
 * the first; the second has its settings, the tags that are open, and the speaker’s name where the
 * file repeats names. Where a time is given, in ms, within the cue, the second starts then.
 */
export function cueSplit(reading: Reading, offset: number, time?: number): Outcome {
  const cut = cutAt(reading, offset);
  if (typeof cut === 'string') return refused(cut);
  const { place, end, start } = cut;
  const { text, blocks } = place.chunk;
  const times = secondStart(cut, time);
  if (typeof times === 'string') return refused(times);
  const timing = timingPlaces(place);
  const startText = timestampLike(times.ms, text.slice(timing.end, timing.endEnd));
  const arrow = text.slice(timing.startEnd, timing.end);
  const rest = text.slice(timing.endEnd, blocks.timingEnd[place.block]);
  const line = `${startText}${arrow}${text.slice(timing.end, timing.endEnd)}${rest}`;
  const terminator = terminatorBehind(place);
  const { closers, openers, removed } = carriedOver(reading, cut);
  const between = `${closers}${terminator}${terminator}${line}${terminator}${openers}`;
  const edits: Edit[] = [
    edit(place, timing.end, timing.endEnd, startText),
    edit(place, end, start + times.tag, between),
    ...removed,
  ];
  return { edits: sorted(edits), message: 'The cue is two now.' };
}

/** When the second cue starts, and how long the timestamp tag is that says so; or why it cannot be split. */
function secondStart(
  { place, end, start, before, after }: Cut,
  wanted: number | undefined,
): { ms: number; tag: number } | string {
  const { text, blocks } = place.chunk;
  const from = blocks.startTime[place.block]!;
  const to = blocks.endTime[place.block]!;
  if (!(to > from) || !Number.isFinite(to))
    return 'The times of this cue cannot be read, or end before they start: correct them first.';
  if (to - from < 2) return 'This cue is shown for less than 2 ms, too short for two cues.';
  const tag = /^<(\d[\d:.]*)>/u.exec(text.slice(start, start + 40));
  const tagged = tag ? timeOf(tag[1]!) : Number.NaN;
  // A timestamp in a cue must be later than its start.
  if (wanted !== undefined) return { ms: wanted, tag: tag && tagged <= wanted ? tag[0].length : 0 };
  if (tag && tagged > from && tagged < to) return { ms: tagged, tag: tag[0].length };
  const bounds = textOf(place);
  const earlier = [...text.slice(bounds.start, end).matchAll(/<(\d[\d:.]*)>/gu)].map(([, time]) =>
    timeOf(time!),
  );
  const later = [...text.slice(start, bounds.end).matchAll(/<(\d[\d:.]*)>/gu)].map(([, time]) =>
    timeOf(time!),
  );
  const low = Math.max(from, ...earlier.filter((time) => time > from && time < to)) + 1;
  const high = Math.min(to, ...later.filter((time) => time > from && time < to)) - 1;
  const ms = from + Math.round(((to - from) * before) / (before + after));
  return { ms: Math.max(low, Math.min(high, ms)), tag: 0 };
}

interface CarriedOver {
  /** The end tags that the first cue needs. */
  readonly closers: string;
  /** What the second cue starts with: who speaks, and the tags that were open. */
  readonly openers: string;
  readonly removed: readonly Edit[];
}

function carriedOver(reading: Reading, { place, mentions, spans, end, start }: Cut): CarriedOver {
  const { text } = place.chunk;
  const speaking = mentions.filter(({ prefix }) => prefix < end).at(-1);
  const isNamed = mentions.some(
    ({ prefix }) => prefix === start || isDashBefore(text, start, prefix),
  );
  const { inherited } = reading.speakers;
  const open = openAt(spans, end).filter(({ start: tag }) => tag < end);
  const isLeft = (span: Span) =>
    inherited && !isNamed && span.name === 'v' && isAlone(place, span, spans);
  const closers = [...open]
    .reverse()
    .filter(({ close }) => close >= 0)
    .map((span) => text.slice(span.close, span.closeEnd))
    .join('');
  const reopened = open.filter((span) => !(isLeft(span) || (isNamed && span.name === 'v')));
  const hasVoice = reopened.some(({ name }) => name === 'v');
  const isRepeated = !isNamed && !inherited && !hasVoice;
  const prefix = isRepeated ? repeatedPrefix(reading, place, speaking, text.slice(start)) : '';
  const removed = open
    .filter((span) => !reopened.includes(span) && span.close >= start)
    .map((span) => withoutEndTag(place, span));
  const tags = reopened.map((span) => text.slice(span.start, span.startEnd)).join('');
  return { closers, openers: `${prefix}${tags}`, removed };
}

function isDashBefore(text: string, start: number, prefix: number): boolean {
  return prefix > start && /^[-\u2010-\u2015]?\s*$/u.test(text.slice(start, prefix));
}

/** Whether the voice says no more than who speaks: it has no classes. */
function isAlone({ chunk }: PlacedBlock, span: Span, spans: readonly Span[]): boolean {
  const tag = chunk.text.slice(span.start, span.startEnd);
  return (
    !/^<\s*v\./iu.test(tag) &&
    spans.every((other) => other.start >= span.start || other.name !== 'v' || other.close >= 0)
  );
}

/** Who speaks, as it is written in the first part; as a voice where that is its identifier. */
function repeatedPrefix(
  reading: Reading,
  place: PlacedBlock,
  mention: Mention | undefined,
  rest: string,
): string {
  const { text } = place.chunk;
  if (!mention) return '';
  if (mention.notation !== 'identifier') {
    const written = text.slice(mention.prefix, mention.prefixEnd);
    return /\s$|>$/u.test(written) || mention.notation === 'voice' ? written : `${written} `;
  }
  if (spokenAt(reading, place).names.length === 0) return '';
  const form = formOf(place.chunk, mention) ?? 'voice';
  const made = prefixText(form, mention.name, '', rest, terminatorBehind(place));
  return 'text' in made ? made.text : '';
}
