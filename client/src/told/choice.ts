/** Lists to choose from, in which all words are shown as they are. */

import * as vscode from 'vscode';
import { plain } from './plain';

/** Something that can be chosen, and the words for it. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
  /** Shown whatever is typed. */
  readonly alwaysShow?: boolean;
}

/** What the list says besides. */
export interface ChoiceTexts {
  readonly title: string;
  readonly placeholder?: string;
  /** Shown above the choices: a line or two. */
  readonly above?: string;
  /** Which step of a walk this is, from 1, and how many there are. */
  readonly step?: number;
  readonly steps?: number;
  /** Whether it stays when the focus goes elsewhere. */
  readonly stays?: boolean;
}

interface Item<Value> extends vscode.QuickPickItem {
  readonly choice?: Choice<Value>;
}

/**
 * Asks for one of the choices, which may be others by what is typed; undefined on Escape. `chosen` says
 * which is chosen already.
 */
export function choose<Value>(
  choices: readonly Choice<Value>[] | ((typed: string) => readonly Choice<Value>[]),
  { title, placeholder, above, step, steps, stays = false }: ChoiceTexts,
  chosen?: (value: Value) => boolean,
): Promise<Choice<Value> | undefined> {
  const pick = vscode.window.createQuickPick<Item<Value>>();
  Object.assign(pick, {
    title: plain(title),
    placeholder: placeholder && plain(placeholder),
    step,
    totalSteps: steps,
    ignoreFocusOut: stays,
  });
  const first: readonly Item<Value>[] =
    above === undefined ? [] : [{ label: plain(above), kind: vscode.QuickPickItemKind.Separator }];
  const show = (all: readonly Choice<Value>[]) => {
    pick.items = [...first, ...all.map(itemOf)];
  };
  show(typeof choices === 'function' ? choices('') : choices);
  if (chosen) pick.activeItems = pick.items.filter(({ choice }) => choice && chosen(choice.value));
  if (typeof choices === 'function') {
    pick.onDidChangeValue((value) => show(choices(value.trim())));
  }
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.activeItems[0]?.choice);
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function itemOf<Value>(choice: Choice<Value>): Item<Value> {
  const { label, description, detail, alwaysShow } = choice;
  return {
    choice,
    label: plain(label),
    ...(description !== undefined && { description: plain(description) }),
    ...(detail !== undefined && { detail: plain(detail) }),
    ...(alwaysShow && { alwaysShow }),
  };
}
