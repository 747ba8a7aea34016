/** The README’s table of commands, held against the manifest. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  type Contributions,
  contributions,
  hiddenIn,
  type Keybinding,
} from '../../support/manifest';
import { differences, tableUnder } from '../../support/markdown';
import { textOf } from '../../support/tree';

/** What the README’s table of commands says otherwise than the manifest. */
function wrongTable(
  page: string,
  { commands, keybindings, menus }: Contributions,
): readonly string[] {
  const hidden = hiddenIn(menus);
  const shown = commands.filter(({ command }) => !hidden.includes(command));
  const rows = tableUnder(page, 'Commands').map(([titles = '', what = '']) => ({
    titles: titles.replace(/^WebVTT: /u, '').split(', '),
    keys: keysIn(what),
  }));
  return [
    ...differences(
      rows.flatMap(({ titles }) => titles),
      shown.map(({ title }) => title),
    ),
    ...rows.flatMap(({ titles, keys }) => {
      const ids = titles.map((name) => shown.find(({ title }) => title === name)?.command);
      const bound = ids.flatMap((id) => keybindings.find(({ command }) => command === id) ?? []);
      return differences(keys, bound.map(keyOf)).map(
        (problem) => `${titles.join(', ')}: ${problem}`,
      );
    }),
  ];
}

/** The key of a binding, and the one on a Mac, in the order of the alphabet. */
function keyOf({ key, mac = key }: Keybinding): string {
  const [here, onMac] = [key, mac].map((keys) => keys.split(/[+ ]/u).sort().join(' '));
  return `${here} (Mac: ${onMac})`;
}

const symbols: Readonly<Record<string, string>> = { '⌃': 'ctrl', '⌥': 'alt', '⌘': 'cmd' };
const modifiers: readonly string[] = ['ctrl', 'alt', 'shift'];

/**
 * The keys that the cell starts with, as `keyOf` writes them: behind a comma, one key alone is meant
 * with the others before it. What is said of a Mac replaces the modifiers of all.
 */
function keysIn(cell: string): readonly string[] {
  const [run = ''] = /^(?:<kbd>[^<]+<\/kbd>[, ]*)*/u.exec(cell)!;
  const groups = run
    .split(/(?<=<\/kbd>), /u)
    .map(namesIn)
    .filter((names) => names.length > 0);
  const onMac = namesIn(/\(Mac: ([^)]*)\)/u.exec(cell)?.[1] ?? '').map((name) => symbols[name]!);
  return groups.map((names) => {
    const all = names.length > 1 ? names : [...groups[0]!.slice(0, -1), ...names];
    const mac =
      onMac.length > 0
        ? [...onMac, ...all.filter((name) => !modifiers.includes(name))]
        : all.map((name) => (name === 'ctrl' ? 'cmd' : name));
    return keyOf({ command: '', key: all.join(' '), mac: mac.join(' ') });
  });
}

/** The names of the keys, as the manifest writes them. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/<kbd>([^<]+)<\/kbd>/gu)].map(([, name]) =>
    name!.toLowerCase().replaceAll(' ', ''),
  );
}

const readme = textOf('README.md');

it('README lists every command that the palette has, with the keys of the manifest', () => {
  assert.deepEqual(wrongTable(readme, contributions), []);
});

const planted: Readonly<Record<string, readonly [from: string, to: string, problem: RegExp]>> = {
  'a command that is missing': [', Skip Forward', '', /Skip Forward is missing/u],
  'a title that is not the command’s': ['Go to Time…', 'Go to a Time…', /Go to Time… is missing/u],
  'a key that is another': [
    '<kbd>J</kbd>, <kbd>L</kbd>',
    '<kbd>J</kbd>, <kbd>M</kbd>',
    /Skip Back, Skip Forward: alt l \(Mac: alt ctrl l\) is missing/u,
  ],
  'a key on a Mac that is another': [
    '(Mac: <kbd>⌥</kbd> <kbd>⌘</kbd>)',
    '(Mac: <kbd>⌃</kbd> <kbd>⌘</kbd>)',
    /Turn: alt ctrl pagedown \(Mac: alt cmd pagedown\) is missing/u,
  ],
  'a key that is not told': [
    '<kbd>Ctrl</kbd> <kbd>K</kbd> <kbd>V</kbd> |',
    'the preview |',
    /ctrl k v/u,
  ],
};
for (const [mistake, [from, to, problem]] of Object.entries(planted)) {
  it(`finds ${mistake} in the table`, () => {
    assert.ok(readme.includes(from));
    assert.match(wrongTable(readme.replace(from, to), contributions).join('; '), problem);
  });
}
