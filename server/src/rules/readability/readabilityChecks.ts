/** Where cues hold more than readers can take in, by the limits of a profile. */

import { BlockKind, type Chunk } from '../../syntax/chunk';
import { outsideTags, textOutsideTags } from '../../syntax/text/textOutsideTags';
import { rememberedWhile } from '../../transcript/chunkMemo';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, CodedPlace, PlacesInChunks } from '../check';
import { endTimeOf, startTimeOf } from '../cueParts';
import type { BlockPlace } from '../rule';
import type { Limits } from './limits';
import type { readabilityRules } from './readabilityRules';
import { isWide, textLength, wordCount } from './textLength';

type Code = CheckedCode<typeof readabilityRules>;

/** What is known where a walk over the chunks has come to. */
interface Walk {
  /** The limits as text, which tells whether they are the same. */
  readonly key: string;
  readonly limits: Limits;
  /** When the last cue before the chunk ends; NaN where there is none. */
  before: number;
}

interface Found extends Readonly<Omit<Walk, 'limits'>> {
  readonly places: readonly CodedPlace<Code>[];
}

/** Where cues go beyond the limits. What was found in a chunk is remembered for the same limits. */
export function readabilityChecks(transcript: Transcript, limits: Limits): PlacesInChunks<Code> {
  const walk: Walk = { key: JSON.stringify(limits), limits, before: Number.NaN };
  return transcript.chunks.map((chunk) => {
    const { places } = foundIn(chunk, walk);
    walk.before = lastEnd(chunk, walk.before);
    return places;
  });
}

const foundIn = rememberedWhile(
  (chunk, { key, limits, before }: Walk): Found => {
    return { key, before, places: placesIn(chunk, limits, before) };
  },
  (found, { key, before }) => found.key === key && Object.is(found.before, before),
);

/** When the last cue of the chunk ends; `before` where it has none. */
function lastEnd({ blocks }: Chunk, before: number): number {
  for (let block = blocks.count - 1; block >= 0; block--) {
    if (blocks.kind[block] === BlockKind.Cue) return blocks.endTime[block]!;
  }
  return before;
}

function placesIn(chunk: Chunk, limits: Limits, before: number): readonly CodedPlace<Code>[] {
  const places: CodedPlace<Code>[] = [];
  let end = before;
  for (let block = 0; block < chunk.blocks.count; block++) {
    if (chunk.blocks.kind[block] !== BlockKind.Cue) continue;
    const place = { chunk, block };
    for (const found of timePlaces(place, limits, end)) places.push(found);
    for (const found of textPlaces(place, limits)) places.push(found);
    end = endTimeOf(place);
  }
  return places;
}

function timePlaces(
  place: BlockPlace,
  limits: Limits,
  before: number,
): readonly CodedPlace<Code>[] {
  const places: CodedPlace<Code>[] = [];
  const duration = endTimeOf(place) - startTimeOf(place);
  const gap = startTimeOf(place) - before;
  if (duration > 0 && duration < limits.shortest) {
    places.push(onTiming(place, 'cue-too-short', duration, limits.shortest));
  }
  if (limits.longest > 0 && duration > limits.longest) {
    places.push(onTiming(place, 'cue-too-long', duration, limits.longest));
  }
  if (gap > 0 && gap < limits.gap) places.push(onTiming(place, 'gap-too-short', gap, limits.gap));
  return places;
}

function textPlaces(place: BlockPlace, limits: Limits): readonly CodedPlace<Code>[] {
  const { text } = textOutsideTags(place.chunk, place.block);
  const seconds = (endTimeOf(place) - startTimeOf(place)) / 1000;
  const places: CodedPlace<Code>[] = [];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (limits.lines > 0 && lines.length > limits.lines) {
    places.push(onTiming(place, 'too-many-lines', lines.length, limits.lines));
  }
  if (seconds > 0) places.push(...speedPlaces(place, limits, text, seconds));
  return limits.lineLength > 0 ? [...places, ...longLines(place, limits)] : places;
}

function speedPlaces(
  place: BlockPlace,
  limits: Limits,
  text: string,
  seconds: number,
): readonly CodedPlace<Code>[] {
  const places: CodedPlace<Code>[] = [];
  const perSecond = isWide(text) ? limits.wideCharactersPerSecond : limits.charactersPerSecond;
  const characters = textLength(text.replaceAll('\n', ' ')) / seconds;
  const words = (wordCount(text) * 60) / seconds;
  if (perSecond > 0 && characters > perSecond) {
    places.push(onTiming(place, 'too-many-characters', characters, perSecond));
  }
  if (limits.wordsPerMinute > 0 && words > limits.wordsPerMinute) {
    places.push(onTiming(place, 'too-many-words', words, limits.wordsPerMinute));
  }
  return places;
}

/** The lines of the source whose words are too long, from their first character on. */
function longLines(place: BlockPlace, limits: Limits): readonly CodedPlace<Code>[] {
  const { blocks, text } = place.chunk;
  const base = blocks.text[place.block]!;
  const source = text.slice(base, blocks.end[place.block]);
  const places: CodedPlace<Code>[] = [];
  for (const match of source.matchAll(/[^\r\n]+/gu)) {
    const words = outsideTags(match[0]).trim();
    const limit = isWide(words) ? limits.wideLineLength : limits.lineLength;
    const measured = textLength(words);
    if (limit === 0 || measured <= limit) continue;
    const start = base + match.index;
    places.push({
      ...place,
      start,
      end: start + match[0].length,
      code: 'line-too-long',
      measured,
      limit,
    });
  }
  return places;
}

function onTiming(
  place: BlockPlace,
  code: Code,
  measured: number,
  limit: number,
): CodedPlace<Code> {
  const { blocks } = place.chunk;
  const start = blocks.timing[place.block]!;
  return { ...place, start, end: blocks.timingEnd[place.block]!, code, measured, limit };
}
