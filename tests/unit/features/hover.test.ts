/** What is said of speakers’ names, and of HLS's map of times. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { hoverOf } from '../../support/check';

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

const talk = [
  'WEBVTT',
  '',
  '00:01.000 --> 00:04.000',
  '<v Wren>one two three four</v>',
  '',
  '00:04.000 --> 00:05.000',
  '<v.loud *Odo* &lt;b>>Yes',
  '',
  '01:06.000 --> 01:08.000',
  '<v Wren>five',
  '',
  '01:09.000 --> 01:09.000',
  '<v Gil>Hi',
].join('\n');

it('says how much the speaker talks whose name is pointed at', () => {
  assert.equal(
    hoverOf(talk, 3, 4),
    '**Wren**\n\nTalks for 0:05, 83.3 % of the talk, in 2 turns and 2 cues, at 60 words per minute. First at 0:01.',
  );
  assert.equal(
    hoverOf(talk, 12, 0),
    '**Gil**\n\nSpeaks in 1 turn and 1 cue, for no time that can be told. First at 1:09.',
  );
  assert.equal(hoverOf(talk, 3, 9), undefined);
});

it('shows a name as text, whatever it is made of', () => {
  assert.match(hoverOf(talk, 6, 10)!, /^\*\*\\\*Odo\\\* \\<b\*\*/u);
});
