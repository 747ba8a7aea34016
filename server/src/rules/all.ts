/**
 * All rules, in the order of the standard’s chapters, and what finds those that ask more than the
 * scanner can see.
 */

import { isFaultCode } from '../syntax/faults';
import { blockChecks } from './blocks/blockChecks';
import { blockRules } from './blocks/blockRules';
import { chapterChecks } from './blocks/chapterChecks';
import { chapterRules } from './blocks/chapterRules';
import { identifierChecks } from './blocks/identifierChecks';
import { identifierRules } from './blocks/identifierRules';
import { type Check, type CodedPlace, codedCheck } from './check';
import { encodingChecks } from './file/encodingChecks';
import { encodingRules } from './file/encodingRules';
import { headerChecks } from './file/headerChecks';
import { headerRules } from './file/headerRules';
import { readabilityChecks } from './readability/readabilityChecks';
import { readabilityRules } from './readability/readabilityRules';
import type { Rule } from './rule';
import { regionChecks } from './settings/regionChecks';
import { regionRules } from './settings/regionRules';
import { settingRules } from './settings/settingRules';
import { classChecks } from './sheets/classChecks';
import { classRules } from './sheets/classRules';
import { cssChecks } from './sheets/cssChecks';
import { cssRules } from './sheets/cssRules';
import { silencingRules } from './silencing/silencingRules';
import { speakerChecks } from './speakers/speakerChecks';
import { speakerRules } from './speakers/speakerRules';
import { innerTagRules } from './tags/innerTagRules';
import { referenceRules } from './tags/referenceRules';
import { tagRules } from './tags/tagRules';
import { voiceRules } from './tags/voiceRules';
import { orderChecks } from './times/orderChecks';
import { orderRules } from './times/orderRules';
import { timingRules } from './times/timingRules';

/** The table of chapters. All else that is known of rules and checks follows from it. */
const chapters = [
  { rules: encodingRules, checks: encodingChecks },
  { rules: headerRules, checks: headerChecks },
  { rules: blockRules, checks: blockChecks },
  { rules: identifierRules, checks: identifierChecks },
  { rules: timingRules },
  { rules: orderRules, checks: orderChecks },
  { rules: settingRules },
  { rules: regionRules, checks: regionChecks },
  { rules: voiceRules },
  { rules: speakerRules, checks: speakerChecks },
  { rules: tagRules },
  { rules: innerTagRules },
  { rules: referenceRules },
  { rules: chapterRules, checks: chapterChecks },
  { rules: cssRules, checks: cssChecks },
  { rules: classRules, checks: classChecks },
  { rules: readabilityRules, checks: readabilityChecks },
  // What silences nothing is known when all else has been found: see `findings/silencing.ts`.
  { rules: silencingRules(allCodes) },
] as const;

/** A row of the table. */
interface Chapter<Code extends string> {
  readonly rules: readonly (Rule & { readonly code: Code })[];
  /** What finds those of them that the scanner does not report. */
  readonly checks?: Check<Code> | Partial<Readonly<Record<Code, Check<Code>>>>;
}

/** The code of a rule. */
export type RuleCode = (typeof chapters)[number]['rules'][number]['code'];

/** A place where a rule is broken. */
export type FoundPlace = CodedPlace<RuleCode>;

/** The rows without their literals, so that one loop can go over all. */
const rows: readonly Chapter<RuleCode>[] = chapters;

/** Every rule, in the order of the chapters. */
export const allRules: readonly (Rule & { readonly code: RuleCode })[] = rows.flatMap(
  ({ rules }) => rules,
);

const byCode: ReadonlyMap<RuleCode, Rule> = new Map(allRules.map((rule) => [rule.code, rule]));

/** The rule of that code. */
export function ruleOf(code: RuleCode): Rule {
  return byCode.get(code)!;
}

/** The codes of all rules, in their order. */
function allCodes(): readonly string[] {
  return allRules.map(({ code }) => code);
}

/** What finds each of the rules that the scanner does not report. */
const checkOf = new Map<RuleCode, Check<RuleCode>>();
for (const { rules, checks } of rows) {
  for (const { code, find } of rules) {
    if (isFaultCode(code)) continue;
    const ofChapter = typeof checks === 'function' ? checks : checks?.[code];
    const check = find ? codedCheck(code, find) : ofChapter;
    if (check) checkOf.set(code, check);
  }
}

/** The checks that find the rules that are wanted, each once; no others need be made. */
export function checksFor(isWanted: (code: RuleCode) => boolean): readonly Check<RuleCode>[] {
  const wanted = new Set<Check<RuleCode>>();
  for (const [code, check] of checkOf) if (isWanted(code)) wanted.add(check);
  return [...wanted];
}

/** Where the standard says what the rule rests on. */
export function specLink(rule: Rule): string {
  return `https://w3c.github.io/webvtt/#${rule.spec}`;
}
