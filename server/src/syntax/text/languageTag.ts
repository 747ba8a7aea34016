/** Language tags: BCP 47, their form only. */

import { rememberedByWord } from '../knownWords';

/** Longer ones are taken for well-formed. */
const LONGEST = 64;

/** Tags that BCP 47 keeps from before it, and private ones. */
const IRREGULAR =
  /^(?:x(?:-[a-z\d]{1,8})+|i-[a-z]{3,8}|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)|art-lojban|cel-gaulish|no-(?:bok|nyn)|zh-(?:guoyu|hakka|min|min-nan|xiang))$/iu;
/** A language with extended subtags, as in `zh-yue`. */
const EXTENDED = /^([a-z]{2,3})(?:-[a-z]{3}){1,3}(?=-|$)/iu;

/** Whether the codes from `start` to `end` are a language tag that BCP 47 has for well formed. */
export function isLanguageTag(codes: Uint16Array, start: number, end: number): boolean {
  return end - start > LONGEST || isKnownTag(codes, start, end);
}

const isKnownTag = rememberedByWord(isWellFormed);

/** Whether the text is a language tag that BCP 47 has for well formed. */
export function isWellFormed(text: string): boolean {
  return IRREGULAR.test(text) || isLocale(text.replace(EXTENDED, '$1'));
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
