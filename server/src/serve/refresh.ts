/** What clients are made to ask for anew, only where its settings have changed. */

import { type Settings, settingsBehind } from '../settings';
import type { Answer } from '../settings/setting';

/**
 * A function that runs `refresh` where the settings that the answer depends on are not what they
 * were when it last did; the first time it always does.
 */
export function whereChanged(
  answer: Answer,
  settings: () => Settings,
  refresh: () => void,
): () => void {
  let behind: string | undefined;
  return () => {
    const now = settingsBehind(answer, settings());
    if (now === behind) return;
    behind = now;
    refresh();
  };
}
