/** The VS Code server, from the npm package code-server: the Node client, saving to real files. */

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Host, HostOptions } from './host';
import { installation, isInstalled, npmInstall } from './installation';
import { nodeRuntime } from './nodeRuntime';
import { startedProcess } from './runningProcess';

/** The version of VS Code that the package has inside. */
export const serverHostVersion = '1.139.1';
const packageVersion = '4.139.1';
const folderName = `server-host-${packageVersion}`;

/** Settings that keep VS Code quiet, and files as they are until they are saved. */
const quiet = {
  'files.autoSave': 'off',
  'security.workspace.trust.enabled': false,
  // A page that is loaded again opens the file it was started on, and what else was open too.
  'window.restoreWindows': 'preserve',
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': 'off',
  'extensions.autoCheckUpdates': false,
  'telemetry.telemetryLevel': 'off',
};

/** Whether the host can start without fetching anything but Node. */
export function isServerHostInstalled(): boolean {
  return isInstalled(folderName);
}

/** The folder of the VS Code server, installed on first use. */
export async function installedServerHost(): Promise<string> {
  const folder = await installation(folderName, [
    {
      title: `VS Code ${serverHostVersion} (about 800 MB on disk)`,
      run: (partial) => npmInstall(partial, `code-server@${packageVersion}`),
    },
    { title: 'the packages it is made of', run: (partial) => npmInstall(server(partial)) },
  ]);
  return server(folder);
}

function server(folder: string): string {
  return path.join(folder, 'node_modules/code-server/lib/vscode');
}

/** Starts the VS Code server; the address carries a token, so that nobody else can use it. */
export async function startedServerHost(options: HostOptions): Promise<Host> {
  const program = path.join(await installedServerHost(), 'out/server-main.js');
  const token = randomBytes(16).toString('hex');
  writeSettings(options);
  const args = ['--host', '127.0.0.1', '--port', String(options.port)];
  args.push('--connection-token', token, '--accept-server-license-terms');
  args.push('--server-data-dir', options.data, '--telemetry-level', 'off');
  // Without this flag the page ignores the payload, and with it the extension under development.
  args.push('--enable-smoke-test-driver');
  const server = await startedProcess(await nodeRuntime(), [program, ...args], {
    ready: /Extension host agent listening on/,
  });
  return { process: server, url: address(options, token) };
}

/** What the user changed in an earlier run stays as it is. */
function writeSettings(options: HostOptions): void {
  const file = path.join(options.data, 'data/User/settings.json');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...quiet, ...options.settings }, null, 2)}\n`);
}

function address(options: HostOptions, token: string): string {
  const authority = `127.0.0.1:${options.port}`;
  const remote = (file: string): string => `vscode-remote://${authority}${file}`;
  const payload = [['extensionDevelopmentPath', remote(options.extension)]];
  if (options.suite) payload.push(['extensionTestsPath', remote(options.suite)]);
  if (options.file) payload.push(['openFile', remote(options.file)]);
  payload.push(['skipWelcome', 'true']);
  const folder = encoded(options.folder);
  return `http://${authority}/?tkn=${token}&folder=${folder}&payload=${encoded(JSON.stringify(payload))}`;
}

/** As short as an address can be that a terminal still takes for one whole. */
function encoded(value: string): string {
  return encodeURIComponent(value).replace(/%(2F|3A|2C)/g, decodeURIComponent);
}
