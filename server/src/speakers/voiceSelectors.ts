/** Where the file’s own CSS names a voice: `::cue(v[voice="Ann"])`. */

import { BlockKind, type Chunk } from '../syntax/chunk';

/** A value of a voice selector, its quotes left out. Offsets are relative to the chunk. */
export interface VoiceSelector {
  readonly start: number;
  readonly end: number;
  /** The quotation mark that it stands in. */
  readonly quote: string;
}

const SELECTOR =
  /\[[ \t]*voice[ \t]*=[ \t]*(?:"((?:[^"\\\r\n]|\\[^\r\n])*)"|'((?:[^'\\\r\n]|\\[^\r\n])*)')[ \t]*\]/gu;

/**
 * The selectors of the chunk’s STYLE blocks that name the voice, to the letter, in the order of the
 * text. They are found by their form, in comments and broken rules too.
 */
export function voiceSelectors({ blocks, text }: Chunk, name: string): readonly VoiceSelector[] {
  const found: VoiceSelector[] = [];
  for (let block = 0; block < blocks.count; block++) {
    if (blocks.kind[block] !== BlockKind.Style) continue;
    const from = blocks.start[block]!;
    for (const match of text.slice(from, blocks.end[block]!).matchAll(SELECTOR)) {
      const value = match[1] ?? match[2] ?? '';
      const quote = match[1] === undefined ? "'" : '"';
      const start = from + match.index + match[0].indexOf(quote) + 1;
      if (unescaped(value) === name) found.push({ start, end: start + value.length, quote });
    }
  }
  return found;
}

/** CSS escapes: up to six hexadecimal digits and a space, or the character itself. */
function unescaped(value: string): string {
  return value.replace(/\\(?:([\da-f]{1,6})[ \t]?|(.))/giu, (_, digits, character) => {
    const code = digits === undefined ? 0 : Number.parseInt(digits, 16);
    return character ?? (code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD');
  });
}

/**
 * The name as it stands between quotation marks of this kind. A `>` is escaped, as `-->` would end the
 * block.
 */
export function selectorText(name: string, quote: string): string {
  return name.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('>', '\\3e ');
}
