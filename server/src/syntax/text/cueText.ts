/**
 * Cue text as a player reads it: the tokenizer and the tree builder of section 6.4. For one cue at a
 * time, where its tree is asked for; what all cues are asked for, the scanner finds.
 */

import { decodeHTML } from 'entities/decode';
import { isDigit, isWhitespace } from '../characters';
import { timeOf, timestampText } from '../timing/timestamp';
import { voiceName } from './voiceName';

/** The name of a span: section 4.2.2. */
export type SpanType = 'c' | 'i' | 'b' | 'u' | 'ruby' | 'rt' | 'v' | 'lang';

/** A node of the tree of a cue’s text: section 6.4. */
export type CueNode =
  | { readonly type: 'text'; readonly text: string }
  /** A timestamp tag; `time` in ms. */
  | { readonly type: 'timestamp'; readonly time: number }
  | CueSpan;

/** A span with what stands in it. */
export interface CueSpan {
  readonly type: SpanType;
  readonly classes: readonly string[];
  /** The voice of a `v`, the language of a `lang`; empty for the others. */
  readonly annotation: string;
  readonly children: readonly CueNode[];
}

/** A tag as it stands in the text: its parts, not yet judged. */
export interface CueTag {
  /** A tag that starts with `/` is an end tag, one that starts with a digit a timestamp. */
  readonly kind: 'start' | 'end' | 'timestamp';
  /** Where the `<` is, and the code unit behind the `>` or the end of the text. */
  readonly start: number;
  readonly end: number;
  /** The name of a start or end tag; what stands between the brackets of a timestamp tag. */
  readonly name: string;
  /** The classes of a start tag, empty ones left out. */
  readonly classes: readonly string[];
  /** What follows name and classes, raw. */
  readonly annotation: string;
  /** False where the text ends before a `>`. */
  readonly terminated: boolean;
}

const spanTypes: ReadonlySet<string> = new Set<SpanType>([
  'c',
  'i',
  'b',
  'u',
  'ruby',
  'rt',
  'v',
  'lang',
]);

interface OpenSpan extends CueSpan {
  readonly children: CueNode[];
}

/**
 * The nodes that a player builds from a cue’s text: section 6.4. Line terminators are U+000A, character
 * references the characters that they are for. Any text gives nodes.
 */
export function cueNodes(text: string): readonly CueNode[] {
  const source = asPlayerReads(text);
  const root: OpenSpan = { type: 'c', classes: [], annotation: '', children: [] };
  const open = [root];
  let at = 0;
  while (at < source.length) {
    const tagStart = indexOrEnd(source, '<', at);
    if (tagStart > at) {
      open.at(-1)!.children.push({ type: 'text', text: decodeHTML(source.slice(at, tagStart)) });
    }
    if (tagStart === source.length) break;
    const tag = cueTag(source, tagStart);
    apply(open, tag);
    at = tag.end;
  }
  return root.children;
}

/** Text as it is after the first step of section 6.1: one kind of line terminator, no NUL. */
export function asPlayerReads(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replaceAll('\0', '\uFFFD');
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const index = text.indexOf(wanted, from);
  return index < 0 ? text.length : index;
}

/** The tag that starts at the `<` at `start`; it ends at the first `>`, or with the text. */
export function cueTag(text: string, start: number): CueTag {
  const close = indexOrEnd(text, '>', start);
  const terminated = close < text.length;
  const end = terminated ? close + 1 : close;
  const inner = text.slice(start + 1, close);
  const whole = (kind: CueTag['kind'], name: string): CueTag => ({
    kind,
    start,
    end,
    name,
    classes: noClasses,
    annotation: '',
    terminated,
  });
  if (inner.startsWith('/')) return whole('end', inner.slice(1));
  if (isDigit(inner.charCodeAt(0))) return whole('timestamp', inner);
  const nameEnd = endOfName(inner);
  if (nameEnd === inner.length) return whole('start', inner);
  const name = inner.slice(0, nameEnd);
  const classesEnd = inner[nameEnd] === '.' ? endOfClasses(inner, nameEnd) : nameEnd;
  const classes =
    classesEnd > nameEnd ? inner.slice(nameEnd, classesEnd).split('.').filter(Boolean) : noClasses;
  const annotation = inner.slice(classesEnd);
  return { kind: 'start', start, end, name, classes, annotation, terminated };
}

const noClasses: readonly string[] = [];

/** Where the name of a tag ends: at a full stop or white space. */
function endOfName(inner: string): number {
  let end = 0;
  while (end < inner.length && inner[end] !== '.' && !isWhitespace(inner.charCodeAt(end))) end++;
  return end;
}

function endOfClasses(inner: string, from: number): number {
  let end = from;
  while (end < inner.length && !isWhitespace(inner.charCodeAt(end))) end++;
  return end;
}

/** Does to the stack of open spans what the tree builder does at the tag. */
function apply(open: OpenSpan[], tag: CueTag): void {
  const current = open.at(-1)!;
  if (tag.kind === 'end') return applyEndTag(open, current, tag.name);
  if (tag.kind === 'timestamp') {
    const time = timeOf(tag.name);
    if (!Number.isNaN(time)) current.children.push({ type: 'timestamp', time });
    return;
  }
  if (!isSpanType(tag.name) || (tag.name === 'rt' && current.type !== 'ruby')) return;
  const isAnnotated = tag.name === 'v' || tag.name === 'lang';
  const annotation = isAnnotated ? voiceName(tag.annotation) : '';
  const span: OpenSpan = { type: tag.name, classes: tag.classes, annotation, children: [] };
  current.children.push(span);
  open.push(span);
}

/** Whether a span is called so: section 4.2.2. */
export function isSpanType(name: string): name is SpanType {
  return spanTypes.has(name);
}

/** An end tag closes the current span if it has its name; `</ruby>` also closes an open `rt`. */
function applyEndTag(open: OpenSpan[], current: OpenSpan, name: string): void {
  if (open.length === 1) return;
  if (name === current.type) open.pop();
  else if (name === 'ruby' && current.type === 'rt') open.splice(-2);
}

/**
 * The tree of a cue's text in the form of html5lib's tests, as the DOM that section 6.5 makes of it:
 * `| <span>` with sorted attributes below, text in quotes.
 */
export function cueTree(text: string): string {
  const lines = ['#document-fragment'];
  const pending: { readonly node: CueNode; readonly depth: number }[] = [];
  const push = (nodes: readonly CueNode[], depth: number) => {
    for (let i = nodes.length - 1; i >= 0; i--) pending.push({ node: nodes[i]!, depth });
  };
  push(cueNodes(text), 0);
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { node, depth } = next;
    const indent = `| ${'  '.repeat(depth)}`;
    if (node.type === 'text') lines.push(`${indent}"${node.text}"`);
    else if (node.type === 'timestamp') {
      lines.push(`${indent}<?timestamp ${timestampText(node.time)}>`);
    } else {
      lines.push(`${indent}<${elementOf[node.type]}>`);
      for (const [name, value] of attributes(node)) lines.push(`${indent}  ${name}="${value}"`);
      push(node.children, depth + 1);
    }
  }
  return lines.join('\n');
}

const elementOf: Readonly<Record<SpanType, string>> = {
  c: 'span',
  i: 'i',
  b: 'b',
  u: 'u',
  ruby: 'ruby',
  rt: 'rt',
  v: 'span',
  lang: 'span',
};

function attributes(span: CueSpan): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  if (span.classes.length > 0) found.push(['class', span.classes.join(' ')]);
  if (span.type === 'lang') found.push(['lang', span.annotation]);
  if (span.type === 'v') found.push(['title', span.annotation]);
  return found;
}

/** The words of the nodes, without those of `rt` when `readings` is `without`. */
export function plainText(
  nodes: readonly CueNode[],
  readings: 'with' | 'without' = 'without',
): string {
  const pieces: string[] = [];
  const pending = [...nodes].reverse();
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'text') pieces.push(node.text);
    else if (node.type !== 'timestamp' && (node.type !== 'rt' || readings === 'with')) {
      for (let i = node.children.length - 1; i >= 0; i--) pending.push(node.children[i]!);
    }
  }
  return pieces.join('');
}
