/**
 * Test files and what they test as one script: twice as fast as modules that are read one by one,
 * and each file is a suite in it, so that what a file does before and after is about its tests alone.
 */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

/** No file takes as long as this many ms; one that does hangs. */
const PATIENCE = 600_000;

/** Bundles the files, of which so many are to run at a time, into `outfile`; paths are from `root`. */
export async function bundle({ root, files, atATime, outfile }) {
  await build({
    absWorkingDir: root,
    stdin: { contents: entry(root, files, atATime), resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    // What is found beside a file is found from the folder of the script, which is as deep.
    define: { 'import.meta.url': 'scriptUrl' },
    banner: { js: "const scriptUrl = require('node:url').pathToFileURL(__filename).href;" },
    logLevel: 'warning',
  });
}

/** `around.ts` in the folder of a layer has what is done before and after all of its tests. */
function entry(root, files, atATime) {
  const layer = files[0].split(path.sep).slice(0, 2).join('/');
  const around = existsSync(path.join(root, layer, 'around.ts'))
    ? `void require(${JSON.stringify(`./${layer}/around.ts`)});`
    : '';
  const suites = files.map((file) => {
    const [name, request] = [file, `./${file}`].map((text) => JSON.stringify(unix(text)));
    return `describe(${name}, { concurrency: 1, timeout: ${PATIENCE} }, () => void require(${request}));`;
  });
  return `import { describe } from 'node:test';
describe('tests', { concurrency: ${atATime} }, () => {
${around}
${suites.join('\n')}
});`;
}

function unix(file) {
  return file.split(path.sep).join('/');
}
