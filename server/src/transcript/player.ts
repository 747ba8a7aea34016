/** What a conforming player keeps of a file: section 6.1. The cue list of an author is longer. */

import { BlockKind, type Chunk } from '../syntax/chunk';
import { scan } from '../syntax/scan';
import { type CueSettings, cueSettings } from '../syntax/settings/cueSettings';
import { regionOf } from '../syntax/settings/region';
import { CHUNK_SIZE, split } from '../syntax/split';
import { asPlayerReads } from '../syntax/text/cueText';

/** A cue with the property names of `VTTCue`; times in seconds, `region` the id of its region. */
export interface PlayerCue extends Readonly<CueSettings> {
  /** Its identifier; empty where it has none. */
  readonly id: string;
  readonly startTime: number;
  readonly endTime: number;
  /** The text as it is written, tags and all, line terminators as U+000A. */
  readonly text: string;
}

/** The cues that a player keeps, in the order of the file; null for a file that it rejects. */
export function playerCues(text: string): readonly PlayerCue[] | null {
  const cues: PlayerCue[] = [];
  const regions = new Set<string>();
  for (const [index, piece] of split(text, CHUNK_SIZE).entries()) {
    const chunk = scan(piece, index === 0);
    if (chunk.rejected) return null;
    for (let block = 0; block < chunk.blocks.count; block++) {
      const kind = chunk.blocks.kind[block];
      if (kind === BlockKind.Cue) cues.push(playerCue(chunk, block, (id) => regions.has(id)));
      else if (kind === BlockKind.Region && cues.length === 0) addRegion(chunk, block, regions);
    }
  }
  return cues;
}

/** A REGION is one only where at least a line of settings follows its first. */
function addRegion(chunk: Chunk, block: number, regions: Set<string>): void {
  const content = chunk.text.slice(chunk.blocks.start[block], chunk.blocks.end[block]);
  const settings = /^[^\r\n]*(?:\r\n?|\n)([\s\S]+)$/u.exec(content)?.[1];
  if (settings !== undefined) regions.add(regionOf(asPlayerReads(settings)).id);
}

function playerCue(chunk: Chunk, block: number, isRegion: (id: string) => boolean): PlayerCue {
  const { blocks, text } = chunk;
  const timing = blocks.timing[block]!;
  const line = text.slice(timing, blocks.timingEnd[block]);
  return {
    id: asPlayerReads(text.slice(blocks.start[block], timing)).replace(/\n$/u, ''),
    startTime: blocks.startTime[block]! / 1000,
    endTime: blocks.endTime[block]! / 1000,
    ...cueSettings(settingsOf(line), isRegion),
    text: asPlayerReads(text.slice(blocks.text[block], blocks.end[block])),
  };
}

/** What follows the end time of a timing line that a player can read. */
function settingsOf(line: string): string {
  return line.slice(line.indexOf('-->') + 3).replace(/^[\t\f ]*[0-9:]+\.[0-9]{3}/u, '');
}
