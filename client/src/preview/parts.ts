import { MediaPart } from './media/media';
import { RhythmPart } from './playing/playing';
import type { Previewed } from './previewPart';
import { ChaptersPart } from './reading/chapters';
import { ReadingPart } from './reading/reading';
import { SharesPart } from './reading/shares';

/** Makes the parts of a preview, besides the transcript itself. */
export function previewParts(preview: Previewed) {
  return [
    new MediaPart(preview),
    new RhythmPart(preview),
    new ReadingPart(preview),
    new SharesPart(preview),
    new ChaptersPart(preview),
  ] as const;
}

/** What any of the parts hears. */
export type PartHearing = ReturnType<typeof previewParts>[number]['hearing'];
