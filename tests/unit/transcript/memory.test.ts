/** A file that is closed leaves nothing behind, whatever was remembered of its names. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { speakerEdit } from '../../../server/src/features/actions/speakerEdit';
import { speakersView } from '../../../server/src/features/views/speakersView';
import { findings } from '../../../server/src/rules/findings/findings';
import { defaultSettings } from '../../../server/src/settings';
import { timestampText } from '../../../server/src/syntax/timing/timestamp';
import { transcriptOf } from '../../support/check';
import { heapUsed, MB } from '../../support/heap';

/** A file of about 60 kB whose speakers have long names that no other file has. */
function text(file: number): string {
  const cues = Array.from({ length: 700 }, (_, cue) => {
    const [start, end] = [timestampText(cue * 1000), timestampText(cue * 1000 + 900)];
    const name = `Somebody Number ${file} of ${cue % 7} Others`;
    return `${start} --> ${end}\n${cue % 2 ? `<v ${name}>` : `${name}: `}Hello there, all of you\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** All that remembers names is asked about one file, which is then forgotten. */
function openAndClose(file: number): void {
  const transcript = transcriptOf(text(file));
  findings(transcript, { ...defaultSettings, profile: 'podcast' });
  speakersView(transcript, undefined, 'auto');
  const names = [{ from: `Somebody Number ${file} of 1 Others`, to: `Somebody Else In ${file}` }];
  speakerEdit(transcript, defaultSettings, { kind: 'rename', names });
}

it('of 200 files of 60 kB less than one file for ten is kept', () => {
  for (let file = 0; file < 20; file++) openAndClose(file);
  const before = heapUsed();
  for (let file = 20; file < 220; file++) openAndClose(file);
  const kept = heapUsed() - before;
  assert.ok(kept < 2 * MB, `${(kept / MB).toFixed(1)} MB are kept.`);
});
