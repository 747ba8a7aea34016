/** The order of the house: which way imports point, and that files stay small. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, it } from 'node:test';
import { root } from './support/paths';

/** All files that git tracks or would track. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => name !== '' && existsSync(join(root, name)));

const sources = files.filter((name) => /\.(?:ts|mjs)$/u.test(name) && !name.endsWith('.d.ts'));

interface Import {
  readonly from: string;
  /** A file of the project, or the name of a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const imports: readonly Import[] = sources.flatMap((name) => {
  const text = readFileSync(join(root, name), 'utf8');
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)';/gmu,
  );
  return [...statements].map(([, type, to]) => ({
    from: name,
    to: to!.startsWith('.') ? resolved(name, to!) : to!,
    typeOnly: type !== undefined,
  }));
});

/** The imported file, relative to the root. */
function resolved(name: string, to: string): string {
  const path = join(root, dirname(name), to);
  const candidates = [path, `${path}.ts`, join(path, 'index.ts')];
  const found = candidates.find(
    (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
  );
  return relative(root, found ?? path);
}

/** What files under a folder may import: files under these, and these packages. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'server/src/syntax/': ['server/src/syntax/', 'entities/decode'],
  'server/src/rules/': [
    'server/src/rules/',
    'server/src/syntax/',
    'server/src/transcript/',
    'server/src/speakers/',
    'server/src/settings',
  ],
  'server/src/transcript/': [
    'server/src/transcript/',
    'server/src/syntax/',
    'vscode-languageserver-textdocument',
  ],
  'server/src/speakers/': [
    'server/src/speakers/',
    'server/src/transcript/',
    'server/src/syntax/',
    'entities/decode',
  ],
  'server/src/edits/': [
    'server/src/edits/',
    'server/src/rules/',
    'server/src/speakers/',
    'server/src/syntax/',
    'server/src/transcript/',
  ],
  'server/src/features/': [
    'server/src/features/',
    'server/src/edits/',
    'server/src/rules/',
    'server/src/syntax/',
    'server/src/transcript/',
    'server/src/speakers/',
    'server/src/settings',
    'server/src/protocol',
    'vscode-languageserver-types',
  ],
};

describe('imports', () => {
  for (const [folder, targets] of Object.entries(allowed)) {
    it(`of ${folder} point the right way`, () => {
      const wrong = imports.filter(
        ({ from, to }) =>
          from.startsWith(folder) && !targets.some((target) => to.startsWith(target)),
      );
      assert.deepEqual(wrong, []);
    });
  }

  it('of the client take nothing from the server but types of its protocol', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith('client/') &&
        to.startsWith('server/') &&
        !(typeOnly && to === 'server/src/protocol/index.ts'),
    );
    assert.deepEqual(wrong, []);
  });

  it('of the webview take nothing from the extension but types of its messages', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        from.startsWith('client/webview/') && to.startsWith('client/src/') && !typeOnly,
    );
    assert.deepEqual(wrong, []);
  });

  it('of node: stand only where there is Node', () => {
    const isNode = /^(?:tests|bench|scripts|server\/src\/lint)\/|\/node\.ts$/u;
    assert.deepEqual(
      imports.filter(({ from, to }) => to.startsWith('node:') && !isNode.test(from)),
      [],
    );
  });
});

it('keeps source files under 300 lines', () => {
  const long = sources
    .map((name) => ({ name, lines: readFileSync(join(root, name), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 301);
  assert.deepEqual(long, []);
});

it('names no place of a machine and no registry', () => {
  const forbidden = /(?:^|[\s"'`(=])\/(?:root|work|home|tmp)\/\w|registry\.npmjs|artifactory/u;
  const named = files.filter(
    (name) =>
      name !== 'tests/tidy.test.ts' &&
      /\.(?:ts|mjs|json|md|css|vtt|yml|sh)$|^\.ci\/run$/u.test(name) &&
      forbidden.test(readFileSync(join(root, name), 'utf8')),
  );
  assert.deepEqual(named, []);
});
