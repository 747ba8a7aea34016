/** Playing, following and correcting times. */

import './playing.css';
import type { Hearing } from '../../src/preview/messages/hearing';
import type { ActionName, RhythmToPage } from '../../src/preview/messages/playing';
import type { Page } from '../page';
import { actions } from './actions';
import { installControls } from './controls';
import { installFollowing } from './following';
import { installKeys } from './keys';
import { keysDialog } from './keysDialog';
import { Rhythm } from './player';

/** Plays the transcript as the user says: by the buttons, by keys and by commands of the editor. */
export function installRhythm(page: Page): Hearing<RhythmToPage> {
  const rhythm = new Rhythm(page);
  const showKeys = keysDialog();
  const following = installFollowing(rhythm);
  installControls(rhythm, showKeys);
  installKeys(rhythm, showKeys);

  /** What was asked for before there was anything to play. */
  let waiting: ActionName[] | undefined = [];
  page.hear('transcript', () => {
    const names = waiting ?? [];
    waiting = undefined;
    for (const name of names) actions[name].run(rhythm);
  });
  return {
    ...following,
    action: ({ name }) => {
      if (waiting) waiting.push(name);
      else actions[name].run(rhythm);
    },
    playingSettings: ({ settings }) => {
      rhythm.settings = settings;
      rhythm.tellChange();
    },
    typing: () => rhythm.typing.hear(),
  };
}
