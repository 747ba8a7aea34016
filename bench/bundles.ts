/** What is bundled for the measurements alone, as the shipped server is bundled. */

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const folder = fileURLToPath(new URL('./dist', import.meta.url));

/** Bundles an entry of this folder into `dist` and returns the path of the bundle. */
export async function bundleOf(entry: string): Promise<string> {
  const outfile = `${folder}/${entry}.cjs`;
  await esbuild.build({
    entryPoints: [fileURLToPath(new URL(`./${entry}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
  });
  return outfile;
}

/** The path of a file that `npm run build` makes. It throws where that was not run. */
export function builtPath(name: string): string {
  const path = fileURLToPath(new URL(`../dist/server/${name}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`dist/server/${name} is not there. Run “npm run build”.`);
  return path;
}

export const load = createRequire(import.meta.url);
