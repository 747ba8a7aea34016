import { MediaPart } from './media';
import type { Previewed, PreviewPart } from './previewPart';
import { readingPart } from './reading';
import { chaptersPart } from './readingChapters';
import { sharesPart } from './readingShares';
import { rhythm } from './rhythm';

/** The parts of every preview, besides the transcript itself: what makes each. */
export const previewParts: readonly ((preview: Previewed) => PreviewPart)[] = [
  (preview) => new MediaPart(preview),
  rhythm,
  readingPart,
  sharesPart,
  chaptersPart,
];
