/** Runs something again each time a source file changes. */

import { watch } from 'node:fs';
import path from 'node:path';

const folders = ['client', 'server', 'tests', 'syntaxes', 'samples', 'docs', 'scripts'];

/** How long nothing may change before it runs, in ms: editors write a file in several steps. */
const QUIET = 100;

/** Runs it, and from then on whenever something changed; changes while it runs are one more run. */
export function again(root, run) {
  let timer;
  let running = Promise.resolve();
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(run);
    }, QUIET);
  };
  for (const folder of folders) {
    watch(path.join(root, folder), { recursive: true }, (_, name) => {
      if (name && !/(?:^|[\\/])(?:node_modules|artifacts|dist|\.\w)/u.test(name)) soon();
    });
  }
  soon();
}
