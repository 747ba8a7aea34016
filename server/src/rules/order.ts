/** Rules on cues in relation to earlier ones: their order, and overlaps judged by who speaks. */

import { type Speakers, speakersIn, speakersOf } from '../speakers';
import type { Chunk } from '../syntax/chunk';
import { isCue } from '../syntax/chunk';
import { shortTime, timestampText } from '../syntax/time';
import type { Transcript } from '../transcript';
import {
  cueAfter,
  endTimeOf,
  offsetOfChunk,
  startTimeOf,
  terminatorOf,
  timestampLike,
  timingPlaces,
  wholeBlock,
} from './places';
import type { BlockPlace, Case, Edit, Fix, Place, Related, Rule } from './rule';

/** An overlap of so many ms or fewer comes of rounding. */
const ROUNDING = 10;
/** So many cues are remembered as still running; of more than that, the first to end are forgotten. */
const MOST_RUNNING = 32;

function file(...cues: readonly (readonly [string, string])[]): string {
  return `WEBVTT\n${cues.map(([timing, text]) => `\n${timing}\n${text}\n`).join('')}`;
}

const apart = file(
  ['00:00.000 --> 00:02.000', '<v Bob>One'],
  ['00:02.000 --> 00:04.000', '<v Bob>Two'],
);

export const orderRules = [
  {
    code: 'start-before-earlier',
    severity: 'warning',
    summary: 'A cue starts before an earlier one.',
    spec: 'webvtt-cue-timings',
    bad: file(['00:02.000 --> 00:04.000', '<v Bob>Two'], ['00:00.000 --> 00:02.000', '<v Bob>One']),
    good: apart,
    message: () =>
      'This cue starts before an earlier one. Players show it at its time; the standard asks for cues in the order of their starts.',
    related: (found) =>
      relatedTo(found, (time) => `This earlier cue starts at ${time}.`, startTimeOf),
    fixes: (found) => [movedFix(found)],
    fixAll: 'Move all these cues to where their times belong',
    first: (a, b) => startTimeOf(a) - startTimeOf(b),
  },
  {
    code: 'overlap-same-speaker',
    severity: 'warning',
    summary: 'Two cues of one speaker, or of none, overlap.',
    spec: 'webvtt-cue-timings',
    bad: file(['00:00.000 --> 00:02.500', '<v Bob>One'], ['00:02.000 --> 00:04.000', '<v Bob>Two']),
    good: apart,
    message: (found) =>
      `This cue starts ${overlapText(found)} before an earlier one of ${speakerText(found)} ends, so players show both at once.`,
    related: relatedEnds,
    fixes: overlapFixes,
    fixAll: 'End all earlier cues when the later ones start',
  },
  {
    code: 'overlap-crosstalk',
    severity: 'information',
    summary: 'Two speakers talk at the same time.',
    spec: 'webvtt-cue-timings',
    bad: file(['00:00.000 --> 00:02.500', '<v Bob>One'], ['00:02.000 --> 00:04.000', '<v Ann>Two']),
    good: apart,
    message: (found) =>
      `This cue starts ${overlapText(found)} before another speaker’s ends, so players show both at once. That is right where they talk at the same time.`,
    related: relatedEnds,
    fixes: overlapFixes,
    fixAll: 'End all earlier cues when the later ones start',
  },
  {
    code: 'overlap-rounding',
    severity: 'information',
    summary: 'Two cues overlap by a few ms, as rounding makes them.',
    spec: 'webvtt-cue-timings',
    bad: file(['00:00.000 --> 00:02.001', '<v Bob>One'], ['00:02.000 --> 00:04.000', '<v Bob>Two']),
    good: apart,
    message: (found) =>
      `This cue starts ${overlapText(found)} before an earlier one ends, which looks like rounding. Players show both for that moment.`,
    related: relatedEnds,
    fixes: overlapFixes,
    fixAll: 'End all earlier cues when the later ones start',
  },
] as const satisfies readonly Rule[];

export type OrderCode = (typeof orderRules)[number]['code'];

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
    if (earlier.length > 0) places.push(...overlaps(place, earlier, speakersNow()));
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

/** The overlaps of a cue with earlier ones: at most one of each kind. */
function overlaps(
  place: BlockPlace,
  running: readonly BlockPlace[],
  speakers: Speakers,
): readonly OrderPlace[] {
  const kinds = new Map<OrderCode, BlockPlace[]>();
  for (const cue of running) {
    const code = overlapKind(place, cue, speakers);
    const cues = kinds.get(code);
    if (cues) cues.push(cue);
    else kinds.set(code, [cue]);
  }
  return [...kinds].map(([code, earlier]) => ({ ...placeOfStart(place), code, earlier }));
}

function overlapKind(place: BlockPlace, earlier: BlockPlace, speakers: Speakers): OrderCode {
  if (overlapOf(place, earlier) <= ROUNDING) return 'overlap-rounding';
  const names = speakersOf(speakers, place.chunk, place.block);
  const others = speakersOf(speakers, earlier.chunk, earlier.block);
  const isSame =
    names.length === 0 && others.length === 0 ? true : names.some((name) => others.includes(name));
  return isSame ? 'overlap-same-speaker' : 'overlap-crosstalk';
}

/** For how many ms both cues run. */
function overlapOf(place: BlockPlace, earlier: BlockPlace): number {
  const start = Math.max(startTimeOf(place), startTimeOf(earlier));
  return Math.min(endTimeOf(place), endTimeOf(earlier)) - start;
}

/** The place of the cue's start time. */
function placeOfStart(place: BlockPlace): Place {
  const { start, startEnd } = timingPlaces(place);
  return { ...place, start, end: startEnd };
}

function overlapText(found: Case): string {
  const overlap = Math.max(...found.earlier!.map((cue) => overlapOf(found, cue)));
  return overlap < 1000 ? `${overlap} ms` : `${(overlap / 1000).toFixed(overlap % 100 ? 2 : 1)} s`;
}

function speakerText(found: Case): string {
  const [name] = speakersOf(speakersIn(found.transcript), found.chunk, found.block);
  return name === undefined ? 'the same kind' : `“${name}”`;
}

function relatedEnds(found: Case): readonly Related[] {
  return relatedTo(found, (time) => `This earlier cue ends at ${time}.`, endTimeOf);
}

function relatedTo(
  found: Case,
  message: (time: string) => string,
  timeOf: (place: BlockPlace) => number,
): readonly Related[] {
  return found.earlier!.map((cue) => {
    const offset = offsetOfChunk(found.transcript, cue);
    const places = timingPlaces(cue);
    const [start, end] =
      timeOf === startTimeOf ? [places.start, places.startEnd] : [places.end, places.endEnd];
    return {
      start: offset + start,
      end: offset + end,
      message: message(timestampText(timeOf(cue))),
    };
  });
}

/** Trim the earlier cues, start the later one later, or meet half-way; what leaves every cue a time. */
function overlapFixes(found: Case): readonly Fix[] {
  const { transcript } = found;
  const earlier = found.earlier!;
  const start = startTimeOf(found);
  const end = endTimeOf(found);
  const latestEnd = Math.max(...earlier.map(endTimeOf));
  const next = cueAfter(transcript, found);
  const limit = Math.min(end - 1, next ? startTimeOf(next) : Number.POSITIVE_INFINITY);
  const middle = Math.round((start + latestEnd) / 2);
  const fixes: Fix[] = [];
  if (earlier.every((cue) => startTimeOf(cue) < start)) {
    const cues = earlier.length === 1 ? 'the earlier cue' : `the ${earlier.length} earlier cues`;
    fixes.push({
      title: `End ${cues} at ${timestampText(start)}, when this one starts`,
      edits: earlier.map((cue) => endEdit(transcript, cue, start)),
    });
  }
  if (latestEnd <= limit) {
    fixes.push({
      title: `Start this cue at ${timestampText(latestEnd)}, when the earlier one ends`,
      edits: [startEdit(transcript, found, latestEnd)],
    });
  }
  const first = earlier[0]!;
  if (
    earlier.length === 1 &&
    startTimeOf(first) < start &&
    middle > start &&
    middle <= limit &&
    middle < latestEnd
  ) {
    fixes.push({
      title: `Let both cues meet half-way, at ${timestampText(middle)}`,
      edits: [endEdit(transcript, first, middle), startEdit(transcript, found, middle)],
    });
  }
  return fixes;
}

function endEdit(transcript: Transcript, place: BlockPlace, ms: number): Edit {
  const { end, endEnd } = timingPlaces(place);
  return timeEdit(transcript, place, end, endEnd, ms);
}

function startEdit(transcript: Transcript, place: BlockPlace, ms: number): Edit {
  const { start, startEnd } = timingPlaces(place);
  return timeEdit(transcript, place, start, startEnd, ms);
}

function timeEdit(
  transcript: Transcript,
  place: BlockPlace,
  start: number,
  end: number,
  ms: number,
): Edit {
  const offset = offsetOfChunk(transcript, place);
  const text = timestampLike(ms, place.chunk.text.slice(start, end));
  return { start: offset + start, end: offset + end, text };
}

/**
 * Moves the cue to where its time belongs; or the one before it, where that one alone is ahead of its
 * time and all around it is in order.
 */
function movedFix(found: Case): Fix {
  const { transcript } = found;
  const moved = found.isAhead ? found.earlier![0]! : found;
  const target = found.isAhead
    ? laterStart(transcript, moved, found)
    : laterStart(transcript, moved);
  const [start, limit] = wholeBlock(moved);
  const terminator = terminatorOf(transcript);
  const content = moved.chunk.text.slice(start, moved.chunk.blocks.end[moved.block]);
  const gap = terminator + terminator;
  const from = offsetOfChunk(transcript, moved);
  const which = found.isAhead ? 'the earlier cue' : 'this cue';
  const removal = { start: from + start, end: from + limit, text: '' };
  if (!target) {
    const isEnded = /[\r\n]$/u.test(transcript.chunks.at(-1)!.text);
    const lead = isEnded ? terminator : gap;
    const { length } = transcript;
    const insertion = {
      start: length,
      end: length,
      text: `${lead}${content}${isEnded ? terminator : ''}`,
    };
    return { title: `Move ${which} to the end of the file`, edits: [removal, insertion] };
  }
  const offset = offsetOfChunk(transcript, target) + wholeBlock(target)[0];
  return {
    title: `Move ${which} to where its time belongs, before the one at ${shortTime(startTimeOf(target))}`,
    edits: [{ start: offset, end: offset, text: `${content}${gap}` }, removal],
  };
}

/**
 * The first cue, from `from` or the file's start on, that starts later than `moved` and is not itself
 * behind its time.
 */
function laterStart(
  transcript: Transcript,
  moved: BlockPlace,
  from?: BlockPlace,
): BlockPlace | undefined {
  const wanted = startTimeOf(moved);
  let latest = Number.NEGATIVE_INFINITY;
  for (
    let i = from ? transcript.chunks.indexOf(from.chunk) : 0;
    i < transcript.chunks.length;
    i++
  ) {
    const chunk = transcript.chunks[i]!;
    const { kind, startTime, count } = chunk.blocks;
    const first = chunk === from?.chunk ? from.block : 0;
    for (let block = first; block < count; block++) {
      if (!isCue(kind[block]!) || !(startTime[block]! >= latest)) continue;
      latest = startTime[block]!;
      if (latest > wanted) return { chunk, block };
    }
  }
  return undefined;
}
