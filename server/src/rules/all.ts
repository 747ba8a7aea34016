/** All rules, in the order of the standard's chapters. */

import { blockFaultRules, blockRules } from './blocks/blockRules';
import { chapterRules } from './blocks/chapterRules';
import { identifierRules } from './blocks/identifierRules';
import { encodingFaultRules, encodingRules } from './file/encodingRules';
import { frameRules, headerRules } from './file/headerRules';
import { styleRules } from './readability/readabilityRules';
import type { Rule } from './rule';
import { regionPlaceRules, regionRules } from './settings/regionRules';
import { cueSettingRules } from './settings/settingRules';
import { classRules } from './sheets/classRules';
import { cssRules } from './sheets/cssRules';
import { suppressionRules } from './silencing/silencingRules';
import { speakerRules } from './speakers/speakerRules';
import { innerTagRules } from './tags/innerTagRules';
import { referenceRules } from './tags/referenceRules';
import { tagRules } from './tags/tagRules';
import { voiceRules } from './tags/voiceRules';
import { orderRules } from './times/orderRules';
import { timingRules } from './times/timingRules';

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
