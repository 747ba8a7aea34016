/** The entry that is bundled to measure a parse with all rules. */

import { parse } from '../server/src/index';
import { type Finding, findings } from '../server/src/rules/index';
import { defaultSettings } from '../server/src/settings';

/** What a text's first opening costs, but for the wire: a fresh parse and all findings. */
export function findingsIn(text: string): readonly Finding[] {
  return findings(parse(text), defaultSettings);
}
