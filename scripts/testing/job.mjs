/** A job: some test files in a process of their own, with what they print kept until it is done. */

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const artifacts = path.join(root, 'tests/artifacts');

/**
 * Runs the files of a job; what it came to: how many tests passed and failed, what else went wrong,
 * how long it took, in ms, and where what it printed is. `isAlone` prints while it runs.
 */
export async function done({ name, files, atATime = 1 }, isAlone) {
  mkdirSync(artifacts, { recursive: true });
  const [report, log, script] = ['json', 'log', 'cjs'].map((end) => `${artifacts}/${name}.${end}`);
  rmSync(report, { force: true });
  const start = performance.now();
  await bundle({ root, files, atATime, outfile: script });
  const code = await exitCode({ script, report, log, isAlone });
  const ms = performance.now() - start;
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8') || '{}') : {};
  const { passed = 0, failed = 0, empty = [] } = counts;
  const problems = empty.map((file) => `${file} has no test in it, or cannot be read.`);
  if (code !== 0 && failed === 0) problems.push(`${name} ended with code ${code}.`);
  if (passed + failed === 0) problems.push(`${name} ran no test.`);
  return { name, passed, failed: failed + problems.length, problems, ms, log };
}

/** Runs the script: the reporter `spec` tells all of it in the log, and `tally` counts for the report. */
function exitCode({ script, report, log, isAlone }) {
  const args = [
    '--enable-source-maps',
    ...['--test-reporter=spec', `--test-reporter-destination=${isAlone ? 'stdout' : log}`],
    ...['--test-reporter=./scripts/testing/tally.mjs', `--test-reporter-destination=${report}`],
    script,
  ];
  const said = isAlone ? 'inherit' : openSync(`${log}.said`, 'w');
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', said, said] });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

/** What a person needs to see of a job that failed: what it said, and its failures once more. */
export function failuresIn(log) {
  const said = existsSync(`${log}.said`) ? readFileSync(`${log}.said`, 'utf8') : '';
  const told = existsSync(log) ? readFileSync(log, 'utf8') : '';
  const at = told.lastIndexOf('✖ failing tests:');
  return `${said}\n${at < 0 ? told : told.slice(at)}`;
}
