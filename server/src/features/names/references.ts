/** All places that name a speaker. */

import type { Location, Position } from 'vscode-languageserver-types';
import type { Settings } from '../../settings';
import type { Transcript } from '../../transcript/transcript';
import { mentionAt, mentionsOfSpeaker, nameRange, speakersUnder } from './mentionAt';

/** Whether the first mention, which counts as the declaration, is one of the references. */
export type Declaration = 'with' | 'without';

/** The mentions of the speaker at the position, in the order of the text; none where there is no name. */
export function references(
  transcript: Transcript,
  settings: Settings,
  position: Position,
  declaration: Declaration,
): Location[] {
  const found = mentionAt(transcript, settings, position);
  if (!found) return [];
  const speakers = speakersUnder(transcript, settings);
  const { uri } = transcript;
  const all: Location[] = [];
  for (const place of mentionsOfSpeaker(transcript, speakers, found.mention.name)) {
    all.push({ uri, range: nameRange(transcript, place) });
  }
  return declaration === 'with' ? all : all.slice(1);
}
