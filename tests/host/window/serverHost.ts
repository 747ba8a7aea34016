/** The VS Code server whose windows all tests open that do not need one of their own. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Host, HostOptions } from '../../../scripts/hosts/host';
import { freePort } from '../../../scripts/hosts/port';
import { startedServer } from '../../../scripts/hosts/serverHost';
import { oneForAll } from '../../support/oneForAll';

/** What moves on its own is drawn again and again, by a processor that has other things to do. */
const still = { 'workbench.reduceMotion': 'on', 'editor.cursorBlinking': 'solid' };

export const serverHost = oneForAll(
  async () => {
    const data = mkdtempSync(path.join(tmpdir(), 'webvtt-host-data-'));
    const port = await freePort();
    return { data, server: await startedServer({ port, data, settings: still }) };
  },
  async ({ data, server }) => {
    await server.process.stop();
    rmSync(data, { recursive: true, force: true });
  },
);

/** A window of that server, on a folder of its own, which the settings are written into. */
export async function openedServerHost({ settings, ...window }: WindowOptions): Promise<Host> {
  const { server } = await serverHost.use();
  if (settings !== undefined) writeSettings(window.folder, settings);
  return {
    process: { ...server.process, stop: () => serverHost.leave() },
    url: server.address(window),
  };
}

type WindowOptions = Pick<HostOptions, 'folder' | 'extension' | 'file' | 'suite' | 'settings'>;

function writeSettings(folder: string, settings: Readonly<Record<string, unknown>>): void {
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}
