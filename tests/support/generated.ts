/** Texts that are made from the rules: the page of the rules, and the setting in the manifest. */

import { allRules, specLink } from '../../server/src/rules/all';
import { findings, messageOf } from '../../server/src/rules/index';
import { severities } from '../../server/src/rules/rule';
import { defaultSettings } from '../../server/src/settings';
import { transcriptOf } from './check';

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

/** The page that lists every rule with its examples. */
export function rulesPage(): string {
  const sections = allRules.map((rule) => {
    const { code, severity, summary, bad, good } = rule;
    const finding = findings(transcriptOf(bad), defaultSettings).find(
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
      bad.trimEnd(),
      '```',
      '',
      'Good:',
      '',
      '```vtt',
      good.trimEnd(),
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
