/** A list of names to pick from, in which a new name can be typed. */

import type { SpeakerSample } from '../../../server/src/protocol';
import { type Choice, choose } from '../told/choice';

/** What a list of names says besides the names. */
export interface NamePickTexts {
  readonly title: string;
  readonly placeholder: string;
  /** What is shown above what is typed: a line or two of what is said. */
  readonly prompt?: string;
  /** What leaves it as it is; offered first as long as nothing is typed, and answered as an empty name. */
  readonly skip?: string;
  /** Which step of a walk this is, from 1, and how many there are. */
  readonly step?: number;
  readonly steps?: number;
}

/** The name that was picked or typed; empty where it is to stay, undefined on Escape. */
export async function pickName(
  speakers: readonly SpeakerSample[],
  { prompt, skip, ...texts }: NamePickTexts,
): Promise<string | undefined> {
  const known = speakers.map(({ name, cues }) => ({
    value: name,
    label: name,
    description: `${cues.toLocaleString('en-US')} ${cues === 1 ? 'cue' : 'cues'}`,
  }));
  const choices = (typed: string): readonly Choice<string>[] => {
    if (typed === '' && skip !== undefined) return [{ value: '', label: skip }, ...known];
    if (typed === '' || speakers.some(({ name }) => name === typed)) return known;
    return [{ value: typed, label: typed, description: 'new name', alwaysShow: true }, ...known];
  };
  return (await choose(choices, { ...texts, above: prompt, stays: true }))?.value;
}
