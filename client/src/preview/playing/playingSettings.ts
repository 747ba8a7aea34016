/** The settings that playing goes by, as the page is told them. */

import type { SettingName, Settings } from '../../settings';
import type { PlayingSettings } from '../messages/playingMessages';

/** They are put together from what `read` gives for each setting. */
export function playingSettings(
  read: <Name extends SettingName>(name: Name) => Settings[Name],
): PlayingSettings {
  return {
    skip: read('preview.skip'),
    leadIn: read('preview.loopLeadIn'),
    leadOut: read('preview.loopLeadOut'),
    whileTyping: read('preview.whileTyping'),
    resumeAfter: read('preview.resumeAfter'),
    followInEditor: read('preview.followInEditor'),
  };
}
