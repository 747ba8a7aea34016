/** The table of the layers of tests in docs/contributing.md, held against what runs them. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { codeIn, differences, tableUnder } from '../../support/markdown';
import { textOf } from '../../support/tree';

const path = 'scripts/testing/layers.mjs';

/** What the table of layers says otherwise than the script that runs them. */
function wrongLayers(page: string, script: string): readonly string[] {
  const [, table = ''] = /^export const layers = \{\n(.*?)^\};/msu.exec(script) ?? [];
  const layers = [...table.matchAll(/^ {2}(\w+): \{/gmu)].map(([, name]) => name!);
  const told = tableUnder(page, 'Tests').map(([layer = '']) => codeIn(layer).join());
  return differences(told, layers);
}

it('docs/contributing.md lists the layers of tests that there are', () => {
  assert.deepEqual(wrongLayers(textOf('docs/contributing.md'), textOf(path)), []);
});

it('finds a layer that is not listed', () => {
  const page = textOf('docs/contributing.md').replace('| `fuzz` |', '| `random` |');
  assert.deepEqual(wrongLayers(page, textOf(path)), [
    'fuzz is missing',
    'random should not be there',
  ]);
});
