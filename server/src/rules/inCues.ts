/** Rules that look at one cue at a time: what they find in a chunk is remembered as long as there is the chunk. */

import { BlockKind } from '../syntax/chunk';
import { rememberedByChunk } from '../transcript/chunkMemo';
import type { BlockPlace, Find, Place } from './rule';

/** A place in a cue that is known: offsets in UTF-16 code units, relative to the chunk. */
export type PlaceInCue = Omit<Place, keyof BlockPlace>;

/** Finds in each cue that players keep what `placesIn` gives for it, in the order of the text. */
export function inCues(placesIn: (cue: BlockPlace) => readonly PlaceInCue[]): Find {
  const inChunk = rememberedByChunk((chunk) => {
    const places: Place[] = [];
    for (let block = 0; block < chunk.blocks.count; block++) {
      if (chunk.blocks.kind[block] !== BlockKind.Cue) continue;
      for (const place of placesIn({ chunk, block })) places.push({ ...place, chunk, block });
    }
    return places;
  });
  return (transcript) => transcript.chunks.map(inChunk);
}
