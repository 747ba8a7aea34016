/** What the manifest says of commands. */

import { textOf } from './tree';

/** The commands that the manifest declares, and where it offers them. */
export interface Contributions {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly keybindings: readonly Keybinding[];
  readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
}

export interface Keybinding {
  readonly command: string;
  readonly key: string;
  readonly mac?: string;
}

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

export const contributions: Contributions = JSON.parse(textOf('package.json')).contributes;

/** The commands that are hidden from the palette, as they need to be told what for. */
export function hiddenIn({ commandPalette = [] }: Contributions['menus']): readonly string[] {
  return commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command);
}
