/** Parts of the page by themselves, as a script that a test runs in a browser. */

import { build } from 'esbuild';
import { root } from '../support/paths';

/** The script that the file of this path, from the root of the project, and what it imports make. */
export async function bundled(path: string): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    bundle: true,
    entryPoints: [path],
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('\n');
}
