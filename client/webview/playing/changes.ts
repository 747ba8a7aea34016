/** Where somebody else begins to speak, and what is played around it. */

import { nextToStart } from '../transcript/times';
import type { Transcript } from '../transcript/transcript';

/** How much is played before and after a change of speaker, in ms. */
const BEFORE = 2000;
const AFTER = 3000;

/** What playing only changes of speaker does at a time: it plays until another, jumps to one, all in ms, or ends. */
export type WayOn = { readonly until: number } | { readonly to: number } | 'end';

/** The way on at this time, in ms. */
export function wayOn(transcript: Transcript, time: number): WayOn {
  const change = firstChange(transcript, time - AFTER);
  if (change === undefined) return 'end';
  const to = Math.max(0, change - BEFORE);
  return to <= time ? { until: change + AFTER } : { to };
}

/** When the first cue after this time, in ms, starts that is of another speaker than the one before it. */
export function firstChange(transcript: Transcript, time: number): number | undefined {
  const cue = nextToStart(transcript, time, (each) => transcript.startsTurn(each));
  return cue === undefined ? undefined : transcript.cue(cue).start!;
}
