/**
 * `npm run bench` measures everything, `npm run bench -- parse` or `-- serve` one part. It prints
 * one table of warm medians, all of one run, with their ratios; only the ratios compare across
 * machines.
 */

import { parseRows } from './parsing';
import { serveRows } from './serving';
import { tableOf } from './table';
import { sizes } from './texts';

const legend =
  'Warm medians. F is one empty charCodeAt pass over the same text; null is the null server. What is\n' +
  'compared took turns, so that each ratio is of times taken side by side.';

const parts = { parse: parseRows, serve: serveRows };

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(parts, name));
  if (unknown !== undefined) {
    console.error(`There is no part “${unknown}”; there are: ${Object.keys(parts).join(', ')}.`);
    process.exitCode = 1;
    return;
  }
  const rows = [];
  for (const [name, rowsOf] of Object.entries(parts)) {
    if (names.length === 0 || names.includes(name)) rows.push(...(await rowsOf(progress)));
  }
  console.log(`${tableOf(sizes, rows)}\n\n${legend}`);
}

function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${what}`);
  else process.stderr.write(`${what}\n`);
}

await main(process.argv.slice(2));
