/** Parts of cues that rules and fixes speak of: where they stand, and what stands next to them. */

import { COLON, codesOf, FULL_STOP, isDigit, isWhitespace } from '../syntax/characters';
import { BlockKind, blockLimit, isCue } from '../syntax/chunk';
import { timestampText } from '../syntax/timing/timestamp';
import { readTimingPlaces, type TimingPlaces } from '../syntax/timing/timingFaults';
import type { Transcript } from '../transcript/transcript';
import type { BlockPlace } from './rule';

/** Where the two times of a cue stand, relative to its chunk. */
export function timingPlaces({ chunk, block }: BlockPlace): TimingPlaces {
  const base = chunk.blocks.timing[block]!;
  const line = chunk.text.slice(base, chunk.blocks.timingEnd[block]);
  const places = readTimingPlaces(codesOf(line));
  return {
    start: base + places.start,
    startEnd: base + places.startEnd,
    end: base + places.end,
    endEnd: base + places.endEnd,
  };
}

/** Where the start time of a cue stands, relative to its chunk. Quick where players can read it. */
export function startTimePlace(place: BlockPlace): {
  readonly start: number;
  readonly end: number;
} {
  const { blocks, text } = place.chunk;
  if (blocks.kind[place.block] !== BlockKind.Cue) {
    const { start, startEnd } = timingPlaces(place);
    return { start, end: startEnd };
  }
  let start = blocks.timing[place.block]!;
  while (isWhitespace(text.charCodeAt(start))) start++;
  let end = start;
  while (isInTime(text.charCodeAt(end))) end++;
  return { start, end };
}

/** Whether the code unit may stand in a time that players can read. */
function isInTime(code: number): boolean {
  return isDigit(code) || code === COLON || code === FULL_STOP;
}

/** When the cue starts, in ms; NaN where that cannot be made out. */
export function startTimeOf({ chunk, block }: BlockPlace): number {
  return chunk.blocks.startTime[block]!;
}

/** When the cue ends, in ms; NaN where that cannot be made out. */
export function endTimeOf({ chunk, block }: BlockPlace): number {
  return chunk.blocks.endTime[block]!;
}

/** For how many ms both cues run; less than 0 where time passes between them. */
export function overlapOf(place: BlockPlace, earlier: BlockPlace): number {
  const start = Math.max(startTimeOf(place), startTimeOf(earlier));
  return Math.min(endTimeOf(place), endTimeOf(earlier)) - start;
}

/** The absolute offset of the chunk's start; the chunk is one of the transcript's. */
export function offsetOfChunk(transcript: Transcript, { chunk }: BlockPlace): number {
  return transcript.offsetOf(transcript.chunks.indexOf(chunk));
}

/** The next cue in the file that has a start time; undefined behind the last. */
export function cueAfter(
  transcript: Transcript,
  { chunk, block }: BlockPlace,
): BlockPlace | undefined {
  let from = block + 1;
  for (let i = transcript.chunks.indexOf(chunk); i < transcript.chunks.length; i++) {
    const next = transcript.chunks[i]!;
    for (let b = from; b < next.blocks.count; b++) {
      const place = { chunk: next, block: b };
      if (isCue(next.blocks.kind[b]!) && !Number.isNaN(startTimeOf(place))) return place;
    }
    from = 0;
  }
  return undefined;
}

/** The block behind this one; undefined behind the last. The place is one of the transcript's. */
export function blockAfter(
  transcript: Transcript,
  { chunk, block }: BlockPlace,
): BlockPlace | undefined {
  if (block + 1 < chunk.blocks.count) return { chunk, block: block + 1 };
  const next = transcript.chunks[transcript.chunks.indexOf(chunk) + 1];
  return next && next.blocks.count > 0 ? { chunk: next, block: 0 } : undefined;
}

/** Where the block starts, and where the empty lines behind it end, relative to its chunk. */
export function wholeBlock({ chunk, block }: BlockPlace): readonly [number, number] {
  return [chunk.blocks.start[block]!, blockLimit(chunk, block)];
}

/**
 * A time in ms in the form of another timestamp: with as many digits for the hours, or without hours
 * where that has none and the time allows it.
 */
export function timestampLike(ms: number, model: string): string {
  const full = timestampText(ms);
  const colon = full.indexOf(':');
  const fields = model.split(':');
  if (fields.length < 3) return ms < 3_600_000 ? full.slice(colon + 1) : full;
  const hours = String(Math.floor(Math.max(0, ms) / 3_600_000));
  return `${hours.padStart(fields[0]!.trim().length, '0')}${full.slice(colon)}`;
}

/** The first line terminator of the file, CR LF as one; LF where it has none. */
export function terminatorOf(transcript: Transcript): string {
  for (const { text } of transcript.chunks) {
    const at = text.search(/[\r\n]/u);
    if (at >= 0) return text[at] === '\n' ? '\n' : text[at + 1] === '\n' ? '\r\n' : '\r';
  }
  return '\n';
}
