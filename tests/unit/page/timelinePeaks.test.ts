/** How loud a sound is when: from samples to values of 10 ms, and coarser ones. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loudestBetween, Peaks } from '../../../client/webview/readers/loudnessLevels';
import { randomFrom } from '../../support/random';

const rate = 44_100;

describe('the loudness of a sound', () => {
  it('is the loudest sample of each 10 ms, of whichever sign', () => {
    const peaks = new Peaks();
    peaks.add(Float32Array.of(0.1, -0.5, 0.2, 0, 1, 0), 0, 200);
    assert.deepEqual([...peaks.levels[0]!.subarray(0, 3)], [128, 51, 255]);
    assert.equal(peaks.known, 3);
    assert.equal(peaks.loudest, 255);
  });

  it('is the same however the samples come in packets', () => {
    const random = randomFrom(5);
    const samples = Float32Array.from({ length: rate * 3 }, () => random() * 2 - 1);
    const whole = new Peaks();
    whole.add(samples, 0, rate);
    const packets = new Peaks();
    for (let start = 0; start < samples.length; ) {
      const end = Math.min(samples.length, start + 1 + Math.floor(random() * 2000));
      packets.add(samples.subarray(start, end), (start / rate) * 1000, rate);
      start = end;
    }
    assert.equal(packets.known, 300);
    assert.deepEqual([...packets.levels[0]!], [...whole.levels[0]!]);
  });

  it('is kept coarser too, so that long stretches are as cheap as short ones', () => {
    const random = randomFrom(6);
    const samples = Float32Array.from({ length: 100 * 600 }, () => random() ** 8);
    const peaks = new Peaks();
    peaks.add(samples, 0, 100);
    for (let step = 0; step < 500; step++) {
      const from = random() * 600_000;
      const to = from + random() ** 4 * 600_000;
      const exact = loudestIn(peaks.levels[0]!, from / 10, Math.min(to / 10, peaks.known));
      const coarse = loudestBetween(peaks, from, to)!;
      assert.ok(coarse >= exact, `${coarse} of at least ${exact}`);
    }
    const bytes = peaks.levels.reduce((sum, values) => sum + values.length, 0);
    assert.ok(bytes < 60_000 * 1.75, `${bytes} bytes for ten minutes`);
  });

  it('is not known before the sound begins or after what was read', () => {
    const peaks = new Peaks();
    peaks.add(Float32Array.of(1, 1, 0.5, 0.5), -20, 100);
    assert.equal(peaks.known, 2);
    assert.deepEqual(
      [-30, 0, 10, 20].map((from) => loudestBetween(peaks, from, from + 10)),
      [undefined, 128, 128, undefined],
    );
  });
});

function loudestIn(values: Uint8Array, from: number, to: number): number {
  return Math.max(...values.subarray(Math.floor(from), Math.max(Math.ceil(to), from + 1)));
}
