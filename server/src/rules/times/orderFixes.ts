/** What can be done about cues that overlap or are out of order. */

import { type Chunk, isCue } from '../../syntax/chunk';
import { shortTime, timestampText } from '../../syntax/timing/timestamp';
import { rememberedByChunk } from '../../transcript/chunkMemo';
import type { Transcript } from '../../transcript/transcript';
import {
  cueAfter,
  endTimeOf,
  offsetOfChunk,
  startTimeOf,
  terminatorOf,
  timestampLike,
  timingPlaces,
  wholeBlock,
} from '../cueParts';
import type { BlockPlace, Case, Edit, Fix } from '../rule';

/** Trim the earlier cues, start the later one later, or meet half-way; what leaves every cue a time. */
export function overlapFixes(found: Case): readonly Fix[] {
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
export function movedFix(found: Case): Fix {
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
 * behind its time. What comes first there is not: all before it start no later than `moved`.
 */
function laterStart(
  { chunks }: Transcript,
  moved: BlockPlace,
  from?: BlockPlace,
): BlockPlace | undefined {
  const wanted = startTimeOf(moved);
  for (let i = from ? chunks.indexOf(from.chunk) : 0; i < chunks.length; i++) {
    const chunk = chunks[i]!;
    if (!(latestStart(chunk) > wanted)) continue;
    const { kind, startTime, count } = chunk.blocks;
    for (let block = chunk === from?.chunk ? from.block : 0; block < count; block++) {
      if (isCue(kind[block]!) && startTime[block]! > wanted) return { chunk, block };
    }
  }
  return undefined;
}

const latestStart = rememberedByChunk(latestStartIn);

/** The latest start of the chunk's cues, in ms. */
function latestStartIn(chunk: Chunk): number {
  const { kind, startTime, count } = chunk.blocks;
  let latest = Number.NEGATIVE_INFINITY;
  for (let block = 0; block < count; block++) {
    if (isCue(kind[block]!) && startTime[block]! > latest) latest = startTime[block]!;
  }
  return latest;
}
