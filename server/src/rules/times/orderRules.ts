/** Rules on cues in relation to earlier ones: their order, and overlaps judged by who speaks. */

import { speakersIn, speakersOf } from '../../speakers';
import { timestampText } from '../../syntax/timing/timestamp';
import { endTimeOf, offsetOfChunk, overlapOf, startTimeOf, timingPlaces } from '../cueParts';
import type { BlockPlace, Case, Related, Rule } from '../rule';
import { movedFix, overlapFixes } from './orderFixes';

function file(...cues: readonly (readonly [string, string])[]): string {
  return `WEBVTT\n${cues.map(([timing, text]) => `\n${timing}\n${text}\n`).join('')}`;
}

const apart = file(
  ['00:00.000 --> 00:02.000', '<v Bob>One'],
  ['00:02.000 --> 00:04.000', '<v Bob>Two'],
);

/** What the rules on overlaps have in common. */
const overlap = {
  advisory: true,
  kinds: ['captions', 'descriptions'],
  spec: 'webvtt-cue-timings',
  good: apart,
  related: relatedEnds,
  fixes: overlapFixes,
  fixAll: 'End all earlier cues when the later ones start',
} as const;

/** `orderChecks` finds all of them. */
export const orderRules = [
  {
    code: 'start-before-earlier',
    severity: 'warning',
    summary: 'A cue starts before an earlier one.',
    spec: 'webvtt-cue-timings',
    bad: file(['00:02.000 --> 00:04.000', '<v Bob>Two'], ['00:00.000 --> 00:02.000', '<v Bob>One']),
    good: apart,
    message: () =>
      'This cue starts before an earlier one. Players show it at its time; the standard asks for cues in the order of their starts.',
    related: (found) =>
      relatedTo(found, (time) => `This earlier cue starts at ${time}.`, startTimeOf),
    fixes: (found) => [movedFix(found)],
    fixAll: 'Move all these cues to where their times belong',
    first: (a, b) => startTimeOf(a) - startTimeOf(b),
  },
  {
    ...overlap,
    code: 'overlap-same-speaker',
    severity: 'warning',
    summary: 'Two cues of one speaker, or of none, overlap.',
    bad: file(['00:00.000 --> 00:02.500', '<v Bob>One'], ['00:02.000 --> 00:04.000', '<v Bob>Two']),
    message: (found) =>
      `This cue starts ${overlapText(found)} before an earlier one${speakerText(found)} ends, so players show both at once.`,
  },
  {
    ...overlap,
    code: 'overlap-crosstalk',
    severity: 'information',
    summary: 'Two speakers talk at the same time.',
    bad: file(['00:00.000 --> 00:02.500', '<v Bob>One'], ['00:02.000 --> 00:04.000', '<v Ann>Two']),
    message: (found) =>
      `This cue starts ${overlapText(found)} before another speaker’s ends, so players show both at once. That is right where they talk at the same time.`,
  },
  {
    ...overlap,
    code: 'overlap-rounding',
    severity: 'information',
    summary: 'Two cues overlap by a few ms, as rounding makes them.',
    bad: file(['00:00.000 --> 00:02.001', '<v Bob>One'], ['00:02.000 --> 00:04.000', '<v Bob>Two']),
    message: (found) =>
      `This cue starts ${overlapText(found)} before an earlier one ends, which looks like rounding. Players show both for that moment.`,
  },
] as const satisfies readonly Rule[];

function overlapText(found: Case): string {
  const overlap = Math.max(...found.earlier!.map((cue) => overlapOf(found, cue)));
  return overlap < 1000 ? `${overlap} ms` : `${(overlap / 1000).toFixed(overlap % 100 ? 2 : 1)} s`;
}

/** Who is at both cues; the file may not say. */
function speakerText({ transcript, chunk, block, earlier }: Case): string {
  const speakers = speakersIn(transcript);
  const [first] = earlier!;
  const others = speakersOf(speakers, first!.chunk, first!.block);
  const name = speakersOf(speakers, chunk, block).find((mine) => others.includes(mine));
  return name === undefined ? '' : ` of “${name}”`;
}

function relatedEnds(found: Case): readonly Related[] {
  return relatedTo(found, (time) => `This earlier cue ends at ${time}.`, endTimeOf);
}

function relatedTo(
  found: Case,
  message: (time: string) => string,
  timeOf: (place: BlockPlace) => number,
): readonly Related[] {
  return found.earlier!.map((cue) => {
    const offset = offsetOfChunk(found.transcript, cue);
    const places = timingPlaces(cue);
    const [start, end] =
      timeOf === startTimeOf ? [places.start, places.startEnd] : [places.end, places.endEnd];
    return {
      start: offset + start,
      end: offset + end,
      message: message(timestampText(timeOf(cue))),
    };
  });
}
