/** Memory does not grow with how long one works. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { findings } from '../../server/src/rules/findings/findings';
import { defaultSettings } from '../../server/src/settings';
import { Transcript } from '../../server/src/transcript/transcript';
import { transcriptOf } from '../support/check';
import { times } from '../support/fuzzing';
import { heapUsed, MB } from '../support/heap';

const cue = '00:00.000 --> 00:04.000\nSomebody Number One: Hello there, all of you\n\n';
const text = `WEBVTT\n\n${cue.repeat(12)}`;

/** Twenty documents are opened, edited in turns, and opened anew after some hundred edits. */
function edit(count: number): void {
  const documents = Array.from({ length: 20 }, () => transcriptOf(''));
  for (let i = 0; i < count; i++) {
    const at = i % documents.length;
    if (i % 2000 < documents.length) documents[at] = transcriptOf(text);
    const document = documents[at]!;
    const position = document.positionAt((i * 7919) % document.length);
    const typed = i % 3 === 0 ? `Name ${i} of somebody: ` : 'x';
    Transcript.update(document, [{ range: { start: position, end: position }, text: typed }], i);
    findings(document, defaultSettings);
  }
}

it('of edits of 20 documents nothing is kept, however many there are', () => {
  edit(2_000);
  const before = heapUsed();
  edit(times(5_000));
  const kept = heapUsed() - before;
  assert.ok(kept < 5 * MB, `${(kept / MB).toFixed(1)} MB are kept.`);
});
