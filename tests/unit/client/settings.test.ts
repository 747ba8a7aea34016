/** The extension’s own settings: read where they are good, their default where they are not. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { playingSettings } from '../../../client/src/preview/playing/playingSettings';
import { type SettingName, settingFrom, settingRows } from '../../../client/src/settings';

const names = Object.keys(settingRows) as readonly SettingName[];

/** Values that a setting can have, and such as somebody may write all the same. */
const cases: Readonly<Record<SettingName, { good: readonly unknown[]; bad: readonly unknown[] }>> =
  {
    'trace.server': { good: ['off', 'messages', 'verbose'], bad: ['on', true] },
    'preview.mediaFolders': { good: [[], ['../audio', 'sound']], bad: ['../audio', 3, {}] },
    'preview.ffmpegPath': { good: ['ffmpeg', '/opt/ffmpeg'], bad: ['', 1, ['ffmpeg']] },
    speakerColors: { good: [true, false], bad: ['false', 0, []] },
    'preview.whileTyping': { good: ['pause', 'slow', 'continue'], bad: ['Pause', 'stop', false] },
    'preview.resumeAfter': { good: [0, 300], bad: [-1, '300', Number.NaN, true] },
    'preview.skip': { good: [0, 0.5, 60_000], bad: [-2000, '2 s', Number.POSITIVE_INFINITY, []] },
    'preview.loopLeadIn': { good: [0, 250], bad: [-500, '', {}] },
    'preview.loopLeadOut': { good: [0, 250], bad: [-500, ' ', { ms: 1 }] },
    'preview.followInEditor': { good: [true, false], bad: ['true', 1, 'yes'] },
  };

for (const name of names) {
  it(`takes webvtt.${name} where it can be what it is set to, and else its default`, () => {
    for (const value of cases[name].good) assert.deepEqual(settingFrom(name, value), value);
    for (const value of [...cases[name].bad, null, undefined]) {
      assert.deepEqual(settingFrom(name, value), settingRows[name].default, JSON.stringify(value));
    }
  });
}

it('keeps the texts of a list that holds other things too', () => {
  assert.deepEqual(settingFrom('preview.mediaFolders', [1, '../audio', null]), ['../audio']);
});

it('tells the page the settings that playing goes by, each under its name', () => {
  const asked: string[] = [];
  const told = playingSettings((name) => {
    asked.push(name);
    return settingFrom(name, undefined);
  });
  assert.deepEqual(told, {
    skip: settingRows['preview.skip'].default,
    leadIn: settingRows['preview.loopLeadIn'].default,
    leadOut: settingRows['preview.loopLeadOut'].default,
    whileTyping: settingRows['preview.whileTyping'].default,
    resumeAfter: settingRows['preview.resumeAfter'].default,
    followInEditor: settingRows['preview.followInEditor'].default,
  });
  assert.equal(new Set(asked).size, Object.keys(told).length);
});
