/** How a file writes its speakers, for what is added to be like what is there. */

import { mentionsIn } from '../../speakers';
import { mentionsOf } from '../../speakers/mentions';
import { type Notation, notations } from '../../speakers/prefix';
import type { Speakers } from '../../speakers/spoken';
import { isAccepted } from '../../speakers/spoken';
import type { Chunk } from '../../syntax/chunk';
import type { Reading } from '../reading';
import { type Form, formOf } from './nameForms';

/** For each notation, how many of a file’s mentions of speakers have it. */
export type NotationCounts = Readonly<Record<Notation, number>>;

const remembered = new WeakMap<
  Chunk,
  { readonly speakers: Speakers; readonly counts: readonly number[] }
>();

/** How many mentions of each notation the file has; an edit costs the chunks it changes. */
export function notationCounts({ transcript, speakers }: Reading): NotationCounts {
  const totals = notations.map(() => 0);
  for (const chunk of transcript.chunks) {
    for (const [index, count] of countsOf(chunk, speakers).entries()) totals[index]! += count;
  }
  return Object.fromEntries(
    notations.map((notation, index) => [notation, totals[index]!]),
  ) as NotationCounts;
}

function countsOf(chunk: Chunk, speakers: Speakers): readonly number[] {
  const known = remembered.get(chunk);
  if (known?.speakers === speakers) return known.counts;
  const { count, notation, proof, name, names } = mentionsOf(chunk);
  const counts = notations.map(() => 0);
  for (let i = 0; i < count; i++) {
    if (isAccepted(speakers, proof[i] as never, names[name[i]!]!)) counts[notation[i]!]!++;
  }
  remembered.set(chunk, { speakers, counts });
  return counts;
}

/** The form in which the file writes most names; a voice where it names nobody in the text. */
export function prevailingForm(reading: Reading): Form {
  const counts = notationCounts(reading);
  const [most] = [...notations].sort((a, b) => counts[b] - counts[a]);
  if (most === 'voice' || most === 'identifier' || counts[most!] === 0) {
    return closesVoices(reading) ? 'closedVoice' : 'voice';
  }
  for (const chunk of reading.transcript.chunks) {
    for (const mention of mentionsIn(reading.speakers, chunk)) {
      if (mention.notation === most) return formOf(chunk, mention) ?? 'voice';
    }
  }
  return 'voice';
}

/** So many voices tell whether the file closes them. */
const ENOUGH = 50;

/** Whether most of the file’s first voices have an end tag; not where there are none. */
export function closesVoices({ transcript }: Reading): boolean {
  let voices = 0;
  let closed = 0;
  for (const { text, blocks, voices: tags } of transcript.chunks) {
    for (let i = 0; i < tags.count && voices < ENOUGH; i++) {
      voices++;
      const next =
        tags.block[i + 1] === tags.block[i] ? tags.tag[i + 1]! : blocks.end[tags.block[i]!]!;
      if (text.slice(tags.tag[i], next).includes('</v>')) closed++;
    }
    if (voices >= ENOUGH) break;
  }
  return 2 * closed > voices;
}
