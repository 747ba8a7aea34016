/** The other places that name the speaker under the cursor. */

import type { DocumentHighlight, Position } from 'vscode-languageserver-types';
import type { Settings } from '../../settings';
import type { Transcript } from '../../transcript/transcript';
import {
  mentionAt,
  mentionsOfSpeaker,
  nameRange,
  type PlacedMention,
  speakersUnder,
} from './mentionAt';

/**
 * Highlights are asked for at each move of the cursor. A file that names the speaker more often than
 * this gets those around the cursor only, which is what an editor shows, and some hundred more.
 */
const MOST = 500;

/**
 * The mentions of the speaker at the position, in the order of the text, at most 500; none where there
 * is no name.
 */
export function documentHighlights(
  transcript: Transcript,
  settings: Settings,
  position: Position,
): DocumentHighlight[] {
  const found = mentionAt(transcript, settings, position);
  if (!found) return [];
  return around(transcript, settings, found).map((place) => ({
    range: nameRange(transcript, place),
  }));
}

/** Goes from the chunk of the mention to both sides, chunk by chunk, until there are enough. */
function around(
  transcript: Transcript,
  settings: Settings,
  found: PlacedMention,
): readonly PlacedMention[] {
  const speakers = speakersUnder(transcript, settings);
  const inChunk = (index: number) => [
    ...mentionsOfSpeaker(transcript, speakers, found.mention.name, index, index + 1),
  ];
  const own = transcript.chunkAt(found.offset);
  let all: readonly PlacedMention[] = inChunk(own);
  let [before, after] = [own - 1, own + 1];
  while (all.length < MOST && (before >= 0 || after < transcript.chunks.length)) {
    const earlier = before >= 0 ? inChunk(before--) : [];
    const later = after < transcript.chunks.length ? inChunk(after++) : [];
    all = [...earlier, ...all, ...later];
  }
  return nearest(all, found, MOST);
}

/** At most so many of the places, around the one given. */
function nearest(
  all: readonly PlacedMention[],
  { offset, mention }: PlacedMention,
  most: number,
): readonly PlacedMention[] {
  if (all.length <= most) return all;
  const own = all.findIndex(
    (place) => place.offset === offset && place.mention.start === mention.start,
  );
  const start = Math.max(0, Math.min(own - (most >> 1), all.length - most));
  return all.slice(start, start + most);
}
