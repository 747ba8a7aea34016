/** One function for each edit of when a cue runs. */

import { retime, splitAt } from '../../server/src/features/actions/retime';
import type { RetimeParams, SplitAtParams, TimeEditResult } from '../../server/src/protocol';
import { edited } from '../../server/src/rules/findings/fixes';
import { defaultSettings } from '../../server/src/settings';
import type { Transcript } from '../../server/src/transcript/transcript';
import { transcriptOf } from './check';

/** What an edit of times leaves behind. */
export interface TimedFile {
  readonly text: string;
  /** How many edits it took; 0 where it was refused. */
  readonly edits: number;
  /** What the user is told. */
  readonly message: string;
}

/** The file after the cue has these times, and what is said of it. */
export function retimed(text: string, wanted: Omit<RetimeParams, 'textDocument'>): TimedFile {
  const transcript = transcriptOf(text, 200);
  return after(transcript, retime(transcript, defaultSettings, wanted));
}

/** The file after the cue is two, and what is said of it. */
export function splitAtTime(text: string, wanted: Omit<SplitAtParams, 'textDocument'>): TimedFile {
  const transcript = transcriptOf(text, 200);
  return after(transcript, splitAt(transcript, defaultSettings, wanted));
}

function after(transcript: Transcript, { edits, message }: TimeEditResult): TimedFile {
  const changes = edits.map(({ range, newText }) => ({
    start: transcript.offsetAt(range.start),
    end: transcript.offsetAt(range.end),
    text: newText,
  }));
  return { text: edited(transcript.getText(), changes), edits: edits.length, message };
}
