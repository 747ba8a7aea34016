/** Order and overlaps, judged by who speaks. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  actionsFor,
  allFixed,
  applied,
  checkCodes,
  checkFindings,
  checkRelated,
  diagnosticsOf,
} from '../../support/check';
import { checkText, unmarked } from '../../support/marked';

type Cue = readonly [start: number | string, end: number | string, text?: string];

/** A file of cues, given in seconds; marks may stand in a time written as text. */
const file = (...cues: readonly Cue[]) =>
  `WEBVTT\n${cues.map(([start, end, text = 'Hello']) => `\n${time(start)} --> ${time(end)}\n${text}\n`).join('')}`;

function time(seconds: number | string): string {
  if (typeof seconds === 'string') return seconds;
  const [minutes, rest] = [Math.floor(seconds / 60), (seconds % 60).toFixed(3)];
  return `${String(minutes).padStart(2, '0')}:${rest.padStart(6, '0')}`;
}

const ann = '<v Ann>Hello';
const bob = '<v Bob>Hello';

describe('overlaps', () => {
  it('warns where one voice overlaps itself, or no voices each other', () => {
    checkFindings(file([0, 3, ann], ['«00:02.000»', 4, ann]), ['overlap-same-speaker']);
    checkFindings(file([0, 3], ['«00:02.000»', 4]), ['overlap-same-speaker']);
  });

  it('takes different voices for crosstalk', () => {
    checkFindings(file([0, 3, ann], ['«00:02.000»', 4, bob]), ['overlap-crosstalk']);
    checkFindings(file([0, 3, ann], ['«00:02.000»', 4]), ['overlap-crosstalk']);
  });

  it('takes a few ms for rounding', () => {
    checkFindings(file([0, 2.001, ann], ['«00:02.000»', 4, ann]), ['overlap-rounding']);
    checkFindings(file([0, 2.01, ann], ['«00:02.000»', 4, ann]), ['overlap-rounding']);
    checkFindings(file([0, 2.011, ann], ['«00:02.000»', 4, ann]), ['overlap-same-speaker']);
  });

  it('says nothing where cues only touch', () => {
    checkFindings(file([0, 2, ann], [2, 4, ann], [4, 5, bob]), []);
  });

  it('looks at every earlier cue that still runs, not only at the one before', () => {
    const text = file([0, 10, ann], ['«00:02.000»', 4, bob], ['«00:05.000»', 6, ann]);
    const found = checkFindings(text, ['overlap-crosstalk', 'overlap-same-speaker']);
    for (const finding of found) checkRelated(unmarked(text).text, finding, 2);
  });

  it('judges recurring labels as it judges voices', () => {
    const talk = Array.from(
      { length: 6 },
      (_, i): Cue => [i, i + 1, `${i % 2 ? 'Bob' : 'Ann'}: Hello`],
    );
    checkCodes(file(...talk, [6, 8, 'Ann: Hello'], [7, 9, 'Bob: Hello']), ['overlap-crosstalk']);
    checkCodes(file(...talk, [6, 8, 'Ann: Hello'], [7, 9, 'Ann: Hello']), ['overlap-same-speaker']);
  });
});

describe('what is said of an overlap', () => {
  it('names all that run of the same kind', () => {
    const found = diagnosticsOf(file([0, 9, ann], [1, 8, bob], [2, 7, '<v Cid>Hello']));
    assert.equal(found.at(-1)!.relatedInformation!.length, 2);
  });

  it('says who and by how much', () => {
    const [found] = diagnosticsOf(file([0, 3.5, ann], [2, 4, ann]));
    assert.match(
      String(found!.message),
      /starts 1\.5 s before an earlier one of “Ann” ends, so players show both/u,
    );
    const both = '<v Bob>Hello</v>\n<v Ann>Hi</v>';
    const [shared] = diagnosticsOf(file([0, 3.5, ann], [2, 4, both]));
    assert.match(String(shared!.message), /an earlier one of “Ann” ends/u);
    const [nobody] = diagnosticsOf(file([0, 3.5], [2, 4]));
    assert.match(String(nobody!.message), /before an earlier one ends/u);
  });
});

describe('the fixes of an overlap', () => {
  it('trim the earlier, start the later one later, or split the difference', () => {
    const text = file([0, 3, ann], [2, 4, ann]);
    const [found] = diagnosticsOf(text);
    const results = actionsFor(text, found!).map((action) => applied(text, action));
    const expected = [
      file([0, 2, ann], [2, 4, ann]),
      file([0, 3, ann], [3, 4, ann]),
      file([0, 2.5, ann], [2.5, 4, ann]),
    ];
    assert.equal(results.length, expected.length);
    for (const [index, result] of results.entries()) checkText(result, expected[index]!);
  });

  it('leave no cue without a time', () => {
    const same = file([0, 3, ann], [0, 3, ann]);
    assert.deepEqual(actionsFor(same, diagnosticsOf(same)[0]!), []);
    const inside = file([0, 9, ann], [2, 4, ann], [9, 10, ann]);
    const titles = actionsFor(inside, diagnosticsOf(inside)[0]!).map(({ title }) => title);
    assert.equal(titles.length, 1);
    assert.match(titles[0]!, /^End the earlier cue/u);
  });

  it('are made in one pass, all of them', () => {
    const text = file([0, 10, ann], [2, 6, ann], [4, 8, ann], [7, 9, ann]);
    const fixed = allFixed(text, 'overlap-same-speaker');
    checkText(fixed, file([0, 2, ann], [2, 4, ann], [4, 7, ann], [7, 9, ann]));
  });

  it('keep the form of the times they change', () => {
    const text = file(['0:00:00.000', '0:00:03.000', ann], ['0:00:02.000', '0:00:04.000', ann]);
    checkText(allFixed(text, 'overlap-same-speaker'), text.replace('0:00:03.000', '0:00:02.000'));
  });
});

describe('order', () => {
  it('finds a cue that starts before an earlier one, and moves it', () => {
    const text = file([0, 1], [4, 5], [6, 7], ['«00:02.000»', 3, ann], [8, 9]);
    const [found] = checkFindings(text, ['start-before-earlier']);
    const plain = text.replace(/[«»]/gu, '');
    const [action] = actionsFor(plain, found!);
    checkText(applied(plain, action!), file([0, 1], [2, 3, ann], [4, 5], [6, 7], [8, 9]));
  });

  it('blames one cue that is ahead of its time once, and moves that', () => {
    const text = file([0, 1], [60, 61, ann], ['«00:02.000»', 3], [4, 5], [60.5, 62, bob]);
    const [found] = checkFindings(text, ['start-before-earlier']);
    const plain = text.replace(/[«»]/gu, '');
    const [action] = actionsFor(plain, found!);
    checkText(
      applied(plain, action!),
      file([0, 1], [2, 3], [4, 5], [60, 61, ann], [60.5, 62, bob]),
    );
  });

  it('moves to the end of the file, whatever the file ends with', () => {
    for (const ending of ['', '\n', '\n\n\n']) {
      const text = file([0, 1], [60, 61, ann], [2, 3], [4, 5]).trimEnd() + ending;
      const [found] = diagnosticsOf(text);
      const [action] = actionsFor(text, found!);
      const fixed = applied(text, action!);
      checkCodes(fixed, []);
      checkText(
        fixed.trimEnd().replace(/\n{2,}/gu, '\n\n'),
        file([0, 1], [2, 3], [4, 5], [60, 61, ann]).trimEnd(),
      );
    }
  });

  it('puts several in order at once', () => {
    const text = file([0, 1], [5, 6], [7, 8], [4, 5], [3, 4], [2, 3], [9, 10]);
    const fixed = allFixed(text, 'start-before-earlier');
    checkCodes(fixed, []);
  });

  it('has equal starts for ordered', () => {
    checkCodes(file([0, 1, ann], [0, 1, bob]), ['overlap-crosstalk']);
  });
});
