/** The fixes that are beyond doubt, all at once, until nothing of them is left to do. */

import type { Settings } from '../../settings';
import { Transcript } from '../../transcript/transcript';
import { allRules, type RuleCode, ruleOf } from '../all';
import type { Case, Edit, Fix } from '../rule';
import { casesOf, levelsIn } from './counts';
import { composed } from './fixes';

/**
 * The edits that do every safe fix, in order and apart. What one fix uncovers is fixed too, so that
 * doing it again changes nothing. None for a file that is no WebVTT afterwards either, but perhaps SRT:
 * it would then be neither.
 */
export function allSafeFixes(transcript: Transcript, settings: Settings): readonly Edit[] {
  let pieces: readonly Piece[] = [{ start: 0, end: transcript.length }];
  let current = transcript;
  for (let round = 0; round < allRules.length; round++) {
    const edits = safeFixes(current, settings);
    if (edits.length === 0) break;
    pieces = withEdits(pieces, edits);
    const text = textOf(pieces, transcript);
    current = Transcript.create(transcript.uri, transcript.languageId, 0, text);
  }
  return current.chunks[0]?.rejected ? [] : editsOf(pieces, transcript);
}

/** The fix that is beyond doubt; where there are two ways to fix it, there is doubt. */
function safeFix(code: RuleCode, found: Case): Fix | undefined {
  const { isSafe, fixes } = ruleOf(code);
  if (!isSafe || (isSafe !== true && !isSafe(found))) return undefined;
  const [fix, other] = fixes?.(found) ?? [];
  return other ? undefined : fix;
}

/** The safe fixes of what is wrong now. */
function safeFixes(transcript: Transcript, settings: Settings): readonly Edit[] {
  const levelOf = levelsIn(transcript, settings);
  const safe = allRules.filter(({ isSafe, code }) => isSafe && levelOf(code) !== 'off');
  const codes: ReadonlySet<RuleCode> = new Set(safe.map(({ code }) => code));
  const fixes: (readonly Edit[])[] = [];
  for (const { code, found } of casesOf(transcript, settings, codes)) {
    const fix = safeFix(code, found);
    if (fix) fixes.push(fix.edits);
  }
  return composed(fixes).filter((edit) => transcript.slice(edit.start, edit.end) !== edit.text);
}

/** A part of the new text: a part of the old one, or a text of its own. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  return 'text' in piece
    ? { text: piece.text.slice(from, to) }
    : { start: piece.start + from, end: piece.start + to };
}

/** The pieces after the edits, which are in order and apart. */
function withEdits(pieces: readonly Piece[], edits: readonly Edit[]): readonly Piece[] {
  const result: Piece[] = [];
  let index = 0;
  let inPiece = 0;
  let at = 0;
  const advance = (to: number, take: (piece: Piece) => void) => {
    while (at < to) {
      const piece = pieces[index]!;
      const until = Math.min(lengthOf(piece), inPiece + to - at);
      take(part(piece, inPiece, until));
      at += until - inPiece;
      inPiece = until;
      if (inPiece < lengthOf(piece)) return;
      index++;
      inPiece = 0;
    }
  };
  for (const { start, end, text } of edits) {
    advance(start, (piece) => result.push(piece));
    if (text !== '') result.push({ text });
    advance(end, () => undefined);
  }
  const length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  advance(length, (piece) => result.push(piece));
  return result;
}

function textOf(pieces: readonly Piece[], transcript: Transcript): string {
  return pieces
    .map((piece) => ('text' in piece ? piece.text : transcript.slice(piece.start, piece.end)))
    .join('');
}

/** The edits of the old text that the pieces come to, each with as little text as can be. */
function editsOf(pieces: readonly Piece[], transcript: Transcript): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let text = '';
  for (const piece of [...pieces, { start: transcript.length, end: transcript.length }]) {
    if ('text' in piece) {
      text += piece.text;
      continue;
    }
    const edit = trimmed(at, piece.start, text, transcript.slice(at, piece.start));
    if (edit.start < edit.end || edit.text !== '') edits.push(edit);
    at = piece.end;
    text = '';
  }
  return edits;
}

/** The edit without what it leaves as it is at its start and its end. */
function trimmed(start: number, end: number, text: string, old: string): Edit {
  const most = Math.min(text.length, old.length);
  let before = 0;
  while (before < most && text[before] === old[before]) before++;
  let after = 0;
  while (after < most - before && text.at(-1 - after) === old.at(-1 - after)) after++;
  return { start: start + before, end: end - after, text: text.slice(before, text.length - after) };
}
