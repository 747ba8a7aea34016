/** Findings are where they are, also behind signs that are two code units or no width of their own. */

import { it } from 'node:test';
import { cueFile } from '../../../server/src/rules/rule';
import { checkFindings } from '../../support/check';

it('are in the right line of a cue with many', () => {
  checkFindings(cueFile('one\ntwo\nthree «<i>»four'), ['tag-unclosed']);
  checkFindings(cueFile('one\ntwo «&» three\nfour'), ['ampersand-unescaped']);
  checkFindings(cueFile('one\n<v Bob>two\n«<v Ann>»three</v>'), ['voice-nested']);
});

it('count astral and combining characters as the editor does', () => {
  checkFindings(cueFile('👩‍👩‍👧 e\u0301 «<i>»four'), ['tag-unclosed']);
  checkFindings(cueFile('𝒳𝒴 «&» 🙂'), ['ampersand-unescaped']);
  checkFindings(cueFile('<v 🙂«:»>Hi'), ['voice-name-colon']);
  checkFindings(`\uFEFF${cueFile('\u202bשלום «<i>»x')}`, ['tag-unclosed']);
});
