import { MediaPart } from './media/media';
import { rhythm } from './playing/playing';
import type { Previewed, PreviewPart } from './previewPart';
import { chaptersPart } from './reading/chapters';
import { readingPart } from './reading/reading';
import { sharesPart } from './reading/shares';

/** The parts of every preview, besides the transcript itself: what makes each. */
export const previewParts: readonly ((preview: Previewed) => PreviewPart)[] = [
  (preview) => new MediaPart(preview),
  rhythm,
  readingPart,
  sharesPart,
  chaptersPart,
];
