/** Times corrected by drawing the edges of cues on the timeline. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Pages, type PreviewPage, startPages } from '../support';
import { drawn, near, openTalk, placeOf, playhead, seen, talk } from './timelinePage';

const lanes = { ada: 0, ben: 1 };

describe('moving the edges of cues on the timeline', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  /** Takes the edge at `from` and moves it to `to`, both in ms, without letting go. */
  async function drag(preview: PreviewPage, lane: number, from: number, to: number): Promise<void> {
    const { mouse } = preview.page;
    const start = await placeOf(preview, from, lane);
    const end = await placeOf(preview, to, lane);
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move((start.x + end.x) / 2, end.y, { steps: 2 });
    await mouse.move(end.x, end.y);
    await drawn(preview);
  }

  test('letting go tells the cue, its new time and the version, once', async () => {
    const preview = await openTalk(pages);
    await drag(preview, lanes.ada, 5000 - 20, 5400);
    assert.deepEqual(await preview.sent(), []);
    await preview.page.mouse.up();
    const [message, ...more] = await preview.sent();
    assert.deepEqual(more, []);
    assert.ok(message?.type === 'retime');
    const { end, ...rest } = message;
    assert.deepEqual(rest, { type: 'retime', version: 1, line: 2 });
    near(end!, 5420, 30);
    assert.equal(await playhead(preview), 0);
    await preview.close();
  });

  test('an edge is drawn to its neighbours’ edges and the playhead, not with Alt', async () => {
    const preview = await openTalk(pages);
    await drag(preview, lanes.ada, 5000 - 20, 5850);
    await preview.page.mouse.up();
    assert.deepEqual(await preview.sent(), [{ type: 'retime', version: 1, line: 2, end: 6000 }]);
    await preview.show([talk]);

    const ruler = await placeOf(preview, 14_000, 'ruler');
    await preview.page.mouse.click(ruler.x, ruler.y);
    const at = (await playhead(preview)) * 1000;
    near(at, 14_000, 30);
    await drag(preview, lanes.ada, 12_000 - 20, at - 100);
    await preview.page.mouse.up();
    const snapped = { type: 'retime', version: 2, line: 8, end: Math.round(at) };
    assert.deepEqual(await preview.sent(), [snapped]);
    await preview.show([talk]);

    await preview.page.keyboard.down('Alt');
    await drag(preview, lanes.ada, 5000 - 20, 5850);
    await preview.page.mouse.up();
    await preview.page.keyboard.up('Alt');
    const [free] = await preview.sent();
    assert.ok(free?.type === 'retime' && free.end! > 5800 && free.end! < 5950);
    await preview.close();
  });

  test('a start never passes the end', async () => {
    const preview = await openTalk(pages);
    await drag(preview, lanes.ben, 6000 + 20, 11_000);
    await preview.page.mouse.up();
    assert.deepEqual(await preview.sent(), [{ type: 'retime', version: 1, line: 5, start: 8950 }]);
    await preview.close();
  });

  test('Escape, or a change of the transcript, lets go of the edge', async () => {
    const preview = await openTalk(pages);
    await drag(preview, lanes.ada, 5000 - 20, 5400);
    await preview.page.keyboard.press('Escape');
    await preview.page.mouse.up();
    assert.deepEqual(await preview.sent(), []);

    await drag(preview, lanes.ada, 5000 - 20, 5400);
    await preview.show([talk], 0, 1);
    await preview.page.mouse.up();
    assert.deepEqual(await preview.sent(), []);
    await preview.close();
  });

  test('the pointer shows what can be taken hold of', async () => {
    const preview = await openTalk(pages);
    const cursorAt = async (time: number, lane: number | 'ruler') => {
      const { x, y } = await placeOf(preview, time, lane);
      await preview.page.mouse.move(x, y);
      return preview.page
        .locator('#timeline .time')
        .evaluate((slider) => [
          getComputedStyle(slider).cursor,
          slider.getAttribute('title')?.split('\n')[1],
        ]);
    };
    assert.deepEqual(await cursorAt(5010, lanes.ada), ['ew-resize', 'Good morning']);
    assert.deepEqual(await cursorAt(3500, lanes.ada), ['default', 'Good morning']);
    assert.deepEqual(await cursorAt(15_000, lanes.ada), ['default', undefined]);
    assert.deepEqual(await cursorAt(3500, 'ruler'), ['pointer', undefined]);
    await preview.close();
  });

  test('pressing without moving changes nothing, and a click elsewhere goes there', async () => {
    const preview = await openTalk(pages);
    await drag(preview, lanes.ada, 5000 - 20, 5000 - 20);
    await preview.page.mouse.up();
    assert.deepEqual(await preview.sent(), []);
    const { x, y } = await placeOf(preview, 7000, lanes.ben);
    await preview.page.mouse.click(x, y);
    near(await playhead(preview), 7, 0.05);
    await preview.close();
  });

  test('dragging the ground moves the view, dragging the ruler the playhead', async () => {
    const preview = await openTalk(pages);
    await preview.page.getByRole('button', { name: /less time/u }).click();
    const before = await seen(preview);
    const middle = (before.from + before.to) / 2;
    await drag(preview, lanes.ben, middle, middle - 1000);
    await preview.page.mouse.up();
    const moved = await seen(preview);
    near(moved.from - before.from, 1000, 30);
    near(moved.to - before.to, 1000, 30);
    const from = await placeOf(preview, 3000, 'ruler');
    const to = await placeOf(preview, 4000, 'ruler');
    await preview.page.mouse.move(from.x, from.y);
    await preview.page.mouse.down();
    await preview.page.mouse.move(to.x, to.y);
    near(await playhead(preview), 4, 0.05);
    await preview.page.mouse.up();
    await preview.close();
  });
});
