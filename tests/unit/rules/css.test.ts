/** The CSS of STYLE blocks: what CSS itself says, what `::cue` allows, and what is never fetched. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkCodes, checkFindings, codesOf } from '../../support/check';

const file = (style: string) =>
  `WEBVTT\n\nSTYLE\n${style}\n\n00:00.000 --> 00:04.000\n<c.a>Hello</c>\n`;

describe('CSS', () => {
  const bad: readonly (readonly [string, ...string[]])[] = [
    ['::cue { «colr»: red }', 'css-property-unknown'],
    ['::cue { color: «;» }', 'css-syntax'],
    ['::cue(.a) {\n  color: red;\n  «width»: 40%;\n}', 'css-property-ignored'],
    ['::cue(v[voice="Bob"]) { «display»: none }', 'css-property-ignored'],
    ['::cue(v[voice="B{"]) { «width»: 40% }', 'css-property-ignored'],
    ['«@import "x.css"»;\n::cue { color: red }', 'css-external'],
    ['::cue { background-image: «url(https://example.org/x.png)» }', 'css-external'],
  ];
  for (const [style, ...codes] of bad) {
    it(JSON.stringify(style), () => void checkFindings(file(style), codes));
  }

  const good = [
    '::cue { color: lime; opacity: .5; visibility: visible }',
    '::cue { background: rgba(0, 0, 0, .8); text-shadow: 1px 1px black; font: bold 1em sans-serif }',
    '::cue(.a) { outline: 1px solid; white-space: pre-line; line-height: 2; ruby-position: over }',
    '::cue { text-decoration: underline; text-combine-upright: all; --own: 1 }',
    '::cue { background-image: url("data:image/png;base64,AAAA") }',
    '::cue-region { width: 40% }',
    '/* { */ ::cue(v[voice="B{"]) { color: red }',
    '::cue {}',
    '::cue(:past) { color: gray }',
  ];
  for (const style of good) it(JSON.stringify(style), () => void checkFindings(file(style), []));

  it('is not judged in metadata', () => {
    checkCodes(file('::cue { colr: red }').replace('WEBVTT\n', 'WEBVTT\nKind: metadata\n'), []);
  });

  it('has its places right behind CR LF', () => {
    checkFindings(file('::cue(.a) {\n  color: red;\n  «width»: 40%;\n}').replaceAll('\n', '\r\n'), [
      'css-property-ignored',
    ]);
  });
});

describe('CSS that its service cannot cope with', () => {
  const sheets: Readonly<Record<string, string>> = {
    'selectors in each other': '::cue('.repeat(30),
    'parentheses in each other': `::cue${'('.repeat(20_000)}`,
    'blocks in each other': '@media x{'.repeat(3_000),
    'calculations in each other': `::cue{color:${'calc('.repeat(3_000)}`,
    'selectors without blocks': '::cue '.repeat(5_000),
    'colons alone': ':'.repeat(300_000),
    'rules without end': '@import '.repeat(100_000),
    'many declarations': `::cue{${' ;a'.repeat(100_000)}`,
  };
  for (const [what, sheet] of Object.entries(sheets)) {
    it(`is let be: ${what}`, () => assert.doesNotThrow(() => codesOf(file(sheet))));
  }

  it('is still looked through for what players ignore', () => {
    const nested = `:is(${'('.repeat(9)}${')'.repeat(9)})`;
    checkFindings(file(`::cue(.a) { «width»: 1px }\n${nested} {}`), ['css-property-ignored']);
  });
});
