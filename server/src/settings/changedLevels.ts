/** The value of the setting `rules`: severities that differ from the rules’ own. */

import { allRules, type RuleCode } from '../rules/all';
import { type Level, severities } from '../rules/rule';
import { objectOf } from './setting';

/** `off` silences a rule. */
export type ChangedLevels = Readonly<Partial<Record<RuleCode, Level>>>;

const levels: readonly Level[] = [...severities, 'off'];
const codes: ReadonlySet<string> = new Set(allRules.map(({ code }) => code));

/** How the setting is read: what is no rule, or no severity, is left out and named. */
export const changedLevels = objectOf<ChangedLevels>({
  of: 'rules and severities',
  members: () =>
    Object.fromEntries(
      allRules.map(({ code, severity, summary }) => [
        code,
        { type: 'string', enum: levels, description: `${summary} (${severity})` },
      ]),
    ),
  problemWith: (code, level) => {
    if (!codes.has(code)) return `names “${code}”, which is no rule.`;
    if (levels.some((known) => known === level)) return undefined;
    return `gives “${code}” the severity ${JSON.stringify(level)}; it can be ${levels.join(', ')}.`;
  },
});
