/** What `npm run check` checks: types, and format and lint. `npm test` does the same before all tests. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../hosts/paths';

/** A program of a package, with its arguments. */
type Command = readonly [packageName: string, program: string, ...args: readonly string[]];

/** What is checked, and what does it. */
export const checks: Readonly<Record<string, Command>> = {
  'types of the server, the client, the tests and the scripts': ['typescript', 'tsc', '-p', '.'],
  'types of the page and its tests': ['typescript', 'tsc', '-p', 'client/webview'],
  'types of the bench': ['typescript', 'tsc', '-p', 'bench'],
  'format and lint': ['@biomejs/biome', 'biome', 'check', '--error-on-warnings', '.'],
};

/** Makes one check of a tree that has `node_modules`; true where nothing is wrong. What is, it prints. */
export function passes(
  [packageName, program, ...args]: Command,
  folder: string = root,
): Promise<boolean> {
  const home = path.join(root, 'node_modules', packageName);
  const manifest = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  const script = path.join(home, manifest.bin[program]);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: folder, stdio: 'inherit' });
    child.on('close', (code) => resolve(code === 0));
  });
}

/** Makes every check of a tree; the names of those that failed. */
export async function failedChecks(folder: string = root): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const [name, command] of Object.entries(checks)) {
    if (!(await passes(command, folder))) failed.push(name);
  }
  return failed;
}
