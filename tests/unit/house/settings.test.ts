/** The documentation tells the settings that there are, with the values that they can have. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { settingRows as ownRows } from '../../../client/src/settings';
import { settingRows as serverRows } from '../../../server/src/settings';
import { protocolCommandsIn } from '../../support/manifest';
import { codeIn, differences, tableUnder } from '../../support/markdown';
import { codeBelow, files, textOf } from '../../support/tree';

/** What is asked of a setting here, whoever reads it. */
interface Row {
  readonly default: unknown;
  readonly type: { schema(): object; read(given: unknown): unknown };
}

type Rows = Readonly<Record<string, Row>>;

/** The parts of a JSON Schema that name values. */
interface Schema {
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
}

const rowsInManifest: Rows = Object.fromEntries(
  Object.entries<Row>({ ...serverRows, ...ownRows }).map(([name, row]) => [`webvtt.${name}`, row]),
);

/** What a page’s table of settings says otherwise than these are. */
function wrongSettings(page: string, settings: Rows): readonly string[] {
  const told = tableUnder(page, 'Settings').map(([names = '', what = '']) => ({
    names: fullNames(codeIn(names)),
    what,
  }));
  return [
    ...differences(
      told.flatMap(({ names }) => names),
      Object.keys(settings),
    ),
    ...told.flatMap(({ names, what }) => {
      const rows = names.flatMap((name) => settings[name] ?? []);
      return wrongValues(what, rows).map((problem) => `${names.join(', ')}: ${problem}`);
    }),
  ];
}

/** A name that starts with a full stop starts as the first one does. */
function fullNames(names: readonly string[]): readonly string[] {
  const parent = names[0]?.replace(/\.[^.]*$/u, '');
  return names.map((name) => (name.startsWith('.') ? `${parent}${name}` : name));
}

/** What is said of the values of these settings, and is not so: in backticks, and of what is on. */
function wrongValues(what: string, rows: readonly Row[]): readonly string[] {
  const code = codeIn(what);
  const examples = code.filter((piece) => /^[[{]/u.test(piece));
  const words = code.filter((piece) => !examples.includes(piece));
  const schemas = rows.map(({ type }) => type.schema() as Schema);
  const values = schemas.flatMap((schema) => schema.enum ?? []);
  const known = [...values, ...schemas.flatMap(membersOf), ...rows.map((row) => row.default)];
  return [
    ...values.filter((value) => !words.includes(value)).map((value) => `${value} is missing`),
    ...words.filter((word) => !known.includes(word)).map((word) => `${word} is no value`),
    ...examples.filter((each) => !rows.some((row) => isReadAsIs(row, JSON.parse(each)))),
    ...(what.includes('on by default') && !rows.some((row) => row.default === true)
      ? ['it is not on by default']
      : []),
  ];
}

/** The names and the words that are told of an object. */
function membersOf({ properties = {} }: Schema): readonly string[] {
  return Object.entries(properties).flatMap(([name, member]) => [name, ...(member.enum ?? [])]);
}

/** Whether the value is read with nothing left out. A row of the server also says what is wrong. */
function isReadAsIs({ type }: Row, value: unknown): boolean {
  const read = type.read(value);
  return isDeepStrictEqual(read, value) || isDeepStrictEqual(read, { value, problems: [] });
}

it('README lists every setting, with exactly the values that it can have', () => {
  assert.deepEqual(wrongSettings(textOf('README.md'), rowsInManifest), []);
});

it('the README of the server lists every setting of the server, with exactly its values', () => {
  assert.deepEqual(wrongSettings(textOf('server/README.md'), serverRows), []);
});

const planted: Readonly<Record<string, readonly [from: string, to: string, problem: RegExp]>> = {
  'a setting that is missing': [', `.loopLeadOut`', '', /loopLeadOut is missing/u],
  'a setting that is none': ['`.loopLeadOut`', '`.loopLeads`', /loopLeads should not be there/u],
  'a setting told twice': ['`.loopLeadOut`', '`.loopLeadIn`', /loopLeadIn is there twice/u],
  'a profile that is missing': ['`podcast`, ', '', /webvtt\.profile: podcast is missing/u],
  'a kind that is none': ['`metadata`', '`data`', /webvtt\.kind: data is no value/u],
  'an outline that is none': [
    '`cues`, `chapters`',
    '`cues`, `parts`',
    /outline: parts is no value/u,
  ],
  'a way to inherit that is missing': [', `previous`', '', /Inheritance: previous is missing/u],
  'a rule that is none': ['"overlap-crosstalk"', '"crosstalk"', /rules: .*"crosstalk"/u],
  'a limit that is none': ['{ "lineLength": 37 }', '{ "length": 37 }', /limits: .*"length"/u],
  'a default that is none': [
    'lights the cue that is played in the editor too',
    'lights the cue, on by default',
    /followInEditor: it is not on by default/u,
  ],
};
for (const [mistake, [from, to, problem]] of Object.entries(planted)) {
  it(`finds ${mistake} in the table`, () => {
    const page = textOf('README.md');
    assert.ok(page.includes(from));
    assert.match(wrongSettings(page.replace(from, to), rowsInManifest).join('; '), problem);
  });
}

it('each name under webvtt that a page has in backticks is one of the manifest', () => {
  const { commands, colors, configuration } = JSON.parse(textOf('package.json')).contributes;
  const known = [
    ...Object.keys(configuration.properties),
    ...[...commands, ...colors].map(({ command, id }) => command ?? id),
    ...protocolCommandsIn(codeBelow('server/src/protocol/').join('\n')),
  ];
  const pages = files.filter((name) => /^(?:server\/|docs\/)?\w+\.md$/u.test(name));
  assert.deepEqual(
    pages.flatMap((page) => unknownNames(textOf(page), known)),
    [],
  );
  assert.deepEqual(unknownNames('`webvtt.outline`, `webvtt.outlines`', known), ['webvtt.outlines']);
});

/** The names under `webvtt.` in backticks that are none of these. */
function unknownNames(page: string, known: readonly string[]): readonly string[] {
  return codeIn(page).filter((code) => /^webvtt\.[\w.]+$/u.test(code) && !known.includes(code));
}

it('settings are read through their rows, and nowhere else', () => {
  const isReading = (code: string) => /\bgetConfiguration\(/u.test(code);
  const reading = files.filter(
    (name) => /^client\/src\/.*\.ts$/u.test(name) && isReading(textOf(name)),
  );
  // What the outline lists is the server’s setting; the extension only changes it.
  assert.deepEqual(reading, ['client/src/configuration.ts', 'client/src/outlineBy.ts']);
});
