/** What keeps the house tidy sees what is not: each is shown a tree with one thing wrong in it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { againstArrows } from '../../support/tidy/arrows';
import { circles } from '../../support/tidy/imports';
import { placesNamed } from '../../support/tidy/places';
import {
  fullFolders,
  longFiles,
  longFunctions,
  silentExports,
  silentFiles,
} from '../../support/tidy/shape';
import { planted, type Tree } from '../../support/tidy/tree';

const scan = { 'server/src/syntax/scan.ts': '/** Scans. */\n' };

/** Checks that one thing is said of the texts, in which this stands. */
function checkSaid(
  problems: (tree: Tree) => readonly string[],
  texts: Readonly<Record<string, string>>,
  words: string,
): void {
  const said = problems(planted(texts));
  assert.equal(said.length, 1, said.join('\n'));
  assert.ok(said[0]!.includes(words), said[0]);
}

describe('an import against the arrows', () => {
  it('from a room below to one above is seen, also of types', () => {
    for (const statement of ['import { hover }', 'import type { Hover }', 'export { hover }']) {
      const texts = {
        'server/src/syntax/scan.ts': `${statement} from '../features/names/hover';\n`,
        'server/src/features/names/hover.ts': '',
      };
      checkSaid(againstArrows, texts, 'server/src/features/names/hover.ts');
    }
  });

  it('of more than types where only types may be had is seen', () => {
    const texts = {
      'client/src/files.ts': "import { read } from '../../server/src/protocol';\n",
      'server/src/protocol/index.ts': '',
    };
    checkSaid(againstArrows, texts, 'client/src/files.ts may not import server/src/protocol');
    const types = {
      ...texts,
      'client/src/files.ts': texts['client/src/files.ts'].replace('import', 'import type'),
    };
    assert.deepEqual(againstArrows(planted(types)), []);
  });

  it('from one part of the page or of the preview to another is seen', () => {
    for (const folder of ['client/webview', 'client/src/preview']) {
      const texts = {
        [`${folder}/media/panel.ts`]: "import { x } from '../playing/player';\n",
        [`${folder}/playing/player.ts`]: '',
      };
      checkSaid(againstArrows, texts, 'playing/player.ts');
    }
  });

  it('of a package that has no business in the room is seen', () => {
    const texts = { 'server/src/rules/rule.ts': "import * as vscode from 'vscode';\n" };
    checkSaid(againstArrows, texts, 'vscode');
    checkSaid(againstArrows, { 'server/src/serve/row.ts': "import 'node:fs';\n" }, 'node:fs');
  });

  it('in a room that the table does not know is seen', () => {
    checkSaid(againstArrows, { 'server/lib/x.ts': '' }, 'stands in no room');
  });

  it('down the arrows is fine', () => {
    const texts = {
      ...scan,
      'server/src/rules/all.ts': "import { scan } from '../syntax/scan';\n",
    };
    assert.deepEqual(againstArrows(planted(texts)), []);
  });
});

describe('a circle', () => {
  it('of two files, of three, of types alone and of one file with itself is seen', () => {
    const circle = (...statements: string[]) =>
      Object.fromEntries(statements.map((text, index) => [`client/${index}.ts`, text]));
    checkSaid(circles, circle("import './1';\n", "import './0';\n"), 'client/0.ts, client/1.ts');
    checkSaid(
      circles,
      circle("import './1';\n", "export { x } from './2';\n", "import type { Y } from './0';\n"),
      'client/2.ts',
    );
    checkSaid(
      circles,
      circle("import type { A } from './1';\n", "import type {\n  B,\n} from './0';\n"),
      'client/1.ts',
    );
    checkSaid(circles, circle("import './0';\n"), 'client/0.ts');
    checkSaid(circles, circle("export type A = import('./0').A;\n"), 'client/0.ts');
    checkSaid(circles, circle("const one = await import('./0');\n"), 'client/0.ts');
  });

  it('is none where two ways lead to one file', () => {
    const texts = {
      'client/a.ts': "import './b';\nimport './c';\n",
      'client/b.ts': "import './c';\n",
      'client/c.ts': '',
    };
    assert.deepEqual(circles(planted(texts)), []);
  });
});

describe('a shape', () => {
  it('of too many lines, files or lines of a function is seen', () => {
    checkSaid(longFiles, { 'bench/a.ts': '\n'.repeat(301) }, '301 lines');
    assert.deepEqual(longFiles(planted({ 'bench/a.ts': '\n'.repeat(300) })), []);
    const many = Array.from({ length: 26 }, (_, index) => [`client/src/${index}.ts`, '']);
    checkSaid(fullFolders, Object.fromEntries(many), '26 files');
    const body = (lines: number) => `{\n${'  x();\n'.repeat(lines - 2)}}`;
    for (const head of ['function a() ', 'const a = () => ', 'class A {\n  a() ']) {
      const end = head.includes('class') ? '\n}\n' : ';\n';
      checkSaid(longFunctions, { 'client/a.ts': `${head}${body(61)}${end}` }, 'of 61 lines');
      assert.deepEqual(longFunctions(planted({ 'client/a.ts': `${head}${body(60)}${end}` })), []);
    }
  });

  it('of a file that does not say what it holds is seen', () => {
    for (const text of [
      'const a = 1;\n',
      "import 'b';\n\n/** Says it too late. */\n",
      '/** */\n',
    ]) {
      checkSaid(silentFiles, { 'tests/a.ts': text }, 'tests/a.ts');
    }
    for (const text of ['/** Scans. */\n', '// Scans.\n\n', '/**\n * Scans.\n */\n']) {
      assert.deepEqual(silentFiles(planted({ 'tests/a.ts': text })), [], text);
    }
  });

  it('of an export that nothing describes is seen', () => {
    for (const declaration of [
      'const a = 1',
      'interface A {}',
      'function a() {}',
      'type A = 1',
      'class A {}',
    ]) {
      checkSaid(
        silentExports,
        { 'client/a.ts': `/** Says. */\n\nexport ${declaration}\n` },
        'client/a.ts:3',
      );
      checkSaid(
        silentExports,
        { 'client/a.ts': `// Says.\nexport ${declaration}\n` },
        'client/a.ts:2',
      );
      const described = `/** Says. */\nexport ${declaration}\n`;
      assert.deepEqual(silentExports(planted({ 'client/a.ts': described })), []);
    }
    assert.deepEqual(silentExports(planted({ 'client/a.ts': 'const a = 1;\n' })), []);
  });
});

it('a place of a machine, or a registry, is seen', () => {
  checkSaid(placesNamed, { 'docs/a.md': `see ${['', 'home', 'ann'].join('/')}\n` }, 'docs/a.md');
  checkSaid(placesNamed, { 'a.json': ['registry', 'npmjs'].join('.') }, 'a.json');
});
