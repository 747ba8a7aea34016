/** Classes and the STYLE blocks that style them. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { classSelectors } from '../../../server/src/syntax/styleSheet';
import { checkCodes, checkFindings } from '../../support/check';

const cue = (text: string) => `00:00.000 --> 00:04.000\n${text}\n`;

it('finds a class that is used and not styled, once', () => {
  const style = 'WEBVTT\n\nSTYLE\n::cue(.loud) { color: red }\n\n';
  checkFindings(`${style}${cue('<c.loud«.soft»>a</c> <b.soft>b</b>')}`, ['class-not-styled']);
  checkFindings(`${style}${cue('<c.loud.yellow.bg_blue>a</c>')}`, []);
});

it('finds a selector that nothing uses', () => {
  const style =
    'WEBVTT\n\nSTYLE\n::cue(.loud) { opacity: .5 }\n::cue(c«.soft»:past) { color: red }\n\n';
  checkFindings(`${style}${cue('<v.loud Ann>a')}`, ['selector-unused']);
});

it('says nothing where the file has no STYLE block', () => {
  checkCodes(`WEBVTT\n\n${cue('<c.loud>a</c>')}`, []);
});

it('reads selectors past strings, comments and broken CSS', () => {
  const names = (sheet: string) => classSelectors(sheet).map(({ name }) => name);
  assert.deepEqual(names('::cue(.a.b, v.c) {} /* .d { */ ::cue([x=".e {"]) {} .f{'), [
    'a',
    'b',
    'c',
    'f',
  ]);
  assert.deepEqual(names('.a { url(x.png) } .b'), ['a']);
  assert.deepEqual(names('"'), []);
});
