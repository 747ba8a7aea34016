/** Identifiers that come twice, and cues without text: only where a setting or a profile asks. */

import { it } from 'node:test';
import { defaultSettings, type Settings } from '../../../server/src/settings';
import { checkCodes, checkFindings, checkRelated } from '../../support/check';
import { unmarked } from '../../support/marked';

const A = '00:00.000 --> 00:02.000\nHello\n';
const B = '00:02.000 --> 00:04.000\nthere\n';
const C = '00:04.000 --> 00:06.000\nfriend\n';

const strict: Settings = { ...defaultSettings, profile: 'w3c-strict' };

it('finds each identifier that an earlier cue has, and names that cue', () => {
  const marked = `WEBVTT\n\nx\n${A}\n«x»\n${B}\nX\n${C}`;
  const [found] = checkFindings(marked, ['duplicate-identifier'], strict);
  checkRelated(unmarked(marked).text, found!, 2);
});

it('compares identifiers to the letter, and across terminators', () => {
  const text = `WEBVTT\n\nx\n${A}\nx \n${B}\n${C}`;
  checkCodes(text, [], strict);
  const same = `WEBVTT\r\n\r\nx\r\n${A}\nx\n${B}`;
  checkCodes(same, ['duplicate-identifier'], strict);
});

it('leaves both alone by default', () => {
  checkCodes(`WEBVTT\n\nx\n${A}\nx\n${B}`, []);
  checkCodes(`WEBVTT\n\n00:00.000 --> 00:02.000\n\n${B}`, []);
});

it('finds cues without text where it is asked to, but not those that an empty line cut', () => {
  const asked: Settings = { ...defaultSettings, rules: { 'empty-cue': 'hint' } };
  const bare = '00:00.000 --> 00:02.000';
  checkFindings(`WEBVTT\n\n«${bare}»\n\n${B}`, ['empty-cue'], asked);
  checkCodes(`WEBVTT\n\n${bare}\n\nHello\n`, ['cue-cut'], asked);
});
