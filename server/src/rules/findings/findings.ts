/**
 * The findings of a transcript. What a producer repeats all over a file is one finding on its first
 * place, with the count.
 */

import type { Settings } from '../../settings';
import { numberText } from '../../syntax/numberText';
import { sumOverChunks } from '../../transcript/chunkSums';
import type { Transcript } from '../../transcript/transcript';
import { allRules, type FoundPlace, type RuleCode, ruleOf } from '../all';
import type { Case, Severity } from '../rule';
import { caseAt, countsOf, type FileCounts, inOrder } from './counts';

/** One mistake as it is reported, or many of one kind as one. */
export interface Finding {
  readonly code: RuleCode;
  /** As the profile and the settings have it. */
  readonly severity: Severity;
  /** The place; of a folded finding, the first of its places. */
  readonly found: Case;
  /** How many places it stands for. */
  readonly count: number;
  /** On the first finding of a code of which only the first are given: how many of how many. */
  readonly cut?: { readonly given: number; readonly of: number };
}

/** What there is to report of one rule. */
export interface Reported {
  /** As the profile and the settings have it; rules that are off are not reported. */
  readonly severity: Severity;
  /** How many places the code has in the file. */
  readonly count: number;
  /** Whether it is one finding, on its first place. */
  readonly folded: boolean;
}

/** All that there is to report, with how to come by it. */
export interface Report {
  readonly counts: FileCounts;
  /** By code, in the order of the rules; without codes that have no place. */
  readonly reported: ReadonlyMap<RuleCode, Reported>;
}

/** A code is folded where it hits more often than this, … */
export const FOLD_ABOVE = 10;
/** … and more often than this share of the cues. */
export const FOLD_SHARE = 0.2;

/** The findings of the whole file, in the order of the text. */
export function findings(transcript: Transcript, settings: Settings): readonly Finding[] {
  return firstFindings(reportOf(transcript, settings), () => Number.POSITIVE_INFINITY);
}

/** What there is to report, rule by rule, in the order of the rules. */
export function reportOf(transcript: Transcript, settings: Settings): Report {
  const counts = countsOf(transcript, settings);
  const { inFile, levelOf } = counts;
  const reported = new Map<RuleCode, Reported>();
  const families = familyCounts(inFile);
  for (const { code } of allRules) {
    const count = inFile.get(code);
    const severity = levelOf(code);
    if (count === undefined || severity === 'off') continue;
    const folded = count > 1 && isFolded(families.get(familyOf(code))!, cueCount(transcript));
    reported.set(code, { severity, count, folded });
  }
  return { counts, reported };
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

function isFolded(count: number, cues: number): boolean {
  return count > FOLD_ABOVE && count > FOLD_SHARE * cues;
}

/**
 * The findings in the order of the text, of each code at most so many, the first ones; `most` may be
 * infinite. Chunks that have nothing more to give are passed over.
 */
export function firstFindings(
  { counts, reported }: Report,
  most: (code: RuleCode) => number,
): readonly Finding[] {
  const left = new Map<RuleCode, number>();
  for (const [code, { folded }] of reported) left.set(code, folded ? 1 : most(code));
  const all: Finding[] = [];
  for (const [index, inChunk] of counts.inChunks.entries()) {
    if (left.size === 0) break;
    const first: FoundPlace[] = [];
    for (const code of inChunk.keys()) {
      const room = left.get(code);
      if (room === undefined) continue;
      const places = counts.placesIn(index, code, room);
      for (let i = 0; i < places.length && i < room; i++) first.push(places[i]!);
      if (places.length < room) left.set(code, room - places.length);
      else left.delete(code);
    }
    for (const place of inOrder(first)) all.push(findingAt(counts, reported, index, place));
  }
  return withCuts(all, reported, most);
}

function findingAt(
  { transcript }: FileCounts,
  reported: Report['reported'],
  index: number,
  place: FoundPlace,
): Finding {
  const { severity, count, folded } = reported.get(place.code)!;
  const found = caseAt(transcript, index, place);
  return { code: place.code, severity, found, count: folded ? count : 1 };
}

/** The findings, where the first of a code says that others are not among them. */
function withCuts(
  all: readonly Finding[],
  reported: Report['reported'],
  most: (code: RuleCode) => number,
): readonly Finding[] {
  const cut = new Set<RuleCode>();
  for (const [code, { count, folded }] of reported) {
    if (!folded && most(code) < count) cut.add(code);
  }
  if (cut.size === 0) return all;
  return all.map((finding) => {
    const { code } = finding;
    if (!cut.delete(code)) return finding;
    return { ...finding, cut: { given: most(code), of: reported.get(code)!.count } };
  });
}

/**
 * The findings that touch the text between two absolute offsets, each at its own place, looked for
 * there and nowhere else. Of a folded code there is one: the file's, where its first place is
 * touched, else the first that is touched.
 */
export function findingsAt(
  transcript: Transcript,
  settings: Settings,
  start: number,
  end: number,
): readonly Finding[] {
  const { counts, reported } = reportOf(transcript, settings);
  const all: Finding[] = [];
  const folded = new Set<RuleCode>();
  const last = transcript.chunkAt(end);
  for (let index = transcript.chunkAt(Math.max(0, start - 1)); index <= last; index++) {
    const offset = transcript.offsetOf(index);
    const codes = [...counts.inChunks[index]!.keys()].filter((code) => reported.has(code));
    const touched = codes
      .flatMap((code) => counts.placesIn(index, code))
      .filter((place) => offset + place.start <= end && offset + place.end >= start);
    for (const place of inOrder(touched)) {
      const finding = findingAt(counts, reported, index, place);
      if (finding.count === 1) all.push(finding);
      else if (!folded.has(place.code)) {
        folded.add(place.code);
        all.push(isFirstPlace(counts, index, place) ? finding : { ...finding, count: 1 });
      }
    }
  }
  return all;
}

function isFirstPlace(
  { inChunks, placesIn }: FileCounts,
  index: number,
  place: FoundPlace,
): boolean {
  const first = inChunks.findIndex((counts) => counts.has(place.code));
  return first === index && placesIn(index, place.code)[0] === place;
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
export function messageOf({ code, found, count, cut }: Finding): string {
  const message = ruleOf(code).message(found);
  if (count > 1) return `${message} ${numberText(count)} times in this file.`;
  if (!cut) return message;
  const marked = cut.given === 1 ? 'only this one is marked' : `the first ${cut.given} are marked`;
  return `${message} ${numberText(cut.of)} times in this file; ${marked}.`;
}

export { allRules, type RuleCode, ruleOf };
