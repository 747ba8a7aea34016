/** The buttons for playing, the time and the speed. */

import type { ActionName } from '../../src/preview/messages/playingMessages';
import { block, button } from '../pieces';
import { shownTime } from '../transcript/time';
import { type Action, actions } from './actions';
import { type IconName, icon } from './icons';
import { shownKey } from './keysDialog';
import type { Player } from './player';
import { KEYS_KEY } from './playingKeys';
import { roveFocus } from './roving';
import { shownSpeed, speeds } from './speed';

/** A control of the toolbar: a button that runs an action, or one of those that run none. */
export type Control = ActionName | 'time' | 'speed' | 'keys';

/** A control that stands by itself, or several that stand together, and what they are for. */
export type Row = Control | { readonly label: string; readonly controls: readonly Control[] };

/** What is in the toolbar, in order. */
export const rows: readonly Row[] = [
  { label: 'Play', controls: ['previousCue', 'back', 'playPause', 'forward', 'nextCue'] },
  'time',
  'speed',
  { label: 'Repeat', controls: ['replay', 'loop', 'changesOnly'] },
  { label: 'Correct times', controls: ['setStart', 'setEnd', 'split'] },
  { label: 'Follow', controls: ['follow', 'readOut', 'keys'] },
];

/** Fills the toolbar, and keeps it as things are. */
export function installToolbar(player: Player, showKeys: () => void): void {
  const { playhead } = player.page;
  const toolbar = document.querySelector<HTMLElement>('#controls')!;
  const others = { time: newTime(), speed: newSpeed(player), keys: newKeysButton(showKeys) };
  const { time, speed } = others;
  const elementOf = (control: Control) =>
    isAction(control) ? newButton(player, control) : others[control];
  toolbar.append(...rowElements(rows, elementOf));
  roveFocus(toolbar, [...toolbar.querySelectorAll<HTMLElement>('button, select')]);

  const showTime = () => {
    const shown = `${shownTime(playhead.time, 1)} / ${shownTime(playhead.length, 0)}`;
    if (time.textContent !== shown) time.textContent = shown;
  };
  const showState = () => {
    for (const button of toolbar.querySelectorAll<HTMLElement>('button[data-action]')) {
      showButton(player, button, button.dataset.action as ActionName);
    }
    speed.value = String(player.rate);
    showTime();
  };
  playhead.onMove(showTime);
  playhead.onChange(showState);
  player.onChange(showState);
  showState();
}

/** An element for each row, in order, made of the element of each control. */
export function rowElements(
  drawn: readonly Row[],
  elementOf: (control: Control) => HTMLElement,
): readonly HTMLElement[] {
  return drawn.map((row) =>
    typeof row === 'string' ? elementOf(row) : newGroup(row.label, row.controls.map(elementOf)),
  );
}

function isAction(control: Control): control is ActionName {
  return Object.hasOwn(actions, control);
}

function newGroup(label: string, controls: readonly HTMLElement[]): HTMLElement {
  const group = block('div', 'group', ...controls);
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', label);
  return group;
}

function newButton(player: Player, name: ActionName): HTMLElement {
  const action = actions[name];
  const made = buttonOf(action.icon, action.key, () => action.run(player));
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

function showButton(player: Player, button: HTMLElement, name: ActionName): void {
  const action: Action = actions[name];
  const { isPlaying } = player.page.playhead;
  label(button, labelOf(player, name), action.key);
  if (action.isOn) button.setAttribute('aria-pressed', String(action.isOn(player)));
  if (name === 'playPause') button.classList.toggle('playing', isPlaying);
}

/** The label with what depends on settings and on what is played. */
function labelOf({ page, settings }: Player, name: ActionName): string {
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

function newSpeed(player: Player): HTMLSelectElement {
  const select = document.createElement('select');
  select.setAttribute('aria-label', 'Speed');
  select.title = `Speed (${shownKey(actions.slower.key)} slower, ${shownKey(actions.faster.key)} faster)`;
  for (const speed of speeds) select.append(new Option(shownSpeed(speed), String(speed)));
  select.addEventListener('change', () => {
    player.rate = Number(select.value);
  });
  return select;
}
