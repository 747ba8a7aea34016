/** Where cues are out of order or overlap: one walk over the cues, remembered chunk by chunk. */

import { noSpeakers, type Speakers, speakersIn, speakersOf } from '../../speakers';
import { type Chunk, isCue } from '../../syntax/chunk';
import { rememberedWhile } from '../../transcript/chunkMemo';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, CodedPlace, PlacesInChunks } from '../check';
import { endTimeOf, overlapOf, startTimeOf, startTimePlace } from '../cueParts';
import type { BlockPlace } from '../rule';
import type { orderRules } from './orderRules';

type Code = CheckedCode<typeof orderRules>;

/** An overlap of so many ms or fewer comes of rounding. */
const ROUNDING = 10;
/** So many cues are remembered as still running; of more than that, the first to end are forgotten. */
const MOST_RUNNING = 8;

/** What a chunk needs to know of the chunks before it. */
interface Carry {
  /** The cue with the latest start so far, and the one that had it before that. */
  readonly latest: BlockPlace | undefined;
  readonly previous: BlockPlace | undefined;
  /** The cues that still run when that one starts. */
  readonly running: readonly Cue[];
}

/** What is known where a walk over the chunks has come to. */
interface Walk {
  before: Carry;
  /** Who speaks only matters where something overlaps, so it is asked no sooner. */
  readonly speakers: () => Speakers;
}

interface Found {
  readonly before: Carry;
  readonly speakers: Speakers;
  readonly places: readonly CodedPlace<Code>[];
  readonly after: Carry;
}

/**
 * Where cues start before an earlier one, or overlap: section 4.1. What was found in a chunk is
 * remembered for as long as what the chunks before it come to stays the same.
 */
export function orderChecks(transcript: Transcript): PlacesInChunks<Code> {
  let known: Speakers | undefined;
  const speakers = () => {
    known ??= speakersIn(transcript);
    return known;
  };
  const walk: Walk = { before: { latest: undefined, previous: undefined, running: [] }, speakers };
  return transcript.chunks.map((chunk) => {
    const found = foundIn(chunk, walk);
    walk.before = found.after;
    return found.places;
  });
}

const foundIn = rememberedWhile(
  placesIn,
  (found: Found, walk) =>
    isSameCarry(found.before, walk.before) &&
    (found.places.length === 0 || found.speakers === walk.speakers()),
);

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

/** A cue that runs, with who speaks in it as far as that was asked. */
interface Cue extends BlockPlace {
  named?: { readonly speakers: Speakers; readonly names: readonly string[] };
}

function placesIn(chunk: Chunk, { before, speakers: speakersNow }: Walk): Found {
  const places: CodedPlace<Code>[] = [];
  let { latest, previous } = before;
  const running = new Running(before.running);
  const { kind, startTime, endTime, count } = chunk.blocks;
  for (let block = 0; block < count; block++) {
    const start = startTime[block]!;
    const end = endTime[block]!;
    if (!isCue(kind[block]!) || Number.isNaN(start)) continue;
    const cue: Cue = { chunk, block };
    if (start >= startOr(latest)) {
      previous = latest;
      latest = cue;
      running.dropEnded(start);
    } else {
      const ahead = latest!;
      const isAhead = start >= startOr(previous);
      places.push({ ...placeOf(cue, 'start-before-earlier', [ahead]), isAhead });
      if (isAhead) {
        latest = cue;
        running.drop(ahead);
      }
    }
    if (!(end > start)) continue;
    if (running.count > 0) addOverlaps(places, cue, running, speakersNow);
    running.add(cue);
  }
  const speakers = places.length > 0 ? speakersNow() : noSpeakers;
  return { before, speakers, places, after: { latest, previous, running: running.all() } };
}

function startOr(place: BlockPlace | undefined): number {
  return place ? startTimeOf(place) : Number.NEGATIVE_INFINITY;
}

/** The cues that run, in order. The list is written over and never shortened, which costs the least. */
class Running {
  readonly #cues: Cue[];
  count: number;

  constructor(cues: readonly Cue[]) {
    this.#cues = [...cues];
    this.count = cues.length;
  }

  all(): readonly Cue[] {
    return this.#cues.slice(0, this.count);
  }

  at(index: number): Cue {
    return this.#cues[index]!;
  }

  add(cue: Cue): void {
    if (this.count === MOST_RUNNING) this.#dropAt(this.#firstToEnd());
    this.#cues[this.count++] = cue;
  }

  /** Takes out those that have ended by this time. */
  dropEnded(time: number): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const cue = this.#cues[i]!;
      if (endTimeOf(cue) > time) this.#cues[kept++] = cue;
    }
    this.count = kept;
  }

  drop(place: BlockPlace): void {
    for (let i = 0; i < this.count; i++) {
      if (isSamePlace(this.#cues[i], place)) return this.#dropAt(i);
    }
  }

  #dropAt(index: number): void {
    this.#cues.copyWithin(index, index + 1, this.count);
    this.count--;
  }

  #firstToEnd(): number {
    let first = 0;
    for (let i = 1; i < this.count; i++) {
      if (endTimeOf(this.#cues[i]!) < endTimeOf(this.#cues[first]!)) first = i;
    }
    return first;
  }
}

/** Adds the overlaps of a cue with those that run when it starts: at most one of each kind. */
function addOverlaps(
  places: CodedPlace<Code>[],
  cue: Cue,
  running: Running,
  speakersNow: () => Speakers,
): void {
  for (const kind of overlapKinds) kind.earlier.length = 0;
  for (let i = 0; i < running.count; i++) {
    const earlier = running.at(i);
    if (overlapOf(cue, earlier) <= 0) continue;
    const code = overlapKind(cue, earlier, speakersNow);
    overlapKinds.find((kind) => kind.code === code)!.earlier.push(earlier);
  }
  for (const { code, earlier } of overlapKinds) {
    if (earlier.length > 0) places.push(placeOf(cue, code, earlier.slice()));
  }
}

/** The earlier cues that one cue overlaps, by kind; one list for all cues. */
const overlapKinds: readonly { readonly code: Code; readonly earlier: Cue[] }[] = [
  { code: 'overlap-same-speaker', earlier: [] },
  { code: 'overlap-crosstalk', earlier: [] },
  { code: 'overlap-rounding', earlier: [] },
];

function overlapKind(cue: Cue, earlier: Cue, speakersNow: () => Speakers): Code {
  if (overlapOf(cue, earlier) <= ROUNDING) return 'overlap-rounding';
  const speakers = speakersNow();
  const names = namesOf(cue, speakers);
  const others = namesOf(earlier, speakers);
  const isSame =
    names.length === 0 && others.length === 0 ? true : names.some((name) => others.includes(name));
  return isSame ? 'overlap-same-speaker' : 'overlap-crosstalk';
}

function namesOf(cue: Cue, speakers: Speakers): readonly string[] {
  if (cue.named?.speakers !== speakers) {
    cue.named = { speakers, names: speakersOf(speakers, cue.chunk, cue.block) };
  }
  return cue.named.names;
}

/** The place of the cue's start time. */
function placeOf({ chunk, block }: Cue, code: Code, earlier: readonly BlockPlace[]) {
  const { start, end } = startTimePlace({ chunk, block });
  return { chunk, block, start, end, code, earlier };
}
