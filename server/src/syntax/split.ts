/** Where a text may be cut into chunks: behind an empty line, where a block starts. */

import { CR, isTerminator, LF } from './characters';

/** About so many code units make a chunk: some hundred cues. */
export const CHUNK_SIZE = 1 << 15;

/** The text in pieces of about `size` code units, each but the first starting where a block starts. */
export function split(text: string, size: number): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.length - start < 2 * size ? text.length : nextBlockStart(text, start + size);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces.length > 0 ? pieces : [''];
}

/**
 * The text in at most three pieces: about `size` code units around the offset, and what stands before
 * and behind them. All but the first start where a block starts.
 */
export function splitAround(text: string, at: number, size: number): readonly string[] {
  const before = nextBlockStart(text, Math.max(0, at - size));
  const start = before <= at && at > size ? before : 0;
  const end = nextBlockStart(text, Math.min(text.length, Math.max(at, start) + size));
  return [text.slice(0, start), text.slice(start, end), text.slice(end)].filter(
    (piece) => piece !== '',
  );
}

/** The first offset from `from` on where a line with content stands behind an empty one. */
function nextBlockStart(text: string, from: number): number {
  let i = from;
  while (i < text.length) {
    const line = nextLine(text, i);
    i = line;
    while (i < text.length && isTerminator(text.charCodeAt(i))) i++;
    if (i > line) return i;
  }
  return text.length;
}

/** Where each line of the text starts, as a scan finds them: none starts behind a final terminator. */
export function lineStartsOf(text: string): Uint32Array {
  const hasCr = text.includes('\r');
  const starts: number[] = [];
  for (let at = 0; at < text.length; ) {
    starts.push(at);
    at = hasCr ? nextLine(text, at) : text.indexOf('\n', at) + 1 || text.length;
  }
  return Uint32Array.from(starts);
}

function nextLine(text: string, from: number): number {
  let i = from;
  while (i < text.length && !isTerminator(text.charCodeAt(i))) i++;
  return endOfTerminator(text, i);
}

/** The end of the line terminator at `at`; CR LF is one. */
function endOfTerminator(text: string, at: number): number {
  const isPair = text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF;
  return Math.min(text.length, at + (isPair ? 2 : 1));
}

/** Whether a block may start behind `text`: whether its last line is empty. */
export function endsWithEmptyLine(text: string): boolean {
  const last = text.length - 1;
  if (last < 1 || !isTerminator(text.charCodeAt(last))) return false;
  const isPair = text.charCodeAt(last) === LF && text.charCodeAt(last - 1) === CR;
  return isTerminator(text.charCodeAt(last - (isPair ? 2 : 1)));
}

/** Whether `text` starts with a line terminator. */
export function startsWithTerminator(text: string): boolean {
  return text.length > 0 && isTerminator(text.charCodeAt(0));
}
