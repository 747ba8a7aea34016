/**
 * The findings of a transcript. What a producer repeats all over a file is one finding on its first
 * place, with the count.
 */

import type { Settings } from '../settings';
import { sumOverChunks } from '../sums';
import type { Transcript } from '../transcript';
import { allRules, type RuleCode, ruleOf } from './all';
import type { Case, Severity } from './rule';
import { caseAt, type Survey, survey, visitPlaces } from './survey';

export interface Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
  /** The place; of a folded finding, the first of its places. */
  readonly found: Case;
  /** How many places it stands for. */
  readonly count: number;
}

/** A code is folded where it hits more often than this, and over this share of the cues. */
const FOLD_ABOVE = 10;
const FOLD_SHARE = 0.2;

/** The findings of the whole file, in the order of the text. */
export function findings(transcript: Transcript, settings: Settings): readonly Finding[] {
  const surveyed = survey(transcript, settings);
  const { counts, levelOf } = surveyed;
  const reporting = new Map<RuleCode, Reporting>();
  const families = familyCounts(counts);
  for (const [code, count] of counts) {
    const severity = levelOf(code);
    if (severity === 'off') continue;
    const folded = count > 1 && isFolded(families.get(familyOf(code))!, cueCount(transcript));
    reporting.set(code, { severity, count, folded });
  }
  return collect(surveyed, reporting);
}

/** The rules that are folded together: what one quirk of a producer breaks, in one way or another. */
function familyOf(code: RuleCode): string {
  return ruleOf(code).family ?? code;
}

function familyCounts(found: ReadonlyMap<RuleCode, number>): ReadonlyMap<string, number> {
  const families = new Map<string, number>();
  for (const [code, count] of found) {
    families.set(familyOf(code), (families.get(familyOf(code)) ?? 0) + count);
  }
  return families;
}

interface Reporting {
  readonly severity: Severity;
  /** How many places the code has in the file. */
  readonly count: number;
  folded: boolean;
}

function isFolded(count: number, cues: number): boolean {
  return count > FOLD_ABOVE && count > FOLD_SHARE * cues;
}

/** The findings at the places whose codes are reported; a folded code at its first place only. */
function collect(surveyed: Survey, reporting: Map<RuleCode, Reporting>): readonly Finding[] {
  const { transcript } = surveyed;
  const all: Finding[] = [];
  for (const index of transcript.chunks.keys()) {
    if (reporting.size === 0) break;
    const inChunk: Finding[] = [];
    visitPlaces(surveyed, index, (code, place) => {
      const how = reporting.get(code);
      if (!how) return;
      if (how.folded) reporting.delete(code);
      const { severity, count, folded } = how;
      const found = caseAt(transcript, index, place());
      inChunk.push({ code, severity, found, count: folded ? count : 1 });
    });
    all.push(...inChunk.sort((a, b) => a.found.start - b.found.start || a.found.end - b.found.end));
  }
  return all;
}

const cueTotals = sumOverChunks(
  () => ({ cues: 0 }),
  (total, chunk, sign) => {
    total.cues += sign * chunk.cueCount;
  },
);

/** How many cues the file has, dropped ones included. */
export function cueCount(transcript: Transcript): number {
  return cueTotals(transcript).cues;
}

/** What is said of a finding: what is wrong, what a player does, and how often. */
export function messageOf({ code, found, count }: Finding): string {
  const message = ruleOf(code).message(found);
  return count === 1 ? message : `${message} ${count.toLocaleString('en-US')} times in this file.`;
}

export { allRules, type RuleCode, ruleOf };
