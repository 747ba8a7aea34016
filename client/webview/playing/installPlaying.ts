/** Playing, following and correcting times. */

import './playing.css';
import type { Hearing } from '../../src/preview/messages/hearing';
import type { ActionName, PlayingToPage } from '../../src/preview/messages/playingMessages';
import type { Page } from '../page';
import { actions } from './actions';
import { installFollowing } from './following';
import { keysDialog } from './keysDialog';
import { Player } from './player';
import { installKeys } from './playingKeys';
import { installToolbar } from './toolbar';

/** Plays the transcript as the user says: by the buttons, by keys and by commands of the editor. */
export function installPlaying(page: Page): Hearing<PlayingToPage> {
  const player = new Player(page);
  const showKeys = keysDialog();
  const following = installFollowing(player);
  installToolbar(player, showKeys);
  installKeys(player, showKeys);

  /** What was asked for before there was anything to play. */
  let waiting: ActionName[] | undefined = [];
  page.hear('transcript', () => {
    const names = waiting ?? [];
    waiting = undefined;
    for (const name of names) actions[name].run(player);
  });
  return {
    ...following,
    action: ({ name }) => {
      if (waiting) waiting.push(name);
      else actions[name].run(player);
    },
    playingSettings: ({ settings }) => {
      player.settings = settings;
      player.tellChange();
    },
    typing: () => player.typing.hear(),
  };
}
