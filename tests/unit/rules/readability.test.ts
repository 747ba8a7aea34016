/** Rules of style: off without a profile, and by the numbers of the profile within one. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isWide, textLength } from '../../../server/src/rules/readability/textLength';
import { defaultSettings, type Settings } from '../../../server/src/settings';
import { checkCodes, diagnosticsOf } from '../../support/check';

const file = (...cues: readonly string[]) => `WEBVTT\n\n${cues.join('\n\n')}\n`;
const profile = (name: Settings['profile'], limits = {}): Settings => ({
  ...defaultSettings,
  profile: name,
  limits,
});
const codes = (text: string, settings: Settings) =>
  diagnosticsOf(text, settings).map(({ code }) => code);

const crowded = file(
  `00:00.000 --> 00:00.400\n${'many words '.repeat(8)}\ntwo\nthree`,
  '00:00.440 --> 00:20.000\nfour',
);

describe('style', () => {
  it('is not judged without a profile', () => checkCodes(crowded, []));

  it('is judged by the profile', () => {
    checkCodes(crowded, ['line-too-long'], profile('podcast'));
    assert.deepEqual(codes(crowded, profile('netflix-en')).sort(), [
      'cue-too-long',
      'cue-too-short',
      'gap-too-short',
      'line-too-long',
      'too-many-characters',
      'too-many-lines',
    ]);
    assert.ok(codes(crowded, profile('captions')).includes('too-many-words'));
  });

  it('is judged by limits that settings change', () => {
    checkCodes(crowded, [], profile('podcast', { lineLength: 200 }));
    const wide = profile('captions', { lineLength: 0, wordsPerMinute: 0, charactersPerSecond: 0 });
    assert.deepEqual(codes(crowded, wide).sort(), [
      'cue-too-long',
      'cue-too-short',
      'too-many-lines',
    ]);
  });

  it('leaves files alone that are no captions', () => {
    const chapters = crowded.replace('WEBVTT\n', 'WEBVTT\nKind: chapters\n');
    checkCodes(chapters, [], profile('netflix-en'));
  });

  it('says what was measured', () => {
    const text = file('00:00.000 --> 00:02.000\none\ntwo\nthree');
    const [finding] = diagnosticsOf(text, profile('captions'));
    assert.equal(finding!.message, 'This cue has 3 lines; 2 are the limit.');
  });

  it('counts words, not tags', () => {
    const text = file(`00:00.000 --> 00:03.000\n<v ${'A'.repeat(60)}><b>short</b> &amp; sweet</v>`);
    checkCodes(text, [], profile('netflix-en'));
  });
});

describe('lengths', () => {
  it('count what a reader sees', () => {
    assert.equal(textLength('abc'), 3);
    assert.equal(textLength('e\u0301te\u0301'), 3);
    assert.equal(textLength('👩‍👩‍👧 x'), 3);
    assert.equal(textLength('雨の音を聞く'), 6);
    assert.equal(textLength('雨の音ok'), 4);
    assert.equal(textLength('مرحبا'), 5);
    assert.ok(isWide('雨の音ok'));
    assert.ok(!isWide('one 雨'));
  });

  it('count the same in long text as in short', () => {
    for (const characters of [
      ['雨', 'か\u3099', 'a'],
      ['ก', 'é', ' '],
      ['नि', '👩‍👩‍👧'],
      ['e\u0301', 'ت'],
    ]) {
      const text = characters.join('').repeat(30_000);
      assert.equal(textLength(text), 30_000 * textLength(characters.join('')));
    }
  });
});
