/** Rules on regions: section 4.3, “region settings”, and what cues make of them. */

import { isCue } from '../../syntax/chunk';
import type { FaultCode } from '../../syntax/faults';
import type { Transcript } from '../../transcript/transcript';
import { offsetOfChunk, terminatorOf, wholeBlock } from '../cueParts';
import {
  type BlockPlace,
  type Case,
  edit,
  type FaultRule,
  type Fix,
  quoted,
  type Rule,
} from '../rule';
import { isElsewhere } from './regionFacts';
import { duplicateFixes, settingFixes } from './settingFixes';
import { settingsAt } from './settingParts';

const IGNORED = 'Players ignore the setting.';
const ANCHOR = 'two percentages with a comma between them and no space, such as “0%,100%”';

const cue = '00:00:01.000 --> 00:00:04.000 region:top\nHello\n';

/** A file with a region of these settings, and a cue in it. */
function file(settings: string): string {
  return `WEBVTT\n\nREGION\n${settings}\n\n${cue}`;
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
    summary: `The region setting ${name} has a value that it cannot have.`,
    spec,
    bad: file(`id:top\n${name}:${bad}`),
    good: file(`id:top\n${name}:${good}`),
    message: ({ text }: Case) =>
      `The region setting “${name}” cannot be ${quoted(text)}; it can be ${allowed}. ${IGNORED}`,
    fixes: settingFixes,
    fixAll: `Correct or remove all these region settings “${name}”`,
  } as const satisfies FaultRule;
}

/** The scanner reports those on the settings of one region; `regionChecks` finds the others. */
export const regionRules = [
  {
    code: 'region-setting-shape',
    severity: 'warning',
    summary: 'What stands in a region is not a name, a colon and a value.',
    spec: 'webvtt-region-settings-list',
    bad: file('id:top\nlines=3'),
    good: file('id:top\nlines:3'),
    message: ({ text }) =>
      `${quoted(text)} is no region setting: that is a name, a colon and a value, such as “lines:3”. Players ignore it.`,
    fixes: settingFixes,
    fixAll: 'Correct or remove all that is no region setting',
  },
  {
    code: 'region-setting-space',
    severity: 'warning',
    summary: 'White space stands within a region setting.',
    spec: 'webvtt-region-settings-list',
    bad: file('id:top\nviewportanchor:10%, 90%'),
    good: file('id:top\nviewportanchor:10%,90%'),
    message: ({ text }) =>
      `There is white space within the region setting ${quoted(text)}, so players take it for several, and ignore what is not right by itself.`,
    fixes: settingFixes,
    fixAll: 'Write all these region settings without spaces',
    isSafe: isSameSetting,
  },
  {
    code: 'region-setting-case',
    severity: 'warning',
    summary: 'A region setting has capital letters.',
    spec: 'webvtt-region-settings-list',
    bad: file('id:top\nscroll:Up'),
    good: file('id:top\nscroll:up'),
    message: ({ text }) =>
      `Region settings are written in small letters, and ${quoted(text)} is not. ${IGNORED}`,
    fixes: settingFixes,
    fixAll: 'Write all region settings in small letters',
    isSafe: isSameSetting,
  },
  {
    code: 'region-setting-unknown',
    severity: 'warning',
    summary: 'There is no region setting of that name.',
    spec: 'webvtt-region-settings-list',
    bad: file('id:top\nheight:3'),
    good: file('id:top\nlines:3'),
    message: ({ text }) =>
      `There is no region setting ${quoted(text)}; there are id, width, lines, regionanchor, viewportanchor and scroll. Players ignore it.`,
    fixes: settingFixes,
    fixAll: 'Remove all unknown region settings',
  },
  {
    code: 'region-setting-duplicate',
    severity: 'warning',
    summary: 'A region has a setting twice.',
    spec: 'webvtt-region-settings-list',
    bad: file('id:top\nlines:2\nlines:3'),
    good: file('id:top\nlines:3'),
    message: ({ text }) =>
      `The setting ${quoted(text)} is given again in this region. Players use the last one.`,
    fixes: duplicateFixes,
    fixAll: 'Keep only the last of all repeated region settings',
  },
  {
    code: 'region-no-id',
    severity: 'warning',
    summary: 'A region has no id.',
    spec: 'webvtt-region-identifier-setting',
    bad: 'WEBVTT\n\nREGION\nwidth:40%\n\n00:00:01.000 --> 00:00:04.000\nHello\n',
    good: file('id:top\nwidth:40%'),
    message: () => 'This region has no id, so no cue can name it and players never use it.',
  },
  valueRule(
    'region-width-value',
    'width',
    'webvtt-region-width-setting',
    '40',
    '40%',
    'a percentage from 0% to 100%, such as “40%”',
  ),
  valueRule(
    'region-lines-value',
    'lines',
    'webvtt-region-lines-setting',
    '2.5',
    '2',
    'a whole number, such as “3”',
  ),
  valueRule(
    'region-anchor-value',
    'regionanchor',
    'webvtt-region-anchor-setting',
    '0,100',
    '0%,100%',
    ANCHOR,
  ),
  valueRule(
    'viewport-anchor-value',
    'viewportanchor',
    'webvtt-region-viewport-anchor-setting',
    '10%',
    '10%,90%',
    ANCHOR,
  ),
  valueRule(
    'region-scroll-value',
    'scroll',
    'webvtt-region-scroll-setting',
    'down',
    'up',
    '“up” only',
  ),
  {
    code: 'region-late',
    severity: 'warning',
    summary: 'A region is defined below the first cue.',
    spec: 'webvtt-file-body',
    bad: `WEBVTT\n\n${cue}\nREGION\nid:top\n`,
    good: file('id:top'),
    message: () =>
      'Regions stand above the first cue. Players ignore this one, and put the cues that name it where they put any other.',
    fixes: (found) => [movedFix(found, 'region')],
    fixAll: 'Move all regions above the first cue',
  },
  {
    code: 'style-late',
    severity: 'warning',
    summary: 'A style block stands below the first cue.',
    spec: 'webvtt-file-body',
    bad: 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nHello\n\nSTYLE\n::cue { color: lime }\n',
    good: 'WEBVTT\n\nSTYLE\n::cue { color: lime }\n\n00:00:01.000 --> 00:00:04.000\nHello\n',
    message: () => 'Styles stand above the first cue. Players ignore the ones in this block.',
    fixes: (found) => [movedFix(found, 'style block')],
    fixAll: 'Move all style blocks above the first cue',
  },
  {
    code: 'region-duplicate-id',
    severity: 'warning',
    summary: 'Two regions have the same id.',
    spec: 'webvtt-region-identifier-setting',
    bad: `WEBVTT\n\nREGION\nid:top\n\nREGION\nid:top lines:2\n\n${cue}`,
    good: `WEBVTT\n\nREGION\nid:top lines:2\n\n${cue}`,
    message: ({ text }) =>
      `An earlier region has the id ${quoted(text)} as well. Players put cues into the last of them, and the others are of no use.`,
  },
  {
    code: 'region-undefined',
    advisory: true,
    severity: 'warning',
    summary: 'A cue names a region that is not defined.',
    spec: 'webvtt-region-cue-setting',
    bad: `WEBVTT\n\n${cue}`,
    good: file('id:top'),
    message: ({ text }) =>
      `There is no region with the id ${quoted(text)}, so players put this cue where they put any other.`,
  },
  {
    code: 'region-unused',
    advisory: true,
    severity: 'hint',
    summary: 'No cue names a region.',
    spec: 'webvtt-region-cue-setting',
    bad: `${file('id:top')}`.replace('\n\n0', '\n\nREGION\nid:low\n\n0'),
    good: file('id:top'),
    message: ({ text }) => `No cue names the region ${quoted(text)}, so players never use it.`,
    fixes: (found) => {
      const [start, end] = wholeBlock(found);
      return [{ title: 'Remove this region', edits: [edit(found, start, end, '')] }];
    },
  },
  {
    code: 'region-overridden',
    advisory: true,
    severity: 'hint',
    summary: 'A cue in a region has a setting that puts it elsewhere.',
    spec: 'webvtt-region-cue-setting',
    bad: file('id:top').replace('region:top', 'region:top line:0'),
    good: file('id:top'),
    message: overriddenMessage,
    fixes: (found) => [inRegionFix(found)],
  },
] as const satisfies readonly Rule[];

function overriddenMessage(found: Case): string {
  const others = settingsAt(found).settings.filter(isElsewhere);
  const isLast = others.at(-1)!.start < found.start;
  const what = `This cue names a region and has ${quoted(others.at(-1)!.text)} as well`;
  return isLast
    ? `${what}. Players take the region, as that comes last; the standard says that such a cue is in none.`
    : `${what}, which puts it elsewhere: players do not put it into the region.`;
}

/** Removes what puts the cue elsewhere. */
function inRegionFix(found: Case): Fix {
  const { settings, from } = settingsAt(found);
  const others = settings.flatMap((setting, index) =>
    isElsewhere(setting) ? [{ ...setting, before: settings[index - 1]?.end ?? from }] : [],
  );
  return {
    title: `Remove ${others.map(({ text }) => quoted(text)).join(' and ')}, so that the cue is in the region`,
    edits: others.map(({ before, end }) => edit(found, before, end, '')),
  };
}

/** Moves the block above the first cue of the file. */
function movedFix(found: Case, what: string): Fix {
  const { transcript, chunk, block } = found;
  const [start, end] = wholeBlock(found);
  const terminator = terminatorOf(transcript);
  const content = chunk.text.slice(start, chunk.blocks.end[block]);
  const target = firstCue(transcript) ?? found;
  const at = offsetOfChunk(transcript, target) + wholeBlock(target)[0];
  return {
    title: `Move this ${what} above the first cue`,
    edits: [
      { start: at, end: at, text: `${content}${terminator}${terminator}` },
      edit(found, start, end, ''),
    ],
  };
}

function firstCue(transcript: Transcript): BlockPlace | undefined {
  for (const chunk of transcript.chunks) {
    const block = chunk.blocks.kind.findIndex(isCue);
    if (block >= 0) return { chunk, block };
  }
  return undefined;
}

/** Whether its fix leaves the setting what it is, in one line, but for spaces and capital letters. */
function isSameSetting(found: Case): boolean {
  const bare = (text: string) => text.replace(/\s/gu, '').toLowerCase();
  const written = settingFixes(found)[0]?.edits.map(({ text }) => text) ?? [];
  return !/[\r\n]/u.test(found.text) && bare(written.join('')) === bare(found.text);
}
