/** The buttons for playing, the time and the speed. */

import type { ActionName } from '../../src/preview/messages/playing';
import { block, button } from '../pieces';
import { shownTime } from '../transcript/time';
import { type Action, actions } from './actions';
import { type IconName, icon } from './icons';
import { KEYS_KEY } from './keys';
import { shownKey } from './keysDialog';
import type { Rhythm } from './player';
import { roveFocus } from './roving';
import { shownSpeed, speeds } from './speed';

/** Which buttons stand together, and what they are for. */
const groups: readonly { readonly label: string; readonly names: readonly ActionName[] }[] = [
  { label: 'Play', names: ['previousCue', 'back', 'playPause', 'forward', 'nextCue'] },
  { label: 'Repeat', names: ['replay', 'loop', 'changesOnly'] },
  { label: 'Correct times', names: ['setStart', 'setEnd', 'split'] },
  { label: 'Follow', names: ['follow', 'readOut'] },
];

/** Fills the toolbar, and keeps it as things are. */
export function installControls(rhythm: Rhythm, showKeys: () => void): void {
  const { playhead } = rhythm.page;
  const toolbar = document.querySelector<HTMLElement>('#controls')!;
  const time = newTime();
  const speed = newSpeed(rhythm);
  const [play, repeat, correct, follow] = groups.map(({ label, names }) =>
    newGroup(
      label,
      names.map((name) => newButton(rhythm, name)),
    ),
  );
  follow!.append(newKeysButton(showKeys));
  toolbar.append(play!, time, speed, repeat!, correct!, follow!);
  roveFocus(toolbar, [...toolbar.querySelectorAll<HTMLElement>('button, select')]);

  const showTime = () => {
    const shown = `${shownTime(playhead.time).slice(0, -2)} / ${shownTime(playhead.length).slice(0, -4)}`;
    if (time.textContent !== shown) time.textContent = shown;
  };
  const showState = () => {
    for (const button of toolbar.querySelectorAll<HTMLElement>('button[data-action]')) {
      showButton(rhythm, button, button.dataset.action as ActionName);
    }
    speed.value = String(rhythm.rate);
    showTime();
  };
  playhead.onMove(showTime);
  playhead.onChange(showState);
  rhythm.onChange(showState);
  showState();
}

function newGroup(label: string, controls: readonly HTMLElement[]): HTMLElement {
  const group = block('div', 'group', ...controls);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', label);
  return group;
}

function newButton(rhythm: Rhythm, name: ActionName): HTMLElement {
  const action = actions[name];
  const made = buttonOf(action.icon, action.key, () => action.run(rhythm));
  made.dataset.action = name;
  if (name === 'playPause') made.append(icon('pause'));
  return made;
}

function newKeysButton(showKeys: () => void): HTMLElement {
  const made = buttonOf('keys', KEYS_KEY, showKeys);
  label(made, 'Keys', KEYS_KEY);
  made.setAttribute('aria-haspopup', 'dialog');
  return made;
}

function buttonOf(name: IconName, key: string, press: () => void): HTMLButtonElement {
  const made = button('', press);
  made.append(icon(name));
  made.setAttribute('aria-keyshortcuts', key);
  return made;
}

function label(button: HTMLElement, words: string, key: string): void {
  button.setAttribute('aria-label', words);
  button.title = `${words} (${shownKey(key)})`;
}

function showButton(rhythm: Rhythm, button: HTMLElement, name: ActionName): void {
  const action: Action = actions[name];
  const { isPlaying } = rhythm.page.playhead;
  label(button, labelOf(rhythm, name), action.key);
  if (action.isOn) button.setAttribute('aria-pressed', String(action.isOn(rhythm)));
  if (name === 'playPause') button.classList.toggle('playing', isPlaying);
}

/** The label with what depends on settings and on what is played. */
function labelOf({ page, settings }: Rhythm, name: ActionName): string {
  const seconds = settings.skip / 1000;
  const words: Partial<Record<ActionName, string>> = {
    playPause: page.playhead.isPlaying ? 'Pause' : 'Play',
    back: `Skip back ${seconds} s`,
    forward: `Skip forward ${seconds} s`,
  };
  return words[name] ?? actions[name].label;
}

/** The place and the length; `timer` keeps screen readers from telling each change of it. */
function newTime(): HTMLElement {
  const time = document.createElement('span');
  time.className = 'time';
  time.setAttribute('role', 'timer');
  time.setAttribute('aria-label', 'Time and length');
  return time;
}

function newSpeed(rhythm: Rhythm): HTMLSelectElement {
  const select = document.createElement('select');
  select.setAttribute('aria-label', 'Speed');
  select.title = `Speed (${shownKey(actions.slower.key)} slower, ${shownKey(actions.faster.key)} faster)`;
  for (const speed of speeds) select.append(new Option(shownSpeed(speed), String(speed)));
  select.addEventListener('change', () => {
    rhythm.rate = Number(select.value);
  });
  return select;
}
