/** npm run check: types, and format and lint. `npm test` runs the same before all tests. */

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** What is checked, with the package, its program and the arguments that do it. */
export const checks = {
  'types of the server, the client, the tests and the scripts': ['typescript', 'tsc', '-p', '.'],
  'types of the page and its tests': ['typescript', 'tsc', '-p', 'client/webview'],
  'types of the bench': ['typescript', 'tsc', '-p', 'bench'],
  'format and lint': ['@biomejs/biome', 'biome', 'check', '--error-on-warnings', '.'],
};

/** Makes one check in a tree that has its `node_modules`; true where nothing is wrong. What is, it prints. */
export function passes([packageName, program, ...args], folder = root) {
  const manifest = require.resolve(`${packageName}/package.json`);
  const script = path.join(path.dirname(manifest), require(manifest).bin[program]);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: folder, stdio: 'inherit' });
    child.on('close', (code) => resolve(code === 0));
  });
}

/** Makes every check; the names of those that failed. */
export async function failedChecks() {
  const failed = [];
  for (const [name, command] of Object.entries(checks)) {
    if (!(await passes(command))) failed.push(name);
  }
  return failed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failed = await failedChecks();
  for (const name of failed) console.error(`Something is wrong with the ${name}.`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}
