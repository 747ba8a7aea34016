/** What the outline can list beside turns: speakers, cues, and the parts of a file. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { Outline } from '../../../server/src/settings';
import { outlineOf, symbolsOf, variants } from '../../support/check';
import { largeTexts } from '../../support/largeTexts';
import { cue, file, flat, outlines } from '../../support/outlines';

const dropped = 'WEBVTT\n\n00:00:01,000 --> 00:00:02,000\n<v Ann>One\n';
const talk = file('<v Ann>One', '<v Bob>Two', '<v Bob>Three', '<v Ann>Four');

/** Symbols as lines of names and details. */
function lines(symbols: readonly DocumentSymbol[], indent = ''): readonly string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name} | ${detail}`,
    ...lines(children ?? [], `${indent}  `),
  ]);
}

const listed: readonly (readonly [string, Outline, string, readonly string[]])[] = [
  [
    'speakers with their share of the talk, then their turns',
    'speakers',
    talk,
    [
      'Ann | 50 % · 0:02 · 2 turns',
      '  One | 0:00 – 0:01, 1 cue',
      '  Four | 0:03 – 0:04, 1 cue',
      'Bob | 50 % · 0:02 · 1 turn',
      '  Two | 0:01 – 0:03, 2 cues',
    ],
  ],
  [
    'a turn under each of its speakers, and what nobody is said to say last',
    'speakers',
    file('music', '<v Ann>One</v>\n<v Bob>Two</v>'),
    [
      'Ann | 50 % · 0:01 · 1 turn',
      '  One Two | 0:01 – 0:02, 1 cue, with Bob',
      'Bob | 50 % · 0:01 · 1 turn',
      '  One Two | 0:01 – 0:02, 1 cue, with Ann',
      'No speaker | 1 turn',
      '  music | 0:00 – 0:01, 1 cue',
    ],
  ],
  [
    'a speaker whose cues have no times, without a share',
    'speakers',
    'WEBVTT\n\n00:x --> y\n<v Ann>One\n',
    ['Ann | 1 turn', '  One | ? – ?, 1 cue'],
  ],
  ['cues where nobody is named', 'speakers', file('One'), ['One | 0:00 – 0:01']],
  [
    'names from right to left as they are',
    'speakers',
    file('<v نسرین>سلام'),
    ['نسرین | 100 % · 0:01 · 1 turn', '  سلام | 0:00 – 0:01, 1 cue'],
  ],
  [
    'cues with who speaks, and the blocks that are no cues',
    'cues',
    `WEBVTT\n\nSTYLE\n::cue { color: lime }\n${cue(0, 1, 'Ann: One')}${cue(1, 2, 'Ann: Two')}\nNOTE why\n${cue(2, 3, 'Ann: Three')}`,
    [
      'STYLE | ::cue { color: lime }',
      'One | 0:00 – 0:01, Ann',
      'Two | 0:01 – 0:02, Ann',
      'NOTE | why',
      'Three | 0:02 – 0:03, Ann',
    ],
  ],
  ['cues that players drop', 'cues', dropped, ['One | 0:01 – 0:02, dropped by players, Ann']],
  [
    'chapters within chapters by their times',
    'chapters',
    `WEBVTT\n\nNOTE webvtt-kind: chapters\n${cue(0, 60, 'One')}${cue(0, 20, 'One A')}${cue(20, 60, 'One B')}${cue(30, 40, 'One B i')}${cue(60, 90, 'Two')}`,
    [
      'One | 0:00 – 1:00',
      '  One A | 0:00 – 0:20',
      '  One B | 0:20 – 1:00',
      '    One B i | 0:30 – 0:40',
      'Two | 1:00 – 1:30',
    ],
  ],
  [
    'what notes head, each with its cues',
    'chapters',
    `WEBVTT\n\nSTYLE\n::cue { color: lime }\n${cue(0, 1, 'Hello')}\nNOTE # Start\n${cue(1, 2, '<v Ann>One')}\nNOTE why\n\nNOTE ## Within\n${cue(2, 3, 'Two')}\nNOTE\n=== End ===\n`,
    [
      'STYLE | ::cue { color: lime }',
      'Beginning | 0:00 – 0:01, 1 cue',
      '  Hello | 0:00 – 0:01',
      'Start | 0:01 – 0:02, 1 cue',
      '  One | 0:01 – 0:02',
      '  NOTE | why',
      '  Within | 0:02 – 0:03, 1 cue',
      '    Two | 0:02 – 0:03',
      'End | 0 cues',
    ],
  ],
  [
    'stretches of time where nothing heads a part',
    'chapters',
    `WEBVTT\n${cue(0, 1, '<v Ann>One')}\nNOTE why\n${cue(2, 3, '<v Bob>Two')}${cue(700, 701, '<v Ann>Three')}\nNOTE end\n`,
    [
      '0:00 – 10:00 | 2 cues, Ann, Bob. By time, as no note or chapter says what the parts are.',
      '  One | 0:00 – 0:01',
      '  NOTE | why',
      '  Two | 0:02 – 0:03',
      '10:00 – 20:00 | 1 cue, Ann',
      '  Three | 11:40 – 11:41',
      'NOTE | end',
    ],
  ],
];

describe('the outline lists', () => {
  for (const [what, outline, text, expected] of listed) {
    for (const [name, variant] of Object.entries(variants)) {
      it(`${what}, ${outline}, ${name}`, () => {
        assert.deepEqual(lines(symbolsOf(variant(text), { outline })), expected);
      });
    }
  }

  it('nothing of a file that has nothing', () => {
    for (const outline of outlines) {
      for (const text of ['', 'WEBVTT', 'WEBVTT\n\nfoo\n']) {
        assert.deepEqual(symbolsOf(text, { outline }), []);
      }
    }
  });

  it('who speaks as the setting on inheritance says', () => {
    const text = file('<v Ann>One', 'Two');
    const namesFor = (speakerInheritance: 'none' | 'previous') =>
      outlines.map((outline) => outlineOf(text, { outline, speakerInheritance }).join('|'));
    assert.deepEqual(namesFor('previous').slice(0, 2), ['Ann|  One|  Two', 'Ann|  One']);
    assert.deepEqual(namesFor('none').slice(0, 2), [
      'Ann|  One|No speaker|  Two',
      'Ann|  One|No speaker|  Two',
    ]);
  });

  it('parts as the setting on kinds says', () => {
    const text = file('One', 'Two');
    assert.deepEqual(outlineOf(text, { outline: 'chapters', kind: 'chapters' }), ['One', 'Two']);
  });
});

describe('a note', () => {
  const headings: readonly (readonly [note: string, title: string | undefined])[] = [
    ['# Title', 'Title'],
    ['# C#', 'C#'],
    ['###### Deep', 'Deep'],
    ['=== Title ===', 'Title'],
    ['==== Title', 'Title'],
    ['Chapter: The start', 'The start'],
    ['chapter – The start', 'The start'],
    ['Chapter 3', 'Chapter 3'],
    ['CHAPTER 12: Dawn', 'CHAPTER 12: Dawn'],
    ['\n# Title', 'Title'],
    ['# פרק ראשון', 'פרק ראשון'],
    ['#Title', undefined],
    ['#', undefined],
    ['===', undefined],
    ['======', undefined],
    ['Chapters were made by hand', undefined],
    ['Chapter by chapter', undefined],
    ['# Title\nand more', undefined],
    [`# ${'long '.repeat(60)}`, undefined],
  ];
  for (const [note, title] of headings) {
    it(`${JSON.stringify(note).slice(0, 40)} heads ${title ?? 'nothing'}`, () => {
      const text = `WEBVTT\n\nNOTE ${note}\n${cue(0, 1, 'One')}`;
      const [first] = symbolsOf(text, { outline: 'chapters' });
      const names = [first!.name, first!.children?.length];
      assert.deepEqual(names, title === undefined ? ['NOTE', undefined] : [title, 1]);
    });
  }
});

describe('of a large file', () => {
  const long = '長い名前'.repeat(25);
  const crowd = Array.from({ length: 20_100 }, (_, i) => cue(i, i + 1, `<v ${i}${long}>x`));
  const heads = crowd.map((text, i) =>
    i % 100 === 0 ? `\nNOTE # ${i}${'長'.repeat(150)}\n${text}` : text,
  );
  const texts: Readonly<Record<string, string>> = {
    plain: largeTexts.plain(24_000),
    crowd: `WEBVTT\n${crowd.join('')}`,
    headed: `WEBVTT\n${heads.join('')}`,
    'few parts': `WEBVTT\n\nNOTE # One\n${crowd.join('')}\nNOTE # Two\n`,
  };
  const says: Readonly<Record<string, RegExp>> = {
    'plain speakers': /Speakers without their turns, as the file is large\.$/u,
    'crowd speakers': /The 180 of 20,100 speakers who talk most, without their turns/u,
    'headed speakers': /The 180 of 20,100 speakers who talk most, without their turns/u,
    'few parts speakers': /The 180 of 20,100 speakers/u,
    'few parts chapters': /20,100 cues\. Parts without their cues, as the file is large\.$/u,
  };
  for (const [name, text] of Object.entries(texts)) {
    for (const outline of outlines) {
      it(`the outline is short and says so, ${name}, ${outline}`, () => {
        const symbols = symbolsOf(text, { outline });
        const bytes = Buffer.byteLength(JSON.stringify(symbols));
        assert.ok(symbols.length > 0 && bytes < 100_000, `${bytes} bytes`);
        const expected = says[`${name} ${outline}`] ?? /By time, as the file is large\.$/u;
        assert.match(symbols[0]!.detail!, expected);
      });
    }
  }

  it('symbols are few in files of up to 20,000 cues', () => {
    const text = `WEBVTT\n${crowd.slice(0, 3000).join('')}`;
    for (const outline of outlines) {
      const count = flat(symbolsOf(text, { outline })).length;
      assert.ok(count > 0 && count <= 4000, `${outline}: ${count}`);
    }
  });

  it('chapters that hold each other are not too deep in each other', () => {
    const all = Array.from({ length: 500 }, (_, i) => cue(i, 1000 - i, `${i}`));
    const text = `WEBVTT\n\nNOTE webvtt-kind: chapters\n${all.join('')}`;
    const symbols = symbolsOf(text, { outline: 'chapters' });
    assert.equal(flat(symbols).length, 500);
    const depth = (each: readonly DocumentSymbol[]): number =>
      Math.max(0, ...each.map(({ children }) => 1 + depth(children ?? [])));
    assert.equal(depth(symbols), 6);
  });
});
