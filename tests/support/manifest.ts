/** What the manifest says of commands, and which there are besides. */

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

/** The commands that the protocol names, by which the server has the client act: nobody is shown them. */
export function protocolCommandsIn(protocol: string): readonly string[] {
  return [...protocol.matchAll(/Command = '(webvtt\.\w+)';/gu)].map(([, id]) => id!);
}
