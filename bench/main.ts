/**
 * `npm run bench` measures everything, `npm run bench -- parse memory` only those parts. It prints
 * one table of medians, all of one run, with their ratios; only the ratios compare across machines.
 */

import { editorGroups } from './editor';
import { hostileGroups } from './hostility';
import { memoryGroups } from './memory';
import { parseGroups } from './parsing';
import { serveGroups } from './serving';
import { bundleGroups } from './sizing';
import { startGroups } from './starting';
import { tableOf } from './table';

const legend =
  'Medians, but for memory and bytes. F is one empty charCodeAt pass over the same text, null the null server, which keeps the text\n' +
  'and does no work on it. What is compared took turns, so ratios hold on a busy machine; times do not.';

const parts = {
  parse: parseGroups,
  start: startGroups,
  serve: serveGroups,
  memory: memoryGroups,
  hostile: hostileGroups,
  bundles: bundleGroups,
  editor: editorGroups,
};

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined) {
    console.error(`There is no part “${unknown}”; there are: ${Object.keys(parts).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const groups = [];
  for (const [name, groupsOf] of Object.entries(parts)) {
    if (names.length === 0 || names.includes(name)) groups.push(...(await groupsOf(progress)));
  }
  console.log(`${tableOf(groups)}\n\n${legend}`);
}

function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${what}`);
  else process.stderr.write(`${what}\n`);
}

await main(process.argv.slice(2));
