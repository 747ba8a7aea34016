/** The speakers of a file in numbers, for a view that lists them. */

import type { SpeakersResult, ViewedSpeaker } from '../../protocol';
import { type Inheritance, mentionsAt, type Speakers, speakersIn } from '../../speakers';
import { coloursIn } from '../../speakers/colours';
import { type Talk, talkIn } from '../../speakers/talk';
import type { Transcript } from '../../transcript/transcript';

/** As many speakers as are told: a view of more is of no use, and the answer stays small. */
const MOST = 300;

/** What was answered last; the answer to the next question may be that it is still good. */
const answered = new WeakMap<Transcript, { readonly resultId: string; readonly content: string }>();
let answers = 0;

/**
 * The speakers in the order in which they first speak; where there are very many, those who talk
 * most. Undefined where that is what the answer called `previousResultId` says.
 */
export function speakersView(
  transcript: Transcript,
  previousResultId?: string,
  inheritance?: Inheritance,
): SpeakersResult | undefined {
  const talks = talkIn(transcript, inheritance);
  const speakers = listed(talks).map((talk) => viewed(transcript, talk, inheritance));
  const ms = talks.reduce((sum, talk) => sum + talk.ms, 0);
  const content = JSON.stringify([speakers, talks.length, ms]);
  const last = answered.get(transcript);
  if (last?.content === content && last.resultId === previousResultId) return undefined;
  const resultId = String(++answers);
  answered.set(transcript, { resultId, content });
  return { resultId, count: talks.length, ms, speakers };
}

function listed(talks: readonly Talk[]): readonly Talk[] {
  if (talks.length <= MOST) return talks;
  const most = new Set(talks.toSorted((a, b) => b.ms - a.ms || b.cues - a.cues).slice(0, MOST));
  return talks.filter((talk) => most.has(talk));
}

function viewed(
  transcript: Transcript,
  { name, ms, share, turns, cues, words, wordsPerMinute, first }: Talk,
  inheritance: Inheritance | undefined,
): ViewedSpeaker {
  return {
    name,
    ms,
    share,
    turns,
    cues,
    words,
    wordsPerMinute: Math.round(wordsPerMinute),
    first: transcript.positionAt(firstPlace(speakersIn(transcript, inheritance), name, first)),
    colour: coloursIn(transcript, inheritance).get(name) ?? 0,
  };
}

/** The offset of the first mention: a speaker’s first cue always names them. */
function firstPlace(
  speakers: Speakers,
  name: string,
  { chunk, block, offset }: Talk['first'],
): number {
  const mention = mentionsAt(speakers, chunk, block).find((found) => found.name === name);
  return offset + (mention?.start ?? chunk.blocks.start[block]!);
}
