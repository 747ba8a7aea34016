/** What is said of HLS's map of times. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hoverOf } from '../support/check';

const file = (map: string) => `WEBVTT\n${map}\n\n00:00.000 --> 00:04.000\n${map}\n`;

it('explains where the cues play, in either order of the parts', () => {
  for (const map of ['MPEGTS:900000,LOCAL:00:00:00.000', 'LOCAL:00:00:00.000,MPEGTS:900000']) {
    const said = hoverOf(file(`X-TIMESTAMP-MAP=${map}`), 1, 3);
    assert.match(said!, /A cue at 0:00 plays at 10 s of the stream.*every cue plays 10 s later/u);
  }
});

it('says what a broken map lacks, and that a clock wraps', () => {
  assert.match(hoverOf(file('X-TIMESTAMP-MAP=MPEGTS:900000'), 1, 0)!, /needs both parts/u);
  const wrapped = hoverOf(file(`X-TIMESTAMP-MAP=LOCAL:00:00.000,MPEGTS:${2 ** 33}`), 1, 0);
  assert.match(wrapped!, /33 bits/u);
});

it('says nothing of other lines', () => {
  const text = file('X-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000');
  assert.equal(hoverOf(text, 0, 0), undefined);
  assert.equal(hoverOf(text, 4, 0), undefined);
  assert.equal(hoverOf(text, 99, 0), undefined);
  assert.equal(hoverOf('', 0, 0), undefined);
});
