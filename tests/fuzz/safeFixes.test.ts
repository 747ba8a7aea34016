/** What runs unasked takes nothing away: a player shows after it all that it showed before. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cueNodes, plainText } from '../../server/src/syntax/text/cueText';
import { type PlayerCue, playerCues } from '../../server/src/transcript/player';
import { safelyFixed } from '../support/check';
import { randomOf, times } from '../support/fuzzing';
import { randomText } from '../support/random';
import { sampleTexts } from '../support/sampleTexts';

/** What a viewer and a program have of a cue, as text. */
function shown({ text, ...cue }: PlayerCue): string {
  return JSON.stringify([cue, plainText(cueNodes(text), 'with')]);
}

/** Checks that what was shown is still shown, in the same order. */
function checkKept(text: string): void {
  const before = playerCues(text);
  const fixed = safelyFixed(text);
  if (before === null) return assert.equal(fixed, text);
  const after = (playerCues(fixed) ?? []).map(shown);
  let at = 0;
  for (const cue of before.map(shown)) {
    const place = after.indexOf(cue, at);
    assert.ok(place >= 0, `${JSON.stringify(text)}\n→ ${JSON.stringify(fixed)}\nlost ${cue}`);
    at = place + 1;
  }
  assert.equal(safelyFixed(fixed), fixed);
}

describe('what is fixed unasked', () => {
  it('keeps all that is shown of random texts', () => {
    const random = randomOf(61);
    for (let i = 0; i < times(3000); i++) checkKept(randomText(random, 30));
    for (let i = 0; i < times(3000); i++) checkKept(`WEBVTT\n\n${randomText(random, 12)}`);
  });

  it('keeps all that is shown of samples with a few characters changed', () => {
    const random = randomOf(67);
    const pieces = [
      ' ',
      '\n',
      '\n\n',
      '<',
      '>',
      '/',
      '&',
      ':',
      '.',
      ',',
      '-->',
      '0',
      'O',
      'NOTE',
      'x',
      '\t',
    ];
    for (const sample of sampleTexts) {
      for (let i = 0; i < times(150); i++) {
        let text = sample.slice(0, 3000);
        for (let change = 0; change < 4; change++) {
          const place = Math.floor(random() * text.length);
          const piece = pieces[Math.floor(random() * pieces.length)]!;
          text = text.slice(0, place) + piece + text.slice(place + Math.floor(random() * 2));
        }
        checkKept(text);
      }
    }
  });
});
