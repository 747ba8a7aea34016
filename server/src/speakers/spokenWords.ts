/** How many words are spoken in cue text. */

import { outsideTags } from '../syntax/text/textOutsideTags';

const LESS_THAN = 0x3c;

/**
 * The number of words in a piece of cue text: runs of letters and digits, `don’t` and `re-use` one
 * each. Tags are no words and end none; readings in `<rt>` are not counted, as nobody says a word
 * twice. Scripts without spaces count a word for every two characters, which is about what
 * dictionaries make of Chinese and Japanese, and costs nothing.
 */
export function spokenWordCount(text: string): number {
  const spoken = outsideTags(text);
  let words = 0;
  let unspaced = 0;
  let inWord = false;
  for (let i = 0; i < spoken.length; i++) {
    const kind = kindOf(spoken.charCodeAt(i));
    if (kind === LETTER) {
      if (!inWord) words++;
      inWord = true;
    } else if (kind === UNSPACED) {
      unspaced++;
      inWord = false;
    } else if (kind === SEPARATOR) {
      inWord = false;
    }
  }
  return words + Math.ceil(unspaced / 2);
}

const SEPARATOR = 0;
const LETTER = 1;
/** A character of a script that is written without spaces. */
const UNSPACED = 2;
/** Inside a word it belongs to it; it makes none. */
const JOINER = 3;

function kindOf(code: number): number {
  if (code < 0x80) {
    const isLetter = (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
    if (isLetter || (code >= 0x30 && code <= 0x39)) return LETTER;
    return code === 0x27 || code === 0x2d || code === 0x2e || code === LESS_THAN
      ? JOINER
      : SEPARATOR;
  }
  if (code < 0xc0)
    return code === 0xad ? JOINER : code === 0xaa || code === 0xba ? LETTER : SEPARATOR;
  if (code < 0x0e00) return isPunctuation(code) ? SEPARATOR : LETTER;
  if (code < 0x0f00) return UNSPACED;
  return kindOfHighCode(code);
}

/** Multiplication and division signs, and the full stops and commas of Greek to Devanagari. */
function isPunctuation(code: number): boolean {
  return (
    code === 0xd7 ||
    code === 0xf7 ||
    code === 0x060c ||
    code === 0x061b ||
    code === 0x061f ||
    code === 0x06d4 ||
    code === 0x0964 ||
    code === 0x0965
  );
}

function kindOfHighCode(code: number): number {
  if (code >= 0x2000 && code < 0x3041) {
    if (code === 0x2019 || code === 0x2010 || code === 0x2011) return JOINER;
    if (code >= 0x200b && code <= 0x200f) return JOINER;
    if (code === 0x3005 || code === 0x3007) return UNSPACED;
    return code >= 0x2c00 && code < 0x2e00 ? LETTER : SEPARATOR;
  }
  if ((code >= 0x1000 && code < 0x10a0) || (code >= 0x1780 && code < 0x1800)) return UNSPACED;
  if (code < 0x2000) return LETTER;
  if (code === 0x30fb) return SEPARATOR;
  if (code < 0x3130 || (code >= 0x3190 && code < 0xa000)) return UNSPACED;
  if (code < 0xd800) return LETTER;
  // The first half of a pair: planes of Han characters are counted, pictures and the rest are not.
  if (code < 0xe000) return code >= 0xd840 && code <= 0xd888 ? UNSPACED : SEPARATOR;
  if (code >= 0xf900 && code < 0xfb00) return UNSPACED;
  if (code >= 0xfb00 && code < 0xfe00) return LETTER;
  if (code >= 0xfe70 && code < 0xfeff) return LETTER;
  if (code >= 0xff66 && code <= 0xff9d) return UNSPACED;
  const isWide = (code >= 0xff10 && code <= 0xff19) || (code >= 0xff21 && code <= 0xff5a);
  return isWide ? LETTER : code >= 0xfe00 && code < 0xfe10 ? JOINER : SEPARATOR;
}
