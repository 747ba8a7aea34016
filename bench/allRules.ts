/** The entry that is bundled to measure a parse with all rules. */

import { provideCssFromBeside } from '../server/src/css/beside';
import { parse, type Transcript } from '../server/src/index';
import { type Finding, findings } from '../server/src/rules/findings/findings';
import { defaultSettings } from '../server/src/settings';

provideCssFromBeside();

/** What a text’s first opening costs, but for the wire: a fresh parse and all findings. */
export function judged(text: string): {
  readonly transcript: Transcript;
  readonly found: readonly Finding[];
} {
  const transcript = parse(text);
  return { transcript, found: findings(transcript, defaultSettings) };
}
