/** Timing lines that a player drops, each with its reason and its fix; and those that it keeps. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { playerCues } from '../../../server/src';
import {
  actionsFor,
  applied,
  checkCodes,
  checkDiagnostics,
  checkFindings,
  diagnosticsOf,
} from '../../support/check';
import { checkLines, checkText, unmarked } from '../../support/marked';

const file = (timing: string) => `WEBVTT\n\n${timing}\nHello\n`;

/** The timing line with its mistakes marked, their codes, and the line after the preferred fixes. */
const dropped: readonly (readonly [string, readonly string[], string?])[] = [
  ['«00:00:01,000» --> 00:00:02.000', ['timing-comma'], '00:00:01.000 --> 00:00:02.000'],
  ['00:01.000 --> «00:02,000»', ['timing-comma'], '00:01.000 --> 00:02.000'],
  ['«00:00:01» --> 00:00:02.000', ['timing-no-fraction'], '00:00:01.000 --> 00:00:02.000'],
  ['«00:00:01.» --> 00:00:02.000', ['timing-no-fraction'], '00:00:01.000 --> 00:00:02.000'],
  [
    '00:00 --> «00:50»'.replace('00:00', '«00:00»'),
    ['timing-no-fraction', 'timing-no-fraction'],
    '00:00.000 --> 00:50.000',
  ],
  ['«00:00:01.5» --> 00:00:02.000', ['timing-fraction-digits'], '00:00:01.500 --> 00:00:02.000'],
  ['00:00:01.000 --> «00:00:02.80»', ['timing-fraction-digits'], '00:00:01.000 --> 00:00:02.800'],
  ['00:00:01.000 --> «00:00:02.8000»', ['timing-fraction-digits'], '00:00:01.000 --> 00:00:02.800'],
  ['«0:0:42.80» --> 00:00:47.770', ['timing-fraction-digits'], '00:00:42.080 --> 00:00:47.770'],
  ['«0:10:42.80» --> 00:10:47.770', ['timing-fraction-digits'], '00:10:42.080 --> 00:10:47.770'],
  ['«0:00:42.80» --> 00:00:47.770', ['timing-fraction-digits'], '00:00:42.800 --> 00:00:47.770'],
  ['«0.860» --> 00:07.380', ['timing-no-minutes'], '00:00.860 --> 00:07.380'],
  ['00:56.440 --> «1:01.080»', ['timing-field-digits'], '00:56.440 --> 01:01.080'],
  ['00:00:01.000 --> «00:00:2.000»', ['timing-field-digits'], '00:00:01.000 --> 00:00:02.000'],
  ['00:00:01.000 --> «00:1:02.000»', ['timing-field-digits'], '00:00:01.000 --> 00:01:02.000'],
  ['«005:00.000» --> 06:00.000', ['timing-field-digits'], '05:00.000 --> 06:00.000'],
  ['59:00.000 --> «60:00.000»', ['timing-field-range'], '59:00.000 --> 01:00:00.000'],
  ['00:00:01.000 --> «00:60:00.000»', ['timing-field-range'], '00:00:01.000 --> 01:00:00.000'],
  ['00:00:01.000 --> «00:00:60.000»', ['timing-field-range'], '00:00:01.000 --> 00:01:00.000'],
  ['«00:00:01:000» --> 00:00:02.000', ['timing-separator'], '00:00:01.000 --> 00:00:02.000'],
  ['«00: 00:01.000» --> 00:00:02.000', ['timing-separator'], '00:00:01.000 --> 00:00:02.000'],
  ['«００:00:01.000» --> 00:00:02.000', ['timing-digits'], '00:00:01.000 --> 00:00:02.000'],
  ['00:01.000 «->» 00:02.000', ['timing-arrow'], '00:01.000 --> 00:02.000'],
  ['00:01.000«->»00:02.000', ['timing-arrow'], '00:01.000 --> 00:02.000'],
  ['00:01.000 «--->» 00:02.000', ['timing-arrow'], '00:01.000 --> 00:02.000'],
  ['00:01.000 «- ->» 00:02.000', ['timing-arrow'], '00:01.000 --> 00:02.000'],
  ['00:01.000 «→» 00:02.000', ['timing-arrow'], '00:01.000 --> 00:02.000'],
  ['00:01.000 «–>» 00:02.000', ['timing-arrow'], '00:01.000 --> 00:02.000'],
  ['00:01.000 «->» 00:02.000 align:start', ['timing-arrow'], '00:01.000 --> 00:02.000 align:start'],
  ['00:01.000 «-->»', ['timing-missing']],
  ['«-->» 00:01.000', ['timing-missing']],
  ['«-00:01.000» --> 00:02.000', ['timing-unreadable']],
  ['«00:01.000\u000b-->\u000b00:02.000»', ['timing-unreadable']],
  ['«00:00:02.000 x --> 00:00:03.000»', ['timing-unreadable']],
];

describe('timing lines that players drop', () => {
  for (const [marked, codes, fixed] of dropped) {
    it(JSON.stringify(marked), () => {
      const { text } = unmarked(file(marked));
      assert.deepEqual(playerCues(text), [], 'a player drops it');
      checkFindings(file(marked), codes);
      if (fixed === undefined) {
        for (const found of diagnosticsOf(text)) assert.deepEqual(actionsFor(text, found), []);
        return;
      }
      let now = text;
      for (let [found] = diagnosticsOf(now); found; [found] = diagnosticsOf(now)) {
        const [action] = actionsFor(now, found);
        now = applied(now, action!);
      }
      checkText(now, file(fixed));
      assert.equal(playerCues(now)?.length, 1, 'a player keeps it');
    });
  }

  it('says which reading a short fraction gets, and offers the other', () => {
    const text = file('0:0:42.80 --> 0:0:47.770');
    const [found] = diagnosticsOf(text);
    assert.match(
      String(found!.message),
      /Nothing in this time is padded.*“\.80” is read as 80 ms/u,
    );
    const titles = actionsFor(text, found!).map(({ title }) => title);
    assert.deepEqual(titles.slice(0, 2), ['Write 00:00:42.080', 'Write 00:00:42.800']);
  });

  it('finds an arrow in the text that cuts the cue', () => {
    const text = `${file('00:01.000 --> 00:04.000').trimEnd()}\nleft «-->» right\nmore\n`;
    checkFindings(text, ['arrow-in-text']);
  });
});

describe('timing lines that players keep', () => {
  /** The timing line with what is odd about it marked, and the codes. */
  const kept: readonly (readonly [string, readonly string[]])[] = [
    ['00:01.000 --> 00:02.000', []],
    ['000:00:01.000 --> 123456:00:02.000', []],
    ['00:01.000«-->»00:02.000', ['timing-white-space']],
    ['«  »00:01.000 \t--> 00:02.000', ['timing-white-space']],
    ['00:01.000 --> 00:02.000«a»lign:end', ['setting-no-space']],
    ['00:01.000 --> 00:02.000 align:end line:0', []],
    ['00:01.000 --> 00:02.000 «--> 00:03.000»', ['setting-arrow']],
    ['00:01.000«\f-->\f»00:02.000', ['timing-white-space']],
  ];
  for (const [marked, codes] of kept) {
    it(JSON.stringify(marked), () => {
      assert.equal(playerCues(unmarked(file(marked)).text)?.length, 1);
      checkFindings(file(marked), codes);
    });
  }
});

it('leaves text alone that only looks a little like a timing line', () => {
  for (const text of [
    '2020: a year -> b',
    '5 -> 6 is fine',
    '1. first',
    '10:30 we start',
    '-5 > -6',
  ]) {
    checkCodes(`WEBVTT\n\n${text}\nmore\n`, ['stray-block']);
    checkCodes(file('00:01.000 --> 00:02.000').replace('Hello', text), []);
  }
});

it('folds what a producer repeats all over a file into one finding with the count', () => {
  const cues = Array.from({ length: 1200 }, (_, i) => {
    const time = (s: number) =>
      `0:${String(Math.floor(s / 60)).padStart(2, '0')}:${String(s % 60).padStart(2, '0')}.000`;
    return `${time(i)} --> ${time(i + 1)}\nText ${i}\n`;
  });
  const text = `WEBVTT\n\n${cues.join('\n')}`;
  const [finding, ...others] = diagnosticsOf(text);
  checkDiagnostics(text, others, []);
  assert.match(String(finding!.message), /2,400 times in this file\.$/u);
  checkLines(text, [finding!.range.start.line], [2]);
});
