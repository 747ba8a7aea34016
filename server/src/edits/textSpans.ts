/** The spans of one cue’s text with the places of their tags. */

import { FULL_STOP, GREATER_THAN, isWhitespace } from '../syntax/characters';
import type { Chunk } from '../syntax/chunk';

/** A start tag and the end tag that belongs to it. Offsets are those of the chunk. */
export interface Span {
  /** The name of the tag, one of those that the standard knows; `v` for a misspelt voice too. */
  readonly name: string;
  /** Where its start tag starts and ends, the `>` included. */
  readonly start: number;
  readonly startEnd: number;
  /** Where its end tag starts and ends; -1 where none closes it. */
  readonly close: number;
  readonly closeEnd: number;
  /** Where it is closed, by its own end tag or by that of a span around it; infinite where it is not. */
  readonly until: number;
}

const names: ReadonlySet<string> = new Set(['c', 'i', 'b', 'u', 'ruby', 'rt', 'v', 'lang']);

/**
 * The spans between two offsets of the chunk, in the order of their start tags. They are read with
 * goodwill: an end tag closes what it was meant for, and a misspelt voice of `voices`, given by the
 * starts of tags, is one.
 */
export function spansIn(
  { text }: Chunk,
  from: number,
  to: number,
  voices: ReadonlySet<number>,
): readonly Span[] {
  const source = text.slice(from, to);
  const spans: Span[] = [];
  const open: number[] = [];
  const counts = new Map<string, number>();
  for (let at = source.indexOf('<'); at >= 0; ) {
    const bracket = source.indexOf('>', at);
    const end = bracket < 0 ? source.length : bracket + 1;
    if (source[at + 1] === '/') {
      const written = source.slice(at + 2, bracket < 0 ? end : bracket);
      const name = /^\s*v(?:[\s.:]|$)/iu.test(written) ? 'v' : written.trim();
      closeSpan(spans, open, counts, name, from + at, from + end);
    } else {
      const name = voices.has(from + at) ? 'v' : nameAt(source, at + 1);
      if (names.has(name)) {
        open.push(spans.length);
        counts.set(name, (counts.get(name) ?? 0) + 1);
        const place = { start: from + at, startEnd: from + end };
        spans.push({ name, ...place, close: -1, closeEnd: -1, until: Number.POSITIVE_INFINITY });
      }
    }
    at = source.indexOf('<', end);
  }
  return spans;
}

/** No name of a span is longer. */
const LONGEST = 4;

/** The name of the start tag, as far as a span may have it: up to a full stop, white space or `>`. */
function nameAt(source: string, start: number): string {
  const limit = Math.min(source.length, start + LONGEST + 1);
  let end = start;
  while (end < limit && !isNameEnd(source.charCodeAt(end))) end++;
  return source.slice(start, end);
}

function isNameEnd(code: number): boolean {
  return code === FULL_STOP || code === GREATER_THAN || isWhitespace(code);
}

/** Closes the innermost open span of the name, and all inside it; nothing where none is open. */
function closeSpan(
  spans: Span[],
  open: number[],
  counts: Map<string, number>,
  name: string,
  close: number,
  closeEnd: number,
): void {
  if ((counts.get(name) ?? 0) === 0) return;
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const span = spans[index]!;
    counts.set(span.name, counts.get(span.name)! - 1);
    const isIt = span.name === name;
    spans[index] = isIt ? { ...span, close, closeEnd, until: close } : { ...span, until: close };
    if (isIt) return;
  }
}

/**
 * Whether the tags between the offsets, relative to the chunk, go with each other: no span crosses a
 * border.
 */
export function isBalanced(spans: readonly Span[], start: number, end: number): boolean {
  return spans.every((span) => {
    const opens = span.start >= start && span.start < end;
    const closes = span.close >= start && span.close < end;
    return opens === closes;
  });
}

/** The spans that are open at the offset, relative to the chunk, the outermost first. */
export function openAt(spans: readonly Span[], at: number): readonly Span[] {
  return spans.filter(({ startEnd, until }) => startEnd <= at && until >= at);
}

/**
 * How many code points of a piece of cue text are shown; white space and tags left out, a reference is
 * one.
 */
export function shownLength(piece: string): number {
  const shown = piece
    .replace(/<[^>]*(?:>|$)/gu, '')
    .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/giu, 'x')
    .replace(/\s+/gu, '');
  return [...shown].length;
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}、。！？]/u;

/**
 * What stands between two pieces of text that are joined: a space, or nothing in scripts without
 * spaces.
 */
export function joint(before: string, after: string): string {
  const last = [...before.slice(-2)].at(-1) ?? '';
  const next = [...after.slice(0, 2)][0] ?? '';
  return unspaced.test(last) && unspaced.test(next) ? '' : ' ';
}
