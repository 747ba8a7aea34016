/** How long text is to a reader: in grapheme clusters, and in the width that East Asian signs take. */

let segmenter: Intl.Segmenter | undefined;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const PLAIN = /^[\x20-\x7e]*$/u;

/** How many characters a reader sees; half a character for a narrow one where the text is wide. */
export function textLength(text: string): number {
  if (PLAIN.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const narrow = isWide(text) ? 0.5 : 1;
  let length = 0;
  for (const piece of piecesOf(text)) {
    for (const { segment } of segmenter.segment(piece)) length += WIDE.test(segment) ? 1 : narrow;
  }
  return length;
}

/** Whether most of the text is written in signs of double width. */
export function isWide(text: string): boolean {
  if (PLAIN.test(text)) return false;
  let letters = 0;
  let wide = 0;
  for (const letter of text) {
    if (/\s/u.test(letter)) continue;
    letters++;
    if (WIDE.test(letter)) wide++;
  }
  return 2 * wide > letters;
}

/** Each segment holds a copy of the text that it is of, so a text is segmented by so many code units. */
const PIECE = 128;

/** The text in pieces that end between characters, but where one character is longer than a piece. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  while (text.length - start > PIECE) {
    let end = start + PIECE;
    while (end > start && !isStart(text, end)) end--;
    if (end === start) end = start + PIECE;
    pieces.push(text.slice(start, end));
    start = end;
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** Letters that join the one before them, as marks do. */
const JOINING = '\u0e33\u0eb3\u1160-\u11ff\ud7b0-\ud7fb\uff9e\uff9f';
/** What joins the letter behind it: the joiner, and the viramas of India’s scripts. */
const JOINERS = '\u200d\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d';
const START = new RegExp(
  `(?<![${JOINERS}])(?![${JOINING}])[ \\p{L}\\p{Extended_Pictographic}]`,
  'uy',
);

/** Whether a character surely starts at the offset. */
function isStart(text: string, at: number): boolean {
  const isHalf = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  START.lastIndex = at;
  return !isHalf && START.test(text);
}

/** How many words the text has, told apart by white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}
