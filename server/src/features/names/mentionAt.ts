/** The mention of a speaker at a position, and all mentions of one speaker. */

import type { Position, Range } from 'vscode-languageserver-types';
import type { Settings } from '../../settings';
import { type Mention, mentionsAt, mentionsIn, type Speakers, speakersIn } from '../../speakers';
import { mentionsOf } from '../../speakers/mentions';
import type { Chunk } from '../../syntax/chunk';
import { lastAtMost } from '../../syntax/lastAtMost';
import type { Transcript } from '../../transcript/transcript';

/** A mention where it stands. */
export interface PlacedMention {
  /** Its offsets are relative to the chunk. */
  readonly mention: Mention;
  readonly chunk: Chunk;
  /** The absolute offset of the chunk’s start. */
  readonly offset: number;
}

/** How the file says who speaks, under the settings. */
export function speakersUnder(transcript: Transcript, settings: Settings): Speakers {
  return speakersIn(transcript, settings.speakerInheritance);
}

/** The mention that the position is in: in or right behind the name, or in what is written around it. */
export function mentionAt(
  transcript: Transcript,
  settings: Settings,
  position: Position,
): PlacedMention | undefined {
  const at = transcript.offsetAt(position);
  const index = transcript.chunkAt(at);
  const chunk = transcript.chunks[index]!;
  const offset = transcript.offsetOf(index);
  const local = at - offset;
  const mention = mentionsAt(
    speakersUnder(transcript, settings),
    chunk,
    blockAt(chunk, local),
  ).find(
    ({ start, end, prefix, prefixEnd }) =>
      (prefix <= local && local < prefixEnd) || (start <= local && local <= end),
  );
  return mention && { mention, chunk, offset };
}

/** The index of the block that the offset, relative to the chunk, is in; 0 in a chunk without blocks. */
export function blockAt({ blocks }: Chunk, local: number): number {
  return Math.max(0, lastAtMost(blocks.start, local));
}

/**
 * The mentions of the speaker in the chunks from `from` up to `to`, in the order of the text. Names are
 * compared to the letter.
 */
export function* mentionsOfSpeaker(
  transcript: Transcript,
  speakers: Speakers,
  name: string,
  from = 0,
  to = transcript.chunks.length,
): Iterable<PlacedMention> {
  for (let index = from; index < to; index++) {
    const chunk = transcript.chunks[index]!;
    if (!mentionsOf(chunk).names.includes(name)) continue;
    const offset = transcript.offsetOf(index);
    for (const mention of mentionsIn(speakers, chunk)) {
      if (mention.name === name) yield { mention, chunk, offset };
    }
  }
}

/** Where the name is written. */
export function nameRange(transcript: Transcript, { mention, offset }: PlacedMention): Range {
  return transcript.rangeAt(offset + mention.start, offset + mention.end);
}

/** Whether the file names the speaker, to the letter. */
export function hasSpeaker(transcript: Transcript, settings: Settings, name: string): boolean {
  const speakers = speakersUnder(transcript, settings);
  for (const _ of mentionsOfSpeaker(transcript, speakers, name)) return true;
  return false;
}
