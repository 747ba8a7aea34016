/** What is bundled for the measurements alone, as the shipped server is bundled. */

import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { builtPath, bundlePath } from './paths';

/** Bundles an entry of this folder into `dist` and returns the path of the bundle. */
export async function bundleOf(entry: string): Promise<string> {
  const outfile = bundlePath(entry);
  await esbuild.build({
    entryPoints: [fileURLToPath(new URL(`./${entry}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    // In a bundle too, modules of this folder find their neighbours by where they stand.
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
    plugins: [shippedCss],
    logLevel: 'warning',
  });
  return outfile;
}

/** The CSS module stays the file that ships, loaded when it is needed. */
const shippedCss: esbuild.Plugin = {
  name: 'shipped-css',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/css\.js$/ }, () => ({
      path: builtPath('server/css.js'),
      external: true,
    })),
};
