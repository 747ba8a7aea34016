/** What a STYLE block's sheet says of classes: the class selectors in it, without judging the CSS. */

/** A class that a selector names. Offsets are relative to the sheet. */
export interface ClassSelector {
  /** The class, without its full stop. */
  readonly name: string;
  /** From the full stop to the name's end. */
  readonly start: number;
  readonly end: number;
}

/** Longer sheets are taken as they are: no style of cues comes near it, and CSS is slow to judge. */
export const LONGEST_SHEET = 1 << 15;

/** The class selectors of the sheet, in the order of the text: only what stands in front of a `{`. */
export function classSelectors(sheet: string): readonly ClassSelector[] {
  const selectors: ClassSelector[] = [];
  let from = 0;
  const plain = withoutStringsAndComments(sheet);
  for (let brace = plain.indexOf('{'); brace >= 0; brace = plain.indexOf('{', from)) {
    for (const match of plain
      .slice(from, brace)
      .matchAll(/\.(-?[_a-z\u0080-\uffff][-\w\u0080-\uffff]*)/giu)) {
      const start = from + match.index;
      selectors.push({ name: match[1]!, start, end: start + match[0].length });
    }
    const close = plain.indexOf('}', brace);
    from = close < 0 ? plain.length : close + 1;
  }
  return selectors;
}

/** The sheet with strings and comments blanked out, every other character where it was. */
export function withoutStringsAndComments(sheet: string): string {
  return sheet.replace(/\/\*[\s\S]*?(?:\*\/|$)|"[^"\r\n]*"?|'[^'\r\n]*'?/gu, (match) =>
    ' '.repeat(match.length),
  );
}
