/**
 * What the manifest adds to the editor without any code: the language, its grammars, its configuration,
 * its snippets; and the samples that show it.
 */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../../support/paths';
import { grammarOf, type TokenizedLine, tokensOf } from '../../support/tokens';

interface Manifest {
  readonly contributes: {
    readonly languages: readonly {
      readonly extensions: readonly string[];
      readonly firstLine: string;
      readonly configuration: string;
    }[];
    readonly grammars: readonly {
      readonly scopeName: string;
      readonly path: string;
      readonly embeddedLanguages: Readonly<Record<string, string>>;
    }[];
    readonly snippets: readonly { readonly path: string }[];
    readonly keybindings: readonly { readonly key: string }[];
  };
}

interface LanguageConfiguration {
  readonly comments?: unknown;
  readonly brackets: readonly (readonly [string, string])[];
  readonly colorizedBracketPairs: readonly unknown[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: string | readonly string[];
  readonly description: string;
}

const textOf = (path: string): string => readFileSync(inRoot(path), 'utf8');
const json = <T>(path: string): T => JSON.parse(textOf(path)) as T;

const { contributes } = json<Manifest>('package.json');
const language = contributes.languages[0]!;
const configuration = json<LanguageConfiguration>(language.configuration);
const snippets = Object.entries(json<Record<string, Snippet>>(contributes.snippets[0]!.path));
const samples = readdirSync(inRoot('samples')).filter((name) => name.endsWith('.vtt'));

const webvtt = async (text: string): Promise<TokenizedLine[]> =>
  tokensOf(await grammarOf('text.vtt'), text);

/** The texts that the grammar marks as wrong. */
const marked = (lines: readonly TokenizedLine[]): string[] =>
  lines.flatMap(({ tokens }) =>
    tokens.filter(({ scopes }) => /\binvalid\./.test(scopes.join(' '))).map(({ text }) => text),
  );

test('the files that the manifest names are there', () => {
  const paths = [
    ...contributes.languages.map((each) => each.configuration),
    ...contributes.grammars.map((each) => each.path),
    ...contributes.snippets.map((each) => each.path),
  ];
  assert.deepEqual(
    paths.filter((path) => !existsSync(inRoot(path))),
    [],
  );
});

test('each grammar has the scope that the manifest gives it', () => {
  for (const { path, scopeName } of contributes.grammars) {
    assert.equal(json<{ scopeName: string }>(path).scopeName, scopeName);
  }
});

test('each embedded language of the manifest is a scope that its grammar gives', () => {
  for (const { path, embeddedLanguages } of contributes.grammars) {
    for (const scope of Object.keys(embeddedLanguages)) {
      assert.match(textOf(path), new RegExp(`"contentName": "${scope.replaceAll('.', '\\.')}[".]`));
    }
  }
});

test('no two keys are the same', () => {
  const keys = contributes.keybindings.map(({ key }) => key);
  assert.deepEqual(keys, [...new Set(keys)]);
});

test('a file is WebVTT by its name or its first line', () => {
  assert.deepEqual(language.extensions, ['.vtt', '.webvtt']);
  const firstLine = new RegExp(language.firstLine);
  for (const line of ['WEBVTT', 'WEBVTT - Title', 'WEBVTT\tTitle', '\uFEFFWEBVTT']) {
    assert.match(line, firstLine);
  }
  for (const line of ['WEBVTTx', 'webvtt', ' WEBVTT', 'A file about WEBVTT']) {
    assert.doesNotMatch(line, firstLine);
  }
});

test('words keep their apostrophes and hyphens, in every script, and leave markup out', () => {
  const { pattern, flags } = configuration.wordPattern;
  const words = (text: string): string[] => text.match(new RegExp(pattern, `${flags}g`)) ?? [];
  assert.deepEqual(words("“Don’t,” she said—it's l'été, well-known"), [
    'Don’t',
    'she',
    'said',
    "it's",
    "l'été",
    'well-known',
  ]);
  assert.deepEqual(words('<v Bob.loud>Hi</v> &amp; <c.yellow>'), [
    'v',
    'Bob',
    'loud',
    'Hi',
    'v',
    'amp',
    'c',
    'yellow',
  ]);
  assert.deepEqual(words("'quoted' -dashed- SPEAKER_00"), ['quoted', 'dashed', 'SPEAKER_00']);
  assert.deepEqual(words('Привет, мир! سلامٌ עברית צה״ל 日本語。 हिन्दी می‌خواهم'), [
    'Привет',
    'мир',
    'سلامٌ',
    'עברית',
    'צה״ל',
    '日本語',
    'हिन्दी',
    'می‌خواهم',
  ]);
  assert.deepEqual(words('00:00:01.000 --> 1:02,5'), ['00:00:01.000', '1:02,5']);
});

test('an apostrophe in prose is only an apostrophe', () => {
  const pairs = [
    ...configuration.autoClosingPairs.map(({ open }) => open),
    ...configuration.surroundingPairs.map(([open]) => open),
    ...configuration.brackets.map(([open]) => open),
  ];
  assert.deepEqual(
    pairs.filter((open) => open === "'" || open === '’' || open === '‘'),
    [],
  );
});

test('brackets of prose have no colours, and no comment is toggled into a cue', () => {
  assert.deepEqual(configuration.colorizedBracketPairs, []);
  assert.equal(configuration.comments, undefined);
});

/** The text a snippet inserts when every placeholder is left as it is. */
function insertedText({ body }: Snippet): string {
  let text = typeof body === 'string' ? body : body.join('\n');
  text = text.replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\$\{\w+:([^${}]*)\}/g, '$1');
  }
  return text.replace(/\$0|\$\{0\}/g, '');
}

/** The whole file a snippet makes: in a cue of its own where it is a part of one. */
function fileWith(snippet: Snippet): string {
  const text = insertedText(snippet);
  if (text.startsWith('WEBVTT')) return `${text}Text\n`;
  const partOfCue = typeof snippet.body === 'string';
  return `WEBVTT\n\n${partOfCue ? '00:00:00.000 --> 00:00:02.000\n' : ''}${text}\n`;
}

for (const [name, snippet] of snippets) {
  test(`the snippet “${name}” inserts text that a player reads, with two-digit hours`, async () => {
    const text = fileWith(snippet);
    assert.doesNotMatch(text, /\$\{|\$\d/, 'every placeholder is understood');
    const lines = await webvtt(text);
    assert.deepEqual(marked(lines), []);
    const times = text.match(/[0-9][0-9:]*\.[0-9]+/g) ?? [];
    assert.deepEqual(
      times.filter((time) => !/^\d\d:\d\d:\d\d\.\d{3}$/.test(time)),
      [],
    );
  });
}

test('no two snippets have the same prefix', () => {
  const prefixes = snippets.flatMap(([, { prefix }]) => prefix);
  assert.deepEqual(prefixes, [...new Set(prefixes)]);
});

for (const name of samples) {
  test(`the grammar marks something in samples/${name} just if it is the broken one`, async () => {
    assert.equal(marked(await webvtt(textOf(`samples/${name}`))).length > 0, name === 'broken.vtt');
  });
}

test('the Zoom sample has the line ends that Zoom writes', () => {
  const lines = textOf('samples/zoom.vtt').split('\n').slice(0, -1);
  assert.deepEqual(
    lines.filter((line) => !line.endsWith('\r')),
    [],
  );
});
