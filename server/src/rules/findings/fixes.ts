/** Fixes, one by one and all at once. */

import type { Settings } from '../../settings';
import type { Transcript } from '../../transcript/transcript';
import { type RuleCode, ruleOf } from '../all';
import type { Edit, Fix } from '../rule';
import { casesOf } from './counts';
import type { Finding } from './findings';

/**
 * The fix that does the preferred fix of every place of this code; undefined where the rule has none
 * or no place can be fixed.
 */
export function fixAll(
  transcript: Transcript,
  settings: Settings,
  code: RuleCode,
): Fix | undefined {
  const { fixAll: title, fixes, first } = ruleOf(code);
  if (!title || !fixes) return undefined;
  const cases = [...casesOf(transcript, settings, new Set([code]))].map(({ found }) => found);
  if (first) cases.sort(first);
  const preferred = cases.flatMap((found) => fixes(found).slice(0, 1));
  const edits = composed(preferred.map((fix) => fix.edits));
  return edits.length === 0 ? undefined : { title, edits };
}

/** The fix to take where no choice is made: of every place, where the finding stands for many. */
export function preferredFix(
  transcript: Transcript,
  settings: Settings,
  { code, found, count }: Finding,
): Fix | undefined {
  return count > 1 ? fixAll(transcript, settings, code) : ruleOf(code).fixes?.(found)[0];
}

/** An edit, and the rank of the fix that it is part of. */
interface RankedEdit {
  readonly edit: Edit;
  readonly rank: number;
}

/**
 * The edits of several fixes as one, in order and apart. Of two edits of the same text the first is
 * kept; a fix that overlaps an earlier one otherwise is left out whole. Insertions at one place stand
 * in the order of the fixes.
 */
export function composed(fixes: readonly (readonly Edit[])[]): readonly Edit[] {
  const sorted = distinct(fixes).sort(
    (a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.rank - b.rank,
  );
  const dropped = new Set<number>();
  for (let kept = sorted; ; kept = kept.filter(({ rank }) => !dropped.has(rank))) {
    const before = dropped.size;
    dropOverlaps(kept, dropped);
    if (dropped.size === before) return kept.map(({ edit }) => edit);
  }
}

/** The edits without those that edit the same text as an earlier one. */
function distinct(fixes: readonly (readonly Edit[])[]): RankedEdit[] {
  const taken = new Set<string>();
  const edits: RankedEdit[] = [];
  for (const [rank, fix] of fixes.entries()) {
    for (const edit of fix) {
      const place = `${edit.start} ${edit.end}`;
      if (edit.start < edit.end && taken.has(place)) continue;
      taken.add(place);
      edits.push({ edit, rank });
    }
  }
  return edits;
}

/** Of two edits that overlap, drops the fix that came later. */
function dropOverlaps(edits: readonly RankedEdit[], dropped: Set<number>): void {
  let last: RankedEdit | undefined;
  for (const now of edits) {
    if (dropped.has(now.rank)) continue;
    const isApart = !last || now.edit.start >= last.edit.end;
    if (isApart) last = now;
    else if (now.rank >= last!.rank) dropped.add(now.rank);
    else {
      dropped.add(last!.rank);
      last = now;
    }
  }
}

/** The text with the edits made, which stand in any order and do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}
