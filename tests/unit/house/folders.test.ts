/** The table of folders in docs/architecture.md, held against the tree. */

import assert from 'node:assert/strict';
import path from 'node:path';
import { it } from 'node:test';
import { codeIn, differences, tableUnder } from '../../support/markdown';
import { files, textOf } from '../../support/tree';

const rooms = /^(?:client|server\/src|tests|scripts|bench|syntaxes|snippets|samples|docs)\//u;

/** What the table of folders says otherwise than the tree is; each folder has its line and its words. */
function wrongFolders(page: string, tree: readonly string[]): readonly string[] {
  const rows = tableUnder(page, 'Where things are');
  const told = rows.map(([folder = '']) => codeIn(folder).join());
  const present = tree.filter((name) => rooms.test(name)).map((name) => path.posix.dirname(name));
  return [
    ...differences(told, [...new Set(present)]),
    ...rows.filter(([, holds = '']) => holds === '').map(([folder]) => `${folder} has no words`),
  ];
}

it('docs/architecture.md has a line for each folder that holds files', () => {
  assert.deepEqual(wrongFolders(textOf('docs/architecture.md'), files), []);
});

it('finds a folder that has no line, a line that has no folder, and one that says nothing', () => {
  const page = [
    '## Where things are',
    '',
    '| folder | holds |',
    '|---|---|',
    '| `docs` | what is read |',
    '| `client/old` | |',
    '',
  ].join('\n');
  assert.deepEqual(wrongFolders(page, ['README.md', 'docs/rules.md', 'server/src/lint/main.ts']), [
    'server/src/lint is missing',
    'client/old should not be there',
    '`client/old` has no words',
  ]);
});
