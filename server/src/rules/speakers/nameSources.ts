/** What the names of a file’s speakers stand in: one way to say who speaks, or several mixed. */

import { mentionsIn, type Speakers, speakersIn } from '../../speakers';
import type { Notation } from '../../speakers/prefix';
import { isMadeFor } from '../../speakers/spoken';
import { tallyIn, tallyOf } from '../../speakers/tally';
import type { Chunk } from '../../syntax/chunk';
import { rememberedWhile } from '../../transcript/chunkMemo';
import type { Transcript } from '../../transcript/transcript';

/** What says who speaks: tags, which players know; words of the text; or identifiers. */
export type NameSource = 'tag' | 'text' | 'identifier';

/** What a name of this notation stands in. */
export function sourceOf(notation: Notation): NameSource {
  if (notation === 'voice') return 'tag';
  return notation === 'identifier' ? 'identifier' : 'text';
}

/** The sources of a file that has several. */
export interface MixedSources {
  /** How often each names a speaker. */
  readonly counts: Readonly<Record<NameSource, number>>;
  /** Which does most often; of two, the one that players know. */
  readonly prevailing: NameSource;
}

/** The sources of the file; undefined where tags are all or nothing of it. */
export function mixedSources(transcript: Transcript): MixedSources | undefined {
  const { tags, identified, labels, enclosed } = tallyIn(transcript);
  if (tags === 0 || (identified === 0 && labels.size === 0 && enclosed.size === 0))
    return undefined;
  const speakers = speakersIn(transcript);
  let text = 0;
  for (const chunk of transcript.chunks) text += textCount(chunk, speakers);
  const counts = { tag: tags, text, identifier: identified };
  if (text + identified === 0) return undefined;
  const prevailing = (['tag', 'identifier', 'text'] as const).reduce((most, source) =>
    counts[source] > counts[most] ? source : most,
  );
  return { counts, prevailing };
}

/** How many names of speakers the chunk’s text has. */
function textCount(chunk: Chunk, speakers: Speakers): number {
  return tallyOf(chunk).hasText ? counted(chunk, speakers).count : 0;
}

const counted = rememberedWhile((chunk, speakers: Speakers) => {
  let count = 0;
  for (const { notation } of mentionsIn(speakers, chunk)) {
    if (sourceOf(notation) === 'text') count++;
  }
  return { speakers, count };
}, isMadeFor);

/** Whether the chunk may have names that stand in something else than `prevailing`. */
export function mayDiffer(chunk: Chunk, prevailing: NameSource): boolean {
  const { tags, identified, hasText } = tallyOf(chunk);
  return (
    (prevailing !== 'tag' && tags > 0) ||
    (prevailing !== 'identifier' && identified > 0) ||
    (prevailing !== 'text' && hasText)
  );
}
