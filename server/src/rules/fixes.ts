/** Fixes, one by one and all at once. */

import type { Transcript } from '../transcript';
import { type RuleCode, ruleOf } from './all';
import { casesOf } from './index';
import type { Edit, Fix } from './rule';

/**
 * The fix that does the preferred fix of every place of this code; undefined where the rule has none
 * or no place can be fixed.
 */
export function fixAll(transcript: Transcript, code: RuleCode): Fix | undefined {
  const { fixAll: title, fixes, first } = ruleOf(code);
  if (!title || !fixes) return undefined;
  const cases = [...casesOf(transcript, code)];
  if (first) cases.sort(first);
  const preferred = cases.flatMap((found) => fixes(found).slice(0, 1));
  const edits = composed(preferred.map((fix) => fix.edits));
  return edits.length === 0 ? undefined : { title, edits };
}

/**
 * The edits of several fixes as one. Of two edits of the same text the first is kept; a fix that
 * overlaps an earlier one otherwise is left out whole. Insertions at one place stand in order.
 */
export function composed(fixes: readonly (readonly Edit[])[]): readonly Edit[] {
  const taken = new Map<number, Edit>();
  const kept: { readonly edit: Edit; readonly rank: number }[] = [];
  for (const edits of fixes) {
    const fresh = edits.filter(({ start, end }) => start === end || taken.get(start)?.end !== end);
    for (const edit of fresh) {
      if (edit.start < edit.end) taken.set(edit.start, edit);
      kept.push({ edit, rank: kept.length });
    }
  }
  kept.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.rank - b.rank);
  const edits: Edit[] = [];
  let end = 0;
  for (const { edit } of kept) {
    if (edit.start < end) continue;
    edits.push(edit);
    end = edit.end;
  }
  return edits;
}

/** The text with the edits made; they are in order and do not overlap. */
export function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return pieces.join('') + text.slice(at);
}
