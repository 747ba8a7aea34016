/** What is made from code is up to date; `UPDATE=1` writes it. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { declaredSettings, rulesPage } from '../../support/generated';
import { checkText } from '../../support/marked';
import { inRoot } from '../../support/paths';

const isUpdate = process.env.UPDATE === '1';

it('docs/rules.md says what the rules say', () => {
  const file = inRoot('docs/rules.md');
  if (isUpdate) writeFileSync(file, rulesPage());
  checkText(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), rulesPage());
});

it('the manifest declares the settings as the code reads them', () => {
  const file = inRoot('package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const { configuration } = manifest.contributes;
  const declared = declaredSettings();
  if (isUpdate) {
    configuration.properties = inOrderOf(configuration.properties, declared);
    writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  }
  assert.deepEqual(configuration.properties, declared);
});

/** The new members in the order of the old ones, with those that are not among them at the end. */
function inOrderOf<Member>(
  old: Readonly<Record<string, Member>>,
  now: Readonly<Record<string, Member>>,
): Record<string, Member> {
  const kept = Object.keys(old).filter((name) => name in now);
  return Object.fromEntries(
    [...new Set([...kept, ...Object.keys(now)])].map((name) => [name, now[name]!]),
  );
}
