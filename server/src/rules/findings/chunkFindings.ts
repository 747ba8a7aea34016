/**
 * What is found in one chunk: how many places each rule has in it, and, of the rules that are asked
 * for, the places. It is kept for as long as the checks find the same in the chunk, so that an edit
 * elsewhere costs nothing here.
 */

import type { Chunk } from '../../syntax/chunk';
import { faultCodes, faultNumber } from '../../syntax/faults';
import { rememberedWhile } from '../../transcript/chunkMemo';
import type { FoundPlace, RuleCode } from '../all';

/** What is found in one chunk, at places relative to it. */
export interface ChunkFindings {
  /** How many places each code has; codes without any are not in it. */
  readonly counts: ReadonlyMap<RuleCode, number>;
  /** The first places of one code, in the order of the text: at most so many, or all. */
  readonly places: (code: RuleCode, most?: number) => readonly FoundPlace[];
}

type Checked = readonly (readonly FoundPlace[])[];

/** What the scanner has found in the chunk, and what the checks have, one list for each that found something. */
export function chunkFindings(chunk: Chunk, checked: Checked): ChunkFindings {
  return remembered(chunk, checked).found;
}

const remembered = rememberedWhile(
  (chunk, checked: Checked) => ({ checked, found: foundIn(chunk, checked) }),
  (last, checked) => isSameChecked(last.checked, checked),
);

function isSameChecked(a: Checked, b: Checked): boolean {
  return (
    a === b || (a.length === b.length && a.every((places, index) => isSameList(places, b[index]!)))
  );
}

/** Checks that remember nothing give new lists of the same places. */
function isSameList(a: readonly FoundPlace[], b: readonly FoundPlace[]): boolean {
  return (
    a === b || (a.length === b.length && a.every((place, index) => isSamePlace(place, b[index]!)))
  );
}

function isSamePlace(a: FoundPlace, b: FoundPlace): boolean {
  return (
    a === b ||
    (a.code === b.code &&
      a.chunk === b.chunk &&
      a.start === b.start &&
      a.end === b.end &&
      a.measured === b.measured &&
      a.limit === b.limit &&
      a.said === b.said &&
      a.name === b.name &&
      a.meant === b.meant &&
      a.isAhead === b.isAhead &&
      a.earlier?.length === b.earlier?.length &&
      (a.earlier ?? []).every(({ chunk, block }, index) => {
        const other = b.earlier![index]!;
        return chunk === other.chunk && block === other.block;
      }))
  );
}

/** Most chunks have nothing wrong in them. */
const nothing: ChunkFindings = { counts: new Map(), places: () => [] };

function foundIn(chunk: Chunk, checked: Checked): ChunkFindings {
  if (chunk.faults.count === 0 && checked.length === 0) return nothing;
  const made = new Map<RuleCode, readonly FoundPlace[]>();
  const counts = countsIn(chunk, checked);
  return {
    counts,
    places: (code, most = Number.POSITIVE_INFINITY) => {
      const wanted = Math.min(most, counts.get(code) ?? 0);
      let places = made.get(code) ?? none;
      if (places.length < wanted) {
        places = placesOf(chunk, checked, code, wanted);
        made.set(code, places);
      }
      return places.length > wanted ? places.slice(0, wanted) : places;
    },
  };
}

const none: readonly FoundPlace[] = [];

function countsIn({ faults }: Chunk, checked: Checked): ReadonlyMap<RuleCode, number> {
  const counts = new Map<RuleCode, number>();
  const faultCounts = new Uint32Array(faultCodes.length);
  for (let fault = 0; fault < faults.count; fault++) faultCounts[faults.code[fault]!]!++;
  faultCodes.forEach((code, number) => {
    if (faultCounts[number]! > 0) counts.set(code, faultCounts[number]!);
  });
  for (const places of checked) addCounts(counts, places);
  return counts;
}

/** Adds the places of each code; mostly the next has the same code as the one before. */
function addCounts(counts: Map<RuleCode, number>, places: readonly FoundPlace[]): void {
  for (let i = 0; i < places.length; ) {
    const { code } = places[i]!;
    const first = i;
    while (i < places.length && places[i]!.code === code) i++;
    counts.set(code, (counts.get(code) ?? 0) + i - first);
  }
}

function placesOf(
  chunk: Chunk,
  checked: Checked,
  code: RuleCode,
  most: number,
): readonly FoundPlace[] {
  let places = faultPlaces(chunk, code, most);
  for (const found of checked) {
    const coded = found.filter((place) => place.code === code);
    if (coded.length > 0) places = [...places, ...coded];
  }
  return isInOrder(places) ? places : places.toSorted(byPlace);
}

function isInOrder(places: readonly FoundPlace[]): boolean {
  return places.every((place, index) => index === 0 || byPlace(places[index - 1]!, place) <= 0);
}

function byPlace(a: FoundPlace, b: FoundPlace): number {
  return a.start - b.start || a.end - b.end;
}

const faultNumbers: ReadonlyMap<string, number> = new Map(Object.entries(faultNumber));

/** The first places where the scanner has found the code, at most so many. */
function faultPlaces(chunk: Chunk, code: RuleCode, most: number): readonly FoundPlace[] {
  const number = faultNumbers.get(code);
  if (number === undefined) return none;
  return faultIndices(chunk, number, most).map((i) => ({
    chunk,
    block: chunk.faults.block[i]!,
    start: chunk.faults.start[i]!,
    end: chunk.faults.end[i]!,
    code,
  }));
}

/** The indices of the faults of a code that stand first. Within a cue they need not be in order. */
function faultIndices({ faults }: Chunk, number: number, most: number): readonly number[] {
  const { code, block, start, end } = faults;
  const indices: number[] = [];
  for (let i = 0; i < faults.count; i++) {
    if (code[i] !== number) continue;
    if (indices.length >= most && block[i] !== block[indices.at(-1)!]) break;
    indices.push(i);
  }
  const isRising = indices.every((i, at) => at === 0 || start[indices[at - 1]!]! <= start[i]!);
  if (!isRising) indices.sort((a, b) => start[a]! - start[b]! || end[a]! - end[b]!);
  return indices.slice(0, most);
}
