/** Rules on the timing line of one cue: section 4.1, “cue timings” and “timestamp”. */

import { endTimeOf, startTimeOf } from '../cueParts';
import { type Case, type OwnRule, quoted, replacement } from '../rule';
import { endFixes, isPlainTime, spacedArrow, timestampFixes, writtenTime } from './timingFixes';

const DROPPED = 'so players drop the whole cue';

/** A file of one cue with this timing line. */
function file(timing: string): string {
  return `WEBVTT\n\n${timing}\nHello\n`;
}

const good = file('00:00:01.000 --> 00:00:04.000');

/** The scanner reports all of them. */
export const timingRules = [
  {
    code: 'timing-white-space',
    severity: 'information',
    summary: 'White space is missing or odd in a timing line.',
    spec: 'webvtt-cue-timings',
    bad: file('00:00:01.000-->00:00:04.000'),
    good,
    message: ({ text }) =>
      text.includes('-')
        ? 'There must be a space on each side of this arrow. Players do without it.'
        : 'There is white space before these times. Players skip it; the standard forbids it.',
    fixes: (found) =>
      found.text.includes('-')
        ? [replacement(found, 'Write a space on each side', ' --> ')]
        : [replacement(found, 'Remove the white space', '')],
    fixAll: 'Write the white space in all timing lines as the standard asks',
    isSafe: true,
  },
  {
    code: 'hours-one-digit',
    severity: 'information',
    summary: 'The hours of a time have one digit.',
    spec: 'webvtt-timestamp',
    bad: file('0:00:01.000 --> 00:00:04.000'),
    good,
    message: ({ text }) =>
      `The hours in ${quoted(text)} have one digit. Players read that; the standard asks for two or more.`,
    fixes: (found) => [
      replacement(found, 'Write the hours with two digits', '0', found.start, found.start),
    ],
    fixAll: 'Write all hours with two digits',
    isSafe: true,
  },
  {
    code: 'end-not-after-start',
    severity: 'error',
    summary: 'A cue ends before it starts, or as it starts.',
    spec: 'webvtt-cue-timings',
    bad: file('00:00:04.000 --> 00:00:01.000'),
    good,
    message: (found) =>
      endTimeOf(found) < startTimeOf(found)
        ? 'This cue ends before it starts, so no player shows it.'
        : 'This cue ends at the moment it starts, so no player shows it.',
    fixes: endFixes,
  },
  {
    code: 'timing-comma',
    family: 'timing',
    severity: 'error',
    summary: 'A time has a comma before its fraction, as in SRT.',
    spec: 'webvtt-timestamp',
    bad: file('00:00:01,000 --> 00:00:04.000'),
    good,
    message: ({ text }) =>
      `The time ${quoted(text)} has a comma where WebVTT has a full stop, ${DROPPED}.`,
    fixes: timestampFixes,
    fixAll: 'Write all these times with a full stop',
    isSafe: isPlainTime,
  },
  {
    code: 'timing-no-fraction',
    family: 'timing',
    severity: 'error',
    summary: 'A time has no fraction.',
    spec: 'webvtt-timestamp',
    bad: file('00:00:01 --> 00:00:04.000'),
    good,
    message: ({ text }) =>
      `The time ${quoted(text)} lacks its fraction, three digits such as “.000”, ${DROPPED}.`,
    fixes: timestampFixes,
    fixAll: 'Write all these times with a fraction',
    isSafe: isPlainTime,
  },
  {
    code: 'timing-fraction-digits',
    family: 'timing',
    severity: 'error',
    summary: 'The fraction of a time does not have three digits.',
    spec: 'webvtt-timestamp',
    bad: file('00:00:01.5 --> 00:00:04.000'),
    good,
    message: fractionMessage,
    fixes: timestampFixes,
    fixAll: 'Write all fractions with three digits',
  },
  {
    code: 'timing-no-minutes',
    family: 'timing',
    severity: 'error',
    summary: 'A time has seconds but no minutes.',
    spec: 'webvtt-timestamp',
    bad: file('1.000 --> 00:00:04.000'),
    good,
    message: ({ text }) => `The time ${quoted(text)} has seconds but no minutes, ${DROPPED}.`,
    fixes: timestampFixes,
    fixAll: 'Write all these times with minutes',
    isSafe: isPlainTime,
  },
  {
    code: 'timing-field-digits',
    family: 'timing',
    severity: 'error',
    summary: 'The minutes or seconds of a time do not have two digits.',
    spec: 'webvtt-timestamp',
    bad: file('0:01.000 --> 00:00:04.000'),
    good,
    message: ({ text }) =>
      `The minutes and seconds of ${quoted(text)} must have two digits each, ${DROPPED}.`,
    fixes: timestampFixes,
    fixAll: 'Write all minutes and seconds with two digits',
    isSafe: isPlainTime,
  },
  {
    code: 'timing-field-range',
    family: 'timing',
    severity: 'error',
    summary: 'The minutes or seconds of a time are over 59.',
    spec: 'webvtt-timestamp',
    bad: file('00:00:01.000 --> 60:00.000'),
    good: file('00:00:01.000 --> 01:00:00.000'),
    message: ({ text }) =>
      `The minutes and seconds of ${quoted(text)} must not be over 59, ${DROPPED}.`,
    fixes: timestampFixes,
    fixAll: 'Write all these times with hours',
    isSafe: isPlainTime,
  },
  {
    code: 'timing-separator',
    family: 'timing',
    severity: 'error',
    summary: 'The fields of a time are not separated as they should be.',
    spec: 'webvtt-timestamp',
    bad: file('00:00:01:000 --> 00:00:04.000'),
    good,
    message: ({ text }) =>
      `In ${quoted(text)} the fields are not separated by colons, with a full stop before the fraction and no spaces, ${DROPPED}.`,
    fixes: timestampFixes,
    fixAll: 'Separate the fields of all these times',
    isSafe: isPlainTime,
  },
  {
    code: 'timing-digits',
    family: 'timing',
    severity: 'error',
    summary: 'A time is written with digits other than 0 to 9.',
    spec: 'webvtt-timestamp',
    bad: file('００:00:01.000 --> 00:00:04.000'),
    good,
    message: ({ text }) =>
      `The time ${quoted(text)} has digits that are not the ASCII ones, 0 to 9, ${DROPPED}.`,
    fixes: timestampFixes,
    fixAll: 'Write all these times with ASCII digits',
    isSafe: isPlainTime,
  },
  {
    code: 'timing-arrow',
    family: 'timing',
    severity: 'error',
    summary: 'The arrow between the times is not -->.',
    spec: 'webvtt-cue-timings',
    bad: file('00:00:01.000 -> 00:00:04.000'),
    good,
    message: ({ text }) =>
      `The arrow ${quoted(text)} is not “-->”, so no player takes this line for a timing line, and none shows the cue.`,
    fixes: (found) => [replacement(found, 'Write the arrow as -->', spacedArrow(found))],
    fixAll: 'Write all arrows as -->',
    isSafe: true,
  },
  {
    code: 'timing-missing',
    severity: 'error',
    summary: 'A timing line lacks a time.',
    spec: 'webvtt-cue-timings',
    bad: file('00:00:01.000 -->'),
    good,
    message: (found) =>
      `There is no ${Number.isNaN(startTimeOf(found)) ? 'start' : 'end'} time beside this arrow, ${DROPPED}.`,
  },
  {
    code: 'timing-unreadable',
    severity: 'error',
    summary: 'A timing line cannot be read.',
    spec: 'webvtt-cue-timings',
    bad: file('-00:00:01.000 --> 00:00:04.000'),
    good,
    message: ({ text }) => `${quoted(text)} cannot be read as a time, ${DROPPED}.`,
  },
  {
    code: 'arrow-in-text',
    severity: 'error',
    summary: 'Text has -->, which only a timing line may have.',
    spec: 'cue-payload',
    bad: 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nHello\nleft --> right\n',
    good: 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nHello\nleft --&gt; right\n',
    message: () =>
      'Players take a line with “-->” for a timing line. They cannot read this one as such, so they drop it and what follows, up to the next empty line.',
    fixes: (found) => [replacement(found, 'Write the arrow as --&gt;', '--&gt;')],
  },
] as const satisfies readonly OwnRule[];

function fractionMessage(found: Case): string {
  const { ms, fractionIsMs } = writtenTime(found);
  const fault = `The fraction of ${quoted(found.text)} must have three digits, ${DROPPED}.`;
  const digits = /[.,](\d{1,2})$/u.exec(found.text)?.[1];
  if (!digits || !Number.isFinite(ms)) return fault;
  const reading = `“.${digits}” is read as ${ms % 1000} ms`;
  return fractionIsMs
    ? `${fault} Nothing in this time is padded with zeros, so ${reading}.`
    : `${fault} ${reading[0]!.toUpperCase()}${reading.slice(1)}.`;
}
