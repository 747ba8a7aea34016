/** Everything that can be done while playing. */

import type { ActionName } from '../../src/preview/messages/playing';
import { lastStarted, nextToStart } from '../transcript/times';
import type { IconName } from './icons';
import type { Rhythm } from './player';
import { faster, slower } from './speed';

export interface Action {
  /** What it does, as its button and the list of keys say. */
  readonly label: string;
  /** The key that runs it on the page, as `KeyboardEvent.key` names it. */
  readonly key: string;
  readonly icon: IconName;
  /** Of what is turned on and off, whether it is on. */
  readonly isOn?: (rhythm: Rhythm) => boolean;
  readonly run: (rhythm: Rhythm) => void;
}

export const actions: Readonly<Record<ActionName, Action>> = {
  playPause: {
    label: 'Play or pause',
    key: 'k',
    icon: 'play',
    run: (rhythm) => {
      const { playhead } = rhythm.page;
      // Who pauses what typing has paused already wants it to stay so.
      if (rhythm.typing.takeOver()?.kind === 'pause') return;
      if (playhead.isPlaying) playhead.pause();
      else rhythm.play();
    },
  },
  back: {
    label: 'Skip back',
    key: 'j',
    icon: 'back',
    run: (rhythm) => skip(rhythm, -rhythm.settings.skip),
  },
  forward: {
    label: 'Skip forward',
    key: 'l',
    icon: 'forward',
    run: (rhythm) => skip(rhythm, rhythm.settings.skip),
  },
  previousCue: { label: 'Previous cue', key: 'b', icon: 'previousCue', run: goToPrevious },
  nextCue: { label: 'Next cue', key: 'n', icon: 'nextCue', run: goToNext },
  replay: { label: 'Replay cue', key: 'r', icon: 'replay', run: replay },
  loop: {
    label: 'Loop cue',
    key: 'o',
    icon: 'loop',
    isOn: ({ course }) => course.mode === 'loop',
    run: toggleLoop,
  },
  changesOnly: {
    label: 'Play only changes of speaker',
    key: 'c',
    icon: 'changes',
    isOn: ({ course }) => course.mode === 'changes',
    run: toggleChanges,
  },
  slower: {
    label: 'Slower',
    key: ',',
    icon: 'slower',
    run: (rhythm) => {
      rhythm.rate = slower(rhythm.rate);
    },
  },
  faster: {
    label: 'Faster',
    key: '.',
    icon: 'faster',
    run: (rhythm) => {
      rhythm.rate = faster(rhythm.rate);
    },
  },
  normalSpeed: {
    label: 'Normal speed',
    key: '1',
    icon: 'play',
    run: (rhythm) => {
      rhythm.rate = 1;
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
    run: (rhythm) => {
      rhythm.isFollowing = !rhythm.isFollowing;
    },
  },
  readOut: {
    label: 'Read out cues to a screen reader',
    key: 'a',
    icon: 'readOut',
    isOn: ({ isReadingOut }) => isReadingOut,
    run: (rhythm) => {
      rhythm.isReadingOut = !rhythm.isReadingOut;
    },
  },
};

export const actionNames = Object.keys(actions) as readonly ActionName[];

function skip(rhythm: Rhythm, by: number): void {
  rhythm.seek(rhythm.now.time + by);
}

function goToNext(rhythm: Rhythm): void {
  const next = nextToStart(rhythm.page.transcript, rhythm.now.time);
  if (next === undefined) rhythm.say('This is the last cue.');
  else rhythm.goTo(next);
}

function goToPrevious(rhythm: Rhythm): void {
  const { now, page } = rhythm;
  const { current } = now;
  const isRunning = now.running.length > 0 && current !== undefined;
  const before = isRunning ? page.transcript.cue(current).start! : now.time;
  const previous = lastStarted(page.transcript, before - 1);
  if (previous === undefined) rhythm.say('This is the first cue.');
  else rhythm.goTo(previous);
}

/** Plays the cue from its start on; before the first cue, that one. */
function replay(rhythm: Rhythm): void {
  const cue = rhythm.course.held ?? rhythm.now.current ?? rhythm.cueToStart;
  if (cue === undefined) return rhythm.say('There is no cue to play.');
  rhythm.goTo(cue);
  rhythm.play();
}

function toggleLoop(rhythm: Rhythm): void {
  if (rhythm.course.mode !== 'loop' && rhythm.now.current === undefined) {
    const first = rhythm.cueToStart;
    if (first === undefined) return rhythm.say('There is no cue to loop.');
    rhythm.goTo(first);
  }
  rhythm.mode = rhythm.course.mode === 'loop' ? 'through' : 'loop';
}

function toggleChanges(rhythm: Rhythm): void {
  if (!rhythm.page.transcript.hasSpeakers) {
    rhythm.say('This transcript names no speakers, so there are no changes of speaker to play.');
  } else {
    rhythm.mode = rhythm.course.mode === 'changes' ? 'through' : 'changes';
  }
}

function setStart(rhythm: Rhythm): void {
  const { transcript, post } = rhythm.page;
  const cue = rhythm.cueToStart;
  if (cue === undefined) return rhythm.say('No cue runs at the playhead or after it.');
  const { version } = transcript;
  post({ type: 'retime', version, line: transcript.line(cue), start: rhythm.now.time });
}

function setEnd(rhythm: Rhythm): void {
  const { transcript, post } = rhythm.page;
  const cue = rhythm.cueToEnd;
  if (cue === undefined) return rhythm.say('No cue has started before the playhead.');
  const { version } = transcript;
  post({ type: 'retime', version, line: transcript.line(cue), end: rhythm.now.time });
}

function split(rhythm: Rhythm): void {
  const { transcript, post } = rhythm.page;
  const { running, current, time } = rhythm.now;
  const { held } = rhythm.course;
  const cue = held !== undefined && running.includes(held) ? held : current;
  if (cue === undefined || running.length === 0)
    return rhythm.say('No cue runs at the playhead. Move it into the cue to split.');
  post({ type: 'split', version: transcript.version, line: transcript.line(cue), time });
}
