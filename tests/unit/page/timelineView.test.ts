/** Looking at a stretch of time: moving, zooming, following; and the ruler above it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tickLabel, ticksOf } from '../../../client/webview/timeline/ticks';
import {
  centred,
  clamped,
  fitted,
  panned,
  placeOf,
  shortest,
  spanOfView,
  timeAt,
  viewShowing,
  viewWhilePlaying,
  whole,
  zoomed,
} from '../../../client/webview/timeline/timelineView';
import { pick, randomFrom } from '../../support/random';

const length = 600_000;
const minute = { from: 60_000, to: 120_000 };

describe('the view of the timeline', () => {
  it('stays within what there is and no shorter than can be told apart', () => {
    assert.deepEqual(clamped({ from: -5000, to: 5000 }, length), { from: 0, to: 10_000 });
    assert.deepEqual(clamped({ from: 595_000, to: 605_000 }, length), {
      from: 590_000,
      to: length,
    });
    assert.deepEqual(clamped({ from: -1e9, to: 1e9 }, length), whole(length));
    assert.equal(spanOfView(clamped({ from: 7, to: 7 }, length)), shortest);
    assert.deepEqual(whole(0), { from: 0, to: shortest });
  });

  it('keeps the time under the pointer where it is when it zooms', () => {
    const scale = { view: minute, width: 800 };
    const about = timeAt(scale, 200);
    const nearer = { view: zoomed(minute, 0.5, about, length), width: 800 };
    assert.equal(spanOfView(nearer.view), 30_000);
    assert.equal(placeOf(nearer, about), 200);
    assert.deepEqual(zoomed(minute, 1000, about, length), whole(length));
  });

  it('moves by a stretch, to the middle of a time, or to a cue', () => {
    assert.deepEqual(panned(minute, 5000, length), { from: 65_000, to: 125_000 });
    assert.deepEqual(centred(minute, 300_000, length), { from: 270_000, to: 330_000 });
    assert.deepEqual(fitted(100_000, 104_000, length), { from: 99_000, to: 105_000 });
  });

  it('turns the page when the playhead runs out of it, not against who looks elsewhere', () => {
    const on = viewWhilePlaying(minute, { before: 119_990, now: 120_010 }, length);
    assert.ok(on.from < 120_010 && on.from > 110_000 && spanOfView(on) === 60_000);
    assert.equal(viewWhilePlaying(minute, { before: 70_000, now: 70_016 }, length), minute);
    assert.equal(viewWhilePlaying(minute, { before: 300_000, now: 300_016 }, length), minute);
    assert.equal(viewShowing(minute, 100_000, length), minute);
    assert.ok(viewShowing(minute, 300_000, length).from < 300_000);
  });

  it('never leaves what there is, whatever is done to it', () => {
    const random = randomFrom(7);
    let view = whole(length);
    const changes = [
      () => zoomed(view, 0.1 + random() * 3, view.from + random() * spanOfView(view), length),
      () => panned(view, (random() - 0.5) * length, length),
      () => fitted(random() * length, random() * length, length),
      () => viewShowing(view, random() * length, length),
    ];
    for (let step = 0; step < 2000; step++) {
      view = pick(random, changes)();
      assert.ok(view.from >= 0 && view.to <= length + 1e-6, JSON.stringify(view));
      assert.ok(spanOfView(view) >= shortest - 1e-6);
    }
  });
});

describe('the ruler', () => {
  for (const span of [500, 7000, 60_000, 3_600_000, 36_000_000, 4_000_000_000]) {
    it(`has readable ticks apart from each other over ${span} ms`, () => {
      const scale = { view: { from: span / 3, to: (span * 4) / 3 }, width: 640 };
      const ticks = ticksOf(scale, 70);
      const labels = ticks.filter(({ label }) => label !== undefined);
      assert.ok(ticks.length < 100 && labels.length >= 1, `${labels.length} of ${ticks.length}`);
      assert.equal(new Set(labels.map(({ label }) => label)).size, labels.length);
      labels.slice(1).forEach(({ place }, index) => {
        assert.ok(place - labels[index]!.place >= 69.9);
      });
    });
  }

  it('says times as short as it can', () => {
    assert.equal(tickLabel(65_000, 5000), '1:05');
    assert.equal(tickLabel(3_665_000, 5000), '1:01:05');
    assert.equal(tickLabel(1300, 100), '0:01.3');
  });
});
