/**
 * Builds dist/: the client for Node and the browser, the server for both, its library entry, the
 * linter, and the preview page. `--watch` builds again on each change; `--server-package` builds into
 * server/dist, which is what the npm package of the server ships.
 */

import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const watch = process.argv.includes('--watch');
const serverOnly = process.argv.includes('--server-package');

const common = {
  absWorkingDir: root,
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: true,
  sourcesContent: false,
  legalComments: 'linked',
  minify: !watch,
  logLevel: 'warning',
  // The library brings a second copy of its types; one is enough.
  alias: { 'vscode-languageserver-types': 'vscode-languageserver-types' },
};
// The CSS module is a bundle of its own, loaded from beside the others when it is needed.
const node = {
  ...common,
  platform: 'node',
  target: 'node20',
  mainFields: ['module', 'main'],
  external: ['./css.js'],
};
const worker = { ...common, platform: 'browser', format: 'iife', conditions: ['browser'] };

const serverOut = serverOnly ? 'server/dist' : 'dist/server';
const command = { ...node, banner: { js: '#!/usr/bin/env node' } };
const builds = [
  { ...command, entryPoints: ['server/src/node.ts'], outfile: `${serverOut}/node.js` },
  { ...command, entryPoints: ['server/src/lint/main.ts'], outfile: `${serverOut}/lint.js` },
  { ...node, entryPoints: ['server/src/index.ts'], outfile: `${serverOut}/index.js` },
  { ...node, entryPoints: ['server/src/css/css.ts'], outfile: `${serverOut}/css.js` },
  {
    ...worker,
    globalName: 'webvttCss',
    entryPoints: ['server/src/css/css.ts'],
    outfile: `${serverOut}/cssForBrowser.js`,
  },
  { ...worker, entryPoints: ['server/src/browser.ts'], outfile: `${serverOut}/browser.js` },
];
if (!serverOnly) {
  const external = ['vscode', './css.js'];
  builds.push(
    { ...node, external, entryPoints: ['client/src/node.ts'], outfile: 'dist/client/node.js' },
    {
      ...worker,
      external,
      format: 'cjs',
      entryPoints: ['client/src/browser.ts'],
      outfile: 'dist/client/browser.js',
    },
    { ...worker, entryPoints: { preview: 'client/webview/main.ts' }, outdir: 'dist/webview' },
    // Loaded by the page where there is media to look into.
    {
      ...worker,
      entryPoints: ['client/webview/readers/mediaReaders.ts'],
      outfile: 'dist/webview/mediaReaders.js',
    },
  );
}

rmSync(`${root}/${serverOnly ? 'server/dist' : 'dist'}`, { recursive: true, force: true });
if (watch) {
  const contexts = await Promise.all(builds.map((options) => esbuild.context(options)));
  await Promise.all(contexts.map((context) => context.rebuild()));
  await Promise.all(contexts.map((context) => context.watch()));
  console.log('Watching for changes.');
} else {
  await Promise.all(builds.map((options) => esbuild.build(options)));
}
