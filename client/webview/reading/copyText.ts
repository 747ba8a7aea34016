/** The words that are copied. */

import { isOneParagraph } from '../list/arrangement';
import { plainText } from '../transcript/text';
import { fullTime } from '../transcript/time';
import { hasSameSpeakers, type Transcript } from '../transcript/transcript';

/** What stands before each paragraph. */
export type CopyForm = 'times' | 'words';

/**
 * These cues, in order, as paragraphs for another program: `[00:01:05] Ada: …`. A paragraph ends
 * where others speak, at a long pause, and where cues are left out; the name is said once a turn.
 */
export function copiedText(transcript: Transcript, cues: Iterable<number>, form: CopyForm): string {
  const paragraphs: string[] = [];
  let last: number | undefined;
  for (const cue of cues) {
    const words = wordsOf(transcript, cue);
    if (words === '') continue;
    const joint = last === undefined ? 'turn' : jointBetween(transcript, last, cue);
    if (joint === 'none') paragraphs[paragraphs.length - 1] += ` ${words}`;
    else paragraphs.push(openings[form](transcript, cue) + names[joint](transcript, cue) + words);
    last = cue;
  }
  return paragraphs.join('\n\n');
}

function wordsOf(transcript: Transcript, cue: number): string {
  return plainText(transcript.cue(cue).text).replaceAll('\n', ' ').trim();
}

/** What begins with the second of two cues that are copied one after the other. */
type Joint = 'none' | 'paragraph' | 'turn';

/** Cues without words between the two do not matter. */
function jointBetween(transcript: Transcript, last: number, cue: number): Joint {
  for (let between = last + 1; between < cue; between++) {
    if (wordsOf(transcript, between) !== '') return 'turn';
  }
  const before = transcript.cue(last);
  const after = transcript.cue(cue);
  if (!hasSameSpeakers(before, after)) return 'turn';
  return isOneParagraph(before, after) ? 'none' : 'paragraph';
}

type Words = (transcript: Transcript, cue: number) => string;

const openings: Readonly<Record<CopyForm, Words>> = {
  times: (transcript, cue) => {
    const { start } = transcript.cue(cue);
    return start === null ? '' : `[${fullTime(start)}] `;
  },
  words: () => '',
};

const names: Readonly<Record<Exclude<Joint, 'none'>, Words>> = {
  paragraph: () => '',
  turn: (transcript, cue) => {
    const { speakers } = transcript.cue(cue);
    return speakers.length > 0 ? `${speakers.join(', ')}: ` : '';
  },
};
