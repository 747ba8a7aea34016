/**
 * What is found in the web-platform-tests' inputs, against a list that was read line by line. Those
 * inputs are what players must cope with, so much in them is wrong, and all that is right must be quiet.
 */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { provideCssFromBeside } from '../../server/src/css/beside';
import { findings } from '../../server/src/rules/findings/findings';
import { defaultSettings } from '../../server/src/settings';
import { Transcript } from '../../server/src/transcript/transcript';
import { checkText } from '../support/marked';
import { inRoot } from '../support/paths';
import { needsShared, sharedPath, sharedText } from '../support/shared';

provideCssFromBeside();

const golden = inRoot('tests/golden/wpt-findings.txt');

function findingsOf(name: string): readonly string[] {
  const text = sharedText(`wpt/file-parsing/${name}`);
  const transcript = Transcript.create(`file:///${name}`, 'webvtt', 1, text);
  return findings(transcript, defaultSettings).map(({ code, severity, found, count }) => {
    const { line, character } = transcript.positionAt(found.offset + found.start);
    const times = count > 1 ? ` ×${count}` : '';
    return `${name}:${line + 1}:${character + 1} ${severity} ${code}${times}`;
  });
}

it('is as it was when it was last read', needsShared, () => {
  const names = readdirSync(sharedPath('wpt/file-parsing')).sort();
  assert.equal(names.length, 53);
  const now = `${names.flatMap(findingsOf).join('\n')}\n`;
  if (process.env.UPDATE === '1') writeFileSync(golden, now);
  checkText(now, readFileSync(golden, 'utf8'));
});
