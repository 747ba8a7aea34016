/** Edits of when one cue runs, as a client asks for them by a request. */

import { type Outcome, readingOf } from '../../edits/reading';
import { cueRetimed } from '../../edits/times/retimeCue';
import { cueSplitAt } from '../../edits/times/splitAtTime';
import type { RetimeParams, SplitAtParams, TimeEditResult } from '../../protocol';
import type { Settings } from '../../settings';
import type { Transcript } from '../../transcript/transcript';
import { textEdits } from './codeActions';

/**
 * The edits that give the cue these times, or why it cannot have them. What is no time, in ms and not
 * below 0, or no line throws.
 */
export function retime(
  transcript: Transcript,
  { speakerInheritance }: Settings,
  { line, start, end }: Omit<RetimeParams, 'textDocument'>,
): TimeEditResult {
  checkTimes([start, end].filter((time) => time !== undefined));
  const reading = readingOf(transcript, speakerInheritance);
  return resultOf(transcript, cueRetimed(reading, lineStart(transcript, line), { start, end }));
}

/**
 * The edits that make two cues of the one, or why it cannot be two. What is no time, in ms and not below
 * 0, or no line throws.
 */
export function splitAt(
  transcript: Transcript,
  { speakerInheritance }: Settings,
  { line, time }: Omit<SplitAtParams, 'textDocument'>,
): TimeEditResult {
  checkTimes([time]);
  const reading = readingOf(transcript, speakerInheritance);
  const outcome = cueSplitAt(reading, lineStart(transcript, line), Math.round(time));
  return resultOf(transcript, outcome);
}

function resultOf(transcript: Transcript, { edits, message }: Outcome): TimeEditResult {
  return { version: transcript.version, edits: textEdits(transcript, edits), message };
}

function lineStart(transcript: Transcript, line: number): number {
  if (!Number.isInteger(line)) throw new Error('A line must be a whole number.');
  return transcript.offsetAt({ line, character: 0 });
}

function checkTimes(times: readonly unknown[]): void {
  if (times.every((time) => Number.isFinite(time) && Number(time) >= 0)) return;
  throw new Error('A time must be a number of milliseconds, not below zero.');
}
