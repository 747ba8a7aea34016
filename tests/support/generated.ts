/** Texts that are made from code: the page of the rules, and the settings in the manifest. */

import { settingRows as ownRows } from '../../client/src/settings';
import { allRules, specLink } from '../../server/src/rules/all';
import {
  FOLD_ABOVE,
  FOLD_SHARE,
  findings,
  messageOf,
} from '../../server/src/rules/findings/findings';
import { settingRows as serverRows } from '../../server/src/settings';
import { settingsShowing, transcriptOf } from './check';
import { inWords, partInWords } from './inWords';

/** What all settings have, whoever reads them. */
interface DeclaredSetting {
  readonly description: string;
  readonly default: unknown;
  /** The server’s settings can differ by file, all of them. */
  readonly scope?: string;
  readonly type: { schema(): object };
}

/** The settings as the manifest declares them, by their names in it. */
export function declaredSettings(): Readonly<Record<string, object>> {
  const rows = Object.entries<DeclaredSetting>({ ...serverRows, ...ownRows });
  return Object.fromEntries(rows.map(([name, row]) => [`webvtt.${name}`, declaration(row)]));
}

/** A description is only Markdown where there is code in it. */
function declaration({ scope = 'resource', ...row }: DeclaredSetting): object {
  const { type, ...values } = row.type.schema() as Readonly<Record<string, unknown>>;
  const { description } = row;
  return {
    type,
    scope,
    ...(description.includes('`') ? { markdownDescription: description } : { description }),
    default: row.default,
    ...values,
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
    `A rule that hits over ${partInWords(FOLD_SHARE)} of the cues, and more than ${inWords(FOLD_ABOVE)} times, is one finding with the count. The severity of each can be set under \`webvtt.rules\`.`,
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
