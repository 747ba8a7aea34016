/** The commands: those of the code are those of the manifest, but for those that nobody is shown. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  type Contributions,
  contributions,
  hiddenIn,
  protocolCommandsIn,
} from '../../support/manifest';
import { differences } from '../../support/markdown';
import { codeBelow } from '../../support/tree';

/** The commands that each of these files registers. */
function registeredIn(files: readonly string[]): readonly string[] {
  return files.flatMap((code) => {
    const named = [...code.matchAll(/registerCommand\(\s*(\w+|'[\w.]+')/gu)].flatMap(
      ([, id = '']) => (id.startsWith("'") ? id.slice(1, -1) : (constant(id, code) ?? [])),
    );
    // A table has the id as the key, or under the name of what is done.
    const inTables = [...code.matchAll(/^ +(?:'(webvtt\.[\w.]+)':|\w+: '(webvtt\.[\w.]+)',$)/gmu)];
    return [...named, ...inTables.map(([, key, value]) => key ?? value!)];
  });
}

/** The text that the constant is. */
function constant(name: string, code: string): string | undefined {
  return new RegExp(`^const ${name} = '([\\w.]+)';$`, 'mu').exec(code)?.[1];
}

/** What is wrong with the commands of the code and those of the manifest. */
function wrongCommands(
  files: readonly string[],
  protocol: string,
  { commands, keybindings, menus }: Contributions,
): readonly string[] {
  const shown = commands.map(({ command }) => command);
  const ours = [...keybindings, ...Object.values(menus).flat()]
    .map(({ command }) => command)
    .filter((id) => id.startsWith('webvtt.'));
  return [
    ...differences([...new Set(registeredIn(files))], [...shown, ...protocolCommandsIn(protocol)]),
    ...ours.filter((id) => !shown.includes(id)).map((id) => `${id} is offered, but is no command`),
    ...hiddenIn(menus)
      .filter((id) => !isInView(id, menus))
      .map((id) => `${id} is hidden from the palette, and in no view`),
  ];
}

function isInView(id: string, menus: Contributions['menus']): boolean {
  return Object.entries(menus).some(
    ([place, items]) => place.startsWith('view/') && items.some(({ command }) => command === id),
  );
}

const code = codeBelow('client/src/');
const protocol = codeBelow('server/src/protocol/').join('\n');

it('the commands that the extension registers are those of the manifest, and those by which the server acts', () => {
  assert.deepEqual(wrongCommands(code, protocol, contributions), []);
});

it('finds a command that the manifest lacks, and one that nobody runs', () => {
  const table = "const commands = {\n  'webvtt.next': () => next(),\n};";
  const found = wrongCommands([table], '', {
    commands: [{ command: 'webvtt.previous', title: 'Previous' }],
    keybindings: [{ command: 'webvtt.last', key: 'end' }],
    menus: { commandPalette: [{ command: 'webvtt.previous', when: 'false' }] },
  });
  assert.deepEqual(found, [
    'webvtt.previous is missing',
    'webvtt.next should not be there',
    'webvtt.last is offered, but is no command',
    'webvtt.previous is hidden from the palette, and in no view',
  ]);
});
