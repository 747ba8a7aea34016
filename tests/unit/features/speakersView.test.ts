/** What the Speakers view and the colours of an editor are made of. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Transcript } from '../../../server/src/transcript/transcript';
import { mentionsColoured, speakersViewed, transcriptOf, variants } from '../../support/check';
import { checkLines, checkSaid } from '../../support/marked';

const talk = `WEBVTT

00:00.000 --> 00:06.000
<v Ann>One two three

NOTE Between

00:06.000 --> 00:08.000
<v Bob>Four

00:08.000 --> 00:10.000
<v Ann>Five six
`;

describe('the speakers of a file', () => {
  for (const [variant, as] of Object.entries(variants)) {
    it(`are told with their numbers and first places, as ${variant}`, () => {
      const transcript = transcriptOf(as(talk), 32);
      const { count, ms, speakers } = speakersViewed(transcript)!;
      assert.deepEqual([count, ms], [2, 10_000]);
      assert.deepEqual(speakers, [
        {
          name: 'Ann',
          ms: 8000,
          share: 0.8,
          turns: 2,
          cues: 2,
          words: 5,
          wordsPerMinute: 38,
          first: { line: 3, character: 3 },
          colour: 0,
        },
        {
          name: 'Bob',
          ms: 2000,
          share: 0.2,
          turns: 1,
          cues: 1,
          words: 1,
          wordsPerMinute: 30,
          first: { line: 8, character: 3 },
          colour: 1,
        },
      ]);
    });
  }

  it('are not told again while nothing about them changes', () => {
    let transcript = transcriptOf(talk);
    const first = speakersViewed(transcript)!;
    assert.equal(speakersViewed(transcript, undefined, first.resultId), undefined);
    const type = (line: number, character: number, text: string) => {
      const position = { line, character };
      const changes = [{ range: { start: position, end: position }, text }];
      transcript = Transcript.update(transcript, changes, transcript.version + 1);
    };
    type(8, 11, 's');
    assert.equal(speakersViewed(transcript, undefined, first.resultId), undefined);
    type(8, 11, ' more');
    const second = speakersViewed(transcript, undefined, first.resultId)!;
    assert.equal(second.speakers[1]!.words, 2);
    assert.notEqual(speakersViewed(transcript, undefined, first.resultId), undefined);
  });

  it('of a very long list are those who talk most, in the order in which they speak', () => {
    const cue = (i: number) =>
      `00:00.000 --> 00:00.${String(100 + ((i * 7) % 800))}\n<v Speaker ${i}>Hi\n\n`;
    const text = `WEBVTT\n\n${Array.from({ length: 800 }, (_, i) => cue(i)).join('')}`;
    const { count, speakers } = speakersViewed(transcriptOf(text))!;
    assert.equal(count, 800);
    assert.equal(speakers.length, 300);
    assert.equal(Math.min(...speakers.map(({ ms }) => ms)), 600);
    const numbers = speakers.map(({ name }) => Number(name.slice('Speaker '.length)));
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    );
  });

  it('of a file that names nobody are none', () => {
    const { count, ms, speakers } = speakersViewed(
      transcriptOf('WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n'),
    )!;
    assert.deepEqual([count, ms, speakers], [0, 0, []]);
  });
});

describe('the names that an editor colours', () => {
  const range = (from: number, to: number) => ({
    start: { line: from, character: 0 },
    end: { line: to, character: 0 },
  });
  const rows: readonly (readonly [
    what: string,
    ranges: Parameters<typeof mentionsColoured>[2],
    lines: readonly number[],
  ])[] = [
    ['of the whole file', [range(0, 99)], [3, 8, 11]],
    ['of one line', [range(8, 9)], [8]],
    ['of lines without names', [range(4, 6)], []],
    ['of two ranges that overlap, once each', [range(7, 9), range(8, 12)], [8, 11]],
    ['of ranges in any order', [range(11, 12), range(0, 4)], [3, 11]],
    ['of no range', [], []],
  ];
  for (const [what, ranges, lines] of rows) {
    it(`are those ${what}`, () => {
      for (const chunkSize of [32, undefined]) {
        const found = mentionsColoured(transcriptOf(talk, chunkSize), undefined, ranges);
        const foundLines = found.map((mention) => mention.range.start.line);
        checkLines(talk, foundLines, lines);
      }
    });
  }

  it('are just the names', () => {
    const transcript = transcriptOf(talk);
    const names = mentionsColoured(transcript).map(({ range: where, colour }) => ({
      range: where,
      says: `${transcript.getText(where)} ${colour}`,
    }));
    checkSaid(talk, names, ['Ann 0', 'Bob 1', 'Ann 0']);
  });

  it('are asked for with ranges', () => {
    const wrong = undefined as unknown as Parameters<typeof mentionsColoured>[2];
    assert.throws(
      () => mentionsColoured(transcriptOf(talk), undefined, null as unknown as typeof wrong),
      /list of ranges/,
    );
  });
});
