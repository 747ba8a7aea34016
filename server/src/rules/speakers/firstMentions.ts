/** Where a name first stands, without a look at the chunks that do not have it. */

import { type Mention, mentionsIn, speakersIn } from '../../speakers';
import { tallyOf } from '../../speakers/tally';
import type { Chunk } from '../../syntax/chunk';
import type { Transcript } from '../../transcript/transcript';

/** The first mention of the name in the file, and the chunk that it is in; undefined without one. */
export function firstMentionOf(
  transcript: Transcript,
  name: string,
): { readonly chunk: Chunk; readonly mention: Mention } | undefined {
  const speakers = speakersIn(transcript);
  for (const chunk of transcript.chunks) {
    if (!mayName(chunk, name)) continue;
    const mention = mentionsIn(speakers, chunk).find((other) => other.name === name);
    if (mention) return { chunk, mention };
  }
  return undefined;
}

/** Whether the chunk has the name, be it for a speaker or not. */
export function mayName(chunk: Chunk, name: string): boolean {
  return tallyOf(chunk).names.includes(name);
}
