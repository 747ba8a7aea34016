/** Profiles: what a file is checked for. Each rule may say how grave it is in one. */

import type { Level, Rule } from './rule';

export const profiles = [
  'default',
  'w3c-strict',
  'podcast',
  'hls',
  'captions',
  'netflix-en',
] as const;
export type Profile = (typeof profiles)[number];

/** What each is for, in words for who chooses. */
export const profileSummaries: Readonly<Record<Profile, string>> = {
  default: 'What makes players lose words, cues, speakers or settings.',
  'w3c-strict': 'Everything that the standard forbids, to the letter.',
  podcast: 'Transcripts of podcasts.',
  hls: 'Subtitles for HTTP Live Streaming.',
  captions: 'Captions and subtitles that are easy to read.',
  'netflix-en': 'English captions by the numbers of Netflix.',
};

/** How grave the rule is in the profile, where no setting says otherwise. */
export function levelIn(rule: Rule, profile: Profile): Level {
  const own = rule.profiles?.[profile];
  if (own !== undefined) return own;
  return profile === 'w3c-strict' ? strictLevel(rule) : rule.severity;
}

/** To the letter of the standard, what it forbids is at least a warning, and nothing else is more than a hint. */
function strictLevel({ severity, advisory }: Rule): Level {
  if (advisory) return severity === 'off' ? 'off' : 'information';
  return severity === 'error' ? 'error' : 'warning';
}
