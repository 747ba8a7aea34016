/** Where chapters have tags in their titles, or overlap without one being inside the other. */

import { BlockKind, type Chunk } from '../../syntax/chunk';
import { cueTag, isSpanType } from '../../syntax/text/cueText';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, CodedPlace, PlacesInChunks } from '../check';
import { endTimeOf, startTimeOf, timingPlaces } from '../cueParts';
import type { BlockPlace } from '../rule';
import type { chapterRules } from './chapterRules';

type Code = CheckedCode<typeof chapterRules>;

/** Where titles have tags, and where chapters overlap: sections 4.2.3 and 4.6.2. */
export function chapterChecks(transcript: Transcript): PlacesInChunks<Code> {
  const running: BlockPlace[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  return transcript.chunks.map((chunk) => {
    const places: CodedPlace<Code>[] = [];
    for (let block = 0; block < chunk.blocks.count; block++) {
      if (chunk.blocks.kind[block] !== BlockKind.Cue) continue;
      const place = { chunk, block };
      if (startTimeOf(place) >= latest) {
        latest = startTimeOf(place);
        places.push(...overlap(running, place));
      }
      places.push(...tags(chunk, block));
    }
    return places;
  });
}

/**
 * The overlap with the innermost chapter that ends inside this one. `running` holds the chapters
 * around, each inside the one before it, and gets this one.
 */
function overlap(running: BlockPlace[], place: BlockPlace): readonly CodedPlace<Code>[] {
  const start = startTimeOf(place);
  const end = endTimeOf(place);
  if (!(end > start)) return [];
  let earlier: BlockPlace | undefined;
  for (let last = running.at(-1); last && endTimeOf(last) < end; last = running.at(-1)) {
    if (startTimeOf(last) < start && endTimeOf(last) > start) earlier ??= last;
    running.pop();
  }
  running.push(place);
  if (!earlier) return [];
  const { start: from, startEnd: to } = timingPlaces(place);
  return [{ ...place, start: from, end: to, code: 'chapter-overlap', earlier: [earlier] }];
}

/** The start and timestamp tags in the title; an end tag is part of the same mistake. */
function tags(chunk: Chunk, block: number): readonly CodedPlace<Code>[] {
  const { blocks, text } = chunk;
  const places: CodedPlace<Code>[] = [];
  const base = blocks.text[block]!;
  const title = text.slice(base, blocks.end[block]);
  for (let at = title.indexOf('<'); at >= 0; ) {
    const { kind, name, start, end, terminated } = cueTag(title, at);
    const isTag = kind === 'timestamp' ? name.includes(':') : isSpanType(name);
    if (isTag && kind !== 'end' && terminated) {
      places.push({ chunk, block, start: base + start, end: base + end, code: 'chapter-tag' });
    }
    at = title.indexOf('<', end);
  }
  return places;
}
