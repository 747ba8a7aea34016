/** The words of cue text, and the way back to where they stand. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cueNodes, plainText } from '../../../server/src/syntax/text/cueText';
import { outsideTags, textOutsideTags } from '../../../server/src/syntax/text/textOutsideTags';
import { transcriptOf } from '../../support/check';
import { pick, randomFrom } from '../../support/random';

const timing = '00:00.000 --> 00:04.000\n';

/** What is shown of a file of one cue with this text, and the source of a part of what is shown. */
function shownOf(source: string) {
  const [chunk] = transcriptOf(`WEBVTT\n\n${timing}${source}`).chunks;
  const { text, placeOf } = textOutsideTags(chunk!, 1);
  const sourceOf = (from: number, to: number) => {
    const { start, end } = placeOf(from, to);
    return chunk!.text.slice(start, end);
  };
  return { text, sourceOf };
}

describe('what is shown', () => {
  const rows: readonly (readonly [source: string, text: string])[] = [
    ['Hello', 'Hello'],
    ['<v Bob>H<b>ell</b>o</v>', 'Hello'],
    ['Fish &amp chips&nbsp;&#x1F41F;', 'Fish & chips\u00a0🐟'],
    ['AT&ampere &unknown; &', 'AT&ere &unknown; &'],
    ['one\r\ntwo\rthree\0', 'one\ntwo\nthree\uFFFD'],
    ['<ruby>雨<rt>あめ</rt></ruby>の<rt>音', '雨の音'],
    ['<ruby>a<rt>b<i>c</rt>d</i>e</ruby>f', 'af'],
    ['a vector<int> here<', 'a vector here'],
  ];
  for (const [source, text] of rows) {
    it(JSON.stringify(source), () => assert.equal(shownOf(source).text, text));
  }

  it('is what a player builds, for any text', () => {
    const random = randomFrom(11);
    for (let i = 0; i < 20_000; i++) {
      const source = Array.from({ length: 12 }, () => pick(random, pieces)).join('');
      assert.equal(outsideTags(source), plainText(cueNodes(source)), JSON.stringify(source));
    }
  });
});

const pieces = [
  ...['a', 'é', '😀', ' ', '\r\n', '\r', '\n', '\0', ';', '#', '<', '>', '&', '/', '.'],
  ...[
    '<b>',
    '</b>',
    '<ruby>',
    '</ruby>',
    '<rt>',
    '</rt>',
    '<rt.x>',
    '<v Ann>',
    '</v>',
    '<00:01.000>',
  ],
  ...['&amp;', '&amp', '&ampa', '&notit;', '&semi;', '&nGt;', '&Afr;', '&fjlig;', '&#65;', '&#x41'],
  ...['&#0;', '&#128;', '&#1114112;', '&CounterClockwiseContourIntegral;', '&unknown;', '&\u017F;'],
];

describe('the way back', () => {
  const rows: readonly (readonly [source: string, shown: string, place: string])[] = [
    ['Hello there', 'there', 'there'],
    ['<v Bob>H<b>ell</b>o</v> you', 'Hello', 'H<b>ell</b>o'],
    ['Fish &amp; chips', '&', '&amp;'],
    ['Fish &amp; chips', 'h & c', 'h &amp; c'],
    ['one<i>\r\ntwo</i>', '\nt', '\r\nt'],
    ['<ruby>雨<rt>あめ</rt></ruby>の音', '雨の', '雨<rt>あめ</rt></ruby>の'],
    ['AT&ampere', 'e', 'e'],
  ];
  for (const [source, shown, place] of rows) {
    it(`${JSON.stringify(source)} to ${JSON.stringify(shown)}`, () => {
      const { text, sourceOf } = shownOf(source);
      const from = text.indexOf(shown);
      assert.equal(sourceOf(from, from + shown.length), place);
    });
  }

  it('leads from any part to a source that shows it', () => {
    const random = randomFrom(12);
    const calm = pieces.filter((piece) => !/^(?:[<>&/#;]|\n|\r|\r\n|<\/?r.*)$/u.test(piece));
    for (let i = 0; i < 5000; i++) {
      const source = Array.from({ length: 12 }, () => pick(random, calm)).join('');
      const { text, sourceOf } = shownOf(source);
      const from = Math.floor(random() * text.length);
      const to = from + 1 + Math.floor(random() * (text.length - from));
      if (to > text.length) continue;
      assert.ok(outsideTags(sourceOf(from, to)).includes(text.slice(from, to)), source);
    }
  });
});
