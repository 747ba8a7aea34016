/** Names in voice tags and names elsewhere in one file: what is told, and what writes them alike. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { defaultSettings, type Settings } from '../../../server/src/settings';
import {
  actionsFor,
  applied,
  checkCodes,
  checkFindings,
  diagnosticsOf,
  variants,
} from '../../support/check';
import { checkText } from '../../support/marked';
import { talk } from '../../support/talks';

const mixtures: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  'a label among voices': [
    ['<v Ann>x', '«Bob»: x', '<v Bob>x', '<v Ann>x'],
    ['<v Ann>x', '<v Bob>x', '<v Bob>x', '<v Ann>x'],
  ],
  'what machines write among voices': [
    [
      '<v Ann>x',
      '[«SPEAKER_00»]: x',
      '(speaker 1) y',
      '&gt;&gt; Ed A. &amp; Co.: x',
      '<v A>x',
      '<v A>x',
      '<v A>x',
    ],
    [
      '<v Ann>x',
      '<v SPEAKER_00>x',
      '<v speaker 1>y',
      '<v Ed A. &amp; Co.>x',
      '<v A>x',
      '<v A>x',
      '<v A>x',
    ],
  ],
  'a label on its own line': [
    ['<v Ann>x', '«Ann»:\nx\ny', '<v Ann>x', '<v Ann>x'],
    ['<v Ann>x', '<v Ann>x\ny', '<v Ann>x', '<v Ann>x'],
  ],
  'two labels in a cue, which stay': [
    ['<v Ann>x', '- «Ann»: x\n- Bob: y', 'Ann: x', '<v Bob>x', '<v Ann>x'],
    ['<v Ann>x', '- Ann: x\n- Bob: y', '<v Ann>x', '<v Bob>x', '<v Ann>x'],
  ],
  'voices among labels': [
    ['Ann: x', 'Bob: x', 'Ann: x', 'Bob: x', '<v «Ann»>x</v>', '<v Bob> x\ny</v> '],
    ['Ann: x', 'Bob: x', 'Ann: x', 'Bob: x', 'Ann: x', 'Bob: x\ny '],
  ],
  'voices that labels would lose something of': [
    ['Ann: x', 'Bob: x', 'Ann: x', 'Bob: x', '<v.loud «Ann»>x', '<v Bob>x</v> y', '<v Ann>x'],
    ['Ann: x', 'Bob: x', 'Ann: x', 'Bob: x', '<v.loud Ann>x', '<v Bob>x</v> y', 'Ann: x'],
  ],
};

const alike: Readonly<Record<string, readonly string[]>> = {
  'voices only': ['<v Ann>x', '<v Bob>x', 'y'],
  'labels only': ['Ann: x', 'Bob: x', 'Ann: x', 'Bob: x'],
  'labels and chevrons': ['>> Ann: x', 'Bob: x', '>> Ann: x', 'Bob: x'],
  'a voice, and a note that is nobody': ['<v Ann>x', 'Nitpick: x', '<v Ann>x', '<v Bob>x'],
  'a voice, and a name that is spoken of': ['<v Ann>x\nBob: so he said', '<v Ann>x'],
  'a voice, and sounds': ['<v Ann>x', '[music]', '<v Ann>x', '[music]', '(laughs)', '[music]'],
  'a voice, and somebody else': ['<v Ann>x', '>> x', '<v Ann>x'],
};

describe('speaker-notation-mixed', () => {
  const asked: Settings = { ...defaultSettings, rules: { 'speaker-name-similar': 'off' } };
  for (const [what, [marked, after]] of Object.entries(mixtures)) {
    it(`tells ${what}, and writes them as the others`, () => {
      const [found] = checkFindings(talk(marked), ['speaker-notation-mixed'], asked);
      for (const variant of Object.values(variants)) {
        const text = variant(talk(marked).replaceAll(/[«»]/gu, ''));
        const [fix] = actionsFor(text, diagnosticsOf(text, asked)[0]!, asked);
        checkText(applied(text, fix!), variant(talk(after)));
      }
      assert.equal(found!.severity, 4);
    });
  }
  for (const [what, texts] of Object.entries(alike)) {
    it(`leaves ${what} alone`, () => checkCodes(talk(texts), [], asked));
  }

  it('says how many stand where, and how many its fix leaves', () => {
    const text = talk([
      '<v Ann>x',
      '- Ann: x\n- Bob: y',
      'Ann: x',
      '<v Bob>x',
      '<v Bob>x',
      '<v Ann>x',
    ]);
    const [found] = diagnosticsOf(text);
    assert.match(
      String(found!.message),
      /^Most names of this file stand in voice tags \(4\), “Ann” stands in the text \(3\)\. /u,
    );
    const titles = actionsFor(text, found!).map(({ title }) => title);
    assert.deepEqual(titles, ['Write 1 of these 3 names in voice tags']);
  });

  it('tells identifiers among voices, whose numbers a fix would lose', () => {
    const text = talk(['<v Ann>x', '<v Ann>x']).replace(
      '\n\n',
      '\n\n1 "Bob Lee" (7)\n00:00.000 --> 00:00.000\nx\n\n',
    );
    const found = diagnosticsOf(text).find(({ code }) => code === 'speaker-notation-mixed');
    assert.match(String(found!.message), /“Bob Lee” stands in identifiers \(1\)/u);
    assert.deepEqual(actionsFor(text, found!), []);
  });
});
