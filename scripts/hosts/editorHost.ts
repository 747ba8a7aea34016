/** The VS Code that `npm start` opens. */

import type { Host, HostOptions } from './host';
import { isServerHostInstalled, serverHostVersion, startedServerHost } from './serverHost';
import { isWebHostInstalled, startedWebHost, webHostVersion } from './webHost';

/** A VS Code for a person to work in. */
export interface EditorHost {
  /** What a person calls it, with its version. */
  readonly name: string;
  /** What a person should know about it. */
  readonly note: string;
  /** Whether it can start without fetching much. */
  isInstalled(): boolean;
  /** Starts it, installed on first use. */
  start(options: HostOptions): Promise<Host>;
}

/** The best VS Code that this machine can fetch from the npm registry. */
export function editorHost(): EditorHost {
  if (process.platform === 'win32') return web;
  return server;
}

const server: EditorHost = {
  name: `VS Code ${serverHostVersion}`,
  note: 'What you save is written to the real files.',
  isInstalled: isServerHostInstalled,
  start: startedServerHost,
};

const web: EditorHost = {
  name: `VS Code ${webHostVersion} for the web`,
  note:
    'On Windows it keeps edits in memory: the real files stay as they are. ' +
    'To save, use --desktop with an installed VS Code.',
  isInstalled: isWebHostInstalled,
  start: startedWebHost,
};
