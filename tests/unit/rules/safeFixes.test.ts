/** What is beyond doubt is fixed unasked, and what is not is left to whoever wrote it. */

import { describe, it } from 'node:test';
import { cueFile } from '../../../server/src/rules/rule';
import { safelyFixed } from '../../support/check';
import { checkText } from '../../support/marked';

const timed = (timing: string) => `WEBVTT\n\n${timing}\nHello\n`;
const region = (...lines: readonly string[]) =>
  `WEBVTT\n\n${lines.join('\n')}\n\n00:01.000 --> 00:04.000 region:a\nHello\n`;

describe('left alone', () => {
  const doubtful: Readonly<Record<string, string>> = {
    'a letter O in a time': timed('00:00:00.000 --> 00:00:1O.000'),
    'a space in a time': timed('00:00:00.000 --> 00:00:05 .500'),
    'a low line in a time': timed('00:00:00.000 --> 00:00:05_500'),
    'a letter in a time': timed('00:00:00.000 --> 00:00:05x.500'),
    'a letter for a digit': timed('00:00:00.000 --> 00:00:1d.890'),
    'seconds since 1970': timed('1714557610.250 --> 1714557612.000'),
    'more seconds than there are': timed('00:00:75.000 --> 00:01:20.000'),
    'a file of SRT': '1\n00:00:01,000 --> 00:00:04,000\nHello\n',
    'a signed address': cueFile('https://example.org/a.jpg?sig=1&exp=2#xywh=0,0,1,1'),
    'a query': cueFile('a.jpg?sig=1&exp=2'),
    'a note that is a region': region('Note: x', 'REGION', 'id:a', 'width:40%'),
    'a line above a region': region('some line', 'REGION', 'id:a', 'width:40%'),
    'a line of spaces in a region': region('REGION', 'id:a', ' ', 'width:40%'),
    'a setting of a region in two lines': region('REGION', 'id:a', 'lines:', '3'),
    'an end tag in two lines': cueFile('<c>one</\nc> two'),
  };
  for (const [what, text] of Object.entries(doubtful)) {
    it(what, () => checkText(safelyFixed(text), text));
  }
});

describe('fixed', () => {
  const plain: Readonly<Record<string, readonly [string, string]>> = {
    'a comma before settings': [
      timed('00:00:01,000 --> 00:00:04,000 align:start'),
      timed('00:00:01.000 --> 00:00:04.000 align:start'),
    ],
    'an hour in minutes': [
      timed('60:00.000 --> 61:00.000'),
      timed('01:00:00.000 --> 01:01:00.000'),
    ],
    'a bare ampersand': [cueFile('Fish & chips, Q&A?'), cueFile('Fish &amp; chips, Q&amp;A?')],
    'a note': ['WEBVTT\n\nNote: first\nREGIONAL\n', 'WEBVTT\n\nNOTE first\nREGIONAL\n'],
    'an end tag with a class': [cueFile('<c.x>a</c.x> b'), cueFile('<c.x>a</c> b')],
  };
  for (const [what, [text, fixed]] of Object.entries(plain)) {
    it(what, () => checkText(safelyFixed(text), fixed));
  }
});
