/** The numbers that captioners work by: what a line, a cue and a second may hold. */

import type { Profile } from '../profiles';

/** Each is off where it is 0. */
export interface Limits {
  /** Characters of a line, as `textLength` counts them; the second where most of them are wide. */
  readonly lineLength: number;
  readonly wideLineLength: number;
  /** Lines of a cue. */
  readonly lines: number;
  /** Characters of a cue for each second it is shown; the second where most of them are wide. */
  readonly charactersPerSecond: number;
  readonly wideCharactersPerSecond: number;
  /** Words of a cue for each minute it is shown. */
  readonly wordsPerMinute: number;
  /** How long a cue is shown at least and at most, in ms. */
  readonly shortest: number;
  readonly longest: number;
  /** The pause between two cues, in ms, where there is one at all. */
  readonly gap: number;
}

/** Every limit is off. */
export const noLimits: Limits = {
  lineLength: 0,
  wideLineLength: 0,
  lines: 0,
  charactersPerSecond: 0,
  wideCharactersPerSecond: 0,
  wordsPerMinute: 0,
  shortest: 0,
  longest: 0,
  gap: 0,
};

const profileLimits: Readonly<Partial<Record<Profile, Limits>>> = {
  podcast: { ...noLimits, lineLength: 65, wideLineLength: 32 },
  captions: {
    ...noLimits,
    lineLength: 42,
    wideLineLength: 16,
    lines: 2,
    charactersPerSecond: 20,
    wideCharactersPerSecond: 9,
    wordsPerMinute: 240,
    shortest: 1000,
    longest: 7000,
  },
  'netflix-en': {
    ...noLimits,
    lineLength: 42,
    wideLineLength: 16,
    lines: 2,
    charactersPerSecond: 20,
    wideCharactersPerSecond: 9,
    shortest: 833,
    longest: 7007,
    gap: 83,
  },
};

/** The limits of the profile, with those that a setting changes. */
export function limitsOf(profile: Profile, changed: Partial<Limits>): Limits {
  return { ...(profileLimits[profile] ?? noLimits), ...changed };
}
