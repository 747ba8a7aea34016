/** Questions about short words that a file asks again and again: the answers are remembered. */

import { HYPHEN, isDigit } from './characters';

/** So many letters, of six bits each, fit into one number exactly. */
const LONGEST = 8;
/** What is remembered is emptied when it grows over this. */
const MOST_KNOWN = 256;

/** The same question about the word from `start` to `end`; a word is only made where it must be asked. */
export function rememberedByWord<Answer>(
  ask: (word: string) => Answer,
): (codes: Uint16Array, start: number, end: number) => Answer {
  const known = new Map<number, Answer>();
  return (codes, start, end) => {
    const packed = packedWord(codes, start, end);
    if (packed < 0) return ask(wordAt(codes, start, end));
    const before = known.get(packed);
    if (before !== undefined) return before;
    if (known.size >= MOST_KNOWN) known.clear();
    const answer = ask(wordAt(codes, start, end));
    known.set(packed, answer);
    return answer;
  };
}

function wordAt(codes: Uint16Array, start: number, end: number): string {
  return String.fromCharCode(...codes.subarray(start, end));
}

/** The word as one number; -1 where it is long or has more than letters, digits and hyphens. */
function packedWord(codes: Uint16Array, start: number, end: number): number {
  if (end - start > LONGEST) return -1;
  let packed = 0;
  for (let i = start; i < end; i++) {
    const letter = packedLetter(codes[i]!);
    if (letter === 0) return -1;
    packed = packed * 64 + letter;
  }
  return packed;
}

/** A number from 1 to 63; 0 for what has none. */
function packedLetter(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x60;
  if (code >= 0x41 && code <= 0x5a) return code - 0x26;
  if (isDigit(code)) return code + 5;
  return code === HYPHEN ? 63 : 0;
}
