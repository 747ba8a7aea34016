/** The lanes seen from near: each cue a block, whose edges can be taken hold of. */

import type { PreviewCue } from '../../../server/src/protocol';
import { isShown, spanOf } from '../transcript/times';
import type { Transcript } from '../transcript/transcript';
import type { Lanes } from './lanes';
import { talkersOf } from './talk';
import { placeOf, type Scale, spanOfView } from './timelineView';

/** A cue in a lane; one that several speak stands in each of their lanes. */
export interface Block {
  /** The cue, counted through the file. */
  readonly row: number;
  readonly cue: PreviewCue;
  /** The index of its lane. */
  readonly lane: number;
  /** When the cue starts, in ms. */
  readonly start: number;
  /** When it ends, in ms. */
  readonly end: number;
  /** Where that is, in CSS px from the left of the drawing; may be out of view. */
  readonly left: number;
  /** Where it ends, in CSS px likewise. */
  readonly right: number;
}

/** How many px there have to be for each cue in view, so that each can be told apart. */
const roomEach = 6;

/** The blocks in view, in the file's order; undefined where they are too many to tell apart. */
export function blocksOf(
  transcript: Transcript,
  lanes: Lanes,
  scale: Scale,
): readonly Block[] | undefined {
  if (cuesInView(transcript, scale) > scale.width / roomEach) return undefined;
  const blocks: Block[] = [];
  transcript.parts.forEach((part, partIndex) => {
    const { start, end } = spanOf(part);
    if (start >= scale.view.to || end <= scale.view.from) return;
    part.cues.forEach((cue, index) => {
      blocks.push(...blocksOfCue(transcript.firstRow(partIndex) + index, cue, lanes, scale));
    });
  });
  return blocks;
}

/** About how many cues are in view, told from the parts alone. */
function cuesInView({ parts }: Transcript, { view }: Scale): number {
  let count = 0;
  for (const part of parts) {
    const { start, end } = spanOf(part);
    const common = Math.min(end, view.to) - Math.max(start, view.from);
    if (common > 0) count += part.cues.length * (common / Math.max(end - start, spanOfView(view)));
  }
  return count;
}

function blocksOfCue(row: number, cue: PreviewCue, lanes: Lanes, scale: Scale): readonly Block[] {
  if (!isShown(cue) || cue.start >= scale.view.to || cue.end <= scale.view.from) return [];
  const { start, end } = cue;
  const left = placeOf(scale, start);
  const right = placeOf(scale, end);
  const indices = new Set(Array.from(talkersOf(cue), (name) => lanes.laneOf(name)));
  return Array.from(indices, (lane) => ({ row, cue, lane, start, end, left, right }));
}
