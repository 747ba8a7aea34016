/** The names of voices: as a player reads them, and as an author may write them. */

import { decodeHTML } from 'entities/decode';
import { AMPERSAND, SEMICOLON, SPACE } from '../characters';

/** A reference is at most this long; a `&` with no `;` in reach starts none. */
const REFERENCE_LIMIT = 40;

/** Whether a `&` from `start` to `end` starts no valid character reference: section 4.2.2. */
export function hasRawAmpersand(codes: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    if (codes[i] === AMPERSAND && !isReference(codes, i, end)) return true;
  }
  return false;
}

function isReference(codes: Uint16Array, at: number, end: number): boolean {
  const limit = Math.min(end, at + REFERENCE_LIMIT);
  let semicolon = at + 1;
  while (semicolon < limit && codes[semicolon] !== SEMICOLON) semicolon++;
  if (semicolon >= limit) return false;
  const text = String.fromCharCode(...codes.subarray(at, semicolon + 1));
  const decoded = decodeHTML(text);
  return !/[\s&]/u.test(text.slice(1)) && (decoded.length === 1 || !decoded.endsWith(';'));
}

/**
 * The name that an annotation gives, as section 6.4 reads it: references decoded, ASCII white space
 * trimmed and its runs made one space.
 */
export function voiceName(annotation: string): string {
  if (isPlain(annotation)) return annotation;
  const decoded = annotation.includes('&') ? decodeHTML(annotation) : annotation;
  return decoded.replace(/[\t\n\f\r ]+/gu, ' ').replace(/^ | $/gu, '');
}

/** Whether the annotation is its name as it stands, as nearly all are. */
function isPlain(annotation: string): boolean {
  let before = SPACE;
  for (let i = 0; i < annotation.length; i++) {
    const code = annotation.charCodeAt(i);
    if (code === AMPERSAND || code < SPACE || (code === SPACE && before === SPACE)) return false;
    before = code;
  }
  return before !== SPACE;
}

/** A name as it may stand in a start tag: `&` and `>` as references. */
export function escapedName(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('>', '&gt;');
}
