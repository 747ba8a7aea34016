/** npm run check: types, and format and lint; ends with code 1 where something is wrong. */

import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('tsx/cjs');
const { failedChecks } = require('./testing/checks.ts');

const failed = await failedChecks();
for (const name of failed) console.error(`Something is wrong with the ${name}.`);
process.exitCode = failed.length > 0 ? 1 : 0;
