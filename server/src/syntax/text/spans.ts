/** The spans of cue text by number, as the scan keeps them: section 4.2.2. */

/** The names of the spans; a span on the stack is kept as its number, from 1. */
const names = ['c', 'i', 'b', 'u', 'v', 'rt', 'ruby', 'lang'] as const;
/** The number of `v`. */
export const SPAN_V = 5;
/** The number of `rt`. */
export const SPAN_RT = 6;
/** The number of `ruby`. */
export const SPAN_RUBY = 7;
/** The number of `lang`. */
export const SPAN_LANG = 8;
/** How many numbers there are, 0 for no span included. */
export const SPAN_COUNT = names.length + 1;

/** The names as numbers of up to four letters, in the order of the names. */
const packedNames = Int32Array.from(names, (name) =>
  [...name].reduce((packed, letter) => packed * 256 + letter.charCodeAt(0), 0),
);
const LONGEST = 4;
/** What makes a letter of ASCII lower case. */
const LOWER = 0x20;

/** The number of the span that the codes from `start` to `end` name; 0 for none. */
export function spanOf(codes: Uint16Array, start: number, end: number): number {
  return spanWith(codes, start, end, 0);
}

/** The same, in letters of either case. */
export function spanOfAnyCase(codes: Uint16Array, start: number, end: number): number {
  return spanWith(codes, start, end, LOWER);
}

function spanWith(codes: Uint16Array, start: number, end: number, bits: number): number {
  if (end - start > LONGEST) return 0;
  let packed = 0;
  for (let i = start; i < end; i++) {
    const code = codes[i]!;
    if (code > 0x7a) return 0;
    packed = packed * 256 + (code | bits);
  }
  for (let span = 1; span < SPAN_COUNT; span++) if (packedNames[span - 1] === packed) return span;
  return 0;
}
