/** Words moved across the border of two cues, to the one whose speaker says them. */

import { timestampLike, timingPlaces } from '../../rules/cueParts';
import type { Edit } from '../../rules/rule';
import type { PlacedBlock } from '../../speakers/turns';
import {
  edit,
  namedAt,
  neighbouringCue,
  type Outcome,
  type Reading,
  refused,
  textOf,
  trimmedEnd,
} from '../reading';
import { cueSpans, sorted } from '../speakers/rewrite';
import { isBalanced, joint } from '../textSpans';
import { type Cut, cutAt } from './splitCue';

/** Cues that are no further apart than this, in ms, or overlap by no more, share a border that moves along. */
const NEAR = 250;

/**
 * The edits that move the words before the absolute offset to the end of the cue before, or those
 * behind it to the start of the next one. The words go inside the neighbour’s voice. Where the two cues
 * meet, the border between them moves by the time that the words take, told by their characters.
 * Refused where there are no words to move or no cue to move them to, and where a name or a tag stands
 * in the way.
 */
export function wordsMoved(reading: Reading, offset: number, to: 'previous' | 'next'): Outcome {
  const cut = cutAt(reading, offset);
  if (typeof cut === 'string') return refused(cut);
  const neighbour = neighbouringCue(reading, cut.place, to === 'next' ? 1 : -1);
  if (!neighbour)
    return refused(`There is no cue ${to === 'next' ? 'behind' : 'before'} this one.`);
  const { start, end } = textOf(neighbour);
  if (neighbour.chunk.text.slice(start, end).trim() === '') {
    return refused(`The ${to} cue has no text.`);
  }
  const reason = obstacle(cut, to);
  if (reason !== undefined) return refused(reason);
  const words =
    to === 'next' ? toNext(reading, cut, neighbour) : toPrevious(reading, cut, neighbour);
  const edits = sorted([...words, ...times(cut, neighbour, to)]);
  return { edits, message: `The words are in the ${to} cue now.` };
}

/** The part of the cue’s text that moves. */
function movedPart({ place, mentions, spans, end, start }: Cut, to: 'previous' | 'next') {
  const bounds = textOf(place);
  const { text } = place.chunk;
  if (to === 'next') {
    const voice = spans.findLast(
      ({ name, start: tag, close, closeEnd }) =>
        name === 'v' &&
        tag < end &&
        close >= start &&
        text.slice(closeEnd, bounds.end).trim() === '',
    );
    return { start, end: trimmedEnd(text, start, voice?.close ?? bounds.end) };
  }
  const [first] = mentions;
  const from =
    first && first.prefix >= bounds.start && first.prefix < end ? first.prefixEnd : bounds.start;
  return { start: from + /^\s*/u.exec(text.slice(from, end))![0].length, end };
}

function obstacle(cut: Cut, to: 'previous' | 'next'): string | undefined {
  const { place, mentions, spans } = cut;
  const part = movedPart(cut, to);
  if (part.end <= part.start) return 'There are no words to move.';
  const isCrossed = mentions.some(({ prefix }) => prefix >= part.start && prefix < part.end);
  const before = place.chunk.text.slice(textOf(place).start, mentions[0]?.prefix);
  const isBehindText =
    to === 'previous' &&
    mentions.length > 0 &&
    /[^\s\-\u2010-\u2015]/u.test(before) &&
    mentions[0]?.notation !== 'identifier';
  if (isCrossed || isBehindText)
    return 'Another speaker’s name stands between: split the cue instead.';
  if (!isBalanced(spans, part.start, part.end))
    return 'A tag goes across the cursor: put the cursor outside of it.';
  return /<\d/u.test(place.chunk.text.slice(textOf(place).start, textOf(place).end))
    ? 'This cue has timestamps in its text, which would be out of its time.'
    : undefined;
}

function toPrevious(reading: Reading, cut: Cut, neighbour: PlacedBlock): readonly Edit[] {
  const { place, start } = cut;
  const part = movedPart(cut, 'previous');
  const words = place.chunk.text.slice(part.start, part.end);
  const { text } = neighbour.chunk;
  const bounds = textOf(neighbour);
  const spans = cueSpans(neighbour, namedAt(reading, neighbour));
  const last = trimmedEnd(text, bounds.start, bounds.end);
  const voice = spans.findLast(({ name, closeEnd }) => name === 'v' && closeEnd === last);
  const at = trimmedEnd(text, bounds.start, voice?.close ?? last);
  return [
    edit(neighbour, at, at, `${joint(text.slice(bounds.start, at), words)}${words}`),
    edit(place, part.start, start, ''),
  ];
}

function toNext(reading: Reading, cut: Cut, neighbour: PlacedBlock): readonly Edit[] {
  const { place, end } = cut;
  const part = movedPart(cut, 'next');
  const words = place.chunk.text.slice(part.start, part.end);
  const { text } = neighbour.chunk;
  const bounds = textOf(neighbour);
  const [mention] = namedAt(reading, neighbour);
  const isLeading =
    mention &&
    mention.prefix >= bounds.start &&
    /^\s*[-\u2010-\u2015]?\s*$/u.test(text.slice(bounds.start, mention.prefix));
  const from = isLeading ? mention.prefixEnd : bounds.start;
  const at = from + /^[^\S\r\n]*/u.exec(text.slice(from, bounds.end))![0].length;
  return [
    edit(place, end, part.end, ''),
    edit(neighbour, at, at, `${words}${joint(words, text.slice(at, bounds.end))}`),
  ];
}

/** The edits of the times where the two cues meet; none where they do not, or where too little is left. */
function times(cut: Cut, neighbour: PlacedBlock, to: 'previous' | 'next'): readonly Edit[] {
  const { place, before, after } = cut;
  const [first, second] = to === 'next' ? [place, neighbour] : [neighbour, place];
  const gap = startOf(second) - endOf(first);
  const length = endOf(place) - startOf(place);
  if (!(Math.abs(gap) <= NEAR && length > 1 && Number.isFinite(length))) return [];
  if (!(startOf(neighbour) <= endOf(neighbour))) return [];
  const share = (to === 'next' ? after : before) / (before + after);
  const shift = Math.round(length * share) * (to === 'next' ? -1 : 1);
  const newEnd = endOf(first) + shift;
  const newStart = startOf(second) + shift;
  if (newEnd <= startOf(first) || newStart >= endOf(second) || newStart < 0) return [];
  return [timeEdit(first, 'end', newEnd), timeEdit(second, 'start', newStart)];
}

function startOf({ chunk, block }: PlacedBlock): number {
  return chunk.blocks.startTime[block]!;
}

function endOf({ chunk, block }: PlacedBlock): number {
  return chunk.blocks.endTime[block]!;
}

function timeEdit(place: PlacedBlock, which: 'start' | 'end', ms: number): Edit {
  const timing = timingPlaces(place);
  const [start, end] =
    which === 'start' ? [timing.start, timing.startEnd] : [timing.end, timing.endEnd];
  return edit(place, start, end, timestampLike(ms, place.chunk.text.slice(start, end)));
}
