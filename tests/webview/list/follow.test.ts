/** The page and the editor follow each other, and neither says back what it was told. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Follow } from '../../../client/src/preview/follow';
import { type Pages, type PreviewPage, startPages } from '../support';
import { longTranscript, part } from '../transcripts';

const transcript = longTranscript(300);
const lineOf = (row: number) => row * 3 + 2;

describe('the page and the editor', () => {
  let pages: Pages;
  before(async () => {
    pages = await startPages();
  });
  after(() => pages.close());

  test('the page asks for the transcript once it can show it', async () => {
    const preview = await pages.open();
    assert.deepEqual((await preview.stub()).sent, [{ type: 'ready' }]);
    await preview.close();
  });

  test('scrolling tells the first line on screen, each line once', async () => {
    const preview = await openShown();
    const tops = await preview.page.evaluate(() => {
      const { top } = document.querySelector('#scroller')!.getBoundingClientRect();
      return [...document.querySelectorAll('.row')].map(
        (row) => row.getBoundingClientRect().top - top,
      );
    });
    await preview.scrollTo(tops[8]!);
    assert.deepEqual(await preview.sent(), [{ type: 'scrolled', line: lineOf(8) }]);
    await preview.scrollTo(tops[8]! + 3);
    assert.deepEqual(await preview.sent(), []);
    await preview.scrollTo(0);
    assert.deepEqual(await preview.sent(), [{ type: 'scrolled', line: 0 }]);
    await preview.close();
  });

  test('what the editor reveals is not told back', async () => {
    const preview = await openShown();
    for (const line of [lineOf(40), lineOf(41) + 1, lineOf(299), 0]) {
      await preview.tell({ type: 'reveal', line, active: false });
      assert.deepEqual(await preview.sent(), []);
    }
    await preview.tell({ type: 'reveal', line: lineOf(150), active: true });
    assert.deepEqual(await preview.sent(), []);
    await preview.page.setViewportSize({ width: 300, height: 400 });
    await preview.show([part([{}, {}, {}])], 0, 0);
    assert.deepEqual(await preview.sent(), []);
    await preview.close();
  });

  test('the cue of the cursor is marked, and scrolled to only where it is off screen', async () => {
    const preview = await openShown();
    const scrollTop = () =>
      preview.page.evaluate(() => document.querySelector('#scroller')!.scrollTop);
    await preview.tell({ type: 'reveal', line: lineOf(2) + 1, active: true });
    assert.match(await marked(preview), /Row 2 /);
    assert.equal(await scrollTop(), 0);
    await preview.tell({ type: 'reveal', line: lineOf(200), active: true });
    assert.match(await marked(preview), /Row 200 /);
    assert.ok((await preview.rowsOnScreen()).includes(200));
    const top = await scrollTop();
    await preview.tell({ type: 'reveal', line: lineOf(199), active: true });
    assert.equal(await scrollTop(), top);
    await preview.tell({ type: 'reveal', line: lineOf(199) + 2, active: true });
    assert.equal(await preview.page.locator('[aria-current]').count(), 0);
    await preview.close();
  });

  test('the mark is where the cursor is after the text changed', async () => {
    const preview = await openShown();
    await preview.tell({ type: 'reveal', line: 3, active: true });
    assert.match(await marked(preview), /Row 0/);
    await preview.show([part([{ text: ['A new first cue'] }])], 0, 0);
    assert.equal(await preview.page.locator('[aria-current]').count(), 0);
    await preview.tell({ type: 'reveal', line: 0, active: true });
    assert.match(await marked(preview), /A new first cue/);
    await preview.close();
  });

  test('a click chooses the cue, selecting words to copy them does not', async () => {
    const preview = await openShown();
    await preview.page.getByText('Row 3 ').click();
    assert.deepEqual(await preview.sent(), [{ type: 'select', line: lineOf(3) }]);
    assert.match(await marked(preview), /Row 3 /);
    await preview.tell({ type: 'reveal', line: lineOf(3), active: true });
    assert.deepEqual(await preview.sent(), []);

    const box = (await preview.page.getByText('Row 5 ').boundingBox())!;
    await preview.page.mouse.move(box.x + 2, box.y + 8);
    await preview.page.mouse.down();
    await preview.page.mouse.move(box.x + 60, box.y + 8);
    await preview.page.mouse.up();
    assert.deepEqual(await preview.sent(), []);
    await preview.close();
  });

  test('a page that is loaded again goes back to its place', async () => {
    const preview = await openShown();
    await preview.tell({ type: 'reveal', line: lineOf(120), active: false });
    const { state } = await preview.stub();
    assert.deepEqual(state, { uri: 'file:///talk.vtt', parts: { line: lineOf(120) } });
    await preview.close();

    const again = await pages.open({ state });
    await again.show(transcript);
    assert.equal((await again.rowsOnScreen())[0], 120);
    assert.deepEqual(await again.sent(), []);
    await again.close();
  });

  async function openShown(): Promise<PreviewPage> {
    const preview = await pages.open();
    await preview.show(transcript);
    await preview.sent();
    return preview;
  }
});

async function marked(preview: PreviewPage): Promise<string> {
  return preview.page.locator('.row[aria-current="true"]').innerText();
}

describe('what the extension tells the page of the editor', () => {
  test('a line is told once', () => {
    const follow = new Follow();
    assert.deepEqual(
      [10, 10, 11].map((line) => follow.isNewTop(line)),
      [true, false, true],
    );
    assert.deepEqual(
      [4, 4, 5].map((line) => follow.isNewCursor(line)),
      [true, false, true],
    );
    follow.forget();
    assert.deepEqual([follow.isNewTop(11), follow.isNewCursor(5)], [true, true]);
  });

  test('the way to where the page scrolled is not news, leaving it is', () => {
    const follow = new Follow();
    follow.isNewTop(10);
    follow.pageScrolled(50, 10);
    assert.deepEqual(
      [20, 40, 50, 50, 51].map((line) => follow.isNewTop(line)),
      [false, false, false, false, true],
    );
  });

  test('near the end, where the editor stops short of the line, so it is', () => {
    const follow = new Follow();
    follow.pageScrolled(95, 60);
    assert.deepEqual(
      [80, 80, 79].map((line) => follow.isNewTop(line)),
      [false, false, true],
    );
  });

  test('the cursor that the page moved is not news', () => {
    const follow = new Follow();
    follow.pageSelected(7);
    assert.deepEqual([follow.isNewCursor(7), follow.isNewCursor(8)], [false, true]);
  });
});
