/** The samples: the clean ones are clean, and the broken one shows what it says. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { checkCodes, codesOf } from '../../support/check';
import { inRoot } from '../../support/paths';

const sample = (name: string) => readFileSync(inRoot(`samples/${name}`), 'utf8');

for (const name of [
  'interview.vtt',
  'zoom.vtt',
  'whisper.vtt',
  'captions-rtl.vtt',
  'captions-ja.vtt',
]) {
  it(`${name} has nothing to find`, () => checkCodes(sample(name), []));
}

it('teams.vtt has crosstalk and nothing else', () => {
  assert.deepEqual([...new Set(codesOf(sample('teams.vtt')))], ['overlap-crosstalk']);
});

it('broken.vtt has many kinds of mistakes, none of which is folded away', () => {
  const codes = new Set(codesOf(sample('broken.vtt')));
  for (const code of [
    'overlap-same-speaker',
    'timing-comma',
    'timing-arrow',
    'voice-unterminated',
  ]) {
    assert.ok(codes.has(code), code);
  }
  assert.ok(codes.size >= 25, String(codes.size));
});
