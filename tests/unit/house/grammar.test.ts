/** What the grammars colour, as VS Code runs them. */

import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { inRoot } from '../../support/paths';
import {
  grammarOf,
  searchesOf,
  type Token,
  type TokenizedLine,
  tokenListing,
  tokensOf,
} from '../../support/tokens';

const fixtures = inRoot('tests/fixtures/grammar/');
const golden = inRoot('tests/golden/grammar/');
const fixtureNames = readdirSync(fixtures).filter((name) => /\.(vtt|md)$/.test(name));
const fixtureText = (name: string): string => readFileSync(fixtures + name, 'utf8');
const scopeOf = (name: string): string =>
  name.endsWith('.md') ? 'text.html.markdown' : 'text.vtt';

async function lines(text: string): Promise<TokenizedLine[]> {
  return tokensOf(await grammarOf('text.vtt'), text);
}

const cue = (text: string): Promise<TokenizedLine[]> =>
  lines(`WEBVTT\n\n00:00.000 --> 00:01.000\n${text}\n\n00:01.000 --> 00:02.000\nplain text`);

/** The texts that carry a scope or one below it. */
function textsWith(scope: string, found: readonly TokenizedLine[]): string[] {
  const has = (token: Token): boolean =>
    token.scopes.some((each) => each === scope || each.startsWith(`${scope}.`));
  return found.flatMap((line) => line.tokens.filter(has).map((token) => token.text));
}

/** The scopes of a line that is one token. */
function scopesOfLine(line: TokenizedLine | undefined): readonly string[] {
  assert.equal(line?.tokens.length, 1, `not one token: ${JSON.stringify(line)}`);
  return line.tokens[0]!.scopes;
}

for (const name of fixtureNames) {
  const goldenFile = `${golden}${basename(name)}.txt`;

  test(`the tokens of ${name} are the ones agreed on`, async () => {
    const listing = tokenListing(await grammarOf(scopeOf(name)), fixtureText(name));
    if (process.env.UPDATE === '1') {
      mkdirSync(golden, { recursive: true });
      writeFileSync(goldenFile, listing);
    }
    assert.equal(
      listing,
      readFileSync(goldenFile, 'utf8'),
      'run with UPDATE=1 and read the change',
    );
  });
}

test('every golden file has its fixture', () => {
  assert.deepEqual(readdirSync(golden).sort(), fixtureNames.map((name) => `${name}.txt`).sort());
});

test('a byte order mark does not hide the header', async () => {
  const found = await lines('\uFEFFWEBVTT - Title');
  assert.deepEqual(textsWith('keyword.other.signature.vtt', found), ['WEBVTT']);
});

test('a voice has its name coloured, and its classes apart from it', async () => {
  const found = await cue('<v.loud.first Dr. Bob Smith>Hi</v>');
  assert.deepEqual(textsWith('entity.name.type.speaker.vtt', found), ['Dr. Bob Smith']);
  assert.deepEqual(textsWith('entity.other.attribute-name.class.vtt', found), ['.loud.first']);
});

for (const broken of ['<V Bob>', '<vBob>', '<v:Bob>', '<v="Bob">', '< v Bob>', '<v.Bob>', '<v>']) {
  test(`${broken} names no speaker`, async () => {
    assert.deepEqual(textsWith('entity.name.type.speaker.vtt', await cue(`${broken}Hi`)), []);
  });
}

test('a tag without its “>” takes the text to the end of its cue, and no further', async () => {
  const found = await cue('<v Bob Hello\nthere');
  assert.deepEqual(textsWith('entity.name.type.speaker.vtt', found), ['Bob Hello', 'there']);
});

for (const css of ['::cue {', '/* comment', '::cue { color: "red', '::cue { /*', '::cue[a="']) {
  test(`a style sheet that ends in \`${css}\` ends at the empty line`, async () => {
    const found = await lines(
      `WEBVTT\n\nSTYLE\n${css}\n\nidentifier\n00:00.000 --> 00:01.000\nText`,
    );
    assert.deepEqual(
      textsWith('source.css', found).join(''),
      css,
      'the style sheet is coloured, and nothing else is',
    );
    assert.deepEqual(textsWith('entity.name.label.cue.vtt', found), ['identifier']);
    assert.deepEqual(scopesOfLine(found.at(-1)), ['meta.block.vtt', 'meta.cue.vtt']);
  });
}

test('a line of spaces does not end a style sheet', async () => {
  const found = await lines('WEBVTT\n\nSTYLE\n::cue {\n \ncolor: red\n\nText');
  assert.deepEqual(textsWith('support.type.property-name.css', found), ['color']);
});

const opened = [
  '<b>',
  '<i>',
  '<u>',
  '<c.x>',
  '<v Bob>',
  '<lang en>',
  '<ruby>x<rt>',
  '<b><i><u>',
  '<b',
  '<v Bob',
  '<int',
  '<',
  '</v',
  '&amp',
  '<00:01',
];
for (const tag of opened) {
  test(`${tag} left open does not reach the next cue`, async () => {
    const found = await cue(`${tag}Hello`);
    assert.deepEqual(scopesOfLine(found.at(-1)), ['meta.cue.vtt']);
  });
  test(`${tag} left open does not pass a timing line`, async () => {
    const found = await lines(`00:00.000 --> 00:01.000\n${tag}\n00:01.000 --> 00:02.000\nplain`);
    assert.deepEqual(scopesOfLine(found.at(-1)), ['meta.cue.vtt']);
  });
}

test('spans end where a player ends them', async () => {
  const found = await cue('<b>one <i>two</b> three</i> four</b> five');
  assert.deepEqual(textsWith('markup.italic.vtt', found), ['two', '</', 'b', '>', ' three']);
  assert.equal(textsWith('markup.bold.vtt', found).at(-1), ' four');
});

test('NOTE inside a cue is text, as it is to a player', async () => {
  assert.deepEqual(textsWith('comment', await cue('Hello\nNOTE not a comment')), []);
});

for (const timing of [
  '00:00,000 --> 00:01,000',
  '00:00 --> 00:01.000',
  '60:00.000 --> 61:00.000',
  '1.5 --> 2.500',
  '00:01.000 -> 00:02.000',
  '00:01.000 → 00:02.000',
  '００:01.000 --> 00:02.000',
]) {
  test(`${timing} is marked: no player reads it`, async () => {
    assert.notDeepEqual(textsWith('invalid.illegal', await lines(`${timing}\nText`)), []);
  });
}

for (const timing of [
  '0:00:00.000 --> 0:00:01.000',
  '00:01.000-->00:02.000',
  ' 00:01.000 --> 00:02.000align:end ',
  '00:00.000 --> 00:01.000 position:50.00%,middle align:middle Align:end',
]) {
  test(`${timing} is not marked: a player reads it`, async () => {
    assert.deepEqual(textsWith('invalid', await lines(`${timing}\nText`)), []);
  });
}

const longLines: Readonly<Record<string, (length: number) => string>> = {
  words: (length) => 'word '.repeat(length / 5),
  tags: (length) => '<b>x</b> <v Bob>y</v>'.repeat(length / 20),
  'spans left open': (length) => '<b><i>'.repeat(length / 200),
  'unfinished tags': (length) => '<v '.repeat(length / 3),
  dashes: (length) => '-'.repeat(length),
  digits: (length) => '0'.repeat(length),
  ampersands: (length) => '&'.repeat(length),
};
for (const [kind, textOf] of Object.entries(longLines)) {
  test(`a line of 100,000 characters of ${kind} is searched in step with its length`, async () => {
    const grammar = await grammarOf('text.vtt');
    const searches = (length: number): number =>
      searchesOf(() => {
        const text = `00:00.000 --> 00:01.000\n${textOf(length)}`;
        const line = tokensOf(grammar, text)[1]!;
        assert.equal(line.tokens.map((token) => token.text).join(''), line.text);
      });
    const [short, long] = [searches(10_000), searches(100_000)];
    assert.ok(long <= 11 * short, `${long} searches, and ${short} for a tenth of the line`);
  });
}
