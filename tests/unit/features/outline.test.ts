/** Who speaks, and the outline by turns. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { outlineOf, symbolsOf } from '../../support/check';
import { checkRange } from '../../support/marked';

const file = (...texts: readonly string[]) =>
  `WEBVTT\n${texts.map((text, i) => `\n00:${String(i).padStart(2, '0')}.000 --> 00:${String(i + 1).padStart(2, '0')}.000\n${text}\n`).join('')}`;

describe('turns', () => {
  it('are consecutive cues of one speaker, with their times', () => {
    const symbols = symbolsOf(file('<v Ann>One', '<v Ann>Two', '<v Bob>Three', '<v Ann>Four'));
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail]),
      [
        ['Ann', '0:00 – 0:02, 2 cues'],
        ['Bob', '0:02 – 0:03, 1 cue'],
        ['Ann', '0:03 – 0:04, 1 cue'],
      ],
    );
  });

  it('without a voice have a name a person understands', () => {
    assert.deepEqual(outlineOf(file('<v Ann>One', 'music')), [
      'Ann',
      '  One',
      'No speaker',
      '  music',
    ]);
  });

  it('of a file without speakers are its cues', () => {
    assert.deepEqual(outlineOf(file('One', 'Two', '')), ['One', 'Two', '(no text)']);
  });

  it('name all voices of a cue that has several', () => {
    const outline = outlineOf(file('<v Ann>One</v>\n<v Bob>Two</v>'));
    assert.deepEqual(outline, ['Ann, Bob', '  One Two']);
  });

  it('take the speaker from a misspelt tag', () => {
    const texts = [
      '<V Bob>One',
      '<vBob>Two',
      '<v:Bob>Three',
      '<v="Bob">Four',
      '< v Bob>Five',
      '<v.Bob>Six',
    ];
    assert.deepEqual(
      outlineOf(file(...texts)).filter((line) => !line.startsWith(' ')),
      ['Bob'],
    );
  });

  it('go on over cues that name nobody where only changes are tagged', () => {
    const texts = ['<v Ann>1', '2', '3', '4', '5', '<v Bob>6', '7', '8', '9', '10'];
    assert.deepEqual(
      outlineOf(file(...texts)).filter((line) => !line.startsWith(' ')),
      ['Ann', 'Bob'],
    );
  });

  it('hold cues that players drop, and say so', () => {
    const [turn] = symbolsOf('WEBVTT\n\n00:00:01,000 --> 00:00:02,000\n<v Ann>One\n');
    assert.deepEqual(
      turn!.children?.map(({ detail }) => detail),
      ['0:01 – 0:02, dropped by players'],
    );
  });

  it('have ranges that hold those of their cues', () => {
    const text =
      'WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Ann>One\n\nNOTE x\n\n00:02.000 --> 00:03.000\n<v Ann>Two\n';
    const [turn] = symbolsOf(text);
    checkRange(text, turn!.range, {
      start: { line: 2, character: 0 },
      end: { line: 9, character: 10 },
    });
    assert.deepEqual(
      turn!.children!.map(({ name }) => name),
      ['One', 'NOTE', 'Two'],
    );
    checkRange(text, turn!.selectionRange, {
      start: { line: 3, character: 0 },
      end: { line: 3, character: 23 },
    });
  });
});

it('shows NOTE, STYLE and REGION with what they say', () => {
  const text =
    'WEBVTT\n\nNOTE made by hand\n\nSTYLE\n::cue { color: lime }\n\nREGION\nid:top width:40%\n\n00:01.000 --> 00:02.000\n<v Ann>One\n';
  assert.deepEqual(
    symbolsOf(text).map(({ name, detail }) => [name, detail]),
    [
      ['NOTE', 'made by hand'],
      ['STYLE', '::cue { color: lime }'],
      ['REGION', 'id:top width:40%'],
      ['Ann', '0:01 – 0:02, 1 cue'],
    ],
  );
});

describe('labels', () => {
  /** The names of the turns. */
  const speakers = (...texts: readonly string[]) => [
    ...new Set(symbolsOf(file(...texts)).flatMap(({ name, children }) => (children ? [name] : []))),
  ];

  it('are speakers where most cues have one', () => {
    assert.deepEqual(speakers('Ann: One', 'Bob: Two', 'Ann: Three', 'Cid Ray (he): Four'), [
      'Ann',
      'Bob',
      'Cid Ray (he)',
    ]);
  });

  it('are left out of the names of cues', () => {
    assert.deepEqual(outlineOf(file('Ann: One', 'Ann: Two')), ['Ann', '  One', '  Two']);
  });

  it('are no speakers on one hit', () => {
    assert.deepEqual(speakers('One', 'Nitpick: this', 'Three', 'Four', 'Five', 'Six'), []);
    assert.deepEqual(speakers('Web accessibility: a start', 'Two', 'Three'), []);
  });

  it('are speakers where two recur', () => {
    const texts = Array.from({ length: 60 }, (_, i) =>
      i % 12 === 0 ? 'Ann: Yes' : i % 12 === 6 ? 'Bob: No' : `Text ${i}`,
    );
    assert.deepEqual(speakers('Text', ...texts), ['No speaker', 'Ann', 'Bob']);
  });

  it('with chevrons and of machines are speakers at once', () => {
    assert.deepEqual(speakers('>> Ann: One'), ['Ann']);
    assert.deepEqual(speakers('&gt;&gt; Ann: One'), ['Ann']);
    assert.deepEqual(speakers('[SPEAKER_00]: One'), ['SPEAKER_00']);
  });

  it('are never times, links, questions or whole sentences', () => {
    const texts = [
      '10:30 sharp',
      'https://example.org',
      'Why: what?',
      'So I said to all of them here now: no',
    ];
    assert.deepEqual(speakers(texts[0]!, texts[0]!, texts[0]!), []);
    assert.deepEqual(speakers(texts[1]!, texts[1]!, texts[1]!), []);
    assert.deepEqual(speakers(texts[3]!, texts[3]!, texts[3]!), []);
  });
});
