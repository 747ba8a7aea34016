/**
 * The settings, a row each. The manifest, the defaults, what is read of a client’s configuration and
 * what is asked for anew when it changes all follow from here.
 */

import { profileSummaries } from '../rules/profiles';
import type { Inheritance } from '../speakers';
import { fileKindSummaries } from '../transcript/fileKind';
import { changedLevels } from './changedLevels';
import { changedLimits } from './changedLimits';
import { oneOf, setting } from './setting';

/** What the outline can list, with words for who chooses. */
export const outlineSummaries = {
  turns: 'Turns, with their cues.',
  speakers: 'Speakers, with their share of the talk and their turns.',
  cues: 'Cues.',
  chapters: 'Parts of the file, as notes or chapters head them, with their cues.',
} as const;
/** What the outline lists. */
export type Outline = keyof typeof outlineSummaries;

const inheritanceSummaries: Readonly<Record<Inheritance, string>> = {
  auto: 'Told from each file: where few cues name a speaker, the others go on with the last.',
  none: 'Each cue says for itself who speaks.',
  previous: 'A cue that names nobody goes on with who spoke last.',
};

/** By their names, which in an editor stand behind `webvtt.`. */
export const settingRows = {
  /** Severities that differ from the rules’ own; `off` silences a rule. */
  rules: setting({
    description:
      'Severities that differ from the rules’ own, such as `{ "overlap-crosstalk": "off" }`.',
    default: {},
    type: changedLevels,
    changes: ['findings'],
  }),
  /** What files are checked for. */
  profile: setting({
    description: 'What files are checked for.',
    default: 'default',
    type: oneOf(profileSummaries),
    changes: ['findings'],
  }),
  /** What files are for; `auto` tells it from each file. */
  kind: setting({
    description: 'What files are for. Not all rules are for every kind of file.',
    default: 'auto',
    type: oneOf({
      auto: 'Told from what each file says of itself, its name and its cues.',
      ...fileKindSummaries,
    }),
    changes: ['outline', 'findings'],
  }),
  /** Limits that differ from the profile’s own; 0 turns one off. */
  limits: setting({
    description:
      'Limits of the style rules that differ from the profile’s own, such as `{ "lineLength": 37 }`; 0 turns one off.',
    default: {},
    type: changedLimits,
    changes: ['findings'],
  }),
  /** What the outline lists. */
  outline: setting({
    description: 'What the outline of a transcript lists.',
    default: 'turns',
    type: oneOf(outlineSummaries),
    changes: ['outline'],
  }),
  /** Whether cues that name nobody go on with who spoke last; `auto` tells it from each file. */
  speakerInheritance: setting({
    description: 'Who speaks in cues that name nobody.',
    default: 'auto',
    type: oneOf(inheritanceSummaries),
    changes: ['outline', 'findings'],
  }),
};
