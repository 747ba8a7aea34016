/**
 * What is found in one chunk: how many places each rule has in it, and, of the rules that are asked
 * for, the places. It is kept for as long as the checks find the same in the chunk, so that an edit
 * elsewhere costs nothing here.
 */

import type { Chunk } from '../syntax/chunk';
import { faultCodes, faultNumber } from '../syntax/faults';
import type { RuleCode } from './all';
import type { CodedPlace } from './checks';

export interface ChunkFindings {
  /** How many places each code has; codes without any are not in it. */
  readonly counts: ReadonlyMap<RuleCode, number>;
  /** The places of one code, in the order of the text. The same list each time. */
  readonly places: (code: RuleCode) => readonly CodedPlace[];
}

type Checked = readonly (readonly CodedPlace[])[];

const remembered = new WeakMap<
  Chunk,
  { readonly checked: Checked; readonly found: ChunkFindings }
>();

/** What the scanner has found in the chunk, and what the checks have, one list for each that found something. */
export function chunkFindings(chunk: Chunk, checked: Checked): ChunkFindings {
  const last = remembered.get(chunk);
  if (last && isSameChecked(last.checked, checked)) return last.found;
  const found = foundIn(chunk, checked);
  remembered.set(chunk, { checked, found });
  return found;
}

function isSameChecked(a: Checked, b: Checked): boolean {
  return (
    a === b || (a.length === b.length && a.every((places, index) => isSameList(places, b[index]!)))
  );
}

/** Checks that remember nothing give new lists of the same places. */
function isSameList(a: readonly CodedPlace[], b: readonly CodedPlace[]): boolean {
  return (
    a === b || (a.length === b.length && a.every((place, index) => isSamePlace(place, b[index]!)))
  );
}

function isSamePlace(a: CodedPlace, b: CodedPlace): boolean {
  return (
    a === b ||
    (a.code === b.code &&
      a.chunk === b.chunk &&
      a.start === b.start &&
      a.end === b.end &&
      a.measured === b.measured &&
      a.limit === b.limit &&
      a.said === b.said &&
      a.isAhead === b.isAhead &&
      a.earlier?.length === b.earlier?.length &&
      (a.earlier ?? []).every(({ chunk, block }, index) => {
        const other = b.earlier![index]!;
        return chunk === other.chunk && block === other.block;
      }))
  );
}

function foundIn(chunk: Chunk, checked: Checked): ChunkFindings {
  const made = new Map<RuleCode, readonly CodedPlace[]>();
  return {
    counts: countsOf(chunk, checked),
    places: (code) => {
      const places = made.get(code) ?? placesOf(chunk, checked, code);
      made.set(code, places);
      return places;
    },
  };
}

const none: ReadonlyMap<RuleCode, number> = new Map();

function countsOf({ faults }: Chunk, checked: Checked): ReadonlyMap<RuleCode, number> {
  if (faults.count === 0 && checked.every(({ length }) => length === 0)) return none;
  const counts = new Map<RuleCode, number>();
  const add = (code: RuleCode) => counts.set(code, (counts.get(code) ?? 0) + 1);
  for (let i = 0; i < faults.count; i++) add(faultCodes[faults.code[i]!]!);
  for (const places of checked) for (const { code } of places) add(code);
  return counts;
}

function placesOf(chunk: Chunk, checked: Checked, code: RuleCode): readonly CodedPlace[] {
  const places = checked.flatMap((found) => found.filter((place) => place.code === code));
  places.push(...faultPlaces(chunk, code));
  return places.sort((a, b) => a.start - b.start || a.end - b.end);
}

const faultNumbers: ReadonlyMap<string, number> = new Map(Object.entries(faultNumber));

/** The places where the scanner has found the code, in the order of the blocks. */
export function faultPlaces(chunk: Chunk, code: RuleCode): readonly CodedPlace[] {
  const number = faultNumbers.get(code);
  const { faults } = chunk;
  const places: CodedPlace[] = [];
  if (number === undefined) return places;
  for (let i = faults.code.indexOf(number); i >= 0 && i < faults.count; ) {
    const [block, start, end] = [faults.block[i]!, faults.start[i]!, faults.end[i]!];
    places.push({ chunk, block, start, end, code });
    i = faults.code.indexOf(number, i + 1);
  }
  return places;
}
