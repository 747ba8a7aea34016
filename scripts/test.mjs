// npm test: checks types, format and lint, builds, runs every layer of tests, and sums all of it up in
// its last line. `npm test -- unit lsp` runs only the layers named.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checks, passes } from './check.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** In the order they run: what is quick and tells most comes first. */
const layers = {
  unit: { folders: ['tests/unit', 'tests/tidy.test.ts'] },
  fuzz: { folders: ['tests/fuzz'] },
  conformance: { folders: ['tests/conformance'] },
  lsp: { folders: ['tests/lsp'] },
  webview: { folders: ['tests/webview'], browser: true, alone: true },
  host: { folders: ['tests/host'], browser: true, alone: true, prepare: installHosts },
  desktop: { folders: ['tests/desktop'], alone: true, onlyWhenNamed: true },
};

/** No test takes as long as this many ms; one that does hangs. */
const patience = 600_000;

const total = { passed: 0, failed: 0 };
const problems = [];

function fail(problem) {
  total.failed += 1;
  problems.push(problem);
}

/** Runs a program in the root of the repository; returns its exit code. */
function exitCode(...args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** The test files below the folder, or the one file that it is. */
function testFiles(folder) {
  if (folder.endsWith('.ts')) return [folder];
  const names = readdirSync(path.join(root, folder), { recursive: true }).sort();
  return names.filter((name) => name.endsWith('.test.ts')).map((name) => path.join(folder, name));
}

async function runLayer(name, { folders, alone, prepare }) {
  console.log(`\n── ${name}`);
  const files = folders.flatMap(testFiles);
  if (files.length === 0) return fail(`The layer ${name} has no tests.`);
  if (prepare) await prepare();
  const report = path.join(root, `tests/artifacts/${name}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const code = await exitCode(
    ...['--import', 'tsx', '--test', `--test-timeout=${patience}`],
    ...(alone ? ['--test-concurrency=1'] : []),
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/tally.mjs', `--test-reporter-destination=${report}`],
    ...files,
  );
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8') || '{}') : {};
  total.passed += counts.passed ?? 0;
  total.failed += counts.failed ?? 0;
  for (const file of counts.empty ?? []) problems.push(`${file} has no test in it.`);
  if (counts.failed > 0) problems.push(`The layer ${name} has failures: ${counts.failed}.`);
  if (!counts.passed && !counts.failed) fail(`The layer ${name} ran no test.`);
  else if (code !== 0 && !counts.failed) fail(`The layer ${name} ended with code ${code}.`);
}

/** Fetches the editors before the tests, so that it shows and no test waits for it. */
async function installHosts() {
  const { installedServerHost } = require('./hosts/serverHost.ts');
  const { installedWebHost } = require('./hosts/webHost.ts');
  const { nodeRuntime } = require('./hosts/nodeRuntime.ts');
  await installedServerHost();
  await nodeRuntime();
  await installedWebHost();
}

/** The layers that are asked for, less those that this machine cannot run; says which and why. */
function runnableLayers(names) {
  const { chromiumPath, howToGetChromium } = require('./hosts/chromium.ts');
  if (chromiumPath() !== undefined) return names;
  const left = names.filter((name) => layers[name].browser);
  if (left.length === 0) return names;
  const problem = `No Chromium or Chrome was found, so these tests are left out: ${left.join(', ')}.`;
  const whole = `${problem}\n${howToGetChromium}`;
  if (process.env.CI === 'true' || left.length === names.length) fail(whole);
  else problems.push(whole);
  return names.filter((name) => !left.includes(name));
}

/** What `npm run check` does, each check counted as a test. */
async function runChecks() {
  console.log('\n── check');
  for (const [name, command] of Object.entries(checks)) {
    if (await passes(command)) total.passed += 1;
    else fail(`Something is wrong with the ${name}.`);
  }
}

async function main(named) {
  const known = ['check', ...Object.keys(layers)];
  const unknown = named.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    console.error(`There is no layer ${unknown}. There are: ${known.join(', ')}.`);
    return 1;
  }
  const all = known.filter((name) => !layers[name]?.onlyWhenNamed);
  const wanted = named.length > 0 ? named : all;
  if (wanted.includes('check')) await runChecks();
  require('tsx/cjs');
  if ((await exitCode('scripts/build.mjs')) !== 0) fail('The build failed.');
  else {
    for (const name of runnableLayers(wanted.filter((name) => name !== 'check'))) {
      await runLayer(name, layers[name]).catch((error) => fail(error.stack));
    }
  }
  console.log(['', ...problems].join('\n'));
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
