/** Findings are where they are, also behind signs that are two code units or no width of their own. */

import { it } from 'node:test';
import { checkFindings } from '../support/check';

const file = (text: string) => `WEBVTT\n\n00:00.000 --> 00:04.000\n${text}\n`;

it('are in the right line of a cue with many', () => {
  checkFindings(file('one\ntwo\nthree «<i>»four'), ['tag-unclosed']);
  checkFindings(file('one\ntwo «&» three\nfour'), ['ampersand-unescaped']);
  checkFindings(file('one\n<v Bob>two\n«<v Ann>»three</v>'), ['voice-nested']);
});

it('count astral and combining characters as the editor does', () => {
  checkFindings(file('👩‍👩‍👧 e\u0301 «<i>»four'), ['tag-unclosed']);
  checkFindings(file('𝒳𝒴 «&» 🙂'), ['ampersand-unescaped']);
  checkFindings(file('<v 🙂«:»>Hi'), ['voice-name-colon']);
  checkFindings(`\uFEFF${file('\u202eשלום «<i>»x')}`, ['tag-unclosed']);
});
