/** `npm run new rule`: what it writes is a rule that passes as it is, and what it is asked wrongly it says. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type CopiedTree, copiedTree } from '../../support/copiedTree';

describe('a new rule', () => {
  let tree: CopiedTree;
  const node = (...args: readonly string[]) => {
    // This process tells its runner what its tests came to; that one is to tell us.
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    return spawnSync(process.execPath, args, { cwd: tree.folder, env, encoding: 'utf8' });
  };

  before(() => {
    const rooms = ['server/src', 'client/src', 'scripts', 'tests/support', 'tests/unit/rules'];
    tree = copiedTree(
      'package.json',
      'server/package.json',
      'biome.json',
      '.gitignore',
      'tsconfig.json',
      ...rooms,
    );
  });
  after(() => tree.remove());

  it('is written with its examples and its test, which pass as they are', () => {
    assert.equal(node('scripts/new.mjs', 'rule', 'cue-shouted', 'readability').stderr, '');
    const test = 'tests/unit/rules/cueShouted.test.ts';
    const rules = 'tests/unit/rules/rules.test.ts';
    const name = '--test-name-pattern=cue-shouted|says nothing of|finds it in';
    const ran = node('--import', 'tsx', '--test', name, test, rules);
    assert.equal(ran.status, 0, ran.stdout);
    assert.match(ran.stdout, /^# pass [1-9]/mu);
    const types = node(path.join('node_modules', 'typescript', 'bin', 'tsc'), '-p', '.');
    assert.equal(types.status, 0, types.stdout);
  });

  it('is not written twice, nor under a name that is none, nor where nobody would look', () => {
    for (const [args, said] of [
      [['cue-too-long'], 'readabilityRules.ts has a rule cue-too-long'],
      [['Shouted'], '“Shouted” is no code'],
      [['unheard-of'], 'No code starts with “unheard”'],
      [['cue-whispered', 'whispers'], 'There is no chapter whispers'],
    ] as const) {
      const { status, stderr } = node('scripts/new.mjs', 'rule', ...args);
      assert.equal(status, 1);
      assert.ok(stderr.includes(said), stderr);
      assert.match(stderr, /chapters: block, chapter/u);
    }
  });
});
