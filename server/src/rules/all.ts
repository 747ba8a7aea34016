/** All rules, in the order of the standard's chapters. */

import { headerRules } from './header';
import { orderRules } from './order';
import type { Rule } from './rule';
import { timingRules } from './timing';
import { voiceRules } from './voice';

export const faultRules = [...headerRules, ...timingRules, ...voiceRules] as const;

const everyRule = [...headerRules, ...timingRules, ...orderRules, ...voiceRules] as const;

export type RuleCode = (typeof everyRule)[number]['code'];

export const allRules: readonly (Rule & { readonly code: RuleCode })[] = everyRule;

const byCode = new Map<string, Rule>(allRules.map((rule) => [rule.code, rule]));

export function ruleOf(code: RuleCode): Rule {
  return byCode.get(code)!;
}

/** Where the standard says what the rule rests on. */
export function specLink(rule: Rule): string {
  return `https://w3c.github.io/webvtt/#${rule.spec}`;
}
