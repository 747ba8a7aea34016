/** The files and folders that the documentation names are there, each told apart from all others. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { codeIn } from '../../support/markdown';
import { files, textOf } from '../../support/tree';

/** The built files, which are not in the tree but named by what builds them. */
const build = textOf('scripts/build.mjs');

/** The paths in backticks that lead to no file or folder, or to more than one. */
function wrongPaths(page: string, tree: readonly string[]): readonly string[] {
  return codeIn(page)
    .filter(isPath)
    .flatMap((path) => {
      const found = /\.\w+$/u.test(path) ? filesAt(path, tree) : foldersAt(path, tree);
      if (found.length === 1 || isBuilt(path)) return [];
      return [`${path} ${found.length === 0 ? 'is not there' : 'may be one of several'}`];
    });
}

/** Whether it has the ending of a file, or is a folder: a request of the protocol has a slash too. */
function isPath(code: string): boolean {
  return (
    /^[\w./-]+\.(?:ts|mjs|css|js|json|md|vtt)$/u.test(code) ||
    /^(?:client|server|tests|scripts|bench|docs)\/[\w./-]*$|^[\w./-]+\/$/u.test(code)
  );
}

function isBuilt(path: string): boolean {
  const name = path.split('/').at(-1)!;
  return path.startsWith('dist/') && [`/${name}\``, `/${name}'`].some((end) => build.includes(end));
}

/** The file whose path is this; without one, the files whose paths end so. */
function filesAt(path: string, tree: readonly string[]): readonly string[] {
  if (tree.includes(path)) return [path];
  return tree.filter((name) => name.endsWith(`/${path}`));
}

/** The folders whose path is this or ends so, with files in them or below. */
function foldersAt(path: string, tree: readonly string[]): readonly string[] {
  const folder = `/${path.replace(/\/$/u, '')}/`;
  const found = tree.flatMap((name) => {
    const start = `/${name}`.indexOf(folder);
    return start < 0 ? [] : [name.slice(0, start + folder.length - 1)];
  });
  return [...new Set(found)];
}

for (const page of ['docs/architecture.md', 'docs/contributing.md', 'server/README.md']) {
  it(`${page} names files and folders that are there`, () => {
    assert.deepEqual(wrongPaths(textOf(page), files), []);
  });
}

it('finds a file that is not there, and a name that two files have', () => {
  const tree = [
    'server/src/speakers/talk.ts',
    'client/webview/timeline/talk.ts',
    'docs/rules.md',
    'README.md',
    'server/README.md',
  ];
  const page =
    '`README.md` `talk.ts` `speakers/talk.ts` `gone.ts` `docs/` `tests/` `server/src/speakers` `server/src/gone` `dist/gone.js` `webvtt/talk`';
  assert.deepEqual(wrongPaths(page, tree), [
    'talk.ts may be one of several',
    'gone.ts is not there',
    'tests/ is not there',
    'server/src/gone is not there',
    'dist/gone.js is not there',
  ]);
});

it('the pages of the project link to files and folders that are there', () => {
  const pages = files.filter((name) => name.endsWith('.md') && !name.startsWith('tests/'));
  assert.deepEqual(
    pages.flatMap((page) => brokenLinks(page, textOf(page), files)),
    [],
  );
});

/** The links within the project that lead nowhere. */
function brokenLinks(page: string, text: string, tree: readonly string[]): readonly string[] {
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/gu)].map(([, link]) => link!);
  return links.filter((link) => {
    const path = new URL(link, `file:///${page}`).pathname.slice(1);
    return !tree.some((name) => name === path || name.startsWith(`${path}/`));
  });
}

it('finds a link that leads nowhere', () => {
  const text = '[a](rules.md), [b](../server), [c](#top), [d](https://nodejs.org), [e](gone.md)';
  assert.deepEqual(brokenLinks('docs/a.md', text, ['docs/rules.md', 'server/package.json']), [
    'gone.md',
  ]);
});
