/** Where cues are out of order or overlap: one walk over the cues, remembered chunk by chunk. */

import { type Speakers, speakersIn, speakersOf } from '../speakers';
import { type Chunk, isCue } from '../syntax/chunk';
import type { Transcript } from '../transcript';
import { endTimeOf, startTimeOf, startTimePlace } from './places';
import type { BlockPlace, Place } from './rule';

/** An overlap of so many ms or fewer comes of rounding. */
const ROUNDING = 10;
/** So many cues are remembered as still running; of more than that, the first to end are forgotten. */
const MOST_RUNNING = 8;

export type OrderCode =
  | 'start-before-earlier'
  | 'overlap-same-speaker'
  | 'overlap-crosstalk'
  | 'overlap-rounding';

/** A place that one of these rules has found. */
export interface OrderPlace extends Place {
  readonly code: OrderCode;
}

/** What a chunk needs to know of the chunks before it. */
interface Carry {
  /** The cue with the latest start so far, and the one that had it before that. */
  readonly latest: BlockPlace | undefined;
  readonly previous: BlockPlace | undefined;
  /** The cues that still run when that one starts. */
  readonly running: readonly BlockPlace[];
}

interface Found {
  readonly before: Carry;
  readonly speakers: Speakers;
  readonly places: readonly OrderPlace[];
  readonly after: Carry;
}

const remembered = new WeakMap<Chunk, Found>();

/**
 * The places in each chunk, in the order of the chunks. What was found in a chunk is remembered for
 * as long as what the chunks before it come to stays the same.
 */
export function orderPlaces(transcript: Transcript): readonly (readonly OrderPlace[])[] {
  let known: Speakers | undefined;
  const speakers = () => {
    known ??= speakersIn(transcript);
    return known;
  };
  let carry: Carry = { latest: undefined, previous: undefined, running: [] };
  return transcript.chunks.map((chunk) => {
    let found = remembered.get(chunk);
    if (!found || !isSameCarry(found.before, carry) || isStale(found)) {
      found = placesIn(chunk, carry, speakers);
      remembered.set(chunk, found);
    }
    carry = found.after;
    return found.places;
  });

  /** Who speaks only matters where something overlaps. */
  function isStale({ places, speakers: used }: Found): boolean {
    return places.length > 0 && used !== speakers();
  }
}

function isSameCarry(a: Carry, b: Carry): boolean {
  return (
    isSamePlace(a.latest, b.latest) &&
    isSamePlace(a.previous, b.previous) &&
    a.running.length === b.running.length &&
    a.running.every((place, index) => isSamePlace(place, b.running[index]))
  );
}

function isSamePlace(a: BlockPlace | undefined, b: BlockPlace | undefined): boolean {
  return a === b || (a?.chunk === b?.chunk && a?.block === b?.block);
}

const nobody: Speakers = { labels: new Set(), inherited: false };

function placesIn(chunk: Chunk, before: Carry, speakersNow: () => Speakers): Found {
  const places: OrderPlace[] = [];
  let { latest, previous, running } = before;
  const names = new Map<BlockPlace, readonly string[]>();
  const namesOf = (place: BlockPlace) => {
    const known = names.get(place) ?? speakersOf(speakersNow(), place.chunk, place.block);
    names.set(place, known);
    return known;
  };
  const { kind, startTime, endTime, count } = chunk.blocks;
  for (let block = 0; block < count; block++) {
    const start = startTime[block]!;
    const end = endTime[block]!;
    if (!isCue(kind[block]!) || Number.isNaN(start)) continue;
    const place = { chunk, block };
    if (start >= startOr(latest)) {
      previous = latest;
      latest = place;
      if (running.length > 0) running = running.filter((cue) => endTimeOf(cue) > start);
    } else {
      const ahead = latest!;
      const isAhead = start >= startOr(previous);
      places.push({
        ...placeOfStart(place),
        code: 'start-before-earlier',
        earlier: [ahead],
        isAhead,
      });
      if (isAhead) {
        latest = place;
        running = running.filter((cue) => !isSamePlace(cue, ahead));
      }
    }
    if (!(end > start)) continue;
    const earlier = running.filter((cue) => endTimeOf(cue) > start && startTimeOf(cue) < end);
    if (earlier.length > 0) places.push(...overlaps(place, earlier, namesOf));
    running = withRunning(running, place);
  }
  const speakers = places.length > 0 ? speakersNow() : nobody;
  return { before, speakers, places, after: { latest, previous, running } };
}

function startOr(place: BlockPlace | undefined): number {
  return place ? startTimeOf(place) : Number.NEGATIVE_INFINITY;
}

function withRunning(running: readonly BlockPlace[], place: BlockPlace): readonly BlockPlace[] {
  if (running.length < MOST_RUNNING) return [...running, place];
  const first = running.reduce((a, b) => (endTimeOf(b) < endTimeOf(a) ? b : a));
  return [...running.filter((cue) => cue !== first), place];
}

/** Who speaks in a cue. */
type NamesOf = (place: BlockPlace) => readonly string[];

/** The overlaps of a cue with earlier ones: at most one of each kind. */
function overlaps(
  place: BlockPlace,
  running: readonly BlockPlace[],
  namesOf: NamesOf,
): readonly OrderPlace[] {
  const kinds = new Map<OrderCode, BlockPlace[]>();
  for (const cue of running) {
    const code = overlapKind(place, cue, namesOf);
    const cues = kinds.get(code);
    if (cues) cues.push(cue);
    else kinds.set(code, [cue]);
  }
  return [...kinds].map(([code, earlier]) => ({ ...placeOfStart(place), code, earlier }));
}

function overlapKind(place: BlockPlace, earlier: BlockPlace, namesOf: NamesOf): OrderCode {
  if (overlapOf(place, earlier) <= ROUNDING) return 'overlap-rounding';
  const names = namesOf(place);
  const others = namesOf(earlier);
  const isSame =
    names.length === 0 && others.length === 0 ? true : names.some((name) => others.includes(name));
  return isSame ? 'overlap-same-speaker' : 'overlap-crosstalk';
}

/** For how many ms both cues run. */
export function overlapOf(place: BlockPlace, earlier: BlockPlace): number {
  const start = Math.max(startTimeOf(place), startTimeOf(earlier));
  return Math.min(endTimeOf(place), endTimeOf(earlier)) - start;
}

/** The place of the cue's start time. */
function placeOfStart(place: BlockPlace): Place {
  const { start, end } = startTimePlace(place);
  return { chunk: place.chunk, block: place.block, start, end };
}
