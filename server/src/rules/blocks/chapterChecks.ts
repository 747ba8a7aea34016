/** Where chapters overlap without one being inside the other. */

import { BlockKind } from '../../syntax/chunk';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, CodedPlace, PlacesInChunks } from '../check';
import { endTimeOf, startTimeOf, timingPlaces } from '../cueParts';
import type { BlockPlace } from '../rule';
import type { chapterRules } from './chapterRules';

type Code = CheckedCode<typeof chapterRules>;

/** Where chapters overlap: section 4.6.2. */
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
