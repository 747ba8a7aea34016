/** How long text is to a reader: in grapheme clusters, and in the width that East Asian signs take. */

let segmenter: Intl.Segmenter | undefined;
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const PLAIN = /^[\x20-\x7e]*$/u;

/** How many characters a reader sees; half a character for a narrow one where the text is wide. */
export function lengthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const clusters = [...segmenter.segment(text)];
  if (!isWide(text)) return clusters.length;
  return clusters.reduce((sum, { segment }) => sum + (WIDE.test(segment) ? 1 : 0.5), 0);
}

/** Whether most of the text is written in signs of double width. */
export function isWide(text: string): boolean {
  if (PLAIN.test(text)) return false;
  const letters = [...text].filter((letter) => !/\s/u.test(letter));
  return 2 * letters.filter((letter) => WIDE.test(letter)).length > letters.length;
}

/** How many words the text has, told apart by white space. */
export function wordCount(text: string): number {
  return text.split(/\s+/u).filter(Boolean).length;
}
