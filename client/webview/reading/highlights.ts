/** Found words are lit by the browser itself: nothing is added to the document. */

import type { Page } from '../page';
import { plainText } from '../transcript/text';
import type { Hit } from './hits';
import { folded, placesIn } from './searchText';

const found = new Highlight();
const current = new Highlight();
current.priority = 1;

/** Lights the wanted, folded, words in the cues on screen, and the current ones among them. */
export function highlight(page: Page, wanted: string, hit: Hit | undefined): void {
  CSS.highlights.set('found', found);
  CSS.highlights.set('found-current', current);
  found.clear();
  current.clear();
  if (wanted === '') return;
  for (const [cue, element] of page.list.texts) {
    const ranges = rangesIn(element, plainText(page.transcript.cue(cue).text), wanted);
    ranges.forEach((range, nth) => {
      const isCurrent = cue === hit?.cue && nth === hit.nth;
      (isCurrent ? current : found).add(range);
    });
  }
}

function rangesIn(element: HTMLElement, words: string, wanted: string): readonly Range[] {
  const { text, places } = folded(words);
  const starts = placesIn(text, wanted);
  if (starts.length === 0) return [];
  const texts = textsIn(element);
  return starts.map((start) => {
    const last = start + wanted.length - 1;
    return rangeOf(texts, places?.[start] ?? start, endOf(places, last));
  });
}

/** Where the text ends that the piece at this place comes from. */
function endOf(places: readonly number[] | undefined, last: number): number {
  if (!places) return last + 1;
  return places.find((place) => place > places[last]!) ?? places.at(-1)!;
}

/** The texts that the cue itself has; names that we put before the words of voices are not its own. */
function textsIn(element: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
    (node) => {
      if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
      const isOurs = node instanceof Element && node.classList.contains('voice');
      return isOurs ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
    },
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function rangeOf(texts: readonly Text[], start: number, end: number): Range {
  const range = new Range();
  let before = 0;
  for (const text of texts) {
    const after = before + text.length;
    if (start >= before && start < after) range.setStart(text, start - before);
    if (end > before && end <= after) range.setEnd(text, end - before);
    before = after;
  }
  return range;
}
