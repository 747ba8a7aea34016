/** Rules on the settings of one cue: section 4.4, “cue settings”. */

import type { FaultCode } from '../../syntax/faults';
import {
  type Case,
  edit,
  type FaultRule,
  type Fix,
  type OwnRule,
  quoted,
  replacement,
} from '../rule';
import { duplicateFixes, removalFixes, settingFixes } from './settingFixes';
import { settingsAt } from './settingParts';

const IGNORED = 'Players ignore the setting.';
const PERCENTAGE = 'a percentage from 0% to 100%, such as “40%” or “62.5%”';

/** A file of one cue with these settings. */
function file(settings: string): string {
  return `WEBVTT\n\n00:00:01.000 --> 00:00:04.000${settings}\nHello\n`;
}

/** A rule on the value of one setting: the values it can have, and an example of each kind. */
function valueRule<Code extends FaultCode>(
  code: Code,
  name: string,
  spec: string,
  bad: string,
  good: string,
  allowed: string,
) {
  return {
    code,
    severity: 'warning',
    summary: `The setting ${name} has a value that it cannot have.`,
    spec,
    bad: file(` ${name}:${bad}`),
    good: file(` ${name}:${good}`),
    message: ({ text }: Case) =>
      `The setting “${name}” cannot be ${quoted(text)}; it can be ${allowed}. ${IGNORED}`,
    fixes: settingFixes,
    fixAll: `Correct or remove all these settings “${name}”`,
  } as const satisfies FaultRule;
}

/** The scanner reports all of them. */
export const settingRules = [
  {
    code: 'setting-no-space',
    severity: 'information',
    summary: 'No space stands between the end time and the settings.',
    spec: 'webvtt-cue-block',
    bad: file('align:end'),
    good: file(' align:end'),
    message: () =>
      'There is no space between the end time and the first setting. Players read both; the standard asks for a space or a tab.',
    fixes: (found) => [
      replacement(found, 'Insert a space before the settings', ' ', found.start, found.start),
    ],
    fixAll: 'Insert a space before all these settings',
    isSafe: true,
  },
  {
    code: 'setting-trailing-space',
    severity: 'off',
    summary: 'White space follows the last setting.',
    spec: 'webvtt-cue-settings-list',
    bad: file(' align:end '),
    good: file(' align:end'),
    message: () =>
      'White space follows the last setting of this cue. Players skip it; the standard has none there.',
    fixes: (found) => [replacement(found, 'Remove the white space', '')],
    fixAll: 'Remove all white space behind settings',
    isSafe: true,
  },
  {
    code: 'setting-form-feed',
    severity: 'off',
    summary: 'A form feed stands before or between settings.',
    spec: 'webvtt-cue-settings-list',
    bad: file('\falign:end'),
    good: file(' align:end'),
    message: () =>
      'A form feed stands here where the standard has spaces or tabs. Players take it for white space.',
    fixes: (found) => [replacement(found, 'Write a space', ' ')],
    fixAll: 'Write all these form feeds as spaces',
    isSafe: true,
  },
  {
    code: 'setting-arrow',
    severity: 'warning',
    summary: 'A second arrow stands behind the times.',
    spec: 'webvtt-cue-settings-list',
    bad: file(' --> 00:00:05.000'),
    good: file(''),
    message: ({ text }) =>
      `A timing line has one arrow, two times and then settings only. Players ignore ${quoted(text)}, or what of it is no setting.`,
    fixes: removalFixes,
  },
  {
    code: 'setting-shape',
    severity: 'warning',
    summary: 'What follows the times is not a name, a colon and a value.',
    spec: 'webvtt-cue-settings-list',
    bad: file(' align=end'),
    good: file(' align:end'),
    message: ({ text }) =>
      `${quoted(text)} is no setting: that is a name, a colon and a value, such as “align:end”. Players ignore it.`,
    fixes: settingFixes,
    fixAll: 'Correct or remove all that is no setting',
  },
  {
    code: 'setting-space',
    severity: 'warning',
    summary: 'White space stands within a setting.',
    spec: 'webvtt-cue-settings-list',
    bad: file(' line: 10%'),
    good: file(' line:10%'),
    message: ({ text }) =>
      `There is white space within the setting ${quoted(text)}, so players take it for several, none of which they know, and ignore them.`,
    fixes: settingFixes,
    fixAll: 'Write all these settings without spaces',
    isSafe: true,
  },
  {
    code: 'setting-case',
    severity: 'warning',
    summary: 'A setting has capital letters.',
    spec: 'cue-settings',
    bad: file(' Align:end'),
    good: file(' align:end'),
    message: ({ text }) =>
      `Settings are written in small letters, and ${quoted(text)} is not. ${IGNORED}`,
    fixes: settingFixes,
    fixAll: 'Write all settings in small letters',
    isSafe: true,
  },
  {
    code: 'setting-unknown',
    severity: 'warning',
    summary: 'There is no cue setting of that name.',
    spec: 'cue-settings',
    bad: file(' color:red'),
    good: file(''),
    message: ({ text }) =>
      `There is no cue setting ${quoted(text)}; there are vertical, line, position, size, align and region. Players ignore it.`,
    fixes: settingFixes,
    fixAll: 'Remove all unknown cue settings',
  },
  {
    code: 'setting-srt',
    severity: 'warning',
    summary: 'Coordinates of an SRT file stand behind the times.',
    spec: 'cue-settings',
    bad: file(' X1:100 X2:200 Y1:300 Y2:400'),
    good: file(''),
    message: ({ text }) =>
      `${quoted(text)} are coordinates as SRT files have them. WebVTT has none, so players ignore them.`,
    fixes: removalFixes,
    fixAll: 'Remove all SRT coordinates',
  },
  {
    code: 'setting-duplicate',
    severity: 'warning',
    summary: 'A cue has a setting twice.',
    spec: 'cue-settings',
    bad: file(' size:50% size:60%'),
    good: file(' size:60%'),
    message: ({ text }) =>
      `The setting ${quoted(text)} is given again on this line. Players use the last one.`,
    fixes: duplicateFixes,
    fixAll: 'Keep only the last of all repeated cue settings',
  },
  {
    code: 'setting-obsolete',
    severity: 'information',
    summary: 'A setting has a word of an older draft of the standard.',
    spec: 'webvtt-alignment-cue-setting',
    bad: file(' align:middle'),
    good: file(' align:center'),
    message: ({ text }) =>
      `${quoted(text)} is a word of drafts before 2015, which players no longer know. ${IGNORED}`,
    fixes: settingFixes,
    fixAll: 'Write all these settings with the words of today',
    isSafe: true,
  },
  valueRule(
    'vertical-value',
    'vertical',
    'webvtt-vertical-text-cue-setting',
    'horizontal',
    'rl',
    '“rl”, with lines from right to left, or “lr”',
  ),
  valueRule(
    'line-value',
    'line',
    'webvtt-line-cue-setting',
    'auto',
    '-2,end',
    `the number of a line, such as “0” or “-1”, or ${PERCENTAGE}; behind a comma may stand “start”, “center” or “end”`,
  ),
  {
    code: 'line-fraction',
    severity: 'off',
    summary: 'The number of a line has a fraction.',
    spec: 'webvtt-line-cue-setting',
    bad: file(' line:2.5'),
    good: file(' line:2'),
    message: ({ text }) =>
      `The number of a line is a whole one, and ${quoted(text)} has a fraction. Players read it all the same.`,
    fixes: wholeLines,
  },
  valueRule(
    'position-value',
    'position',
    'webvtt-position-cue-setting',
    '20',
    '20%,line-left',
    `${PERCENTAGE}; behind a comma may stand “line-left”, “center” or “line-right”`,
  ),
  valueRule('size-value', 'size', 'webvtt-size-cue-setting', '40', '40%', PERCENTAGE),
  valueRule(
    'align-value',
    'align',
    'webvtt-alignment-cue-setting',
    'justify',
    'left',
    '“start”, “center”, “end”, “left” or “right”',
  ),
  {
    code: 'size-without-position',
    severity: 'hint',
    summary: 'A cue with a size is aligned at its start or end, and has no position.',
    spec: 'webvtt-cue-position',
    bad: file(' size:50% align:start'),
    good: file(' size:50% align:start position:10%'),
    message: (found) =>
      `A cue of this size and with “align:${alignmentOf(found)}” needs a position as well: where players put it without one depends on the direction of its text.`,
  },
] as const satisfies readonly OwnRule[];

/** The whole numbers next to the fraction. */
function wholeLines(found: Case): readonly Fix[] {
  const value = Number(found.text);
  const numbers = new Set([Math.round(value), Math.floor(value), Math.ceil(value)]);
  return [...numbers].map((number) => {
    const text = String(number + 0);
    return { title: `Write line ${text}`, edits: [edit(found, found.start, found.end, text)] };
  });
}

function alignmentOf(found: Case): string {
  const { settings } = settingsAt(found);
  return settings.findLast(({ name, isTaken }) => name === 'align' && isTaken)?.value ?? 'start';
}
