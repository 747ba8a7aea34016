/**
 * npm test: checks types, format and lint, builds, runs every layer of tests, and sums all of it up in
 * its last line. `npm test -- unit lsp` runs some layers, `npm test -- rules/order` the tests in one
 * file, and `--watch` runs them again on each change.
 */

import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { done, failuresIn } from './testing/job.mjs';
import { inLanes } from './testing/lanes.mjs';
import { layers, wantedFiles } from './testing/layers.mjs';
import { again } from './testing/watch.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);
require('tsx/cjs');

const usage = `npm test -- [layer or file …] [--watch] [--seed N] [--longer N]
  layers: check, ${Object.keys(layers).join(', ')}
  --seed    what the random texts and edits of fuzz start from
  --longer  how many times as many of them, from a seed of the day's own where none is given`;

/** Checks types, format and lint, and builds, and runs the tests; the exit code. */
async function run({ names, isWatching }) {
  const total = { passed: 0, failed: 0, problems: [] };
  const fail = (problem) => {
    total.failed += 1;
    total.problems.push(problem);
  };
  const start = performance.now();
  const wanted = wantedFiles(names.filter((name) => name !== 'check'));
  if (names.length === 1 && names[0] === 'check') wanted.clear();
  if ((await built()) === 0) {
    await inLanes([...checkJobs(names, total, fail), ...(await jobsOf(wanted, total, fail))]);
  } else fail('The build failed.');
  console.log(['', ...total.problems].join('\n'));
  console.log(`All of it took ${seconds(performance.now() - start)}.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return !isWatching && (total.failed > 0 || total.passed === 0) ? 1 : 0;
}

function built() {
  const child = spawn(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}

/** What `npm run check` does, each check counted as a test. */
function checkJobs(names, total, fail) {
  if (names.length > 0 && !names.includes('check')) return [];
  const { checks, passes } = require('./testing/checks.ts');
  const check = async () => {
    const start = performance.now();
    for (const [name, command] of Object.entries(checks)) {
      if (await passes(command)) total.passed += 1;
      else fail(`Something is wrong with the ${name}.`);
    }
    console.log(`── check: ${seconds(performance.now() - start)}`);
  };
  return [{ run: check }];
}

async function jobsOf(wanted, total, fail) {
  const left = withoutBrowser(wanted, fail);
  const jobs = [...left].flatMap(([layer, files]) => {
    const { apart, waits, atATime, prepare } = layers[layer];
    const parts = apart ? files.map((file) => [file]) : [files];
    return parts.map((part, index) => ({
      name: apart ? `${layer}-${index + 1}` : layer,
      files: part,
      atATime,
      waits,
      prepare,
    }));
  });
  const isAlone = jobs.length === 1;
  return jobs.map((job) => ({
    waits: job.waits,
    run: async () => {
      await job.prepare?.().catch((error) => fail(error.stack));
      tell(await done(job, isAlone), total, isAlone);
    },
  }));
}

function tell({ name, passed, failed, problems, ms, log }, total, isAlone) {
  total.passed += passed;
  total.failed += failed;
  total.problems.push(...problems);
  if (failed > 0) {
    total.problems.push(`${name} has failures: ${failed}.`);
    if (!isAlone) console.log(failuresIn(log));
  }
  console.log(`── ${name}: ${passed} passed, ${failed} failed, ${seconds(ms)}`);
}

function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** What is asked for, less what this machine cannot run for want of a browser; says which and why. */
function withoutBrowser(wanted, fail) {
  const { chromiumPath, howToGetChromium } = require('./hosts/chromium.ts');
  const left = [...wanted.keys()].filter((layer) => layers[layer].browser);
  if (chromiumPath() !== undefined || left.length === 0) return wanted;
  const problem = `No Chromium or Chrome was found, so these tests are left out: ${left.join(', ')}.`;
  const whole = `${problem}\n${howToGetChromium}`;
  if (process.env.CI === 'true' || left.length === wanted.size) fail(whole);
  else console.log(whole);
  return new Map([...wanted].filter(([layer]) => !left.includes(layer)));
}

/** What the words of the command line ask for; throws on an option that there is not. */
function readArguments(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      watch: { type: 'boolean' },
      seed: { type: 'string' },
      longer: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  for (const name of ['seed', 'longer']) {
    if (values[name] === undefined) continue;
    if (!/^\d+$/u.test(values[name])) throw new Error(`--${name} takes a whole number.`);
    process.env[`FUZZ_${name.toUpperCase()}`] = values[name];
  }
  wantedFiles(positionals.filter((name) => name !== 'check'));
  return { names: positionals, isWatching: values.watch === true, isHelp: values.help === true };
}

try {
  const asked = readArguments(process.argv.slice(2));
  if (asked.isHelp) console.log(usage);
  else if (asked.isWatching) again(root, () => run(asked));
  else process.exitCode = await run(asked);
} catch (error) {
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
}
