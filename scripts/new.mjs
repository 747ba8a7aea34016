/**
 * npm run new rule CODE [CHAPTER]: writes a rule that finds words in cues, its examples and its test, all
 * of which pass as they are, to be made into the rule that is wanted. See docs/contributing.md.
 */

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chaptersIn, newRule } from './making/rule.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

const usage = `npm run new rule CODE [CHAPTER]
  CODE     what the rule is called in settings, such as voice-shouted
  CHAPTER  where it stands; without it, where codes start with the same word
  chapters: ${chaptersIn(root).join(', ')}`;

const [what, code, chapter, ...more] = process.argv.slice(2);
try {
  if (what !== 'rule' || code === undefined || more.length > 0)
    throw new Error('Of a rule, say its code.');
  const files = newRule(root, code, chapter);
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome');
  spawnSync(process.execPath, [biome, 'check', '--write', ...files], { cwd: root });
  const [rules, test] = files;
  const name = path.basename(test, '.test.ts');
  console.log(`${rules} has the rule at its end, and ${test} its test. Make them say what you mean, then
  UPDATE=1 npm test -- house/generated unit/rules/rules unit/rules/${name}
writes the rule into docs/rules.md and the manifest, and runs what is about it.`);
} catch (error) {
  console.error(`${error.message}\n\n${usage}`);
  process.exitCode = 1;
}
