/** Every place of every rule in a transcript, what is silenced in the file left out. */

import { type Kind, kindOf } from '../kinds';
import type { Settings } from '../settings';
import { sumOverChunks } from '../sums';
import type { Chunk } from '../syntax/chunk';
import { type FaultCode, faultCodes } from '../syntax/faults';
import type { Transcript } from '../transcript';
import { type RuleCode, ruleOf } from './all';
import { type CodedPlace, checks } from './checks';
import { levelIn } from './profiles';
import type { Case, Level, Place } from './rule';
import { type Silences, silencesIn } from './silences';

/** The places that one check found in each chunk. */
type PlacesInChunks = readonly (readonly CodedPlace[])[];

export interface Survey {
  readonly transcript: Transcript;
  readonly levelOf: (code: RuleCode) => Level;
  /** How many places each code has. */
  readonly counts: ReadonlyMap<RuleCode, number>;
  readonly checked: readonly PlacesInChunks[];
  readonly silences: Silences | undefined;
}

/** The places in the file; of rules that need a check of their own, only those that `codes` names. */
export function survey(
  transcript: Transcript,
  settings: Settings,
  codes?: ReadonlySet<RuleCode>,
): Survey {
  const levelOf = levelsIn(transcript, settings);
  const silences = silencesIn(transcript);
  const asksAll = codes === undefined || codes.has('suppression-unused');
  const checked = checks
    .filter((check) =>
      check.codes.some((code) => (asksAll ? levelOf(code) !== 'off' : codes.has(code))),
    )
    .map(({ places }) => audible(places(transcript, settings), silences));
  const counts = new Map(silences ? audibleCounts(transcript, silences) : totalCounts(transcript));
  if (silences && asksAll) {
    const misdirected = silences.places((code) => levelOf(code) !== 'off');
    const inChunks = transcript.chunks.map((_, index) => misdirected.get(index) ?? []);
    checked.push(audible(inChunks, silences));
  }
  for (const places of checked) {
    for (const inChunk of places) {
      for (const { code } of inChunk) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return { transcript, levelOf, counts, checked, silences };
}

/** How grave each rule is for the file. */
export function levelsIn(transcript: Transcript, settings: Settings): (code: RuleCode) => Level {
  const kind = settings.kind === 'auto' ? kindOf(transcript) : settings.kind;
  const levels = new Map<RuleCode, Level>();
  return (code) => {
    const known = levels.get(code) ?? levelFor(code, settings, kind);
    levels.set(code, known);
    return known;
  };
}

function levelFor(code: RuleCode, settings: Settings, kind: Kind): Level {
  const rule = ruleOf(code);
  if (rule.kinds && !rule.kinds.includes(kind)) return 'off';
  return settings.rules[code] ?? levelIn(rule, settings.profile);
}

function audible(places: PlacesInChunks, silences: Silences | undefined): PlacesInChunks {
  if (!silences) return places;
  return places.map((inChunk, index) =>
    inChunk.filter(({ code, block }) => !silences.isSilent(code, index, block)),
  );
}

/** Reports the places in one chunk; the scanner's come first. A place is made where it is asked for. */
export function visitPlaces(
  { transcript, checked, silences }: Survey,
  index: number,
  report: (code: RuleCode, place: () => Place) => void,
): void {
  const chunk = transcript.chunks[index]!;
  const { count, block } = chunk.faults;
  for (let i = 0; i < count; i++) {
    const code = codeAt(chunk, i);
    if (silences?.isSilent(code, index, block[i]!)) continue;
    report(code, () => faultPlace(chunk, i));
  }
  for (const places of checked) {
    for (const place of places[index] ?? []) report(place.code, () => place);
  }
}

function codeAt(chunk: Chunk, index: number): FaultCode {
  return faultCodes[chunk.faults.code[index]!]!;
}

function faultPlace(chunk: Chunk, index: number): Place {
  const { block, start, end } = chunk.faults;
  return { chunk, block: block[index]!, start: start[index]!, end: end[index]! };
}

export function caseAt(transcript: Transcript, index: number, place: Place): Case {
  return {
    ...place,
    transcript,
    offset: transcript.offsetOf(index),
    text: place.chunk.text.slice(place.start, place.end),
  };
}

/** Every place of these codes, chunk by chunk. */
export function* casesOf(
  transcript: Transcript,
  settings: Settings,
  codes: ReadonlySet<RuleCode>,
): Iterable<{ readonly code: RuleCode; readonly found: Case }> {
  const surveyed = survey(transcript, settings, codes);
  if (![...codes].some((code) => surveyed.counts.has(code))) return;
  for (const index of transcript.chunks.keys()) {
    const cases: { code: RuleCode; found: Case }[] = [];
    visitPlaces(surveyed, index, (code, place) => {
      if (codes.has(code)) cases.push({ code, found: caseAt(transcript, index, place()) });
    });
    yield* cases;
  }
}

const faultTotals = sumOverChunks(
  () => new Float64Array(faultCodes.length),
  (total, chunk, sign) => {
    for (let i = 0; i < chunk.faults.count; i++) total[chunk.faults.code[i]!]! += sign;
  },
);

function* totalCounts(transcript: Transcript): Iterable<readonly [RuleCode, number]> {
  for (const [number, count] of faultTotals(transcript).entries()) {
    if (count > 0) yield [faultCodes[number]!, count];
  }
}

/** The counts of the scanner's faults without the silent ones, which takes a look at each. */
function audibleCounts({ chunks }: Transcript, silences: Silences): ReadonlyMap<RuleCode, number> {
  const counts = new Map<RuleCode, number>();
  for (const [index, chunk] of chunks.entries()) {
    for (let i = 0; i < chunk.faults.count; i++) {
      const code = codeAt(chunk, i);
      if (silences.isSilent(code, index, chunk.faults.block[i]!)) continue;
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  }
  return counts;
}
