/** The value of the setting `limits`: limits of the style rules that differ from the profile’s own. */

import type { Limits } from '../rules/readability/limits';
import { objectOf } from './setting';

/** What each limit is, and in which unit. */
const limitSummaries: Readonly<Record<keyof Limits, string>> = {
  lineLength: 'Characters of a line.',
  wideLineLength: 'Characters of a line in East Asian text.',
  lines: 'Lines of a cue.',
  charactersPerSecond: 'Characters of a cue for each second it is shown.',
  wideCharactersPerSecond: 'Characters of a cue in East Asian text for each second it is shown.',
  wordsPerMinute: 'Words of a cue for each minute it is shown.',
  shortest: 'How long a cue is shown at least, in milliseconds.',
  longest: 'How long a cue is shown at most, in milliseconds.',
  gap: 'The pause between two cues at least, in milliseconds, where there is one.',
};

/** 0 turns a limit off. */
export const changedLimits = objectOf<Partial<Limits>>({
  of: 'limits and numbers',
  members: () =>
    Object.fromEntries(
      Object.entries(limitSummaries).map(([name, description]) => [
        name,
        { type: 'number', minimum: 0, description },
      ]),
    ),
  problemWith: (name, limit) => {
    if (!Object.hasOwn(limitSummaries, name)) return `names “${name}”, which is no limit.`;
    if (typeof limit === 'number' && limit >= 0) return undefined;
    return `gives “${name}” the value ${JSON.stringify(limit)}; it must be a number, 0 or more.`;
  },
});
