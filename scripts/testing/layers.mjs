/** The layers of tests, and which files each has. */

import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * In the order they run. What computes runs beside what mostly waits, for a browser or for VS Code.
 * `apart`: each file in a process of its own, else all in one, so many `atATime`.
 */
export const layers = {
  unit: { tests: ['tests/unit', 'tests/tidy.test.ts'] },
  conformance: { tests: ['tests/conformance'] },
  lsp: { tests: ['tests/lsp'] },
  fuzz: { tests: ['tests/fuzz'], apart: true },
  host: {
    tests: ['tests/host'],
    waits: true,
    browser: true,
    atATime: 2,
    prepare: installHosts,
  },
  webview: { tests: ['tests/webview'], waits: true, browser: true, atATime: 3 },
  desktop: { tests: ['tests/desktop'], onlyWhenNamed: true },
};

/** The test files of a layer, from the root of the repository, in order. */
export function filesOf(layer) {
  return layers[layer].tests.flatMap((name) => (name.endsWith('.ts') ? [name] : below(name)));
}

function below(folder) {
  const names = readdirSync(path.join(root, folder), { recursive: true }).sort();
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => path.join(folder, name));
}

/**
 * What is to run of each layer, from what was asked for: names of layers, and files or folders by
 * the end of their path, `rules/order` or all of it. Without any, all that needs no naming. Throws where a name
 * is neither.
 */
export function wantedFiles(names) {
  const all = Object.keys(layers);
  const wanted = new Map();
  const want = (layer, files) =>
    wanted.set(layer, [...new Set([...(wanted.get(layer) ?? []), ...files])]);
  const usual = all.filter((layer) => !layers[layer].onlyWhenNamed);
  for (const name of names.length > 0 ? names : usual) {
    if (all.includes(name)) want(name, filesOf(name));
    else for (const [layer, file] of filesCalled(name)) want(layer, [file]);
  }
  return wanted;
}

function filesCalled(name) {
  const end = name.replace(/^\.\//u, '').replace(/(?:\.test)?\.ts$/u, '');
  const found = Object.keys(layers).flatMap((layer) =>
    filesOf(layer)
      .filter((file) => [`/${end}.test.ts`, `/${end}/`].some((part) => isPart(file, part)))
      .map((file) => [layer, file]),
  );
  if (found.length > 0) return found;
  throw new Error(
    `There is no layer and no test called ${name}. Layers are check, ${Object.keys(layers).join(', ')}.`,
  );
}

/** Whether the file's path ends so, or goes through this folder. */
function isPart(file, part) {
  const whole = `/${file.split(path.sep).join('/')}`;
  return part.endsWith('/') ? whole.includes(part) : whole.endsWith(part);
}

/** Fetches the editors before the tests, so that it shows and no test waits for it. */
async function installHosts() {
  const require = createRequire(import.meta.url);
  const { installedServerHost } = require('../hosts/serverHost.ts');
  const { installedWebHost } = require('../hosts/webHost.ts');
  const { nodeRuntime } = require('../hosts/nodeRuntime.ts');
  await installedServerHost();
  await nodeRuntime();
  await installedWebHost();
}
