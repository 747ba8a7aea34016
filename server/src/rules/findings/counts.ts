/** How many places every rule has in a transcript, and where; what is silenced in the file left out. */

import type { Settings } from '../../settings';
import type { Chunk } from '../../syntax/chunk';
import { type Kind, kindOf } from '../../transcript/fileKind';
import type { Transcript } from '../../transcript/transcript';
import { allRules, checksFor, type FoundPlace, type RuleCode, ruleOf } from '../all';
import type { PlacesInChunks } from '../check';
import { levelIn } from '../levels';
import { limitsOf } from '../readability/limits';
import type { Case, Level, Place } from '../rule';
import { type ChunkFindings, chunkFindings } from './chunkFindings';
import { type Silences, silencesIn } from './silences';

type Counts = ReadonlyMap<RuleCode, number>;

export interface Survey {
  readonly transcript: Transcript;
  readonly levelOf: (code: RuleCode) => Level;
  /** How many places each code has in the file, and in each chunk. */
  readonly counts: Counts;
  readonly countsIn: readonly Counts[];
  /** The first places of one code in one chunk, in the order of the text: at most so many, or all. */
  readonly placesIn: (index: number, code: RuleCode, most?: number) => readonly FoundPlace[];
}

/** The last survey of a file, by its list of chunks, which every edit makes anew. */
const surveys = new WeakMap<
  readonly Chunk[],
  { readonly settings: Settings; readonly surveyed: Survey }
>();

/** What is found in the file. Only chunks in which something has changed are looked at again. */
export function survey(transcript: Transcript, settings: Settings): Survey {
  const last = surveys.get(transcript.chunks);
  if (last?.settings === settings) return last.surveyed;
  const surveyed = surveyOf(transcript, settings);
  surveys.set(transcript.chunks, { settings, surveyed });
  return surveyed;
}

function surveyOf(transcript: Transcript, settings: Settings): Survey {
  const levelOf = levelsIn(transcript, settings);
  const silences = silencesIn(transcript);
  const checked = checkedPlaces(transcript, settings, (code) => levelOf(code) !== 'off');
  const found = transcript.chunks.map((chunk, index) =>
    chunkFindings(chunk, checkedIn(checked, index)),
  );
  const countsIn = found.map((inChunk, index) => audibleCounts(inChunk, index, silences));
  const ofNotes = silences?.places((code) => levelOf(code) !== 'off');
  for (const [index, places] of ofNotes ?? []) {
    countsIn[index] = withCounts(countsIn[index]!, audible(places, index, silences));
  }
  const placesIn = (index: number, code: RuleCode, most?: number) => {
    if (!silences) return found[index]!.places(code, most);
    const onNotes = ofNotes?.get(index)?.filter((place) => place.code === code) ?? none;
    const places = found[index]!.places(code);
    return audible(onNotes.length > 0 ? [...places, ...onNotes] : places, index, silences);
  };
  return { transcript, levelOf, counts: sum(countsIn), countsIn, placesIn };
}

const none: readonly FoundPlace[] = [];

const nothing: readonly (readonly FoundPlace[])[] = [];

/** What the checks have found in one chunk, which is nothing in most. */
function checkedIn(
  checked: readonly PlacesInChunks<RuleCode>[],
  index: number,
): readonly (readonly FoundPlace[])[] {
  let found: (readonly FoundPlace[])[] | undefined;
  for (const places of checked) {
    const inChunk = places[index];
    if (!inChunk || inChunk.length === 0) continue;
    if (found) found.push(inChunk);
    else found = [inChunk];
  }
  return found ?? nothing;
}

/** What the checks find that have a rule that is wanted. */
function checkedPlaces(
  transcript: Transcript,
  settings: Settings,
  isWanted: (code: RuleCode) => boolean,
): readonly PlacesInChunks<RuleCode>[] {
  const limits = limitsOf(settings.profile, settings.limits);
  return checksFor(isWanted).map((check) => check(transcript, limits));
}

/** The counts without what is silent. Each place is looked at only where a directive changes something. */
function audibleCounts(
  found: ChunkFindings,
  index: number,
  silences: Silences | undefined,
): Counts {
  if (!silences || found.counts.size === 0) return found.counts;
  const isSame = silences.isSameThroughout(index);
  const counts = new Map<RuleCode, number>();
  for (const [code, all] of found.counts) {
    const one = isSame && (silences.isSilent(code, index, 0) ? 0 : all);
    const count = one === false ? audible(found.places(code), index, silences).length : one;
    if (count > 0) counts.set(code, count);
  }
  return counts;
}

function audible(
  places: readonly FoundPlace[],
  index: number,
  silences: Silences | undefined,
): readonly FoundPlace[] {
  if (!silences) return places;
  return places.filter(({ code, block }) => !silences.isSilent(code, index, block));
}

function withCounts(counts: Counts, places: readonly FoundPlace[]): Counts {
  const more = new Map(counts);
  for (const { code } of places) more.set(code, (more.get(code) ?? 0) + 1);
  return more;
}

function sum(all: readonly Counts[]): Counts {
  const total = new Map<RuleCode, number>();
  for (const counts of all) {
    if (counts.size === 0) continue;
    for (const [code, count] of counts) total.set(code, (total.get(code) ?? 0) + count);
  }
  return total;
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

/** The place with what rules ask of it. Its text is cut out of the file only where it is asked for. */
export function caseAt(transcript: Transcript, index: number, place: Place): Case {
  return {
    ...place,
    transcript,
    offset: transcript.offsetOf(index),
    get text() {
      return place.chunk.text.slice(place.start, place.end);
    },
  };
}

/** Every place of these codes, in the order of the text. */
export function* casesOf(
  transcript: Transcript,
  settings: Settings,
  codes: ReadonlySet<RuleCode>,
): Iterable<{ readonly code: RuleCode; readonly found: Case }> {
  const { countsIn, placesIn } = survey(transcript, settings);
  for (const [index, counts] of countsIn.entries()) {
    const present = [...counts.keys()].filter((code) => codes.has(code));
    for (const place of inOrder(present.flatMap((code) => placesIn(index, code)))) {
      yield { code: place.code, found: caseAt(transcript, index, place) };
    }
  }
}

/** The places in the order of the text, and at the same place in the order of the rules. */
export function inOrder(places: readonly FoundPlace[]): readonly FoundPlace[] {
  return places.toSorted(
    (a, b) => a.start - b.start || a.end - b.end || ranks.get(a.code)! - ranks.get(b.code)!,
  );
}

const ranks = new Map(allRules.map(({ code }, rank) => [code, rank]));
