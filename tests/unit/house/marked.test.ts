/** What a failing test of findings, edits or symbols prints: the text with its marks, expected above found. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actionsFor, applied, checkCodes, checkFindings, symbolsOf } from '../../support/check';
import { checkSpeakers } from '../../support/checkEdits';
import {
  checkApart,
  checkLines,
  checkMarks,
  checkRange,
  checkRanges,
  checkText,
  positionRanges,
} from '../../support/marked';

/** The message with which a check fails. */
function saidBy(check: () => unknown): string {
  try {
    check();
  } catch (error) {
    assert.ok(error instanceof assert.AssertionError);
    return error.message;
  }
  throw new Error('The check does not fail.');
}

/** Checks that the check fails and says just this. */
function fails(check: () => unknown, ...lines: readonly string[]): void {
  assert.deepEqual(saidBy(check).trimEnd().split('\n'), lines);
}

const file = (text: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}\n`;

describe('a wrong expectation of findings', () => {
  it('shows where they are expected, and where they are found', () => {
    fails(
      () => checkFindings(file('<v«\t»Bob>Hi</b>'), ['voice-line-break']),
      ...['The findings differ.', ''],
      ...['Expected:', '  1 │ WEBVTT', '  2 │', '  3 │ 00:01.000 --> 00:02.000'],
      ...['> 4 │ <v«\\t»Bob>Hi</b>', '    │   ^ voice-line-break', '  5 │', ''],
      ...['Found:', '  1 │ WEBVTT', '  2 │', '  3 │ 00:01.000 --> 00:02.000'],
      ...['> 4 │ <v\\tBob>Hi«</b>»', '    │           ^ end-tag-unopened', '  5 │'],
    );
  });

  it('shows codes that differ at the same place', () => {
    const said = saidBy(() => checkFindings(file('«<V Bob>»Hi'), ['voice-colon']));
    assert.match(
      said,
      /> 4 │ «<V Bob>»Hi\n {4}│ \^ voice-colon\n[\s\S]*> 4 .*\n.*\^ voice-upper-case\n/u,
    );
  });

  it('shows what is found where only codes are expected', () => {
    fails(
      () => checkCodes(file('<V Bob>Hi'), ['voice-colon', 'tag-unclosed']),
      ...['The findings differ.', ''],
      ...['Expected, anywhere:', '  voice-colon', '  tag-unclosed', ''],
      ...['Found:', '  1 │ WEBVTT', '  2 │', '  3 │ 00:01.000 --> 00:02.000'],
      ...['> 4 │ «<V Bob>»Hi', '    │ ^ voice-upper-case', '  5 │'],
    );
    assert.match(
      saidBy(() => checkCodes(file('<V Bob>Hi'), [])),
      /anywhere:\n {2}nothing\n\nFound/u,
    );
  });
});

describe('a wrong expectation of an edit', () => {
  it('shows both texts after it, and where they part', () => {
    const before = file('<V Bob>Hi');
    const after = () => {
      const [found] = checkFindings(file('«<V Bob>»Hi'), ['voice-upper-case']);
      return applied(before, actionsFor(before, found!)[0]!);
    };
    fails(
      () => checkText(after(), file('<v Rob>Hi'), 'In lower case.'),
      ...['In lower case.', ''],
      ...['Expected:', '  1 │ WEBVTT', '  2 │', '  3 │ 00:01.000 --> 00:02.000'],
      ...['> 4 │ <v Rob>Hi', '    │    ^', '  5 │', ''],
      ...['Found:', '  1 │ WEBVTT', '  2 │', '  3 │ 00:01.000 --> 00:02.000'],
      ...['> 4 │ <v Bob>Hi', '    │    ^', '  5 │'],
    );
  });

  it('shows who speaks in each cue', () => {
    const said = saidBy(() => checkSpeakers(file('<v Bob>Hi'), ['Rob']));
    assert.match(
      said,
      /> 4 │ «<v Bob>Hi»\n {4}│ \^ “Rob”\n[\s\S]*> 4 │ «<v Bob>Hi»\n {4}│ \^ “Bob”\n/u,
    );
  });

  it('shows edits that are not apart, by themselves', () => {
    const edits = [
      { start: 0, end: 1, text: 'w' },
      { start: 2, end: 4, text: '\n' },
      { start: 3, end: 5, text: '' },
    ];
    fails(
      () => checkApart('WEBVTT', edits),
      ...['These edits are not in order and apart.', ''],
      ...['> 1 │ WE«B«V»T»T', '    │   ^ "\\n"', '    │     ^ ""'],
    );
    checkApart('WEBVTT', edits.slice(0, 2), 1);
    fails(
      () => checkApart('WEBVTT', edits.slice(0, 2), 2),
      ...['These edits are not in order and apart.', ''],
      ...['> 1 │ «W»E«BV»TT', '    │ ^ "w"', '    │     ^ "\\n"'],
    );
    assert.match(
      saidBy(() => checkApart('', edits.slice(0, 1))),
      /«»\n {4}│ \^ "w"/u,
    );
  });
});

describe('a wrong expectation of a symbol', () => {
  it('shows the range that is expected, and the one that is found', () => {
    const text = file('<v Ann>One');
    const [turn] = symbolsOf(text);
    const expected = { start: { line: 2, character: 0 }, end: { line: 3, character: 3 } };
    fails(
      () => checkRange(text, turn!.range, expected),
      ...['The range differs.', ''],
      ...['Expected:', '  1 │ WEBVTT', '  2 │', '  3 │ «00:01.000 --> 00:02.000'],
      ...['> 4 │ <v »Ann>One', '  5 │', ''],
      ...['Found:', '  1 │ WEBVTT', '  2 │', '  3 │ «00:01.000 --> 00:02.000'],
      ...['> 4 │ <v Ann>One»', '  5 │'],
    );
  });

  it('shows lines whole, and positions as marks without an extent', () => {
    fails(
      () => checkLines('one\r\ntwo\r\n', [1], [0]),
      ...['The lines differ.', ''],
      ...['Expected:', '> 1 │ «one»\\r', '  2 │ two\\r', '  3 │', ''],
      ...['Found:', '> 1 │ one\\r', '  2 │ «two»\\r', '  3 │'],
    );
    const [place] = positionRanges({ line: 0, character: 1 });
    const said = saidBy(() => checkRanges('one', [place!], []));
    assert.match(said, /Expected:\n> 1 │ one\n\nFound:\n> 1 │ o«»ne\n/u);
  });

  it('writes out ranges that the text cannot show', () => {
    const beyond = positionRanges({ line: 8, character: 1 });
    const said = saidBy(() =>
      checkRanges('one', beyond, positionRanges({ line: 9, character: 0 })),
    );
    assert.match(
      said,
      /1 │ one«»\n\[[\s\S]*line: 9, character: 0[\s\S]*1 │ one«»\n\[[\s\S]*line: 8/u,
    );
  });
});

describe('a text that is shown', () => {
  const shown = (text: string) => {
    const said = saidBy(() => checkMarks(text, [], [{ start: 0, end: 0, says: 'here' }]));
    const [, found] = said.split('Found:\n');
    return found!.trimEnd().replace(/^.*│ ?/gmu, '');
  };

  it('has escapes for what nobody would see, and line feeds for line feeds', () => {
    assert.equal(shown('a\tb\0c\u00A0d'), 'a\\tb\\0c\\u00A0d');
    assert.equal(
      shown('\uFEFFa\u200Bb\u2028c\u202Ed\u0085'),
      '\\uFEFFa\\u200Bb\\u2028c\\u202Ed\\u0085',
    );
    assert.equal(shown('a \u3000\n  b  \nc'), 'a \\u3000\n  b\\x20\\x20\nc');
    assert.equal(shown('\uD83Da😀\uFE0F\u{E0001}'), '\\uD83Da😀\\uFE0F\\u{E0001}');
    assert.equal(shown('a\\t«b»'), 'a\\\\t\\u00ABb\\u00BB');
    assert.equal(shown('\u007F\u001B[1m'), '\\u007F\\u001B[1m');
  });

  it('tells line terminators apart', () => {
    assert.equal(shown('a\nb\r\nc\rd'), 'a\nb\\r\nc\\r↵\nd');
    assert.match(
      saidBy(() => checkText('a\rb', 'a\r\nb')),
      /Expected:\n> 1 │ a\\r\n {4}│ {4}\^\n {2}2 │ b\n\nFound:\n> 1 │ a\\r↵\n/u,
    );
    assert.match(
      saidBy(() => checkText('a', 'a\n')),
      /1 │ a\n> 2 │\n.*\n\nFound:\n {2}1 │ a\n/u,
    );
  });

  it('is cut around the difference where it is long', () => {
    const lines = Array.from({ length: 100 }, (_, line) => `${line}: ${'x'.repeat(300)}`);
    const [found, expected] = [lines, lines.with(49, `${lines[49]}y`)].map((all) => all.join('\n'));
    const said = saidBy(() => checkText(found!, expected!)).split('\n');
    assert.equal(said.length, 38);
    assert.ok(said.every((line) => line.length < 140));
    assert.match(said[10]!, /^> 50 │ …x{60}y$/u);
    assert.match(said[3]! + said[18]!, /^ *⋮ *⋮$/u);
  });

  it('numbers marks that are not in its order', () => {
    const [first, second] = [
      { start: 0, end: 1 },
      { start: 2, end: 3 },
    ];
    fails(
      () => checkMarks('one', [second, first], [first, second]),
      ...['The places differ.', ''],
      ...['Expected:', '> 1 │ «o»n«e»', ''],
      ...['Found:', '> 1 │ «o»n«e»', '    │ ^ 2.', '    │     ^ 1.'],
    );
  });
});

it('nothing is said where nothing differs', () => {
  const place = { start: 0, end: 1, says: 'here' };
  checkText('a\r', 'a\r');
  checkMarks('a', [place], [{ ...place }]);
  assert.throws(() => checkMarks('a', [place], [{ ...place, says: 'there' }]));
  assert.throws(() => checkMarks('a', [place, place], [place]));
  assert.throws(() => checkMarks('a', [], [place]));
});
