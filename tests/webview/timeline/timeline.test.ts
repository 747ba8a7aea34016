/** The timeline looked about on, by keyboard and by mouse. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Pages, type PreviewPage, startPages } from '../support';
import { longTranscript } from '../transcripts';
import { drawn, near, openTalk, placeOf, playhead, seen } from './timelinePage';

const slider = '#timeline .time';

describe('looking about on the timeline', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  async function press(preview: PreviewPage, ...keys: readonly string[]): Promise<void> {
    await preview.page.locator(slider).focus();
    for (const key of keys) await preview.page.keyboard.press(key);
    await drawn(preview);
  }

  test('there is none without anything to play', async () => {
    const preview = await pages.open();
    await drawn(preview);
    assert.equal(await preview.page.locator('#timeline').isVisible(), false);
    await preview.close();
  });

  test('each speaker has a lane, and the playhead is told in words', async () => {
    const preview = await openTalk(pages);
    assert.deepEqual(await preview.texts('#timeline .names > div'), ['Ada', 'Ben']);
    await press(preview, 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight');
    const told = await preview.page
      .locator(slider)
      .evaluate((element) =>
        [
          'role',
          'aria-label',
          'aria-valuemin',
          'aria-valuemax',
          'aria-valuenow',
          'aria-valuetext',
        ].map((name) => element.getAttribute(name)),
      );
    const text = '2.1 seconds, Ada: Good morning';
    assert.deepEqual(told, ['slider', 'Playhead', '0', '20', '2.1', text]);
    await preview.close();
  });

  test('keys move the playhead and the view', async () => {
    const preview = await openTalk(pages);
    await press(preview, 'End');
    assert.equal(await playhead(preview), 20);
    await press(preview, 'ArrowLeft', 'Shift+ArrowLeft');
    assert.equal(await playhead(preview), 18.9);
    assert.deepEqual(pick(await seen(preview)), [0, 20_000]);
    await press(preview, 'Home', '+', '+');
    assert.deepEqual(pick(await seen(preview)), [0, 5000]);
    await press(preview, 'Alt+ArrowRight');
    assert.deepEqual(pick(await seen(preview)), [1250, 6250]);
    assert.equal(await playhead(preview), 0);
    await press(preview, 'PageUp');
    assert.equal(await playhead(preview), 5);
    await press(preview, 'PageUp');
    assert.equal(await playhead(preview), 10);
    const { from, to } = await seen(preview);
    assert.ok(from < 10_000 && to > 10_000, 'the view follows');
    await press(preview, '-', '0');
    assert.deepEqual(pick(await seen(preview)), [0, 20_000]);
    await preview.close();
  });

  test('the wheel scrolls, and with Ctrl it zooms about the pointer', async () => {
    const preview = await openTalk(pages);
    const { x, y } = await placeOf(preview, 10_000, 0);
    await preview.page.mouse.move(x, y);
    await preview.page.keyboard.down('Control');
    for (let turn = 0; turn < 5; turn++) await preview.page.mouse.wheel(0, -100);
    await preview.page.keyboard.up('Control');
    const near10 = await seen(preview);
    assert.ok(near10.to - near10.from < 10_000);
    // Wheels tell whole px only.
    near((await placeOf(preview, 10_000, 0)).x, x, 4);
    await preview.page.mouse.wheel(0, 50);
    const below = await seen(preview);
    assert.ok(below.from > near10.from);
    await preview.page.mouse.wheel(-50, 0);
    near((await seen(preview)).from, near10.from, 1);
    await preview.close();
  });

  test('a double click fits the cue, the overview leads elsewhere', async () => {
    const preview = await openTalk(pages);
    const { x, y } = await placeOf(preview, 19_000, 1);
    await preview.page.mouse.dblclick(x, y);
    assert.deepEqual(pick(await seen(preview)), [17_000, 20_000]);
    const overview = await placeOf(preview, 17_500, 'overview');
    await preview.page.mouse.click(overview.x + 2, overview.y);
    near((await seen(preview)).from, 20_000 / 6 - 1500, 150);
    await preview.close();
  });

  test('it is put away by its button, and stays so when the page is loaded again', async () => {
    const preview = await openTalk(pages);
    const height = () => preview.page.locator('#timeline').evaluate((all) => all.clientHeight);
    assert.ok((await height()) > 60);
    await preview.page.getByRole('button', { name: 'Hide the timeline' }).click();
    await drawn(preview);
    assert.ok((await height()) < 30);
    const { state } = await preview.stub();
    await preview.close();

    const again = await openTalk(pages, { state });
    const show = again.page.getByRole('button', { name: 'Show the timeline' });
    assert.equal(await show.getAttribute('aria-expanded'), 'false');
    const { x, y } = await placeOf(again, 10_000, 'overview');
    await again.page.mouse.click(x, y);
    near(await playhead(again), 10, 0.1);
    await show.press('Enter');
    await drawn(again);
    assert.equal(await again.page.locator('#timeline .names > div').count(), 2);
    await again.close();
  });

  test('the view is where it was when the page is loaded again', async () => {
    const preview = await openTalk(pages);
    await press(preview, '+', '+', 'Alt+ArrowRight');
    const { state } = await preview.stub();
    await preview.close();
    const again = await openTalk(pages, { state });
    assert.deepEqual(pick(await seen(again)), [1250, 6250]);
    await again.close();
  });

  test('in a low window only the overview is shown', async () => {
    const preview = await openTalk(pages, { viewport: { width: 500, height: 300 } });
    assert.equal(await preview.page.locator('#timeline .names').isVisible(), false);
    await preview.page.setViewportSize({ width: 500, height: 700 });
    await drawn(preview);
    assert.equal(await preview.page.locator('#timeline .names').isVisible(), true);
    await preview.close();
  });

  test('100,000 cues take as few shapes as there are px, and an edit no more', async () => {
    const preview = await pages.open();
    await preview.show(longTranscript(100_000));
    const first = await seen(preview);
    assert.deepEqual([first.as, first.from, first.to], ['cues', 0, 60_000]);
    await press(preview, '0');
    const all = await seen(preview);
    assert.deepEqual([all.as, all.from], ['columns', 0]);
    assert.ok(all.shapes < 4000, `${all.shapes} shapes`);
    const [changed] = longTranscript(400);
    await preview.show([changed!], 3, 1);
    assert.ok((await seen(preview)).shapes < 4000);
    assert.ok((await preview.page.locator('#timeline *').count()) < 40);
    await preview.close();
  });

  test('every button can be reached and seen by keyboard', async () => {
    const preview = await openTalk(pages);
    const toggle = preview.page.getByRole('button', { name: 'Hide the timeline' });
    await toggle.focus();
    const labels: (string | null)[] = [];
    for (let stop = 0; stop < 5; stop++) {
      const [label, outline] = await preview.page.evaluate(() => [
        document.activeElement!.getAttribute('aria-label'),
        getComputedStyle(document.activeElement!).outlineStyle,
      ]);
      labels.push(label!);
      assert.equal(outline, 'solid', label!);
      await preview.page.keyboard.press('Tab');
    }
    assert.deepEqual(labels, [
      'Hide the timeline',
      'Show more time (−)',
      'Show less time (+)',
      'Show all (0)',
      'Playhead',
    ]);
    await preview.close();
  });
});

function pick({ from, to }: { readonly from: number; readonly to: number }): readonly number[] {
  return [Math.round(from), Math.round(to)];
}
