import { button } from '../pieces';
import { actionNames, actions } from './actions';
import { KEYS_KEY } from './keys';

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
  const rows = actionNames.map((name) => [actions[name].key, actions[name].label] as const);
  for (const [key, label] of [...rows, [KEYS_KEY, 'This list'] as const]) {
    list.append(keyEntry(key, label));
  }
  return list;
}

function keyEntry(key: string, label: string): HTMLElement {
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
