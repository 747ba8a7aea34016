/** The settings, as one literal of defaults. */

import { allRules, type RuleCode } from './rules/all';
import { type Profile, profiles } from './rules/profiles';
import { type Limits, noLimits } from './rules/readability/limits';
import { type Level, severities } from './rules/rule';
import type { Inheritance } from './speakers';
import { type Kind, kinds } from './transcript/fileKind';

/** What the outline can list, with words for who chooses. */
export const outlineSummaries = {
  turns: 'Turns, with their cues.',
  speakers: 'Speakers, with their share of the talk and their turns.',
  cues: 'Cues.',
  chapters: 'Parts of the file, as notes or chapters head them, with their cues.',
} as const;
export type Outline = keyof typeof outlineSummaries;

export const inheritanceSummaries: Readonly<Record<Inheritance, string>> = {
  auto: 'Told from each file: where few cues name a speaker, the others go on with the last.',
  none: 'Each cue says for itself who speaks.',
  previous: 'A cue that names nobody goes on with who spoke last.',
};

export const defaultSettings = {
  /** What files are checked for. */
  profile: 'default' as Profile,
  /** What files are for; `auto` tells it from each file. */
  kind: 'auto' as Kind | 'auto',
  /** What the outline lists. */
  outline: 'turns' as Outline,
  /** Whether cues that name nobody go on with who spoke last; `auto` tells it from each file. */
  speakerInheritance: 'auto' as Inheritance,
  /** Limits that differ from the profile’s own; 0 turns one off. */
  limits: {} as Partial<Limits>,
  /** Severities that differ from the rules’ own; `off` silences a rule. */
  rules: {} as Readonly<Partial<Record<RuleCode, Level>>>,
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
  const rules: Record<string, Level> = {};
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
      rules[code] = severity as Level;
    }
  }
  const profile = oneOf('profile', profiles, value, problems);
  const kind = oneOf('kind', ['auto', ...kinds], value, problems);
  const limits = readLimits(isRecord(value) ? value.limits : undefined, problems);
  const outline = oneOf('outline', keysOf(outlineSummaries), value, problems);
  const speakerInheritance = oneOf(
    'speakerInheritance',
    keysOf(inheritanceSummaries),
    value,
    problems,
  );
  const settings = { profile, kind, outline, speakerInheritance, limits, rules };
  return { settings, problems };
}

function readLimits(given: unknown, problems: string[]): Partial<Limits> {
  if (given === undefined || given === null) return {};
  if (!isRecord(given)) {
    problems.push('The setting “webvtt.limits” must be an object of limits and numbers.');
    return {};
  }
  const limits: Record<string, number> = {};
  for (const [name, limit] of Object.entries(given)) {
    if (!(name in noLimits)) {
      problems.push(`The setting “webvtt.limits” names “${name}”, which is no limit.`);
    } else if (typeof limit !== 'number' || !(limit >= 0)) {
      problems.push(
        `The setting “webvtt.limits” gives “${name}” the value ${JSON.stringify(limit)}; it must be a number, 0 or more.`,
      );
    } else {
      limits[name] = limit;
    }
  }
  return limits;
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(record) as Key[];
}

/** The value of a setting that is one of a few words; its default where it is not, which is named. */
function oneOf<Key extends 'profile' | 'kind' | 'outline' | 'speakerInheritance'>(
  key: Key,
  allowed: readonly Settings[Key][],
  value: unknown,
  problems: string[],
): Settings[Key] {
  const given = isRecord(value) ? value[key] : undefined;
  if (given === undefined || given === null) return defaultSettings[key];
  const known = allowed.find((word) => word === given);
  if (known !== undefined) return known;
  problems.push(
    `The setting “webvtt.${key}” is ${JSON.stringify(given)}; it can be ${allowed.join(', ')}.`,
  );
  return defaultSettings[key];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
