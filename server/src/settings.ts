/** The settings, as one literal of defaults. */

import { allRules, type RuleCode } from './rules/all';
import { type Severity, severities } from './rules/rule';

export const defaultSettings = {
  /** Severities that differ from the rules’ own; `off` silences a rule. */
  rules: {} as Readonly<Partial<Record<RuleCode, Severity | 'off'>>>,
};

export type Settings = Readonly<typeof defaultSettings>;

/** Settings read from what a client sent, and what was wrong with it, in words. */
export interface ReadSettings {
  readonly settings: Settings;
  readonly problems: readonly string[];
}

const codes: ReadonlySet<string> = new Set(allRules.map((rule) => rule.code));
const values: readonly unknown[] = [...severities, 'off'];

/** The settings in `value`, which may be anything at all; what is no setting is left out and named. */
export function readSettings(value: unknown): ReadSettings {
  const problems: string[] = [];
  const rules: Record<string, Severity | 'off'> = {};
  const given = isRecord(value) ? value.rules : undefined;
  if (given !== undefined && given !== null && !isRecord(given)) {
    problems.push('The setting “webvtt.rules” must be an object of rules and severities.');
  }
  for (const [code, severity] of Object.entries(isRecord(given) ? given : {})) {
    if (!codes.has(code)) {
      problems.push(`The setting “webvtt.rules” names “${code}”, which is no rule.`);
    } else if (!values.includes(severity)) {
      problems.push(
        `The setting “webvtt.rules” gives “${code}” the severity ${JSON.stringify(severity)}; it can be ${values.join(', ')}.`,
      );
    } else {
      rules[code] = severity as Severity | 'off';
    }
  }
  return { settings: { ...defaultSettings, rules }, problems };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
