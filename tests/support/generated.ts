/** Texts that are made from the rules: the page of the rules, and the setting in the manifest. */

import { allRules, specLink } from '../../server/src/rules/all';
import { findings, messageOf } from '../../server/src/rules/findings/findings';
import { profileSummaries, profiles } from '../../server/src/rules/profiles';
import type { Limits } from '../../server/src/rules/readability/limits';
import { severities } from '../../server/src/rules/rule';
import { defaultSettings, inheritanceSummaries, outlineSummaries } from '../../server/src/settings';
import { kindSummaries, kinds } from '../../server/src/transcript/fileKind';
import { settingsShowing, transcriptOf } from './check';

/** The setting `webvtt.rules` as the manifest declares it. */
export function rulesSetting(): object {
  const values = [...severities, 'off'];
  return {
    type: 'object',
    scope: 'resource',
    markdownDescription:
      'Severities that differ from the rules’ own, such as `{ "overlap-crosstalk": "off" }`.',
    default: {},
    additionalProperties: false,
    properties: Object.fromEntries(
      allRules.map(({ code, severity, summary }) => [
        code,
        { type: 'string', enum: values, description: `${summary} (${severity})` },
      ]),
    ),
  };
}

/** The setting `webvtt.profile` as the manifest declares it. */
export function profileSetting(): object {
  return {
    type: 'string',
    scope: 'resource',
    description: 'What files are checked for.',
    default: defaultSettings.profile,
    enum: profiles,
    enumDescriptions: profiles.map((profile) => profileSummaries[profile]),
  };
}

/** The setting `webvtt.kind` as the manifest declares it. */
export function kindSetting(): object {
  return {
    type: 'string',
    scope: 'resource',
    description: 'What files are for. Not all rules are for every kind of file.',
    default: defaultSettings.kind,
    enum: ['auto', ...kinds],
    enumDescriptions: [
      'Told from what each file says of itself, its name and its cues.',
      ...kinds.map((kind) => kindSummaries[kind]),
    ],
  };
}

/** The setting `webvtt.outline` as the manifest declares it. */
export function outlineSetting(): object {
  return {
    type: 'string',
    scope: 'resource',
    description: 'What the outline of a transcript lists.',
    default: defaultSettings.outline,
    enum: Object.keys(outlineSummaries),
    enumDescriptions: Object.values(outlineSummaries),
  };
}

/** The setting `webvtt.speakerInheritance` as the manifest declares it. */
export function inheritanceSetting(): object {
  return {
    type: 'string',
    scope: 'resource',
    description: 'Who speaks in cues that name nobody.',
    default: defaultSettings.speakerInheritance,
    enum: Object.keys(inheritanceSummaries),
    enumDescriptions: Object.values(inheritanceSummaries),
  };
}

/** What each limit is, and in which unit. */
const limitSummaries: Readonly<Record<keyof Limits, string>> = {
  lineLength: 'Characters of a line.',
  wideLineLength: 'Characters of a line in East Asian text.',
  lines: 'Lines of a cue.',
  charactersPerSecond: 'Characters of a cue for each second it is shown.',
  wideCharactersPerSecond: 'Characters of a cue in East Asian text for each second it is shown.',
  wordsPerMinute: 'Words of a cue for each minute it is shown.',
  shortest: 'How long a cue is shown at least, in milliseconds.',
  longest: 'How long a cue is shown at most, in milliseconds.',
  gap: 'The pause between two cues at least, in milliseconds, where there is one.',
};

/** The setting `webvtt.limits` as the manifest declares it. */
export function limitsSetting(): object {
  return {
    type: 'object',
    scope: 'resource',
    markdownDescription:
      'Limits of the style rules that differ from the profile’s own, such as `{ "lineLength": 37 }`; 0 turns one off.',
    default: {},
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(limitSummaries).map(([name, description]) => [
        name,
        { type: 'number', minimum: 0, description },
      ]),
    ),
  };
}

/** The page that lists every rule with its examples. */
export function rulesPage(): string {
  const sections = allRules.map((rule) => {
    const { code, severity, summary, bad, good } = rule;
    const finding = findings(transcriptOf(bad), settingsShowing(rule)).find(
      (found) => found.code === code,
    )!;
    const fixes = (rule.fixes?.(finding.found) ?? []).map(({ title }) => `- ${title}`);
    return [
      `## ${code}`,
      '',
      `${summary} Severity: ${severity}. [The standard](${specLink(rule)}).`,
      '',
      `> ${messageOf(finding)}`,
      '',
      'Bad:',
      '',
      '```vtt',
      visible(bad),
      '```',
      '',
      'Good:',
      '',
      '```vtt',
      visible(good),
      '```',
      '',
      ...(fixes.length > 0
        ? ['Fixes:', '', ...fixes]
        : ['There is no fix: only you can know what was meant.']),
    ].join('\n');
  });
  return `${[
    '# Rules',
    '',
    'Made from the rules themselves by `UPDATE=1 npm test -- unit`; edits here are overwritten.',
    '',
    'A rule that hits over a fifth of the cues, and more than ten times, is one finding with the count. The severity of each can be set under `webvtt.rules`.',
    '',
    sections.join('\n\n'),
  ].join('\n')}\n`;
}

/** The example without its last line terminator; a character that no one can see as its code. */
function visible(example: string): string {
  return example.trimEnd().replace(/[\0\uFEFF\uFFFD]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `\\u${code}`;
  });
}
