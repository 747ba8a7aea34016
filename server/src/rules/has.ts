/** What a file has at all: a check of what it has not costs nothing, however long it is. */

import { BlockKind } from '../syntax/chunk';
import { sumOverChunks } from '../transcript/chunkSums';
import type { Transcript } from '../transcript/transcript';

/** Whether the file has a STYLE block. */
export function hasStyles(transcript: Transcript): boolean {
  return chunksWith(transcript).styles > 0;
}

/** Whether the file has a character that no author means: one of `oddCodes`. */
export function hasOddCharacters(transcript: Transcript): boolean {
  return chunksWith(transcript).odd > 0;
}

/** How many chunks of the file have a STYLE block, and how many have odd characters. */
const chunksWith = sumOverChunks(
  () => ({ styles: 0, odd: 0 }),
  (total, { blocks, odd }, sign) => {
    if (blocks.kind.includes(BlockKind.Style)) total.styles += sign;
    if (odd) total.odd += sign;
  },
);
