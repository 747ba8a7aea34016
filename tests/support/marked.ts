/**
 * Checks of texts and of places in them, which fail with the text and its marks: what was expected above
 * what was found, and `>` at the first line that differs.
 */

import { AssertionError } from 'node:assert/strict';
import { inspect, isDeepStrictEqual } from 'node:util';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range } from 'vscode-languageserver-types';
import {
  firstDifference,
  firstDifferentColumn,
  type Line,
  linesOf,
  listing,
  type Mark,
} from './listing';

/** A text without its marks, and what stood between them, in UTF-16 code units. */
export function unmarked(marked: string): {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
} {
  const marks: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(/([«»])/u)) {
    if (piece === '«') marks.push({ start: text.length, end: text.length });
    else if (piece === '»') marks.at(-1)!.end = text.length;
    else text += piece;
  }
  return { text, marks };
}

/** The text with its marks; of a long one the lines around the first. */
export function markedText(text: string, marks: readonly Mark[]): string {
  const lines = linesOf(text, marks);
  return listing(lines, firstDifference(lines, linesOf(text, [])));
}

/** The whole text as a failing check prints its lines. */
export function shownText(text: string): string {
  return linesOf(text, [])
    .map(({ shown }) => shown)
    .join('\n');
}

/** Checks that the text found is the one expected, to the code unit. */
export function checkText(found: string, expected: string, about = 'The text differs.'): void {
  if (found === expected) return;
  const lines = pointedAt({ expected: linesOf(expected, []), found: linesOf(found, []) });
  throw failure(about, lines, { expected, found }, checkText);
}

/** Checks that exactly the places expected are found in the text, in their order. */
export function checkMarks(
  text: string,
  found: readonly Mark[],
  expected: readonly Mark[],
  about = 'The places differ.',
): void {
  if (areSame(found, expected)) return;
  const lines = { expected: linesOf(text, expected), found: linesOf(text, found) };
  throw failure(about, lines, { expected, found }, checkMarks);
}

/** As deep equality has it, but fast, since random tests compare marks by the million. */
function areSame(some: readonly Mark[], others: readonly Mark[]): boolean {
  if (some.length !== others.length) return false;
  return some.every(({ start, end, says }, index) => {
    const other = others[index]!;
    return Object.is(start, other.start) && Object.is(end, other.end) && says === other.says;
  });
}

/** A range of a text, as LSP has it, and what is said of it there, which is compared too. */
export interface MarkedRange {
  readonly range: Range;
  readonly says?: string;
}

/** Checks that the range found in the text is the one expected. */
export function checkRange(text: string, found: Range, expected: Range, about?: string): void {
  checkRanges(text, [{ range: found }], [{ range: expected }], about ?? 'The range differs.');
}

/** Checks that exactly the ranges expected are found in the text, in their order. */
export function checkRanges(
  text: string,
  found: readonly MarkedRange[],
  expected: readonly MarkedRange[],
  about = 'The ranges differ.',
): void {
  if (isDeepStrictEqual(found, expected)) return;
  const lines = {
    expected: linesOf(text, marksOf(text, expected)),
    found: linesOf(text, marksOf(text, found)),
  };
  throw failure(about, lines, { expected, found }, checkRanges);
}

/**
 * Checks that edits lie in the text, in its order and apart, with so many code units between them; and
 * fails with the first that does not, after the one before.
 */
export function checkApart(
  text: string,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
  between = 0,
): void {
  const wrong = edits.findIndex(
    ({ start, end }, index) =>
      start < (edits[index - 1]?.end ?? -between) + between || end < start || end > text.length,
  );
  if (wrong < 0) return;
  const marks = edits
    .slice(Math.max(0, wrong - 1), wrong + 1)
    .map(({ start, end, text: says }) => ({ start, end, says: JSON.stringify(says) }));
  const message = `These edits are not in order and apart.\n\n${markedText(text, marks)}\n`;
  throw new AssertionError({ message, stackStartFn: checkApart });
}

/** Checks that just this is said of ranges of the text, in their order, whichever they are. */
export function checkSaid(
  text: string,
  found: readonly MarkedRange[],
  expected: readonly string[],
  about = 'What is said differs.',
): void {
  const said = found.map(({ says }) => says);
  if (isDeepStrictEqual(said, expected)) return;
  const wanted = expected.map((says) => `  ${says}`);
  const message = [
    ...[about, '', 'Expected, anywhere:', ...(wanted.length > 0 ? wanted : ['  nothing'])],
    ...['', 'Found:', markedText(text, marksOf(text, found)), ''],
  ].join('\n');
  throw new AssertionError({ message, stackStartFn: checkSaid });
}

/** Positions as ranges without an extent. */
export function positionRanges(
  ...positions: readonly (Position | null | undefined)[]
): readonly MarkedRange[] {
  return positions.flatMap((position) =>
    position ? [{ range: { start: position, end: position } }] : [],
  );
}

/** Checks that exactly the lines expected, counted from 0, are found, in their order. */
export function checkLines(
  text: string,
  found: readonly number[],
  expected: readonly number[],
  about = 'The lines differ.',
): void {
  if (isDeepStrictEqual(found, expected)) return;
  const written = text.split(/\r\n|\n|\r/u);
  const whole = (line: number): MarkedRange => {
    const end = { line, character: written[line]?.length ?? 0 };
    return { range: { start: { line, character: 0 }, end } };
  };
  checkRanges(text, found.map(whole), expected.map(whole), about);
}

/** What lies outside of the text is moved to its edge. */
function marksOf(text: string, ranges: readonly MarkedRange[]): readonly Mark[] {
  const document = TextDocument.create('', '', 0, text);
  return ranges.map(({ range, ...says }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    ...says,
  }));
}

/** What is expected and what is found, in one form. */
interface Sides<Side> {
  readonly expected: Side;
  readonly found: Side;
}

/** The lines with a sign below the first that differ, at the column where they part. */
function pointedAt({ expected, found }: Sides<readonly Line[]>): Sides<readonly Line[]> {
  const at = firstDifference(expected, found);
  const column = firstDifferentColumn(expected[at], found[at]);
  const pointed = (line: Line, index: number) =>
    index === at ? { ...line, labels: [{ column, says: '' }] } : line;
  return { expected: expected.map(pointed), found: found.map(pointed) };
}

/** The error of a check, whose stack starts at its caller; values whose lines are alike are written out. */
function failure(
  about: string,
  { expected, found }: Sides<readonly Line[]>,
  values: Sides<unknown>,
  check: (...of: never[]) => void,
): AssertionError {
  const at = firstDifference(expected, found);
  const column = firstDifferentColumn(expected[at], found[at]);
  const value = (side: keyof Sides<unknown>) =>
    at < 0 ? [inspect(values[side], { depth: 9 })] : [];
  const parts = [
    ...[about, '', 'Expected:', listing(expected, at, column), ...value('expected')],
    ...['', 'Found:', listing(found, at, column), ...value('found'), ''],
  ];
  return new AssertionError({ message: parts.join('\n'), stackStartFn: check });
}
