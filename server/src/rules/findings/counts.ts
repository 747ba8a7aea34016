/** How many places each rule has in a transcript, and where; what is silenced in the file left out. */

import type { Settings } from '../../settings';
import type { Chunk } from '../../syntax/chunk';
import { type FileKind, fileKindOf } from '../../transcript/fileKind';
import type { Transcript } from '../../transcript/transcript';
import { allRules, checksFor, type FoundPlace, type RuleCode, ruleOf } from '../all';
import type { PlacesInChunks } from '../check';
import { levelIn } from '../levels';
import { limitsOf } from '../readability/limits';
import type { Case, Level, Place } from '../rule';
import { type ChunkFindings, chunkFindings } from './chunkFindings';
import { type Silencing, silencingIn } from './silencing';

type Counts = ReadonlyMap<RuleCode, number>;

/** How many places each rule has in a transcript, and the way to them. */
export interface FileCounts {
  readonly transcript: Transcript;
  /** How grave each rule is for the file. */
  readonly levelOf: (code: RuleCode) => Level;
  /** How many places each code has in the file; codes without any are not in it. */
  readonly inFile: Counts;
  /** The same for each chunk. */
  readonly inChunks: readonly Counts[];
  /** The first places of one code in one chunk, in the order of the text: at most so many, or all. */
  readonly placesIn: (index: number, code: RuleCode, most?: number) => readonly FoundPlace[];
}

/** What was counted last, by the list of chunks, which every edit makes anew. */
const remembered = new WeakMap<
  readonly Chunk[],
  { readonly settings: Settings; readonly counts: FileCounts }
>();

/** What is found in the file. Only chunks in which something has changed are looked at again. */
export function countsOf(transcript: Transcript, settings: Settings): FileCounts {
  const last = remembered.get(transcript.chunks);
  if (last?.settings === settings) return last.counts;
  const counts = counted(transcript, settings);
  remembered.set(transcript.chunks, { settings, counts });
  return counts;
}

function counted(transcript: Transcript, settings: Settings): FileCounts {
  const levelOf = levelsIn(transcript, settings);
  const silencing = silencingIn(transcript);
  const checked = checkedPlaces(transcript, settings, (code) => levelOf(code) !== 'off');
  const found = transcript.chunks.map((chunk, index) =>
    chunkFindings(chunk, checkedIn(checked, index)),
  );
  const inChunks = found.map((inChunk, index) => audibleCounts(inChunk, index, silencing));
  const onNotes = silencing?.places((code) => levelOf(code) !== 'off');
  for (const [index, places] of onNotes ?? []) {
    inChunks[index] = withCounts(inChunks[index]!, audible(places, index, silencing));
  }
  const placesIn = (index: number, code: RuleCode, most?: number) => {
    if (!silencing) return found[index]!.places(code, most);
    const here = onNotes?.get(index)?.filter((place) => place.code === code) ?? none;
    const places = found[index]!.places(code);
    return audible(here.length > 0 ? [...places, ...here] : places, index, silencing);
  };
  return { transcript, levelOf, inFile: sum(inChunks), inChunks, placesIn };
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

/** The counts without what is silent. Each place is looked at only where a note changes something. */
function audibleCounts(
  found: ChunkFindings,
  index: number,
  silencing: Silencing | undefined,
): Counts {
  if (!silencing || found.counts.size === 0) return found.counts;
  const isSame = silencing.isSameThroughout(index);
  const counts = new Map<RuleCode, number>();
  for (const [code, all] of found.counts) {
    const one = isSame && (silencing.isSilent(code, index, 0) ? 0 : all);
    const count = one === false ? audible(found.places(code), index, silencing).length : one;
    if (count > 0) counts.set(code, count);
  }
  return counts;
}

function audible(
  places: readonly FoundPlace[],
  index: number,
  silencing: Silencing | undefined,
): readonly FoundPlace[] {
  if (!silencing) return places;
  return places.filter(({ code, block }) => !silencing.isSilent(code, index, block));
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

/** How grave each rule is for the file: by the settings, its kind and the profile. */
export function levelsIn(transcript: Transcript, settings: Settings): (code: RuleCode) => Level {
  const kind = settings.kind === 'auto' ? fileKindOf(transcript) : settings.kind;
  const levels = new Map<RuleCode, Level>();
  return (code) => {
    const known = levels.get(code) ?? levelFor(code, settings, kind);
    levels.set(code, known);
    return known;
  };
}

function levelFor(code: RuleCode, settings: Settings, kind: FileKind): Level {
  const rule = ruleOf(code);
  if (rule.kinds && !rule.kinds.includes(kind)) return 'off';
  return settings.rules[code] ?? levelIn(rule, settings.profile);
}

/**
 * The place, in the chunk of that index, with what rules ask of it. Its text is cut out of the file
 * only where it is asked for.
 */
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

/** Every place of these codes that is not silenced, in the order of the text. */
export function* casesOf(
  transcript: Transcript,
  settings: Settings,
  codes: ReadonlySet<RuleCode>,
): Iterable<{ readonly code: RuleCode; readonly found: Case }> {
  const { inChunks, placesIn } = countsOf(transcript, settings);
  for (const [index, counts] of inChunks.entries()) {
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
