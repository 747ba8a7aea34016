/** Which texts people type are times, and what is no time. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { noTime, timeTyped } from '../../../client/src/writtenTime';

const times: readonly (readonly [typed: string, ms: number])[] = [
  ['1:02:03', 3_723_000],
  ['62:03', 3_723_000],
  ['3723', 3_723_000],
  ['1h2m3s', 3_723_000],
  ['1:02:03.5', 3_723_500],
  ['1:02:03,500', 3_723_500],
  ['00:01:02.345', 62_345],
  ['90s', 90_000],
  ['90.25s', 90_250],
  ['1h', 3_600_000],
  ['2m', 120_000],
  ['2min', 120_000],
  ['1h 2m 3s', 3_723_000],
  ['1H2M', 3_720_000],
  ['1h30', 3_630_000],
  ['  0:05  ', 5000],
  ['0', 0],
  ['0:00', 0],
  ['5.', 5000],
  ['120:00:00', 432_000_000],
];

for (const [typed, ms] of times) {
  it(`“${typed}” is a time`, () => assert.equal(timeTyped(typed), ms));
}

const junk = [
  '',
  '   ',
  'abc',
  '1:2:3:4',
  '1:60',
  '1:75:00',
  '0:61.5',
  '-5',
  '+5',
  '1e3',
  '0x10',
  '1:02:',
  ':30',
  '1::2',
  '3s2m',
  '1h1h',
  '1.5h',
  's',
  'hms',
  '1:02:03 pm',
  '٣:٠٠',
  'NaN',
  'Infinity',
  '.5',
  '1 2',
  '00:00:01.000 --> 00:00:02.000',
  '9'.repeat(400),
];

for (const typed of junk) {
  it(`“${typed.slice(0, 30)}” is no time, and is told so`, () => {
    assert.equal(timeTyped(typed), undefined);
    assert.match(noTime(typed), /is no time\. Write it as/);
  });
}
