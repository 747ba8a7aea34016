/** The list of keys, as a dialog. */

import { button } from '../pieces';
import { type Action, actionNames, actions } from './actions';
import { KEYS_KEY } from './playingKeys';

/** A dialog that lists the keys; returns what shows it. */
export function keysDialog(): () => void {
  let dialog: HTMLDialogElement | undefined;
  return () => {
    dialog ??= newDialog();
    if (!dialog.open) dialog.showModal();
  };
}

function newDialog(): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.id = 'keys';
  const title = document.createElement('h1');
  title.id = 'keys-title';
  title.textContent = 'Keys';
  dialog.setAttribute('aria-labelledby', title.id);
  dialog.append(
    title,
    button('Close', () => dialog.close()),
    keyList(),
    note(),
  );
  // A press on the ground behind it closes it; the dialog itself is the target only there.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

function keyList(): HTMLElement {
  const list = document.createElement('dl');
  for (const name of actionNames) list.append(keyEntry(actions[name]));
  list.append(keyEntry({ key: KEYS_KEY, label: 'This list' }));
  return list;
}

function keyEntry({ key, label }: Pick<Action, 'key' | 'label'>): HTMLElement {
  const entry = document.createElement('div');
  const term = document.createElement('dt');
  const description = document.createElement('dd');
  const keyElement = document.createElement('kbd');
  keyElement.textContent = shownKey(key);
  term.append(keyElement);
  description.textContent = label;
  entry.append(term, description);
  return entry;
}

/** The key as it is written on a keyboard. */
export function shownKey(key: string): string {
  return key.toUpperCase();
}

function note(): HTMLElement {
  const element = document.createElement('p');
  element.textContent =
    'In the editor, the same is done by commands: “WebVTT: Play or Pause” and those beside it in the Command Palette, which shows their keys.';
  return element;
}
