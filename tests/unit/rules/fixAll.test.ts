/** All fixes beyond doubt at once: a fixed point, in edits as small as can be. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ruleOf } from '../../../server/src/rules/all';
import type { RuleCode } from '../../../server/src/rules/findings/findings';
import { defaultSettings, type Settings } from '../../../server/src/settings';
import {
  actionsFor,
  checkDiagnostics,
  diagnosticsOf,
  safeEdits,
  safelyFixed,
  transcriptOf,
  variants,
} from '../../support/check';
import { checkApart, checkText } from '../../support/marked';
import { randomFrom, randomText } from '../../support/random';

const cue = (text: string) => `WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n${text}\n`;

/** What the fixes make of a text. */
const cases: Readonly<Record<string, readonly [string, string]>> = {
  'several mistakes in several cues': [
    'WEBVTT\n\n0:00:01.000 --> 00:00:02,000\n<V Ann>A\n\n00:02.000 -> 00:00:04.000\n<v Bob & Co>B</v Bob>\n',
    'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ann>A\n\n00:02.000 --> 00:00:04.000\n<v Bob &amp; Co>B</v>\n',
  ],
  'what another fix uncovers': [cue('<V:Bob & Ann>Hello'), cue('<v Bob &amp; Ann>Hello')],
  'no reference that lacks only its semicolon': [
    cue('<v A &amp B>Hello'),
    cue('<v A &amp B>Hello'),
  ],
  'only what is beyond doubt': [
    'WEBVTT\n\n00:00:01.5 --> 00:00:04.000\n<v Bob Hello\n',
    'WEBVTT\n\n00:00:01.5 --> 00:00:04.000\n<v Bob Hello\n',
  ],
  'no time that can be read in two ways': [
    'WEBVTT\n\n00:00:01,5 --> 00:00:04.000\nHello\n',
    'WEBVTT\n\n00:00:01,5 --> 00:00:04.000\nHello\n',
  ],
  'no time whose fields are not what they seem': [
    'WEBVTT\n\n00:01:000 --> 00:04:000\nHello\n\n4000 --> 5000\nHello\n',
    'WEBVTT\n\n00:01:000 --> 00:04:000\nHello\n\n4000 --> 5000\nHello\n',
  ],
  'times whose fields are': [
    'WEBVTT\n\n0:1 --> 00:00:04:000\nHello\n\n00:04;5.000 --> 75.000\nHello\n',
    'WEBVTT\n\n00:01.000 --> 00:00:04.000\nHello\n\n04:05.000 --> 01:15.000\nHello\n',
  ],
  'nothing that is silenced': [
    'WEBVTT\n\nNOTE webvtt-disable-next-cue hours-one-digit\n\n0:00:01.000 --> 00:00:02,000\nHello\n',
    'WEBVTT\n\nNOTE webvtt-disable-next-cue hours-one-digit\n\n0:00:01.000 --> 00:00:02.000\nHello\n',
  ],
};

describe('fixes', () => {
  for (const [name, [text, expected]] of Object.entries(cases)) {
    it(name, () => {
      for (const variant of Object.values(variants)) {
        checkText(safelyFixed(variant(text)), variant(expected));
      }
    });
  }

  it('nothing that the settings switch off', () => {
    const text = 'WEBVTT\n\n0:00:01.000 --> 00:00:02.000\nHello\n';
    const settings: Settings = { ...defaultSettings, rules: { 'hours-one-digit': 'off' } };
    checkText(safelyFixed(text, settings), text);
  });

  it('with an edit for each place, however often it is repeated', () => {
    const text = `WEBVTT\n\n${'0:00:01.000 --> 0:00:02.000\nHello\n\n'.repeat(500)}`;
    const edits = safeEdits(text);
    assert.equal(edits.length, 1000);
    assert.ok(edits.every((edit) => edit.start === edit.end && edit.text === '0'));
  });
});

describe('of random texts', () => {
  it('twice is once, and nothing is left to fix', () => {
    const random = randomFrom(29);
    for (let i = 0; i < 2000; i++) {
      const text = randomText(random, 40);
      const fixed = safelyFixed(text);
      checkText(safelyFixed(fixed), fixed, `Fixed twice: ${JSON.stringify(text)}`);
      // In what is no WebVTT, nothing is beyond doubt.
      if (transcriptOf(fixed).chunks[0]!.rejected) continue;
      for (const diagnostic of diagnosticsOf(fixed)) {
        if (ruleOf(diagnostic.code as RuleCode).isSafe !== true) continue;
        const fixes = actionsFor(fixed, diagnostic).filter(({ isPreferred }) => isPreferred);
        const choices = actionsFor(fixed, diagnostic).length;
        if (fixes.length > 0 && choices <= 1) checkDiagnostics(fixed, [diagnostic], []);
      }
    }
  });

  it('edits are in order, apart, and change something', () => {
    const random = randomFrom(31);
    for (let i = 0; i < 2000; i++) {
      const text = randomText(random, 40);
      const edits = safeEdits(text);
      checkApart(text, edits, 1);
      for (const { start, end, text: written } of edits) {
        assert.notEqual(transcriptOf(text).slice(start, end), written);
      }
    }
  });
});
