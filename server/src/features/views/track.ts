/** The part of a file that a player needs to draw the cues of some time over the picture. */

import type { TrackResult } from '../../protocol';
import { BlockKind, type Chunk } from '../../syntax/chunk';
import type { Transcript } from '../../transcript/transcript';
import { timesOf } from '../outline/chunkTimes';

/** So many cues are answered at most; a browser draws no more of them well. */
const MOST_CUES = 500;
/** The cues that are answered have about so many UTF-16 code units at most. */
const MOST_TEXT = 200_000;

/**
 * A file of its own with the cues that run at any time from `from` to `to`, both in ms, and with all
 * that they refer to, as written; none for what is no number. Where there are too many cues, the later
 * ones are left out.
 */
export function trackOf(transcript: Transcript, from: number, to: number): TrackResult {
  const blocks = [signature(transcript), ...definitions(transcript)];
  let cues = 0;
  let length = 0;
  for (const cue of cuesBetween(transcript, from, to)) {
    cues += 1;
    length += cue.length;
    if (cues > MOST_CUES || length > MOST_TEXT) break;
    blocks.push(cue);
  }
  return { text: `${blocks.join('\n\n')}\n` };
}

/** The first line, also one for which a player rejects the file. */
function signature({ chunks }: Transcript): string {
  const { text, lineStarts } = chunks[0]!;
  return text.slice(0, lineStarts[1] ?? text.length).trimEnd();
}

/** The styles and regions above the first cue, the only ones that a player takes (section 6.1). */
function definitions({ chunks }: Transcript): readonly string[] {
  const found: string[] = [];
  for (const chunk of chunks) {
    const { kind, count } = chunk.blocks;
    for (let block = 0; block < count; block++) {
      if (kind[block] === BlockKind.Cue) return found;
      if (kind[block] === BlockKind.Style || kind[block] === BlockKind.Region)
        found.push(written(chunk, block));
    }
  }
  return found;
}

function* cuesBetween({ chunks }: Transcript, from: number, to: number): Iterable<string> {
  for (const chunk of chunks) {
    const { start, end } = timesOf(chunk);
    if (start > to || end <= from) continue;
    const { kind, count, startTime, endTime } = chunk.blocks;
    for (let block = 0; block < count; block++) {
      if (kind[block] !== BlockKind.Cue) continue;
      if (startTime[block]! <= to && endTime[block]! > from) yield written(chunk, block);
    }
  }
}

function written({ text, blocks }: Chunk, block: number): string {
  return text.slice(blocks.start[block], blocks.end[block]);
}
