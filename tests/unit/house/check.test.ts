/** `npm run check` fails on what is wrong: it is shown a tree with nothing wrong in it, and one with all. */

import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { checks, failedChecks, passes } from '../../../scripts/testing/checks';
import { type CopiedTree, copiedTree } from '../../support/copiedTree';

describe('npm run check', () => {
  let tree: CopiedTree;
  afterEach(() => tree.remove());

  function plant(texts: Readonly<Record<string, string>>): string {
    tree = copiedTree(
      'tsconfig.json',
      '.gitignore',
      'biome.json',
      'client/webview/tsconfig.json',
      'bench/tsconfig.json',
    );
    const right = { 'server/src': '', 'client/webview': '', bench: '', scripts: '', tests: '' };
    const files = Object.keys(right).map((room) => [
      `${room}/right.ts`,
      'export const right = 1;\n',
    ]);
    for (const [name, text] of [...files, ...Object.entries(texts)]) {
      const file = path.join(tree.folder, name!);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text!);
    }
    return tree.folder;
  }

  it('says nothing where nothing is wrong', async () => {
    assert.deepEqual(await failedChecks(plant({})), []);
  });

  it('sees a wrong type in each room, and what is not as the formatter has it', async () => {
    const wrong = "export const wrong: number = 'one';\n";
    const folder = plant({
      'server/src/wrong.ts': wrong,
      'client/webview/wrong.ts': wrong,
      'bench/wrong.ts': wrong,
      'scripts/spaced.ts': 'export  const spaced = 1;\n',
    });
    assert.deepEqual(await failedChecks(folder), Object.keys(checks));
  });

  it('takes a warning for a failure', async () => {
    const folder = plant({ 'tests/unused.ts': "import path from 'node:path';\n" });
    assert.equal(await passes(checks['format and lint']!, folder), false);
  });
});
