/** The list, the editor and the playhead follow each other. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Pages, startPages } from '../support';
import { isAt, lineOf, openPlaying, type Playing } from './playingPage';

let pages: Pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

const many = Array.from({ length: 300 }, (_, index) => ({
  start: index * 1000,
  end: index * 1000 + 900,
  text: [`Cue ${index} of many`],
}));

describe('following what is played', () => {
  test('the cues that run are lit, of several all', async () => {
    const cues = [
      { start: 0, end: 2000, text: ['Cue 0'] },
      { start: 1000, end: 3000, text: ['Cue 1'] },
      { start: null, end: null, dropped: true as const, text: ['Cue 2'] },
      { start: 5000, end: 6000, text: ['Cue 3'] },
    ];
    const playing = await openPlaying(pages, { cues });
    const lit = [await playing.lit()];
    await playing.press('k');
    for (const ms of [1100, 1000, 1000, 2000]) {
      await playing.wind(ms);
      lit.push(await playing.lit());
    }
    assert.deepEqual(lit, [['Cue 0'], ['Cue 0', 'Cue 1'], ['Cue 1'], [], ['Cue 3']]);
    await playing.close();
  });

  test('what is played stays in sight, with what comes next', async () => {
    const playing = await openPlaying(pages, { cues: many });
    await playing.press('k');
    await playing.wind(300);
    for (let second = 0; second < 60; second += 7) {
      await playing.wind(7000);
      const lit = Number((await playing.lit())[0]?.slice(4));
      const rows = await playing.preview.rowsOnScreen();
      assert.ok(rows.includes(lit), `${lit} is not among ${rows}`);
    }
    await playing.close();
  });

  test('who scrolls away is left alone until they come back or go to a cue', async () => {
    const playing = await openPlaying(pages, { cues: many });
    await playing.press('k');
    await playing.wind(1000);
    await scroll(playing, 4000);
    const rows = await playing.preview.rowsOnScreen();
    await playing.wind(5000);
    assert.deepEqual(await playing.preview.rowsOnScreen(), rows);
    await scroll(playing, -4000);
    await playing.wind(60_200);
    assert.ok((await playing.preview.rowsOnScreen()).includes(66));
    await scroll(playing, 2000);
    await playing.press('b');
    assert.ok((await playing.preview.rowsOnScreen()).includes(65));
    await playing.close();
  });

  test('without Follow the list stays, and the cursor leads nowhere', async () => {
    const playing = await openPlaying(pages, { cues: many });
    await playing.press('f', 'k');
    await playing.wind(100_950);
    assert.equal((await playing.preview.rowsOnScreen())[0], 0);
    await playing.tell({ type: 'cursorMoved', line: lineOf(5), version: 1 });
    await isAt(playing, 100.95, 'playing');
    await playing.press('f');
    assert.ok((await playing.preview.rowsOnScreen()).includes(100));
    await playing.close();
  });

  test('a page that is loaded again is where the reader was, and not where it plays', async () => {
    const playing = await openPlaying(pages, { cues: many });
    for (let cue = 0; cue < 100; cue++) await playing.press('n');
    await scroll(playing, 3000);
    const rows = await playing.preview.rowsOnScreen();
    const { state } = await playing.preview.stub();
    await playing.close();
    const again = await openPlaying(pages, { cues: many, state });
    assert.equal((await again.preview.rowsOnScreen())[0], rows[0]);
    await again.press('k');
    assert.ok((await again.preview.rowsOnScreen()).includes(100));
    await again.close();
  });
});

describe('following the cursor and the choice', () => {
  test('a chosen cue is played from its start', async () => {
    const playing = await openPlaying(pages);
    await playing.page.getByText('Cue 3').click();
    await isAt(playing, 12, 'paused');
    assert.deepEqual(await playing.lit(), ['Cue 3']);
    await playing.close();
  });

  test('the playhead goes where the cursor goes, but not within a cue that is played', async () => {
    const playing = await openPlaying(pages);
    const move = (line: number, version = 1) =>
      playing.tell({ type: 'cursorMoved', line, version });
    await move(lineOf(2) + 1);
    await isAt(playing, 8, 'paused');
    await playing.press('k');
    await playing.wind(4500);
    // Another line of the same cue.
    await move(lineOf(2));
    await isAt(playing, 12.5, 'playing');
    // The cue that is played, then a line of none.
    await move(lineOf(3));
    await move(lineOf(3) + 2);
    await isAt(playing, 12.5, 'playing');
    await move(lineOf(0));
    await isAt(playing, 0, 'playing');
    await playing.close();
  });

  test('a cursor in a text that the page does not show yet is followed once it does', async () => {
    const playing = await openPlaying(pages);
    await playing.tell({ type: 'cursorMoved', line: lineOf(2) + 30, version: 2 });
    await isAt(playing, 0, 'paused');
    const result = { resultId: '2', version: 2, start: 0, deleted: 0, parts: [header(30)] };
    await playing.tell({ type: 'transcript', uri: 'file:///talk.vtt', title: 'talk', result });
    await isAt(playing, 8, 'paused');
    await playing.tell({ type: 'cursorMoved', line: lineOf(4), version: 1 });
    await isAt(playing, 8, 'paused');
    await playing.close();
  });

  test('a preview that is opened starts where the cursor is', async () => {
    const playing = await openPlaying(pages);
    await playing.tell({ type: 'reveal', line: lineOf(3), active: true });
    await isAt(playing, 12, 'paused');
    await playing.tell({ type: 'reveal', line: lineOf(1), active: true });
    await isAt(playing, 12, 'paused');
    await playing.close();
  });

  test('the editor is told what is played only where it wants to know, each thing once', async () => {
    const playing = await openPlaying(pages, { settings: { followInEditor: true } });
    await playing.press('k');
    await playing.wind(4500);
    await playing.press('k');
    const cue = (index: number) => ({ line: lineOf(index), endLine: lineOf(index) + 1 });
    const message = (index: number | null, isPlaying: boolean) => ({
      type: 'playing',
      cue: index === null ? null : cue(index),
      isPlaying,
    });
    assert.deepEqual(await playing.sent(), [
      message(0, true),
      message(null, true),
      message(1, true),
      message(1, false),
    ]);
    const result = { resultId: '2', version: 2, start: 0, deleted: 0, parts: [header(5)] };
    await playing.tell({ type: 'transcript', uri: 'file:///talk.vtt', title: 'talk', result });
    const moved = { line: lineOf(1) + 5, endLine: lineOf(1) + 6 };
    assert.deepEqual(await playing.sent(), [{ type: 'playing', cue: moved, isPlaying: false }]);
    await playing.press('f');
    assert.deepEqual(await playing.sent(), [message(null, false)]);
    await playing.close();
  });

  test('screen readers are told each cue where that is asked for', async () => {
    const playing = await openPlaying(pages);
    const spoken = playing.page.locator('[aria-live="polite"].spoken');
    await playing.press('n');
    assert.equal(await spoken.innerText(), '');
    await playing.press('a', 'n');
    assert.equal(await spoken.innerText(), 'Cue 2 has some words');
    await playing.press('a');
    assert.equal(await spoken.innerText(), '');
    await playing.close();
  });
});

/** Lines before the first cue. */
function header(lines: number) {
  return { lines, cues: [] };
}

async function scroll(playing: Playing, by: number): Promise<void> {
  await playing.page.evaluate((distance) => {
    const scroller = document.querySelector('#scroller')!;
    const scrolled = new Promise((hear) => {
      scroller.addEventListener('scroll', hear, { once: true });
    });
    scroller.scrollBy(0, distance);
    return scrolled;
  }, by);
}
