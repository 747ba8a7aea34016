/** The spans of cue text by number, as the scan keeps them: section 4.2.2. */

/** The names of the spans; a span on the stack is kept as its number, from 1. */
const spanNames = ['c', 'i', 'b', 'u', 'v', 'rt', 'ruby', 'lang'].map((name) =>
  [...name].map((letter) => letter.charCodeAt(0)),
);
export const SPAN_V = 5;
export const SPAN_RT = 6;
export const SPAN_RUBY = 7;

/** The number of the span that the codes from `start` to `end` name; 0 for none. */
export function spanOf(codes: Uint16Array, start: number, end: number): number {
  const index = spanNames.findIndex(
    (name) => name.length === end - start && name.every((code, i) => codes[start + i] === code),
  );
  return index + 1;
}
