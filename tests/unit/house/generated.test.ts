/** What is made from the rules is up to date; `UPDATE=1` writes it. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import {
  inheritanceSetting,
  kindSetting,
  limitsSetting,
  outlineSetting,
  profileSetting,
  rulesPage,
  rulesSetting,
} from '../../support/generated';
import { checkText } from '../../support/marked';
import { inRoot } from '../../support/paths';

const isUpdate = process.env.UPDATE === '1';

it('docs/rules.md says what the rules say', () => {
  const file = inRoot('docs/rules.md');
  if (isUpdate) writeFileSync(file, rulesPage());
  checkText(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'), rulesPage());
});

it('the manifest declares the settings as the server reads them', () => {
  const file = inRoot('package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const settings = {
    'webvtt.profile': profileSetting(),
    'webvtt.kind': kindSetting(),
    'webvtt.outline': outlineSetting(),
    'webvtt.speakerInheritance': inheritanceSetting(),
    'webvtt.limits': limitsSetting(),
    'webvtt.rules': rulesSetting(),
  };
  const { properties } = manifest.contributes.configuration;
  if (isUpdate) {
    Object.assign(properties, settings);
    writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
  }
  for (const [name, setting] of Object.entries(settings)) {
    assert.deepEqual(properties[name], setting);
  }
});
