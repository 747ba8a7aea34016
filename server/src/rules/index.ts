/**
 * The findings of a transcript. What a producer repeats all over a file is one finding on its first
 * place, with the count.
 */

import type { Settings } from '../settings';
import { sumOverChunks } from '../sums';
import type { Chunk } from '../syntax/chunk';
import { type FaultCode, faultCodes } from '../syntax/faults';
import type { Transcript } from '../transcript';
import { allRules, faultRules, type RuleCode, ruleOf } from './all';
import { orderPlaces } from './orderPlaces';
import type { Case, Place, Severity } from './rule';

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
  const found = new Map<RuleCode, number>();
  for (const { code, count } of counts(transcript)) found.set(code, count);
  const order = orderPlaces(transcript);
  for (const places of order) {
    for (const { code } of places) found.set(code, (found.get(code) ?? 0) + 1);
  }
  const reporting = new Map<RuleCode, Reporting>();
  for (const [code, count] of found) {
    const severity = settings.rules[code] ?? ruleOf(code).severity;
    if (severity === 'off') continue;
    reporting.set(code, { severity, count, folded: isFolded(count, cueCount(transcript)) });
  }
  return collect(transcript, reporting, order);
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
function collect(
  transcript: Transcript,
  reporting: Map<RuleCode, Reporting>,
  order: readonly (readonly PlaceOf[])[],
): readonly Finding[] {
  const all: Finding[] = [];
  for (const [index, chunk] of transcript.chunks.entries()) {
    if (reporting.size === 0) break;
    const inChunk: Finding[] = [];
    const report = (code: RuleCode, place: () => Place) => {
      const how = reporting.get(code);
      if (!how) return;
      if (how.folded) reporting.delete(code);
      const { severity, count, folded } = how;
      const found = caseAt(transcript, index, place());
      inChunk.push({ code, severity, found, count: folded ? count : 1 });
    };
    for (let i = 0; i < chunk.faults.count; i++) {
      report(codeAt(chunk, i), () => faultPlace(chunk, i));
    }
    for (const place of order[index]!) report(place.code, () => place);
    all.push(...inChunk.sort((a, b) => a.found.start - b.found.start || a.found.end - b.found.end));
  }
  return all;
}

interface PlaceOf extends Place {
  readonly code: RuleCode;
}

function codeAt(chunk: Chunk, index: number): FaultCode {
  return faultCodes[chunk.faults.code[index]!]!;
}

function faultPlace(chunk: Chunk, index: number): Place {
  const { block, start, end } = chunk.faults;
  return { chunk, block: block[index]!, start: start[index]!, end: end[index]! };
}

function caseAt(transcript: Transcript, index: number, place: Place): Case {
  return {
    ...place,
    transcript,
    offset: transcript.offsetOf(index),
    text: place.chunk.text.slice(place.start, place.end),
  };
}

/** Every place of one code, in the order of the text. */
export function* casesOf(transcript: Transcript, code: RuleCode): Iterable<Case> {
  if (!faultRules.some((rule) => rule.code === code)) {
    for (const [index, places] of orderPlaces(transcript).entries()) {
      for (const place of places) if (place.code === code) yield caseAt(transcript, index, place);
    }
    return;
  }
  for (const [index, chunk] of transcript.chunks.entries()) {
    for (let i = 0; i < chunk.faults.count; i++) {
      if (codeAt(chunk, i) === code) yield caseAt(transcript, index, faultPlace(chunk, i));
    }
  }
}

const faultTotals = sumOverChunks(
  () => new Float64Array(faultCodes.length),
  (total, chunk, sign) => {
    for (let i = 0; i < chunk.faults.count; i++) total[chunk.faults.code[i]!]! += sign;
  },
);

function* counts(transcript: Transcript): Iterable<{ code: FaultCode; count: number }> {
  for (const [number, count] of faultTotals(transcript).entries()) {
    if (count > 0) yield { code: faultCodes[number]!, count };
  }
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
