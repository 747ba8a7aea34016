/** The names of HTML’s tags, which people write and players of WebVTT do not know. */

import { rememberedByWord } from '../knownWords';

const names: ReadonlySet<string> = new Set(
  `a abbr acronym address article aside basefont bdi bdo big blink blockquote body br center cite
  code dd del dfn div dl dt em figure font footer form h1 h2 h3 h4 h5 h6 head header hr html iframe
  img input ins kbd label li link main mark marquee meta nav nobr noscript ol p pre q rb rp rtc s
  samp script section small source span strike strong style sub summary sup svg table tbody td
  textarea tfoot th thead title tr tt ul var wbr`.split(/\s+/u),
);

const LONGEST = 10;

/** Whether the codes from `start` to `end` are the name of a tag of HTML, in either case. */
export function isHtmlName(codes: Uint16Array, start: number, end: number): boolean {
  return end - start <= LONGEST && isName(codes, start, end);
}

const isName = rememberedByWord((word) => names.has(word.toLowerCase()));
