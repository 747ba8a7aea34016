/** Profiles: what a file is checked for. Each rule may say how grave it is in one. */

/** By name, in the order in which they are listed. */
export const profiles = [
  'default',
  'w3c-strict',
  'podcast',
  'hls',
  'captions',
  'netflix-en',
] as const;
/** The name of a profile. */
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
