/** The keys of the page that run actions. */

import { type Action, actionNames, actions } from './actions';
import type { Player } from './player';

/** The key that lists the others. */
export const KEYS_KEY = '?';

/** Runs actions by their keys, wherever on the page the focus is, but not while somebody writes. */
export function installKeys(player: Player, showKeys: () => void): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || hasModifier(event) || isWriting(event.target)) return;
    const key = keyOf(event);
    const action = actionFor(key);
    if (!action && key !== KEYS_KEY) return;
    event.preventDefault();
    if (action) action.run(player);
    else showKeys();
  });
}

function actionFor(key: string): Action | undefined {
  const name = actionNames.find((each) => actions[each].key === key);
  return name && actions[name];
}

/** Keys with a modifier are the editor’s; AltGr only writes another character. */
function hasModifier(event: KeyboardEvent): boolean {
  if (event.getModifierState('AltGraph')) return false;
  return event.ctrlKey || event.metaKey || event.altKey;
}

/** The key whatever case and script the keyboard is in: `KeyK` is `k` on a Greek one too. */
function keyOf({ key, code }: KeyboardEvent): string {
  const isForeign = key.length === 1 && key > '\u007f';
  return isForeign && code.startsWith('Key') ? code.slice(3).toLowerCase() : key.toLowerCase();
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // A choice takes letters too, to go to what begins with them.
  return target.isContentEditable || target.closest('input, textarea, select, dialog') !== null;
}
