/** Where a speaker is first named. */

import type { Location, Position } from 'vscode-languageserver-types';
import type { Settings } from '../../settings';
import type { Transcript } from '../../transcript/transcript';
import { mentionAt, mentionsOfSpeaker, nameRange, speakersUnder } from './mentionAt';

/**
 * The first mention of the speaker at the position, also where that is the one at the position:
 * editors then show the references instead. Null where there is no name.
 */
export function definition(
  transcript: Transcript,
  settings: Settings,
  position: Position,
): Location | null {
  const found = mentionAt(transcript, settings, position);
  if (!found) return null;
  const speakers = speakersUnder(transcript, settings);
  for (const first of mentionsOfSpeaker(transcript, speakers, found.mention.name)) {
    return { uri: transcript.uri, range: nameRange(transcript, first) };
  }
  return null;
}
