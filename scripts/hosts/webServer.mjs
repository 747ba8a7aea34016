/**
 * Serves VS Code for the web: the folder of @vscode/test-web, then its options as JSON. A program of
 * its own, since that package has no command line for tests in a browser it did not start.
 */

import { createRequire } from 'node:module';

const [, , folder, options] = process.argv;
const { open } = createRequire(import.meta.url)(folder);
await open(JSON.parse(options));
