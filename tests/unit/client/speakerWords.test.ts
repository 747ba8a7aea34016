/** What the Speakers view says of a speaker. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { aloud, atLength, briefly, clock, total } from '../../../client/src/speakers/speakerWords';
import type { ViewedSpeaker } from '../../../server/src/protocol';

const ann: ViewedSpeaker = {
  name: 'Ann',
  ms: 1_573_400,
  share: 0.412,
  turns: 5,
  cues: 1204,
  words: 4405,
  wordsPerMinute: 168,
  first: { line: 1233, character: 3 },
  colour: 0,
};

const silent: ViewedSpeaker = {
  ...ann,
  ms: 0,
  share: 0,
  turns: 1,
  cues: 1,
  words: 1,
  wordsPerMinute: 0,
};

const rows: readonly (readonly [what: string, said: unknown, expected: unknown])[] = [
  ['numbers', briefly(ann), '\u200E41 % · 26:13 · 5 turns · 168 wpm'],
  ['one turn without a time', briefly(silent), '\u200E0 % · 0:00 · 1 turn'],
  [
    'a very small share',
    briefly({ ...ann, share: 0.001, ms: 900 }),
    '\u200E<1 % · 0:01 · 5 turns · 168 wpm',
  ],
  [
    'numbers read out',
    aloud(ann),
    'Ann, 41 percent of the talk, 26 minutes 13 seconds, 5 turns, 168 words per minute',
  ],
  ['no time read out', aloud(silent), 'Ann, 0 percent of the talk, 0 seconds, 1 turn'],
  ['one hour read out', aloud({ ...ann, ms: 3_601_000 }).includes('1 hour 1 second,'), true],
  [
    'all numbers',
    atLength(ann),
    [
      'Talks for 26:13, 41 % of all talk',
      '5 turns, 1,204 cues',
      '4,405 words, 168 per minute',
      'First named in line 1,234',
    ],
  ],
  ['all numbers without a time', atLength(silent)[2], '1 word'],
  [
    'the total',
    total({ resultId: '1', count: 3, ms: 3_852_000, speakers: [ann, ann, ann] }),
    '3 speakers · 1:04:12',
  ],
  [
    'the total of one',
    total({ resultId: '1', count: 1, ms: 5000, speakers: [ann] }),
    '1 speaker · 0:05',
  ],
  [
    'the total of more than are listed',
    total({ resultId: '1', count: 1000, ms: 5000, speakers: [ann] }),
    '1 of 1,000 speakers · 0:05',
  ],
  ['the total of nobody', total({ resultId: '1', count: 0, ms: 0, speakers: [] }), ''],
  ['a rounded minute', clock(59_600), '1:00'],
  ['hours', clock(36_000_000), '10:00:00'],
];

for (const [what, said, expected] of rows) {
  it(`${what} in words`, () => assert.deepEqual(said, expected));
}
