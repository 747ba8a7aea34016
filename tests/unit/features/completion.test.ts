/** Names offered where one is being written, and what they become. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { transcriptOf } from '../../support/check';
import { completionAt, cursorIn, editedBy } from '../../support/checkNames';
import { checkText } from '../../support/marked';
import { namesIn, spokenFile } from '../../support/spokenFile';

const talk = [
  'WEBVTT',
  '',
  ...['Odo', 'Wren', 'Wren', 'Q&amp;A', 'Wren'].flatMap((name, at) => [
    `00:0${at}.000 --> 00:0${at + 1}.000`,
    `<v ${name}>Hi`,
    '',
  ]),
];
const withLine = (line: string) => [...talk, '01:00.000 --> 01:02.000', line, ''].join('\n');

/** The line after the item with this name was taken. */
function taken(marked: string, name: string, others: readonly string[] = []): string {
  const item = completionAt(marked, 'by a person', others)?.items.find(
    ({ label }) => label === name,
  );
  assert.ok(item?.textEdit && 'range' in item.textEdit, `no ${name}`);
  const { text, position } = cursorIn(marked);
  return editedBy(transcriptOf(text), [item.textEdit]).split('\n')[position.line]!;
}

function labels(marked: string, others: readonly string[] = []): readonly string[] | undefined {
  return completionAt(marked, 'by a person', others)?.items.map(({ label }) => label);
}

it('offers the file’s names by how often they stand, then those of other files', () => {
  const found = completionAt(withLine('<v «»>'), 'by a character', ['Gil', 'Wren']);
  assert.deepEqual(
    found?.items.map(({ label, detail, sortText }) => [label, detail, sortText]),
    [
      ['Wren', undefined, '000'],
      ['Odo', undefined, '001'],
      ['Q&A', undefined, '002'],
      ['Gil', 'In another file', '003'],
    ],
  );
  assert.equal(found?.isIncomplete, false);
});

describe('puts the name where it belongs', () => {
  const rows: readonly (readonly [line: string, after: string, name?: string])[] = [
    ['<v «»', '<v Wren>'],
    ['<v «»>Hello', '<v Wren>Hello'],
    ['<v We«»', '<v Wren>'],
    ['<v We«»>Hello', '<v Wren>Hello'],
    ['<v W«»ill>Hello', '<v Wren>Hello'],
    ['<v Q&am«»', '<v Q&amp;A>', 'Q&A'],
    ['<v.loud  «»>Hello', '<v.loud  Wren>Hello'],
    ['<v «»Hello</v>', '<v Wren>Hello</v>'],
    ['- Hi <v «» <i>there</i>', '- Hi <v Wren> <i>there</i>'],
    ['«»'.padStart(3, '<'), '<v Wren>'],
    ['<«»>', '<v Wren>'],
    ['<v«»>Hello', '<v Wren>Hello'],
    ['>> «»Hello', '>> Wren: Hello'],
    ['&gt;&gt; W«»', '&gt;&gt; Wren: '],
  ];
  for (const [line, after, name = 'Wren'] of rows) {
    it(JSON.stringify(line), () => checkText(taken(withLine(line), name), after));
  }

  it('in a file of labels, at the start of a line', () => {
    const text = spokenFile('label').trimEnd();
    assert.match(taken(`${text}\n\n01:00.000 --> 01:01.000\nG«»`, 'Gil'), /^Gil: $/u);
    assert.match(taken(`${text}\n- «»`, 'Gil'), /^- Gil: $/u);
    assert.match(taken(text.replace('Gil: ', 'G«»il: '), 'Wren'), /^Wren: Well/u);
  });

  it('in a file of brackets, behind one', () => {
    const text = spokenFile('bracket').trimEnd();
    assert.match(taken(`${text}\n[G«»`, 'Gil'), /^\[Gil\]: $/u);
  });
});

it('escapes every name so that it is read back', () => {
  const names = [
    'a < b',
    'a > b',
    'a<b>',
    'Dwayne "The Rock" Lake',
    'דנה כהן',
    'محمد علي',
    '田中さん',
    '🎙️ Host',
    'Ann:',
    'Lake, Wren',
    'Q&amp;A',
    'Wren '.repeat(40).trim(),
  ];
  for (const name of names) {
    const line = taken(withLine('<v «»'), name, names);
    const [, ...rest] = Object.entries(namesIn(withLine(line)));
    assert.ok(
      rest.some(([found]) => found === name),
      `${name}: ${line}`,
    );
  }
});

it('leaves out names that the notation cannot hold', () => {
  const others = ['Ann:', 'a < b', 'Gil'];
  assert.deepEqual(labels(withLine('>> «»'), others), ['Wren', 'Odo', 'Q&A', 'Gil']);
  assert.equal(labels(withLine('<v «»'), others)?.length, 6);
});

it('does not offer the name that is being typed', () => {
  assert.deepEqual(labels(withLine('<v Wr«»>Hi')), ['Wren', 'Odo', 'Q&A']);
  assert.deepEqual(labels(withLine('<v Wren«»>Hi')), ['Wren', 'Odo', 'Q&A']);
});

it('offers nothing where no name can stand', () => {
  const files: readonly string[] = [
    '«»',
    'WEBVTT <v «»',
    'WEBVTT\n\nNOTE <v «»',
    'WEBVTT\n\n<v «»\n00:01.000 --> 00:02.000\nHi',
    'WEBVTT\n\n00:01.000 --> 00:02.000 <v «»\nHi',
    'WEBVTT\n\n00:01.000 --> 00:02.000\nHi\n\n<v «»',
    withLine('<video «»'),
    withLine('<v Wren>Hello «»'),
    withLine('<i «»'),
    withLine('a < «»'),
    withLine('«»'),
    withLine('[«»'),
    withLine('Hello «»'),
  ];
  for (const marked of files) assert.equal(completionAt(marked), null, JSON.stringify(marked));
});

it('leaves a person who types words in a file of labels alone', () => {
  const text = `${spokenFile('label').trimEnd()}\n`;
  assert.equal(completionAt(`${text}Well «»`, 'by a character'), null);
  assert.equal(completionAt(`${text}«»`, 'by a character'), null);
  assert.notEqual(completionAt(`${text}>> «»`, 'by a character'), null);
});

it('offers a hundred names of many, those that go on with what is typed', () => {
  const cues = Array.from({ length: 400 }, (_, i) => `00:01.000 --> 00:02.000\n<v Guest ${i}>Hi\n`);
  const file = (line: string) => `WEBVTT\n\n${cues.join('\n')}\n00:01.000 --> 00:02.000\n${line}\n`;
  assert.deepEqual([completionAt(file('<v «»'))?.items.length], [100]);
  const found = completionAt(file('<v guest 39«»'));
  assert.equal(found?.isIncomplete, true);
  assert.deepEqual(
    found?.items.map(({ label }) => label).toSorted(),
    ['', ...'0123456789'].map((digit) => `Guest 39${digit}`),
  );
});
