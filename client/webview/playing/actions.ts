/** Everything that can be done while playing. */

import type { ActionName } from '../../src/preview/messages/playingMessages';
import { lastStarted, nextToStart } from '../transcript/times';
import type { IconName } from './icons';
import type { Player } from './player';
import { faster, slower } from './speed';

/** Something that can be done. */
export interface Action {
  /** What it does, as its button and the list of keys say. */
  readonly label: string;
  /** The key that runs it on the page, as `KeyboardEvent.key` names it. */
  readonly key: string;
  readonly icon: IconName;
  /** Of what is turned on and off, whether it is on. */
  readonly isOn?: (player: Player) => boolean;
  readonly run: (player: Player) => void;
}

/** All of them, by their names, in the order in which the list of keys has them. */
export const actions: Readonly<Record<ActionName, Action>> = {
  playPause: {
    label: 'Play or pause',
    key: 'k',
    icon: 'play',
    run: (player) => {
      const { playhead } = player.page;
      // Who pauses what typing has paused already wants it to stay so.
      if (player.typing.takeOver()?.kind === 'pause') return;
      if (playhead.isPlaying) playhead.pause();
      else player.play();
    },
  },
  back: {
    label: 'Skip back',
    key: 'j',
    icon: 'back',
    run: (player) => skip(player, -player.settings.skip),
  },
  forward: {
    label: 'Skip forward',
    key: 'l',
    icon: 'forward',
    run: (player) => skip(player, player.settings.skip),
  },
  previousCue: { label: 'Previous cue', key: 'b', icon: 'previousCue', run: goToPrevious },
  nextCue: { label: 'Next cue', key: 'n', icon: 'nextCue', run: goToNext },
  replay: { label: 'Replay cue', key: 'r', icon: 'replay', run: replay },
  loop: {
    label: 'Loop cue',
    key: 'o',
    icon: 'loop',
    isOn: ({ played }) => played.mode === 'loop',
    run: toggleLoop,
  },
  changesOnly: {
    label: 'Play only changes of speaker',
    key: 'c',
    icon: 'changes',
    isOn: ({ played }) => played.mode === 'changes',
    run: toggleChanges,
  },
  slower: {
    label: 'Slower',
    key: ',',
    icon: 'slower',
    run: (player) => {
      player.rate = slower(player.rate);
    },
  },
  faster: {
    label: 'Faster',
    key: '.',
    icon: 'faster',
    run: (player) => {
      player.rate = faster(player.rate);
    },
  },
  normalSpeed: {
    label: 'Normal speed',
    key: '1',
    icon: 'play',
    run: (player) => {
      player.rate = 1;
    },
  },
  setStart: { label: 'Start cue here', key: '[', icon: 'setStart', run: setStart },
  setEnd: { label: 'End cue here', key: ']', icon: 'setEnd', run: setEnd },
  split: { label: 'Split cue here', key: 's', icon: 'split', run: split },
  follow: {
    label: 'Follow',
    key: 'f',
    icon: 'follow',
    isOn: ({ isFollowing }) => isFollowing,
    run: (player) => {
      player.isFollowing = !player.isFollowing;
    },
  },
  readOut: {
    label: 'Read out cues to a screen reader',
    key: 'a',
    icon: 'readOut',
    isOn: ({ isReadingOut }) => isReadingOut,
    run: (player) => {
      player.isReadingOut = !player.isReadingOut;
    },
  },
};

/** The names of all actions, in the same order. */
export const actionNames = Object.keys(actions) as readonly ActionName[];

function skip(player: Player, by: number): void {
  player.seek(player.now.time + by);
}

function goToNext(player: Player): void {
  const next = nextToStart(player.page.transcript, player.now.time);
  if (next === undefined) player.say('This is the last cue.');
  else player.goTo(next);
}

function goToPrevious(player: Player): void {
  const { now, page } = player;
  const { current } = now;
  const isRunning = now.running.length > 0 && current !== undefined;
  const before = isRunning ? page.transcript.cue(current).start! : now.time;
  const previous = lastStarted(page.transcript, before - 1);
  if (previous === undefined) player.say('This is the first cue.');
  else player.goTo(previous);
}

/** Plays the cue from its start on; before the first cue, that one. */
function replay(player: Player): void {
  const cue = player.played.held ?? player.now.current ?? player.cueToStart;
  if (cue === undefined) return player.say('There is no cue to play.');
  player.goTo(cue);
  player.play();
}

function toggleLoop(player: Player): void {
  if (player.played.mode !== 'loop' && player.now.current === undefined) {
    const first = player.cueToStart;
    if (first === undefined) return player.say('There is no cue to loop.');
    player.goTo(first);
  }
  player.mode = player.played.mode === 'loop' ? 'through' : 'loop';
}

function toggleChanges(player: Player): void {
  if (!player.page.transcript.hasSpeakers) {
    player.say('This transcript names no speakers, so there are no changes of speaker to play.');
  } else {
    player.mode = player.played.mode === 'changes' ? 'through' : 'changes';
  }
}

function setStart(player: Player): void {
  const { transcript, post } = player.page;
  const cue = player.cueToStart;
  if (cue === undefined) return player.say('No cue runs at the playhead or after it.');
  const { version } = transcript;
  post({ type: 'retime', version, line: transcript.line(cue), start: player.now.time });
}

function setEnd(player: Player): void {
  const { transcript, post } = player.page;
  const cue = player.cueToEnd;
  if (cue === undefined) return player.say('No cue has started before the playhead.');
  const { version } = transcript;
  post({ type: 'retime', version, line: transcript.line(cue), end: player.now.time });
}

function split(player: Player): void {
  const { transcript, post } = player.page;
  const { running, current, time } = player.now;
  const { held } = player.played;
  const cue = held !== undefined && running.includes(held) ? held : current;
  if (cue === undefined || running.length === 0)
    return player.say('No cue runs at the playhead. Move it into the cue to split.');
  post({ type: 'split', version: transcript.version, line: transcript.line(cue), time });
}
