/** What playing goes by, without a page. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { firstChange, wayOn } from '../../../client/webview/playing/changes';
import { CuesNow } from '../../../client/webview/playing/cuesNow';
import { faster, shownSpeed, slower, speeds } from '../../../client/webview/playing/speed';
import type { Playhead } from '../../../client/webview/transcript/playhead';
import { cuesAt, lastStarted } from '../../../client/webview/transcript/times';
import { Transcript } from '../../../client/webview/transcript/transcript';
import { longTranscript, part } from '../transcripts';

function transcriptOf(...parts: Parameters<typeof part>[0][]): Transcript {
  const transcript = new Transcript();
  const result = { resultId: '1', version: 1, start: 0, deleted: null };
  transcript.splice({ ...result, parts: parts.map((cues) => part(cues)) });
  return transcript;
}

describe('speeds', () => {
  test('go up and down by the same steps, and end', () => {
    const up = [0.5];
    while (faster(up.at(-1)!) !== up.at(-1)) up.push(faster(up.at(-1)!));
    const down = [3];
    while (slower(down.at(-1)!) !== down.at(-1)) down.push(slower(down.at(-1)!));
    assert.deepEqual([up, down], [speeds, speeds.toReversed()]);
  });

  test('between two steps lead to the next', () => {
    assert.deepEqual([faster(1.2), slower(1.2), faster(9), slower(0.1)], [1.25, 1.1, 3, 0.5]);
    assert.equal(shownSpeed(1.25), '1.25×');
  });
});

describe('changes of speaker', () => {
  const at = (second: number, ...speakers: readonly string[]) => ({
    start: second * 1000,
    end: second * 1000 + 900,
    speakers,
  });

  test('are where somebody else speaks, across parts too', () => {
    const transcript = transcriptOf(
      [at(0, 'Ada'), at(1, 'Ada'), at(2, 'Ben')],
      [at(3, 'Ben'), at(4, 'Ben', 'Ada'), { ...at(5, 'Cleo'), end: 5000 }, at(6, 'Cleo')],
    );
    const found: number[] = [];
    for (let time: number | undefined = -1; ; ) {
      time = firstChange(transcript, time);
      if (time === undefined) break;
      found.push(time / 1000);
    }
    // The cue at 5 s ends as it starts, so that no player shows it.
    assert.deepEqual(found, [0, 2, 4]);
  });

  test('lead from one to the next', () => {
    const transcript = transcriptOf([at(10, 'Ada'), at(20, 'Ben'), at(21, 'Ada'), at(90, 'Ada')]);
    const ways = [0, 8000, 12_999, 13_000, 18_000, 23_500, 24_000].map((time) =>
      wayOn(transcript, time),
    );
    const wanted = [
      { to: 8000 },
      { until: 13_000 },
      { until: 13_000 },
      { to: 18_000 },
      { until: 23_000 },
      { until: 24_000 },
      'end',
    ];
    assert.deepEqual(ways, wanted);
  });
});

describe('the cues at the playhead', () => {
  test('are those of the time, wherever it goes', () => {
    const transcript = transcriptOf(
      [
        { start: 0, end: 5000 },
        { start: 1000, end: 2000 },
        { start: 1000, end: 1500 },
        { start: 8000, end: 9000 },
      ],
      [
        { start: 1200, end: 1300 },
        { start: null, end: null },
      ],
    );
    const playhead = { time: 0 };
    const now = new CuesNow(transcript, playhead as Playhead);
    for (let step = 0; step < 3000; step++) {
      // Steps of all lengths, forward mostly, that come back to the beginning.
      playhead.time = (playhead.time + ((step * 7919) % 211) - 20 + 10_000) % 10_000;
      const time = Math.round(playhead.time);
      assert.deepEqual(now.running, cuesAt(transcript, time));
      const latest = Math.max(...now.running.map((cue) => transcript.cue(cue).start!));
      const current = now.running.findLast((cue) => transcript.cue(cue).start === latest);
      assert.equal(now.current, current ?? lastStarted(transcript, time));
    }
  });

  test('are looked for once for each cue that starts or ends, not for each frame', () => {
    const transcript = new Transcript();
    const result = { resultId: '1', version: 1, start: 0, deleted: null };
    transcript.splice({ ...result, parts: longTranscript(100_000) });
    const playhead = { time: 0 };
    const now = new CuesNow(transcript, playhead as Playhead);
    const answers = new Set<readonly number[]>();
    for (let frame = 0; frame < 6000; frame++) {
      playhead.time = frame * 16;
      answers.add(now.running);
    }
    // 96 s, in each 2 s of which a cue starts and ends.
    assert.equal(answers.size, 96);
  });
});
