/** Other times for a cue, and a cue made two at a time. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { playerCues } from '../../../server/src/transcript/player';
import { variants } from '../../support/check';
import { retimed, splitAtTime } from '../../support/checkTimes';
import { checkText } from '../../support/marked';

const file = (...blocks: readonly string[]) => `WEBVTT - Title\n\n${blocks.join('\n\n')}\n`;
const talk = file(
  'NOTE kept  as it is\t',
  '00:00:01.000  -->\t00:00:02.000 align:start  line:0\n<v Ann>One &amp; two  ',
  'second\n00:00:03.000 --> 00:00:05.500\n<v Bob>Three',
);

describe('retiming a cue', () => {
  for (const [name, make] of Object.entries(variants)) {
    it(`changes the characters of the time alone: ${name}`, () => {
      const start = retimed(make(talk), { line: 4, start: 1250 });
      checkText(start.text, make(talk.replace('00:00:01.000', '00:00:01.250')));
      const end = retimed(make(talk), { line: 7, end: 6001.6 });
      checkText(end.text, make(talk.replace('00:00:05.500', '00:00:06.002')));
      const both = retimed(make(talk), { line: 7, start: 0, end: 9 });
      const wanted = talk.replace('00:00:03.000', '00:00:00.000').replace('05.500', '00.009');
      checkText(both.text, make(wanted));
      assert.equal(both.edits, 2);
    });
  }

  const forms: readonly (readonly [does: string, from: string, at: number, to: string])[] = [
    ['leaves hours out where they are', '00:01.000', 2500, '00:02.500'],
    ['writes hours where they are needed', '00:01.000', 3_600_000, '01:00:00.000'],
    ['keeps hours of one digit', '0:00:01.000', 2500, '0:00:02.500'],
    ['keeps hours of four digits', '0000:00:01.000', 2500, '0000:00:02.500'],
    ['adds a digit where the hours need it', '9:00:01.000', 36_000_000, '10:00:00.000'],
  ];
  for (const [does, from, at, to] of forms) {
    it(does, () => {
      const before = file(`${from} --> 99:00:00.000\nOne`);
      checkText(retimed(before, { line: 2, start: at }).text, before.replace(from, to));
    });
  }

  it('is read again as the times that were asked for', () => {
    let text = talk;
    for (let ms = 1; ms < 5_000_000; ms = ms * 3 + 1) {
      text = retimed(text, { line: 7, start: ms - 1, end: ms }).text;
      const cue = playerCues(text)![1]!;
      assert.deepEqual(
        [cue.startTime, cue.endTime, cue.id],
        [(ms - 1) / 1000, ms / 1000, 'second'],
      );
    }
  });

  it('gives times to a cue that players drop, where both are asked for', () => {
    const dropped = file('x\n0:01,5 -> 00:00:02,0 align:end\nOne');
    assert.match(retimed(dropped, { line: 2, start: 1000 }).message, /Give it both/u);
    const { text } = retimed(dropped, { line: 2, start: 1000, end: 2000 });
    checkText(text, file('x\n00:01.000 --> 00:00:02.000 align:end\nOne'));
    assert.equal(playerCues(text)!.length, 1);
  });

  const refused: readonly (readonly [object, RegExp])[] = [
    [{ line: 4, start: 2000 }, /00:00:02.000 to 00:00:02.000 would not end after it starts/u],
    [{ line: 4, end: 500 }, /00:00:01.000 to 00:00:00.500 would not end/u],
    [{ line: 5, start: 1500 }, /No cue starts in this line/u],
    [{ line: 2, start: 1500 }, /No cue starts in this line/u],
    [{ line: 900, start: 1500 }, /No cue starts in this line/u],
    [{ line: 4, start: 1000, end: 2000 }, /has these times already/u],
  ];
  for (const [wanted, message] of refused) {
    it(`is refused in words: ${JSON.stringify(wanted)}`, () => {
      const result = retimed(talk, wanted as { line: number });
      checkText(result.text, talk);
      assert.equal(result.edits, 0);
      assert.match(result.message, message);
    });
  }

  it('wants times and a line that are numbers', () => {
    for (const start of [-1, Number.NaN, Number.POSITIVE_INFINITY, '1' as unknown as number]) {
      assert.throws(() => retimed(talk, { line: 4, start }), /must be a number of milliseconds/u);
    }
    assert.throws(() => retimed(talk, { line: 1.5, start: 1 }), /must be a whole number/u);
  });
});

describe('splitting a cue at a time', () => {
  const four = '00:00:00.000 --> 00:00:04.000';
  const split = (text: string, time: number) =>
    splitAtTime(file(`${four} line:0\n${text}`), { line: 2, time });
  const two = (first: string, second: string, middle: string) =>
    file(
      `00:00:00.000 --> ${middle} line:0\n${first}`,
      `${middle} --> 00:00:04.000 line:0\n${second}`,
    );

  const cases: readonly (readonly [string, string, number, string, string])[] = [
    [
      'divides words by their share of the time',
      'One two three four',
      2100,
      'One two',
      'three four',
    ],
    ['takes the nearest word', 'One two three four', 10, 'One', 'two three four'],
    ['takes the last word', 'One two three four', 3990, 'One two three', 'four'],
    [
      'counts no tags and no names',
      '<v Annabella Longname>One two',
      2000,
      '<v Annabella Longname>One',
      '<v Annabella Longname>two',
    ],
    ['goes by timestamps', 'One <00:00:03.000>two three', 2900, 'One', '<00:00:03.000>two three'],
    [
      'takes out the timestamp that the start repeats',
      'One <00:00:03.000>two three',
      3000,
      'One',
      'two three',
    ],
    [
      'keeps later timestamps with later words',
      'a <00:00:01.000>b <00:00:02.000>c <00:00:03.000>d',
      2000,
      'a <00:00:01.000>b',
      'c <00:00:03.000>d',
    ],
    ['divides between syllables at a timestamp', '雨<00:00:02.000>音', 2000, '雨', '音'],
    [
      'divides a script without spaces between words',
      '今日はとても良い天気です',
      1000,
      '今日は',
      'とても良い天気です',
    ],
    ['keeps open tags', '<i>One two</i>', 2000, '<i>One</i>', '<i>two</i>'],
    ['divides at a line', 'One\ntwo', 2000, 'One', 'two'],
  ];
  for (const [does, text, time, first, second] of cases) {
    it(does, () => {
      const middle = `00:00:0${Math.floor(time / 1000)}.${String(time % 1000).padStart(3, '0')}`;
      checkText(split(text, time).text, two(first, second, middle));
    });
  }

  for (const [name, make] of Object.entries(variants)) {
    it(`keeps what is around it: ${name}`, () => {
      const { text } = splitAtTime(make(talk), { line: 4, time: 1234 });
      const wanted = talk.replace(
        '00:00:02.000 align:start  line:0\n<v Ann>One &amp; two  ',
        '00:00:01.234 align:start  line:0\n<v Ann>One\n\n00:00:01.234  -->\t00:00:02.000 align:start  line:0\n<v Ann>&amp; two  ',
      );
      checkText(text, make(wanted));
    });
  }

  const refused: readonly (readonly [string, number, RegExp])[] = [
    [
      'One two',
      0,
      /runs from 00:00:00.000 to 00:00:04.000, so it cannot be split at 00:00:00.000/u,
    ],
    ['One two', 4000, /cannot be split at/u],
    ['One', 2000, /only one word/u],
    ['', 2000, /only one word/u],
    ['<v Ann>', 2000, /only one word/u],
  ];
  for (const [text, time, message] of refused) {
    it(`is refused in words: ${text} at ${time}`, () => {
      const result = split(text, time);
      checkText(result.text, file(`${four} line:0\n${text}`));
      assert.equal(result.edits, 0);
      assert.match(result.message, message);
    });
  }

  it('is refused where the times cannot be read', () => {
    const dropped = file('1:xx --> 00:00:02.000\nOne two');
    const result = splitAtTime(dropped, { line: 2, time: 5 });
    assert.deepEqual([result.edits, /Correct them first/u.test(result.message)], [0, true]);
  });

  it('works in a text of any length', () => {
    const text = `${'&a '.repeat(30_000)}${'word '.repeat(30_000)}${'<i '.repeat(30_000)}`;
    assert.equal(split(text, 2000).edits, 2);
    assert.equal(split('<'.repeat(100_000), 2000).edits, 0);
  });
});
