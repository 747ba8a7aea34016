/** The text of cues, as elements and as plain words. */

import type { PreviewCue, PreviewNode, PreviewSpan } from '../../../server/src/protocol';

/** The colours that section 5.1 of the standard gives to classes of the same names. */
const colours: ReadonlySet<string> = new Set([
  'white',
  'lime',
  'cyan',
  'red',
  'yellow',
  'magenta',
  'blue',
  'black',
]);

const deepest = 100;
/** So many spans of a cue become elements; no cue that is meant to be read has more. */
const mostSpans = 200;

const elementNames = {
  c: 'span',
  i: 'i',
  b: 'b',
  u: 'u',
  ruby: 'ruby',
  rt: 'rt',
  v: 'span',
  lang: 'span',
} as const satisfies Record<Exclude<PreviewSpan['type'], 'timestamp'>, string>;

/**
 * The text of a cue as an element. Whatever the file says ends up as text or as the value of an
 * attribute that no style sheet but ours reads. Voices are named inside the text only where a cue
 * has several: a single one stands in the heading of the turn.
 */
export function cueText(cue: PreviewCue): HTMLElement {
  const element = document.createElement('div');
  element.className = 'text';
  element.dir = 'auto';
  fill(element, cue);
  return element;
}

/** The same text as a piece of a paragraph; a space keeps it from the next one. */
export function inlineCueText(cue: PreviewCue): HTMLElement {
  const element = document.createElement('span');
  element.className = 'cue';
  element.classList.toggle('dropped', cue.dropped === true);
  if (cue.dropped)
    element.title = 'A player cannot read the times of this cue, so it never shows it.';
  fill(element, cue);
  const { lastChild } = element;
  if (lastChild instanceof Text) lastChild.data += ' ';
  else element.append(' ');
  return element;
}

function fill(element: HTMLElement, cue: PreviewCue): void {
  appendNodes(element, cue.text, { namesVoices: cue.speakers.length > 1, spans: 0 });
  if (element.textContent?.trim() !== '') return;
  element.classList.add('none');
  element.textContent = 'No text';
}

/** The words of a cue without what marks them: what stands in the text of its element. */
export function plainText(nodes: readonly PreviewNode[]): string {
  let words = '';
  for (const node of nodes) words += typeof node === 'string' ? node : wordsOf(node);
  return words;
}

/** What is known of the cue while its text is made. */
interface Making {
  readonly namesVoices: boolean;
  /** How many spans are elements by now. */
  spans: number;
}

/**
 * Spans are up to the file: below `deepest`, where browsers give up, and behind the first `mostSpans`
 * only the words are shown.
 */
function appendNodes(
  parent: HTMLElement,
  nodes: readonly PreviewNode[],
  making: Making,
  depth = 0,
): void {
  let words = '';
  for (const node of nodes) {
    if (typeof node === 'string') {
      words += node;
    } else if (depth === deepest || making.spans === mostSpans) {
      words += wordsOf(node);
    } else if (node.type !== 'timestamp') {
      // A timestamp is when its words light up, which a text that stands still does not show.
      if (words !== '') parent.append(words);
      words = '';
      making.spans++;
      const element = spanElement(node, node.type, making.namesVoices);
      parent.append(element);
      appendNodes(element, node.children ?? [], making, depth + 1);
    }
  }
  if (words !== '') parent.append(words);
}

function wordsOf(span: PreviewSpan): string {
  let words = '';
  const left: PreviewNode[] = [span];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node === 'string') words += node;
    else for (const child of (node.children ?? []).toReversed()) left.push(child);
  }
  return words;
}

function spanElement(
  span: PreviewSpan,
  type: keyof typeof elementNames,
  namesVoices: boolean,
): HTMLElement {
  const element = document.createElement(elementNames[type]);
  if (type === 'lang' && span.annotation) element.lang = span.annotation;
  if (type === 'v' && span.annotation && namesVoices) element.append(voiceName(span.annotation));
  markClasses(element, span.classes ?? []);
  return element;
}

function voiceName(name: string): HTMLElement {
  const element = document.createElement('bdi');
  element.className = 'voice';
  element.textContent = `${name}: `;
  return element;
}

/** Predefined classes become attributes that preview.css knows; other classes are only told. */
function markClasses(element: HTMLElement, classes: readonly string[]): void {
  const others: string[] = [];
  for (const name of classes) {
    const background = name.startsWith('bg_') ? name.slice('bg_'.length) : undefined;
    if (colours.has(name)) element.dataset.colour = name;
    else if (background && colours.has(background)) element.dataset.background = background;
    else others.push(name);
  }
  if (others.length > 0) {
    element.dataset.classes = others.join(' ');
    element.title = `Class: ${others.join(', ')}`;
  }
}
