/** What there is to draw. */

import type { Chapter, Finding } from '../../../src/preview/messages/readingMessages';
import type { Levels } from '../../readers/loudnessLevels';
import type { Transcript } from '../../transcript/transcript';
import type { Block } from '../blocks';
import type { Lanes } from '../lanes';
import type { Layout } from '../layout';
import type { Scale } from '../timelineView';

/** All that the timeline shows, but what moves with the playhead and the pointer. */
export interface Picture {
  readonly transcript: Transcript;
  readonly lanes: Lanes;
  readonly layout: Layout;
  readonly scale: Scale;
  /** How much there is to look at, in ms. */
  readonly length: number;
  /** The cues, each for itself; undefined where they are too many to tell apart. */
  readonly blocks: readonly Block[] | undefined;
  readonly findings: readonly Finding[];
  readonly chapters: readonly Chapter[];
  /** The cue of the editor's cursor. */
  readonly current: number | undefined;
  /** The loudness of the sound; undefined where none is known. */
  readonly wave: Levels | undefined;
}
