/** All rules, in the order of the standard's chapters. */

import { blockFaultRules, blockRules } from './blocks';
import { chapterRules } from './chapters';
import { classRules } from './classes';
import { cssRules } from './css';
import { cueSettingRules } from './cueSettings';
import { encodingFaultRules, encodingRules } from './encoding';
import { frameRules, headerRules } from './header';
import { identifierRules } from './identifiers';
import { innerTagRules } from './innerTags';
import { orderRules } from './order';
import { referenceRules } from './references';
import { regionPlaceRules, regionRules } from './regions';
import type { Rule } from './rule';
import { speakerRules } from './speakers';
import { styleRules } from './style';
import { suppressionRules } from './suppression';
import { tagRules } from './tags';
import { timingRules } from './timing';
import { voiceRules } from './voice';

const everyRule = [
  ...encodingFaultRules,
  ...encodingRules,
  ...headerRules,
  ...frameRules,
  ...blockFaultRules,
  ...blockRules,
  ...identifierRules,
  ...timingRules,
  ...orderRules,
  ...cueSettingRules,
  ...regionRules,
  ...regionPlaceRules,
  ...voiceRules,
  ...speakerRules,
  ...tagRules,
  ...innerTagRules,
  ...referenceRules,
  ...chapterRules,
  ...cssRules,
  ...classRules,
  ...styleRules,
  ...suppressionRules(allCodes),
] as const;

export type RuleCode = (typeof everyRule)[number]['code'];

export const allRules: readonly (Rule & { readonly code: RuleCode })[] = everyRule;

const byCode = new Map<string, Rule>(allRules.map((rule) => [rule.code, rule]));

export function ruleOf(code: RuleCode): Rule {
  return byCode.get(code)!;
}

/** The codes of all rules, in their order. */
function allCodes(): readonly string[] {
  return allRules.map(({ code }) => code);
}

/** Where the standard says what the rule rests on. */
export function specLink(rule: Rule): string {
  return `https://w3c.github.io/webvtt/#${rule.spec}`;
}
