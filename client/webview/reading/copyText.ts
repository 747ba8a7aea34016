import { isOneParagraph } from '../arrangement';
import { plainText } from '../text';
import { fullTime } from '../time';
import type { Transcript } from '../transcript';

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
    const words = plainText(transcript.cue(cue).text).replaceAll('\n', ' ').trim();
    if (words === '') continue;
    if (last !== undefined && goesOn(transcript, last, cue)) {
      paragraphs[paragraphs.length - 1] += ` ${words}`;
    } else {
      paragraphs.push(opening(transcript, last, cue, form) + words);
    }
    last = cue;
  }
  return paragraphs.join('\n\n');
}

/** Cues without words between the two do not matter. */
function goesOn(transcript: Transcript, last: number, cue: number): boolean {
  for (let between = last + 1; between < cue; between++) {
    if (plainText(transcript.cue(between).text).trim() !== '') return false;
  }
  return isOneParagraph(transcript.cue(last), transcript.cue(cue));
}

function opening(
  transcript: Transcript,
  last: number | undefined,
  cue: number,
  form: CopyForm,
): string {
  const { start, speakers } = transcript.cue(cue);
  const time = form === 'times' && start !== null ? `[${fullTime(start)}] ` : '';
  const isNew = last === undefined || last + 1 !== cue || transcript.startsTurn(cue);
  return time + (isNew && speakers.length > 0 ? `${speakers.join(', ')}: ` : '');
}
