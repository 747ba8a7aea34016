/** The rooms of the client: no part knows another, and no import leads back to where it came from. */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../support/paths';

/** The parts of each side, which hear of each other through the page or the preview only. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'client/webview': ['media', 'playing', 'reading', 'timeline'],
  'client/src/preview': ['media', 'playing', 'reading'],
};

const files = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => join('client', name));

/** The files of the client that each file imports, types included. */
const imports: ReadonlyMap<string, readonly string[]> = new Map(
  files.map((name) => [name, importedBy(name)]),
);

function importedBy(name: string): readonly string[] {
  const text = readFileSync(join(root, name), 'utf8');
  const statements = text.matchAll(/^(?:import|export)\s(?:[^'";]*?\sfrom\s+)?'(\.[^']+)';/gmu);
  const named = [...statements].map(([, to]) => `${join(name, '..', to!)}.ts`);
  return named.filter((path) => path.startsWith('client') && existsSync(join(root, path)));
}

for (const [side, names] of Object.entries(parts)) {
  test(`no part of ${side} imports another`, () => {
    const partOf = (path: string) => names.find((name) => path.startsWith(`${side}/${name}/`));
    const wrong = files.flatMap((from) =>
      imports
        .get(from)!
        .filter((to) => partOf(from) && partOf(to) && partOf(from) !== partOf(to))
        .map((to) => `${from} imports ${to}`),
    );
    assert.deepEqual(wrong, []);
  });
}

test('what parts share imports none of them', () => {
  const shared = ['list', 'readers', 'transcript'].map((name) => `client/webview/${name}/`);
  const isPart = (path: string) =>
    parts['client/webview']!.some((name) => path.startsWith(`client/webview/${name}/`));
  const isShared = (path: string) => shared.some((folder) => path.startsWith(folder));
  const wrong = files.filter((from) => isShared(from) && imports.get(from)!.some(isPart));
  assert.deepEqual(wrong, []);
});

test('no file of the client imports itself, by whatever way', () => {
  const circles = files.filter((name) => reachedFrom(name).has(name));
  assert.deepEqual(circles, []);
});

/** All files that this one imports, and that those import, and so on. */
function reachedFrom(name: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const ahead = [...imports.get(name)!];
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    ahead.push(...(imports.get(next) ?? []));
  }
  return reached;
}
