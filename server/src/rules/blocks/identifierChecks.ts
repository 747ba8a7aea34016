/** Where identifiers come twice, and where cues have no text: walks that are only made on demand. */

import { BlockKind, isCue } from '../../syntax/chunk';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, Checks, CodedPlace, PlacesInChunks } from '../check';
import { blockAfter } from '../cueParts';
import type { BlockPlace } from '../rule';
import type { identifierRules } from './identifierRules';

type Code = CheckedCode<typeof identifierRules>;

/** What finds each of the rules. */
export const identifierChecks = {
  'duplicate-identifier': duplicatePlaces,
  'empty-cue': emptyPlaces,
} as const satisfies Checks<Code>;

/** The identifiers that an earlier cue of the file has, compared as they are written. */
function duplicatePlaces(transcript: Transcript): PlacesInChunks<Code> {
  const seen = new Map<string, BlockPlace>();
  return transcript.chunks.map((chunk) => {
    const places: CodedPlace<Code>[] = [];
    const { kind, start, timing, count } = chunk.blocks;
    for (let block = 0; block < count; block++) {
      const from = start[block]!;
      if (kind[block] !== BlockKind.Cue || from === timing[block]) continue;
      const identifier = chunk.text.slice(from, timing[block]).replace(/[\r\n]+$/u, '');
      const first = seen.get(identifier);
      const end = from + identifier.length;
      if (!first) seen.set(identifier, { chunk, block });
      else {
        places.push({
          chunk,
          block,
          start: from,
          end,
          code: 'duplicate-identifier',
          earlier: [first],
        });
      }
    }
    return places;
  });
}

/** The cues without text; not where an empty line cuts the text off, which has its own rule. */
function emptyPlaces(transcript: Transcript): PlacesInChunks<Code> {
  return transcript.chunks.map((chunk) => {
    const places: CodedPlace<Code>[] = [];
    const { kind, text, end, timing, timingEnd, count } = chunk.blocks;
    for (let block = 0; block < count; block++) {
      if (!isCue(kind[block]!) || text[block]! < end[block]!) continue;
      const next = blockAfter(transcript, { chunk, block });
      if (next && next.chunk.blocks.kind[next.block] === BlockKind.Stray) continue;
      places.push({
        chunk,
        block,
        start: timing[block]!,
        end: timingEnd[block]!,
        code: 'empty-cue',
      });
    }
    return places;
  });
}
