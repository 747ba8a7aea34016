/** Which findings are marked where there are many, and that each can be fixed, marked or not. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeActions } from '../../../server/src/features/actions/codeActions';
import { sharesOf } from '../../../server/src/features/diagnostics/perRule';
import {
  allRules,
  findings,
  type Reported,
  type RuleCode,
} from '../../../server/src/rules/findings/findings';
import type { Severity } from '../../../server/src/rules/rule';
import { defaultSettings } from '../../../server/src/settings';
import { diagnosticsOf, symbolsOf, transcriptOf } from '../../support/check';
import { largeTexts, wordsLine } from '../../support/largeTexts';
import { checkLines, checkRanges, positionRanges } from '../../support/marked';

const reported = (
  ...all: readonly (readonly [RuleCode, Severity, number])[]
): ReadonlyMap<RuleCode, Reported> =>
  new Map(all.map(([code, severity, count]) => [code, { severity, count, folded: false }]));

describe('shares', () => {
  const cases: Readonly<Record<string, readonly [ReturnType<typeof reported>, readonly number[]]>> =
    {
      'are all there is where there is room': [
        reported(['timing-comma', 'error', 30], ['hours-one-digit', 'hint', 50]),
        [30, 50],
      ],
      'are equal for codes with many, and codes with few have all of theirs': [
        reported(
          ['timing-comma', 'error', 500],
          ['voice-upper-case', 'warning', 10],
          ['voice-colon', 'error', 900],
        ),
        [45, 10, 45],
      ],
      'of hints are what graver findings leave, and one at least': [
        reported(
          ['hours-one-digit', 'hint', 5000],
          ['timing-comma', 'error', 95],
          ['voice-colon', 'information', 3],
        ),
        [3, 95, 2],
      ],
      'of hints are few where graver findings are too many anyway': [
        reported(['timing-comma', 'error', 1000], ['hours-one-digit', 'hint', 5000]),
        [90, 10],
      ],
    };
  for (const [name, [codes, expected]] of Object.entries(cases)) {
    it(name, () => assert.deepEqual([...sharesOf(codes, 100).values()], expected));
  }

  it('are at most what there is room for, and one at least, however many the rules', () => {
    const all = allRules.map(({ code }) => [code, 'error', 9] as const);
    const shares = [...sharesOf(reported(...all), 240).values()];
    assert.equal(Math.min(...shares), 1);
    assert.ok(shares.reduce((sum, share) => sum + share) <= 240);
  });
});

describe('of many findings', () => {
  const text = largeTexts.faulty(40_000);
  const marked = diagnosticsOf(text);
  const all = findings(transcriptOf(text), defaultSettings);

  it('the first of each code are marked, in the order of the text', () => {
    assert.equal(all.length, 800);
    assert.ok(marked.length <= 250 && marked.length >= 100, String(marked.length));
    const lines = marked.map(({ range }) => range.start.line);
    checkLines(
      text,
      lines,
      lines.toSorted((a, b) => a - b),
    );
  });

  it('the first of each code says how many there are', () => {
    const cut = marked.filter(({ message }) => / marked\.$/u.test(String(message)));
    assert.ok(cut.length >= 4);
    for (const { code, message } of cut) {
      const given = marked.filter((other) => other.code === code);
      const count = all.filter((other) => other.code === code).length;
      assert.ok(given.length < count);
      const words = ` ${count} times in this file; the first ${given.length} are marked.`;
      assert.ok(String(message).endsWith(words), String(message));
      assert.equal(given[0]!.message, message);
    }
  });

  it('the last is fixed where it stands', () => {
    const line = wordsLine(39_999);
    const range = { start: { line, character: 0 }, end: { line, character: 90 } };
    const actions = codeActions(transcriptOf(text), defaultSettings, range, { diagnostics: [] });
    const [fix] = actions.filter(({ isPreferred }) => isPreferred);
    checkLines(text, [Object.values(fix!.edit!.changes!)[0]![0]!.range.start.line], [line]);
  });
});

it('a folded finding is fixed at each of its places', () => {
  const text = `WEBVTT\n\n${'0:00:01.000 --> 00:00:02.000\nHello\n\n'.repeat(30)}`;
  const range = { start: { line: 83, character: 0 }, end: { line: 83, character: 0 } };
  const actions = codeActions(transcriptOf(text), defaultSettings, range, { diagnostics: [] });
  const hours = actions.filter(({ diagnostics }) => diagnostics![0]!.code === 'hours-one-digit');
  assert.deepEqual(
    hours.map(({ edit }) => Object.values(edit!.changes!)[0]!.length),
    [1, 30],
  );
});

describe('the outline of a large file', () => {
  it('has turns without cues, and says so', () => {
    const symbols = symbolsOf(largeTexts.plain(5000));
    assert.equal(symbols.length, 556);
    assert.equal(symbols[0]!.name, 'Ann');
    assert.match(symbols[0]!.detail!, /^0:00 – 0:26, 9 cues\. Turns without their cues/u);
    assert.ok(symbols.every(({ children }) => !children));
  });

  it('has stretches of time where turns are too many, with who speaks in them', () => {
    const text = largeTexts
      .plain(24_000)
      .replace('WEBVTT\n', 'WEBVTT\n\nSTYLE\n::cue { color: lime }\n\nNOTE by hand\n');
    const [style, note, first, second, ...others] = symbolsOf(text);
    assert.deepEqual([style!.name, note!.name], ['STYLE', 'NOTE']);
    assert.deepEqual(
      [first, second].map((symbol) => [symbol!.name, symbol!.detail]),
      [
        ['0:00 – 10:00', '200 cues, Ann, Bob, Carla'],
        ['10:00 – 20:00', '200 cues, Bob, Carla, Ann'],
      ],
    );
    assert.equal(others.length, 118);
    checkRanges(
      text,
      positionRanges(first!.range.start),
      positionRanges({ line: 7, character: 0 }),
    );
    checkLines(text, [second!.range.start.line], [first!.range.start.line + 600]);
    assert.match(style!.detail!, /By time, as the file is large\.$/u);
  });

  it('is short whatever the times are', () => {
    const times = (number: number) => `${String(number ** 3).padStart(2, '0')}:00:00`;
    const cues = Array.from(
      { length: 20_001 },
      (_, i) => `${times(i)}.000 --> ${times(i)}.500\n${i}\n\n`,
    );
    const symbols = symbolsOf(`WEBVTT\n\n${cues.join('')}`);
    assert.ok(symbols.length > 1 && symbols.length <= 200, String(symbols.length));
  });
});
