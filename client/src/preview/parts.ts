/** Which parts each preview has. */

import { MediaPart } from './media/mediaPart';
import { PlayingPart } from './playing/playingPart';
import type { Previewed } from './previewPart';
import { ChaptersPart } from './reading/chaptersPart';
import { ReadingPart } from './reading/readingPart';
import { SharesPart } from './reading/sharesPart';

/** Makes the parts of a preview, besides the transcript itself. */
export function previewParts(preview: Previewed) {
  return [
    new MediaPart(preview),
    new PlayingPart(preview),
    new ReadingPart(preview),
    new SharesPart(preview),
    new ChaptersPart(preview),
  ] as const;
}

/** What any of the parts hears. */
export type PartHearing = ReturnType<typeof previewParts>[number]['hearing'];
