/** Names that are all but the same: which are slips, and what renames them. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  actionsFor,
  applied,
  checkCodes,
  checkFindings,
  diagnosticsOf,
  transcriptOf,
  variants,
} from '../../support/check';
import { checkMarks, checkRanges, checkText, positionRanges, unmarked } from '../../support/marked';
import { talk, voices } from '../../support/talks';

const slips: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'a letter less': { 'John Doe': 5, 'Jon Doe': 1 },
  'a letter less, once among few': { 'John Doe': 2, 'Jon Doe': 1 },
  'a double letter': { 'Alan Turing': 20, 'Allan Turing': 4 },
  'another letter': { 'Marta Sorensen': 10, 'Marta Sorenson': 2 },
  'a letter too many in one word': { Sebastian: 10, Sebasttian: 1 },
  'swapped letters': { 'Brian Lake': 10, 'Brain Lake': 1 },
  case: { Ann: 3, ANN: 2 },
  'case, as often': { 'John Doe': 2, 'john doe': 2 },
  spacing: { MaryAnn: 3, 'Mary Ann': 2 },
  punctuation: { 'Dr. Wren': 3, 'Dr Wren': 2 },
  'a handle': { 'Wren Lake': 3, wren_lake: 2 },
  'accents left out': { José: 3, Jose: 3 },
  'accents left out in one word': { 'José Pérez': 3, 'José Perez': 2 },
  'a hyphen between accents': { 'José-Luís': 3, 'José Luís': 2 },
  'Last, First': { 'Wren Lake': 3, 'Lake, Wren': 2 },
  'case, in Cyrillic': { 'Анна Петрова': 3, 'анна петрова': 1 },
  'a letter, in Cyrillic': { 'Наталья Петрова': 10, 'Наталля Петрова': 1 },
  'full width': { Ann: 3, Ａｎｎ: 1 },
  'case, before a number': { 'Speaker 1': 3, SPEAKER_1: 1 },
};

const others: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  digits: { 'Speaker 1': 50, 'Speaker 2': 1 },
  'digits of machines': { SPEAKER_00: 50, SPEAKER_01: 1, SPEAKER_10: 1 },
  'a digit at the end': { Q1: 50, Q2: 1 },
  'digits that differ in a full stop': { 'Speaker 1.1': 50, 'Speaker 11': 1 },
  accounts: {
    '0a1b2c3d-0000-4000-8000-00000000000a@x': 50,
    '0a1b2c3d-0000-4000-8000-00000000000b@x': 1,
  },
  'letters for numbers': { 'Speaker A': 50, 'Speaker B': 1 },
  'Roman numbers': { 'King Henry I': 50, 'King Henry II': 1 },
  'short names': { Tim: 50, Tom: 1, Ann: 50, Anna: 1 },
  'short names with a family’s': { 'Tim Lake': 50, 'Tom Lake': 1 },
  'first letters': { 'Jim Lake': 50, 'Kim Lake': 1, 'Harry Lake': 50, 'Larry Lake': 1 },
  'endings of women and men': { 'Daniel Lake': 50, 'Daniela Lake': 1, Francesco: 50, Francesca: 1 },
  'two people who both talk': { 'Anna Smith': 10, 'Anne Smith': 10 },
  'a letter, where both talk': { 'Marta Sorensen': 10, 'Marta Sorenson': 5 },
  titles: { 'Mr Wren': 50, 'Mrs Wren': 1 },
  'a family’s after a title': { 'Professor Walker': 50, 'Professor Walter': 1 },
  plurals: { Student: 50, Students: 1 },
  'other words': { 'Wren Lake': 50, 'Wren Hill': 1 },
  'another accent': { 'Minh Hà': 50, 'Minh Hạ': 1 },
  'voiced signs': { か行: 5, が行: 1 },
  'vowel signs': { सुनील: 5, सनील: 1 },
  Chinese: { 李小明同学: 50, 李小民同学: 1 },
  'nothing but punctuation': { '???': 5, '!!!': 1 },
};

describe('speaker-name-similar', () => {
  for (const [what, names] of Object.entries(slips)) {
    it(`tells ${what}`, () => {
      checkCodes(voices(names), ['speaker-name-similar']);
    });
  }
  for (const [what, names] of Object.entries(others)) {
    it(`leaves ${what} alone`, () => checkCodes(voices(names), []));
  }

  it('is told once, at the first mention of the rarer name, with the first of the other', () => {
    const marked = talk([
      '<v «jon doe»>Hi',
      '<v Ann>Hi',
      '<v Jon Doe>Hi',
      '<v jon doe>Hi',
      '<v Jon Doe>Hi',
      '<v Jon Doe>Hi',
    ]);
    const [found] = checkFindings(marked, ['speaker-name-similar']);
    assert.match(String(found!.message), /^“jon doe” \(2 times\) is nearly “Jon Doe” \(3 times\)/u);
    const [other] = found!.relatedInformation!;
    checkRanges(
      unmarked(marked).text,
      positionRanges(other!.location.range.start),
      positionRanges({ line: 9, character: 3 }),
    );
  });

  it('is told of the most frequent of several, and of each of the others', () => {
    const text = voices({ 'John Doe': 9, 'Jon Doe': 1, 'john doe': 3 });
    const messages = diagnosticsOf(text).map(({ message }) => String(message));
    assert.equal(messages.length, 2);
    for (const message of messages) assert.match(message, /is nearly “John Doe” \(9 times\)/u);
  });

  it('is found in names that stand far apart, and at the same place in small chunks', () => {
    const text = voices({ 'John Doe': 300, Ann: 300, 'Jon Doe': 2 });
    const whole = diagnosticsOf(text);
    assert.equal(whole.length, 1);
    const first = text.indexOf('Jon Doe');
    const found = transcriptOf(text, 256).offsetAt(whole[0]!.range.start);
    checkMarks(text, [{ start: found, end: found }], [{ start: first, end: first }]);
  });
});

const renamings: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  'in voice tags, classes, padding and end tags kept': [
    ['<v A & B>x', '<v.loud   a &amp; b >Hi</v>', '<v A & B>x', '<v a & b>Hi <i>a & b</i>'],
    ['<v A & B>x', '<v.loud   A &amp; B >Hi</v>', '<v A & B>x', '<v A &amp; B>Hi <i>a & b</i>'],
  ],
  'in labels': [
    ['Wren Lake: x', 'wren lake:  x', 'Wren Lake: x', 'Odo: x', 'Odo: x', '- wren lake: x'],
    ['Wren Lake: x', 'Wren Lake:  x', 'Wren Lake: x', 'Odo: x', 'Odo: x', '- Wren Lake: x'],
  ],
  'behind chevrons': [
    ['>> Wren Lake: x', '>> Wren Lake: x', '&gt;&gt; WREN LAKE: x'],
    ['>> Wren Lake: x', '>> Wren Lake: x', '&gt;&gt; Wren Lake: x'],
  ],
  'in brackets': [
    ['[SPEAKER_01]: x', '[SPEAKER_01]: x', '[speaker_01]: x'],
    ['[SPEAKER_01]: x', '[SPEAKER_01]: x', '[SPEAKER_01]: x'],
  ],
  'with every sign that a tag cannot hold': [
    ['<v A &lt;b&gt; "c">x', '<v A &lt;b&gt; "c">x', '<v a &lt;b&gt; c>x'],
    ['<v A &lt;b&gt; "c">x', '<v A &lt;b&gt; "c">x', '<v A &lt;b&gt; "c">x'],
  ],
};

describe('the fix of speaker-name-similar', () => {
  for (const [what, [before, after]] of Object.entries(renamings)) {
    for (const [name, variant] of Object.entries(variants)) {
      it(`renames ${what} (${name})`, () => {
        const text = variant(talk(before));
        const found = diagnosticsOf(text).filter(({ code }) => code === 'speaker-name-similar');
        assert.equal(found.length, 1);
        const [fix] = actionsFor(text, found[0]!);
        assert.equal(fix!.isPreferred, true);
        checkText(applied(text, fix!), variant(talk(after)));
      });
    }
  }

  it('renames a name in two notations in each as it can be written there', () => {
    const text = talk([
      '<v Lake & Hill>x',
      '<v Lake & Hill>x',
      '<v lake & hill>x',
      'lake & hill: x',
    ]);
    const found = diagnosticsOf(text).find(({ code }) => code === 'speaker-name-similar');
    checkText(
      applied(text, actionsFor(text, found!)[0]!),
      talk(['<v Lake & Hill>x', '<v Lake & Hill>x', '<v Lake &amp; Hill>x', 'Lake &amp; Hill: x']),
    );
  });

  it('has no fix where the name that is meant cannot be written', () => {
    const text = talk([
      '<v Wren: Lake>x',
      '<v Wren: Lake>x',
      '<v Wren Lake>x',
      'Wren Lake: x',
      '<v Wren: Lake>x',
    ]);
    const found = diagnosticsOf(text).find(({ code }) => code === 'speaker-name-similar');
    assert.deepEqual(actionsFor(text, found!), []);
  });
});

describe('speaker-name-similar among very many names', () => {
  it('is told of so many as anybody reads', () => {
    const names = Array.from({ length: 3000 }, (_, i) => `N${i}x`);
    const text = talk(names.flatMap((name) => [`<v ${name}>x`, `<v ${name.toLowerCase()}>x`]));
    const found = diagnosticsOf(text);
    assert.equal(found.length, 100);
  });

  it('is told by form alone', () => {
    const names = Array.from({ length: 1200 }, (_, i) => `N${i}x`);
    const slips = ['Ann', 'ANN', 'Wren Lake', 'Lake, Wren', 'José', 'Jose', 'John Doe', 'Jon Doe'];
    const text = talk([...names, ...slips].map((name) => `<v ${name}>x`));
    const found = diagnosticsOf(text).map(({ message }) => /“[^”]*”/u.exec(String(message))?.[0]);
    assert.deepEqual(found, ['“Ann”', '“Wren Lake”', '“José”']);
  });
});
