/** The suite as the one file that VS Code loads. */

import path from 'node:path';
import { build } from 'esbuild';
import { hostsFolder, root } from '../../../scripts/hosts/paths';

/** Bundles the suite into one file, which is all that a web worker can load; returns its path. */
export async function suiteBundle(): Promise<string> {
  const outfile = path.join(hostsFolder, 'suite/suite.js');
  await build({
    absWorkingDir: root,
    entryPoints: ['tests/host/suite/suite.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
