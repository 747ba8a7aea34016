/** What a file has at all: a check of what it has not costs nothing, however long it is. */

import { BlockKind } from '../../syntax/chunk';
import { sumOverChunks } from '../../transcript/chunkSums';

/** How many chunks of the file have a STYLE block, and how many have odd characters. */
export const presenceIn = sumOverChunks(
  () => ({ styles: 0, odd: 0 }),
  (total, { blocks, odd }, sign) => {
    if (blocks.kind.includes(BlockKind.Style)) total.styles += sign;
    if (odd) total.odd += sign;
  },
);
