/** Where the bundles are that are measured. */

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** The absolute path of the bundle that `bundleOf` makes of an entry. */
export function bundlePath(entry: string): string {
  return fileURLToPath(new URL(`./dist/${entry}.cjs`, import.meta.url));
}

/** The absolute path of a file that `npm run build` makes. It throws where that was not run. */
export function builtPath(name: string): string {
  const path = fileURLToPath(new URL(`../dist/${name}`, import.meta.url));
  if (!existsSync(path)) throw new Error(`dist/${name} is not there. Run “npm run build”.`);
  return path;
}

/** Loads a bundle or a package as CommonJS. */
export const load = createRequire(import.meta.url);
