/** Rules on readability: numbers that captioners work by. None is on without a profile. */

import { numberText } from '../../syntax/numberText';
import type { Case, Level, Rule } from '../rule';

/** In which profiles most of them are on, and how grave it is there. */
const captioning = { captions: 'information', 'netflix-en': 'warning' } as const;

const common = {
  severity: 'off',
  advisory: true,
  kinds: ['captions'],
} as const;

function file(timing: string, text: string): string {
  return `WEBVTT\n\n00:00.000 --> 00:02.000\nOne\n\n${timing}\n${text}\n`;
}

const good = file('00:02.000 --> 00:04.000', 'Two');

/** `readabilityChecks` finds all of them. */
export const readabilityRules = [
  {
    code: 'line-too-long',
    ...common,
    profiles: { ...captioning, podcast: 'information' } satisfies Record<string, Level>,
    summary: 'A line has more characters than a reader takes in at once.',
    spec: 'cue-payload',
    bad: file('00:02.000 --> 00:08.000', `${'So many words '.repeat(5)}in one line`),
    good,
    message: (found) =>
      `This line has ${measured(found)} characters; ${limit(found)} are the limit.`,
  },
  {
    code: 'too-many-lines',
    ...common,
    profiles: captioning,
    summary: 'A cue has more lines than fit on a picture.',
    spec: 'cue-payload',
    bad: file('00:02.000 --> 00:04.000', 'One\nTwo\nThree'),
    good,
    message: (found) => `This cue has ${measured(found)} lines; ${limit(found)} are the limit.`,
  },
  {
    code: 'too-many-characters',
    ...common,
    profiles: captioning,
    summary: 'A cue is shown too briefly to read its characters.',
    spec: 'webvtt-cue-timings',
    bad: file('00:02.000 --> 00:03.000', 'Extraordinarily incomprehensible'),
    good,
    message: (found) =>
      `Read in its time, this cue has ${measured(found)} characters a second; ${limit(found)} are the limit.`,
  },
  {
    code: 'too-many-words',
    ...common,
    profiles: { captions: 'information' },
    summary: 'A cue is shown too briefly to read its words.',
    spec: 'webvtt-cue-timings',
    bad: file('00:02.000 --> 00:03.000', 'I am as I am as I'),
    good,
    message: (found) =>
      `Read in its time, this cue has ${measured(found)} words a minute; ${limit(found)} are the limit.`,
  },
  {
    code: 'cue-too-short',
    ...common,
    profiles: captioning,
    summary: 'A cue is shown too briefly to be seen.',
    spec: 'webvtt-cue-timings',
    bad: file('00:02.000 --> 00:02.500', 'Two'),
    good,
    message: (found) =>
      `This cue is shown for ${measured(found)} ms; ${limit(found)} ms are the least.`,
  },
  {
    code: 'cue-too-long',
    ...common,
    profiles: captioning,
    summary: 'A cue stays on screen too long.',
    spec: 'webvtt-cue-timings',
    bad: file('00:02.000 --> 00:12.000', 'Two'),
    good,
    message: (found) =>
      `This cue is shown for ${measured(found)} ms; ${limit(found)} ms are the most.`,
  },
  {
    code: 'gap-too-short',
    ...common,
    profiles: { 'netflix-en': 'warning' },
    summary: 'The pause before a cue is so short that the picture flickers.',
    spec: 'webvtt-cue-timings',
    bad: file('00:02.040 --> 00:04.000', 'Two'),
    good,
    message: (found) =>
      `The pause before this cue is ${measured(found)} ms, which flickers; ${limit(found)} ms or none are the rule.`,
  },
] as const satisfies readonly Rule[];

function measured(found: Case): string {
  return numberText(found.measured ?? 0, 1);
}

function limit(found: Case): string {
  return numberText(found.limit ?? 0);
}
