/** The VS Code server, from the npm package code-server: the Node client, saving to real files. */

import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Host, HostOptions } from './host';
import { installation, isInstalled, npmInstall } from './installation';
import { nodeRuntime } from './nodeRuntime';
import { type RunningProcess, startedProcess } from './runningProcess';

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

/** A VS Code server that runs, and where a window of it is opened. */
export interface Server {
  readonly process: RunningProcess;
  /** The address of a window on this folder, with this file, extension and suite. */
  address(options: WindowOptions): string;
}

type WindowOptions = Pick<HostOptions, 'folder' | 'extension' | 'file' | 'suite'>;

/** Starts the VS Code server on one window; see `startedServer`. */
export async function startedServerHost(options: HostOptions): Promise<Host> {
  const server = await startedServer(options);
  return { process: server.process, url: server.address(options) };
}

/** Starts the VS Code server; its addresses carry a token, so that nobody else can use it. */
export async function startedServer(
  options: Pick<HostOptions, 'port' | 'data' | 'settings'>,
): Promise<Server> {
  const program = path.join(await installedServerHost(), 'out/server-main.js');
  const token = randomBytes(16).toString('hex');
  writeSettings(options);
  const args = ['--host', '127.0.0.1', '--port', String(options.port)];
  args.push('--connection-token', token, '--accept-server-license-terms');
  args.push('--server-data-dir', options.data, '--telemetry-level', 'off');
  // Without this flag the page ignores the payload, and with it the extension under development.
  args.push('--enable-smoke-test-driver');
  const running = await startedProcess(await nodeRuntime(), [program, ...args], {
    ready: /Extension host agent listening on/,
  });
  return { process: running, address: (window) => address(options.port, token, window) };
}

/** What the user changed in an earlier run stays as it is. */
function writeSettings({ data, settings }: Pick<HostOptions, 'data' | 'settings'>): void {
  const file = path.join(data, 'data/User/settings.json');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...quiet, ...settings }, null, 2)}\n`);
}

function address(port: number, token: string, window: WindowOptions): string {
  const authority = `127.0.0.1:${port}`;
  const remote = (file: string): string => `vscode-remote://${authority}${file}`;
  const payload = [['extensionDevelopmentPath', remote(window.extension)]];
  if (window.suite) payload.push(['extensionTestsPath', remote(window.suite)]);
  if (window.file) payload.push(['openFile', remote(window.file)]);
  payload.push(['skipWelcome', 'true']);
  const folder = encoded(window.folder);
  return `http://${authority}/?tkn=${token}&folder=${folder}&payload=${encoded(JSON.stringify(payload))}`;
}

/** As short as an address can be that a terminal still takes for one whole. */
function encoded(value: string): string {
  return encodeURIComponent(value).replace(/%(2F|3A|2C)/g, decodeURIComponent);
}
