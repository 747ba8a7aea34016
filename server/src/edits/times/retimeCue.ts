/** Other times for one cue. */

import { timestampLike, timingPlaces } from '../../rules/cueParts';
import type { Edit } from '../../rules/rule';
import type { PlacedBlock } from '../../speakers/turns';
import { BlockKind } from '../../syntax/chunk';
import { cueStartingAt, edit, type Outcome, type Reading, refused } from '../reading';

/** When a cue starts and ends, in ms; undefined where that stays as it is. */
export interface WantedTimes {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
}

/**
 * The edits that give these times, rounded to whole ms, to the cue whose first line starts at the
 * absolute offset. Only the characters of a time that changes are written anew, with as many digits of
 * hours as they had. Refused where no cue starts there, where the cue would not end after it starts,
 * and where a player drops the cue and not both times are given.
 */
export function cueRetimed(reading: Reading, offset: number, wanted: WantedTimes): Outcome {
  const place = cueStartingAt(reading, offset);
  if (!place) return refused('No cue starts in this line.');
  const times = timesOf(place, wanted);
  if (Number.isNaN(times.start) || Number.isNaN(times.end)) {
    return refused('The times of this cue cannot be read. Give it both a start and an end.');
  }
  if (times.end <= times.start) return refused(notAfter(place, times));
  const edits = isRead(place) ? changedTimes(place, times) : [bothTimes(place, times)];
  return edits.length > 0
    ? { edits, message: 'The cue has other times now.' }
    : refused('The cue has these times already.');
}

interface Times {
  readonly start: number;
  readonly end: number;
}

/** False where a player drops the cue, whose times then are not taken to be known. */
function isRead({ chunk, block }: PlacedBlock): boolean {
  return chunk.blocks.kind[block] === BlockKind.Cue;
}

function timesOf(place: PlacedBlock, { start, end }: WantedTimes): Times {
  const { startTime, endTime } = place.chunk.blocks;
  const known = (time: number) => (isRead(place) ? time : Number.NaN);
  return {
    start: Math.round(start ?? known(startTime[place.block]!)),
    end: Math.round(end ?? known(endTime[place.block]!)),
  };
}

function changedTimes(place: PlacedBlock, { start, end }: Times): readonly Edit[] {
  const { text, blocks } = place.chunk;
  const at = timingPlaces(place);
  const edits: Edit[] = [];
  if (start !== blocks.startTime[place.block]) {
    const written = timestampLike(start, text.slice(at.start, at.startEnd));
    edits.push(edit(place, at.start, at.startEnd, written));
  }
  if (end !== blocks.endTime[place.block]) {
    const written = timestampLike(end, text.slice(at.end, at.endEnd));
    edits.push(edit(place, at.end, at.endEnd, written));
  }
  return edits;
}

/** Both times and the arrow, of which something is not as a player reads it. */
function bothTimes(place: PlacedBlock, { start, end }: Times): Edit {
  const { text } = place.chunk;
  const at = timingPlaces(place);
  const written = [
    timestampLike(start, text.slice(at.start, at.startEnd)),
    timestampLike(end, text.slice(at.end, at.endEnd)),
  ];
  return edit(place, at.start, at.endEnd, written.join(' --> '));
}

function notAfter(place: PlacedBlock, { start, end }: Times): string {
  const at = timingPlaces(place);
  const model = place.chunk.text.slice(at.start, at.startEnd);
  const [from, to] = [timestampLike(start, model), timestampLike(end, model)];
  return `A cue from ${from} to ${to} would not end after it starts, so no player would show it. Move its other end first.`;
}
