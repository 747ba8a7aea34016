/** What can be done about blocks that are cut, run together, or are none. */

import { isTerminator } from '../../syntax/characters';
import { blockLimit, isCue } from '../../syntax/chunk';
import { blockAfter, terminatorOf } from '../cueParts';
import { type Case, type Edit, edit, type Fix, quoted, replacement } from '../rule';
import { NUMBER } from './lineShapes';

/** Removes the empty lines between the block and the one above it. */
export function joinedAbove(found: Case, title: string): Fix {
  const { transcript } = found;
  const at = found.offset + found.chunk.blocks.start[found.block]!;
  let from = at;
  while (from > 0 && isTerminator(transcript.slice(from - 1, from).charCodeAt(0))) from--;
  const first = /^(?:\r\n?|\n)/u.exec(transcript.slice(from, Math.min(at, from + 2)))?.[0] ?? '';
  return { title, edits: [{ start: from + first.length, end: at, text: '' }] };
}

/** Makes the stray block a note: on the same line where it has one, else below the keyword. */
export function asNote(found: Case): Fix {
  const { chunk, block, transcript } = found;
  const start = chunk.blocks.start[block]!;
  const isOneLine = chunk.blocks.end[block] === found.end;
  const keyword = isOneLine ? 'NOTE ' : `NOTE${terminatorOf(transcript)}`;
  return replacement(found, 'Make it a note', keyword, start, start);
}

/** Where the number belongs to the cue below, removes the empty lines between; else makes it a note. */
export function identifierFixes(found: Case): readonly Fix[] {
  const { chunk, block, transcript } = found;
  const next = blockAfter(transcript, found);
  const isBare =
    next &&
    isCue(next.chunk.blocks.kind[next.block]!) &&
    next.chunk.blocks.start[next.block] === next.chunk.blocks.timing[next.block];
  if (!isBare) return [asNote(found)];
  const end = chunk.blocks.end[block]!;
  const below = end + lengthOfTerminator(chunk.text, end);
  const limit = blockLimit(chunk, block);
  return [replacement(found, 'Join it with the cue below', '', below, limit)];
}

/** An empty line above the timing line; above the line before it where that is an identifier. */
export function emptyLineFixes(found: Case): readonly Fix[] {
  const { chunk, block, start } = found;
  const end = chunk.blocks.end[block - 1]!;
  const terminator = chunk.text.slice(end, chunk.blocks.start[block]);
  const textStart = chunk.blocks.text[block - 1]!;
  const last = startOfLine(chunk.text, end);
  const line = chunk.text.slice(last, end);
  const fixes: Fix[] = [];
  if (last > textStart && looksLikeIdentifier(line, identifierAbove(found))) {
    const title = `Insert an empty line above the identifier ${quoted(line.trim())}`;
    fixes.push({ title, edits: [separated(found, last, terminator)] });
  }
  const below = separated(found, start, terminator);
  return [...fixes, { title: 'Insert an empty line above the timing line', edits: [below] }];
}

/** The identifier of the cue above; empty where it has none. */
function identifierAbove({ chunk, block }: Case): string {
  const { start, timing } = chunk.blocks;
  return chunk.text.slice(start[block - 1], timing[block - 1]).trim();
}

function looksLikeIdentifier(line: string, other: string): boolean {
  return line.length < 200 && (NUMBER.test(line) || (other !== '' && shape(line) === shape(other)));
}

/** The text with every run of digits, as of a number or a GUID, made the same. */
function shape(identifier: string): string {
  return identifier
    .trim()
    .replace(/[\da-f]*\d[\da-f]*/giu, '0')
    .replace(/0(?:-[\da-f]+)+/giu, '0');
}

/** An empty line above `at`: a line of nothing but white space there is emptied. */
function separated(found: Case, at: number, terminator: string): Edit {
  const { text } = found.chunk;
  const end = at - terminator.length;
  const line = startOfLine(text, end);
  const isBlank = end > line && !/\S/u.test(text.slice(line, end));
  return isBlank ? edit(found, line, end, '') : edit(found, at, at, terminator);
}

function startOfLine(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isTerminator(text.charCodeAt(start - 1))) start--;
  return start;
}

function lengthOfTerminator(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : Math.min(1, text.length - at);
}

/** The last line stays as the identifier; those above it become a note. */
export function lastAsIdentifier(found: Case): Fix {
  const { chunk, block } = found;
  const { start, end } = chunk.blocks;
  const terminator = chunk.text.slice(end[block], start[block + 1]);
  const last = startOfLine(chunk.text, end[block]!);
  const from = start[block]!;
  const keyword = startOfLine(chunk.text, last - terminator.length) === from ? ' ' : terminator;
  return {
    title: 'Keep the last line as the identifier, and make the others a note',
    edits: [edit(found, from, from, `NOTE${keyword}`), edit(found, last, last, terminator)],
  };
}

/** The keyword on a line of its own, as it should be written, what else is on its line below it. */
export function respelt(found: Case, keyword: 'NOTE' | 'STYLE' | 'REGION'): Fix {
  const { chunk, start, end } = found;
  const line = chunk.text.slice(start, end);
  const written = /^[ \t]*[a-z]+(?:[ \t]*(?::(?!:)|[=-]+))?[ \t]*/iu.exec(line)?.[0] ?? '';
  const hasMore = written.length < line.length;
  const between = keyword === 'NOTE' ? ' ' : terminatorOf(found.transcript);
  const text = `${keyword}${hasMore ? between : ''}`;
  return replacement(found, `Write ${keyword}`, text, start, start + written.length);
}

/** Removes the second header: the whole block, or the line above a timing line. */
export function withoutHeader(found: Case): Fix {
  const { chunk, block, start } = found;
  const { kind, timing } = chunk.blocks;
  const end = isCue(kind[block]!) ? timing[block]! : blockLimit(chunk, block);
  return replacement(found, 'Remove this header', '', start, end);
}
