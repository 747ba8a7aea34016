/** Reading: the list of cues, and all that helps to find one's way in it. */

import type { Page } from '../page';
import { installCues } from './cues';

export function installReading(page: Page): void {
  installCues(page);
}
