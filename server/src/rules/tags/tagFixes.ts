/** What can be done about tags. */

import { cueTag, isSpanType } from '../../syntax/text/cueText';
import { terminatorOf } from '../cueParts';
import { type Case, type Edit, edit, type Fix, quoted, replacement } from '../rule';

/** Where the text of the cue around the place ends. */
function cueEnd({ chunk, block }: Case): number {
  return chunk.blocks.end[block]!;
}

/** A tag's place, relative to the chunk. */
interface TagPlace {
  readonly start: number;
  readonly end: number;
}

/** The name in a tag, without the solidus of an end tag. */
function nameIn(tag: string): string {
  return /^<\/?\s*([^\s.>/]*)/u.exec(tag)?.[1] ?? '';
}

/** The end tag that belongs to the start tag at the place; undefined without one. */
function endTagOf(found: Case, tag: string): TagPlace | undefined {
  const name = nameIn(tag);
  if (name === '' || tag.startsWith('</')) return undefined;
  const end = cueEnd(found);
  const { text } = found.chunk;
  let depth = 1;
  for (let at = text.indexOf('<', found.end); at >= 0 && at < end; at = text.indexOf('<', at + 1)) {
    const close = text.indexOf('>', at);
    if (close < 0 || close >= end) return undefined;
    const other = text.slice(at, close + 1);
    if (nameIn(other) !== name) continue;
    depth += other.startsWith('</') ? -1 : 1;
    if (depth === 0) return { start: at, end: close + 1 };
  }
  return undefined;
}

/** The place and the end tag that belongs to it. */
function pair(found: Case): readonly TagPlace[] {
  const end = endTagOf(found, found.text);
  return end ? [found, end] : [found];
}

/** The bare `<`, or each of a row, as `&lt;`, so that the text is shown; the `>` that ends it as well. */
export function escaped(found: Case): Fix {
  const edits = pair(found).flatMap(({ start, end }) => {
    const row = /^<+/u.exec(found.chunk.text.slice(start, end))?.[0].length ?? 1;
    const opening = edit(found, start, start + row, '&lt;'.repeat(row));
    const isClosed = end > start + 1 && found.chunk.text[end - 1] === '>';
    return isClosed ? [opening, edit(found, end - 1, end, '&gt;')] : [opening];
  });
  const written = edits.length > 1 ? '&lt; and &gt;' : '&lt;';
  return { title: `Show it as text: write ${written}`, edits };
}

/** What HTML's names are in WebVTT. */
const translations: Readonly<Record<string, string>> = { em: 'i', strong: 'b' };

/** The fixes of a tag of HTML: what it means in WebVTT where there is such a thing, or nothing. */
export function unknownTagFixes(found: Case): readonly Fix[] {
  const name = nameIn(found.text).toLowerCase();
  if (name === 'br') return [lineBreak(found), escaped(found)];
  const [, span, rest] = /^<(c|i|b|u|rt|ruby|lang):([^\s:>]*)>$/u.exec(found.text) ?? [];
  if (span && rest) {
    const tag = span === 'lang' ? `<lang ${rest}>` : `<${span}.${rest}>`;
    return [replacement(found, `Write ${tag}`, tag)];
  }
  const translation = translations[name];
  const ends = pair(found);
  if (translation && (ends.length === 2 || isOpenBefore(found))) {
    return [translated(found, ends, translation), removed(found), escaped(found)];
  }
  if (/^<[a-z]+\/>$/u.test(found.text) && isOpenBefore(found)) {
    return [replacement(found, `Write </${name}>`, `</${name}>`)];
  }
  return [removed(found), escaped(found)];
}

/** Whether a start tag of this name stands before the place, in the same cue. */
function isOpenBefore(found: Case): boolean {
  const before = found.chunk.text.slice(found.chunk.blocks.text[found.block], found.start);
  return new RegExp(`<${nameIn(found.text)}[\\s.>]`, 'iu').test(before);
}

function translated(found: Case, tags: readonly TagPlace[], name: string): Fix {
  const edits = tags.map(({ start, end }) => {
    const solidus = found.chunk.text[start + 1] === '/' ? '/' : '';
    return edit(found, start, end, `<${solidus}${name}>`);
  });
  return { title: `Write <${name}>`, edits };
}

/** The tag without its end tag, or both, taken out. */
export function removed(found: Case): Fix {
  const tags = pair(found);
  const edits = tags.map((tag) => removal(found, tag));
  return { title: tags.length > 1 ? 'Remove the two tags' : 'Remove the tag', edits };
}

/** Takes the tag out and leaves no empty line, since that would end the cue. */
function removal(found: Case, { start, end }: TagPlace): Edit {
  const { text } = found.chunk;
  const [lineStart, lineEnd] = lineAround(found, start, end);
  const others = text.slice(lineStart, start) + text.slice(end, lineEnd);
  if (others.replace(/<[^>]*>/gu, '') !== '') return edit(found, start, end, '');
  if (lineStart !== start || lineEnd !== end) return edit(found, start, end, ' ');
  const textStart = found.chunk.blocks.text[found.block]!;
  if (lineEnd < cueEnd(found)) {
    return edit(found, start, end + terminatorLength(text, lineEnd), '');
  }
  const before = lineStart > textStart ? terminatorBefore(text, lineStart) : 0;
  return edit(found, start - before, end, '');
}

function lineAround(found: Case, start: number, end: number): readonly [number, number] {
  const { text } = found.chunk;
  let from = start;
  while (from > 0 && !/[\r\n]/u.test(text[from - 1]!)) from--;
  let to = end;
  while (to < text.length && !/[\r\n]/u.test(text[to]!)) to++;
  return [from, to];
}

function terminatorLength(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? 2 : 1;
}

function terminatorBefore(text: string, at: number): number {
  return text.startsWith('\r\n', at - 2) ? 2 : 1;
}

/** A line break for `<br>`; nothing where there is one already, or no text on one side. */
function lineBreak(found: Case): Fix {
  const [lineStart, lineEnd] = lineAround(found, found.start, found.end);
  const { text } = found.chunk;
  const before = text.slice(lineStart, found.start);
  const after = text.slice(found.end, lineEnd);
  const isBetween = /[^\s<>]/u.test(before) && /^\s*(?!<\/?br[\s/>])\S/iu.test(after);
  if (!isBetween) return { title: 'Remove the tag', edits: [removal(found, found)] };
  return replacement(found, 'Write a line break', terminatorOf(found.transcript));
}

/** The tag at the place with its `>` put behind its name and classes. */
export function terminationFixes(found: Case): readonly Fix[] {
  const { kind, name } = cueTag(found.text, 0);
  const words = /^<\/?[^\s<>]*/u.exec(found.text)![0];
  const at = found.start + words.length;
  const space = /^[\t ]/u.test(found.chunk.text.slice(at, found.end)) ? 1 : 0;
  if (kind === 'start' && name === 'v') return [];
  const end = cueEnd(found);
  const isClosed = kind !== 'start' || found.chunk.text.slice(at, end).includes(`</${name}`);
  const closing = edit(found, at, at + space, '>');
  const edits = isClosed ? [closing] : [closing, edit(found, end, end, `</${name}>`)];
  return [{ title: `Close the tag: write ${words}>`, edits }];
}

/** The words out of the tag: gone, or behind it. */
export function annotationFixes(found: Case): readonly Fix[] {
  const close = found.chunk.text.indexOf('>', found.end) + 1;
  const words = found.text.trim();
  return [
    replacement(found, 'Remove the words', ''),
    replacement(found, 'Put the words behind the tag', `>${words}`, found.start, close),
  ];
}

/** The name of the tag, and that of its end tag, in lower case. The place is the name. */
export function inLowerCase(found: Case): Fix {
  const name = found.text;
  const own = edit(found, found.start, found.end, name.toLowerCase());
  const isEnd = found.chunk.text[found.start - 1] === '/';
  const end = isEnd ? undefined : endTagOf(found, `<${name}>`);
  const edits = end ? [own, edit(found, end.start + 2, end.end - 1, name.toLowerCase())] : [own];
  return { title: `Write ${quoted(name.toLowerCase())}`, edits };
}

/** The start tags that are still open at `to`, the outermost first, by their names. */
export function openSpansAt(found: Case, from: number, to: number): readonly string[] {
  const text = found.chunk.text.slice(0, to);
  const open: string[] = [];
  for (let at = text.indexOf('<', from); at >= 0; ) {
    const tag = cueTag(text, at);
    if (tag.kind === 'start' && isSpanType(tag.name)) open.push(tag.name);
    else if (tag.kind === 'end') closeLast(open, tag.name);
    at = text.indexOf('<', tag.end);
  }
  return open;
}

function closeLast(open: string[], name: string): void {
  if (open.at(-1) === name) open.pop();
  else if (name === 'ruby' && open.at(-1) === 'rt') open.splice(-2);
}

/** Closes at the end of the cue the span at the place, and what is open inside it. */
export function closedAtCueEnd(found: Case): Fix {
  const end = cueEnd(found);
  const names = openSpansAt(found, found.start, end);
  const tags = [...names].reverse().map((name) => `</${name}>`);
  return replacement(found, 'Close it at the end of the cue', tags.join(''), end, end);
}

/**
 * Closes what is open inside the span that the end tag at the place ends. Where an end tag of that
 * follows at once, the two change places; where it follows later, the span goes on behind this one.
 */
export function nestedFixes(found: Case): readonly Fix[] {
  const name = nameIn(found.text);
  const from = found.chunk.blocks.text[found.block]!;
  const open = openSpansAt(found, from, found.start);
  const inside = open.slice(open.lastIndexOf(name) + 1);
  if (inside.length !== 1) return [];
  const inner = `</${inside[0]}>`;
  const { text } = found.chunk;
  const later = text.indexOf(inner, found.end);
  const title = `Write ${inner} before ${found.text}`;
  if (later === found.end) {
    return [replacement(found, title, inner + found.text, found.start, later + inner.length)];
  }
  const isClosedLater = later >= 0 && later < cueEnd(found);
  if (!isClosedLater) return [replacement(found, title, inner + found.text)];
  const again = inside[0] === 'v' || inside[0] === 'lang' ? undefined : `<${inside[0]}>`;
  return again ? [replacement(found, title, inner + found.text + again)] : [];
}
