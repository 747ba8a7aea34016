/** Playing by keys, buttons and commands, on the page’s own clock. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Pages, startPages } from '../support';
import { isAt, lineOf, openPlaying, sixCues } from './playingPage';

let pages: Pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

describe('playing', () => {
  test('the clock plays, pauses, goes on, and stops at the end', async () => {
    const playing = await openPlaying(pages);
    await isAt(playing, 0, 'paused');
    await playing.press('k');
    await playing.wind(1500);
    await isAt(playing, 1.5, 'playing');
    await playing.press('k');
    await playing.wind(1000);
    await isAt(playing, 1.5, 'paused');
    await playing.button('Play').click();
    await playing.wind(500);
    await isAt(playing, 2, 'playing');
    await playing.wind(60_000);
    await isAt(playing, 23, 'paused');
    await playing.close();
  });

  test('keys skip, and go from cue to cue', async () => {
    const playing = await openPlaying(pages);
    const places: readonly (readonly [key: string, seconds: number])[] = [
      ['l', 2],
      ['l', 4],
      ['j', 2],
      ['n', 4],
      ['n', 8],
      ['N', 12],
      ['b', 8],
      ['l', 10],
      ['b', 4],
      ['r', 4],
      ['k', 4],
      ['j', 2],
      ['j', 0],
      ['j', 0],
    ];
    for (const [key, seconds] of places) {
      await playing.press(key);
      assert.equal(await playing.time(), seconds, key);
    }
    await playing.close();
  });

  test('in a pause, the last cue is replayed and is the one before', async () => {
    const playing = await openPlaying(pages, { settings: { skip: 3500 } });
    await playing.press('l', 'r');
    await isAt(playing, 0, 'playing');
    await playing.press('k', 'l', 'b');
    await isAt(playing, 0, 'paused');
    await playing.close();
  });

  test('where a step leads nowhere, the user is told', async () => {
    const playing = await openPlaying(pages);
    await playing.press('b');
    for (let cue = 0; cue < 6; cue++) await playing.press('n');
    assert.deepEqual(await playing.sent(), [
      { type: 'say', message: 'This is the first cue.' },
      { type: 'say', message: 'This is the last cue.' },
    ]);
    await isAt(playing, 20, 'paused');
    await playing.close();
  });

  test('the speed changes how time passes, in steps, and by its own control', async () => {
    const playing = await openPlaying(pages);
    const speed = playing.page.getByLabel('Speed');
    await playing.press('.', '.', 'k');
    await playing.wind(2000);
    await isAt(playing, 2.5, 'playing');
    assert.equal(await speed.inputValue(), '1.25');
    for (let step = 0; step < 20; step++) await playing.press(',');
    assert.equal(await speed.inputValue(), '0.5');
    await speed.selectOption('3×');
    await playing.wind(1000);
    await isAt(playing, 5.5, 'playing');
    await playing.press('.');
    assert.equal(await speed.inputValue(), '3');
    await speed.blur();
    await playing.press('1');
    assert.equal(await speed.inputValue(), '1');
    await playing.close();
  });

  test('a cue is looped with what leads to it and what follows', async () => {
    const playing = await openPlaying(pages);
    await playing.press('n', 'k', 'o');
    await playing.wind(3200);
    await isAt(playing, 7.2, 'playing');
    await playing.wind(100);
    await isAt(playing, 3.55, 'playing');
    await playing.wind(2 * 3750);
    await isAt(playing, 3.55, 'playing');
    assert.equal(await playing.button('Loop cue').getAttribute('aria-pressed'), 'true');
    await playing.press('o');
    await playing.wind(4000);
    await isAt(playing, 7.55, 'playing');
    await playing.close();
  });

  test('a loop goes with who goes to another cue, and stays with who only listens before it', async () => {
    const playing = await openPlaying(pages);
    await playing.press('n', 'o', 'n', 'k');
    await playing.wind(3750);
    await isAt(playing, 8, 'playing');
    await playing.press('j');
    await playing.wind(1000);
    await isAt(playing, 7, 'playing');
    await playing.wind(4300);
    await isAt(playing, 7.5, 'playing');
    await playing.page.getByText('Cue 4').click();
    await playing.wind(3750);
    await isAt(playing, 16, 'playing');
    await playing.close();
  });

  test('the last cue is looped past the end of what there is', async () => {
    const playing = await openPlaying(pages);
    await playing.page.getByText('Cue 5').click();
    await playing.press('o', 'k');
    await playing.wind(3500);
    await isAt(playing, 20, 'playing');
    await playing.close();
  });

  test('a loop stays with its cue where others are put before it', async () => {
    const playing = await openPlaying(pages);
    await playing.press('n', 'o');
    const added = { lines: 3, cues: [{ ...cueAt(0), line: 0, endLine: 1 }] };
    const result = { resultId: 'x', version: 9, start: 0, deleted: 0, parts: [added] };
    await playing.tell({ type: 'transcript', uri: 'file:///talk.vtt', title: 'talk', result });
    await playing.press('[');
    const [sent] = (await playing.sent()).filter(({ type }) => type === 'retime');
    assert.deepEqual(sent, { type: 'retime', version: 9, line: lineOf(2), start: 4000 });
    await playing.close();
  });

  test('only changes of speaker are played', async () => {
    const playing = await openPlaying(pages);
    await playing.press('c', 'k');
    await playing.wind(2900);
    await isAt(playing, 2.9, 'playing');
    // From 3 s after the start to 2 s before Ben begins at 8 s.
    await playing.wind(200);
    await isAt(playing, 6.1, 'playing');
    await playing.wind(4800);
    await isAt(playing, 10.9, 'playing');
    await playing.wind(200);
    await isAt(playing, 14.1, 'playing');
    await playing.wind(6000);
    await isAt(playing, 19, 'paused');
    await playing.close();
  });

  test('one cue and only changes are not played at once', async () => {
    const playing = await openPlaying(pages);
    const pressed = async () =>
      Promise.all(
        ['Loop cue', 'Play only changes of speaker'].map((name) =>
          playing.button(name).getAttribute('aria-pressed'),
        ),
      );
    await playing.press('o');
    assert.deepEqual(await pressed(), ['true', 'false']);
    await playing.press('c');
    assert.deepEqual(await pressed(), ['false', 'true']);
    await playing.press('c');
    assert.deepEqual(await pressed(), ['false', 'false']);
    await playing.close();
  });

  test('where nobody is named, there are no changes', async () => {
    const playing = await openPlaying(pages, { cues: [{}, {}] });
    await playing.press('c');
    const [sent] = await playing.sent();
    assert.match(JSON.stringify(sent), /names no speakers/);
    assert.equal(
      await playing.button('Play only changes of speaker').getAttribute('aria-pressed'),
      'false',
    );
    await playing.close();
  });

  test('a command of the editor does what the key does, and waits for the transcript', async () => {
    const preview = await pages.open();
    await preview.tell({ type: 'action', name: 'nextCue' });
    await preview.tell({ type: 'action', name: 'nextCue' });
    await preview.show([{ lines: 9, cues: [cueAt(0), cueAt(1), cueAt(2)] }]);
    assert.match(await preview.page.getByRole('timer').innerText(), /^00:08/);
    await preview.tell({ type: 'action', name: 'back' });
    assert.match(await preview.page.getByRole('timer').innerText(), /^00:06/);
    await preview.close();
  });
});

describe('what a page that is loaded again goes on with', () => {
  test('place, speed, mode and following', async () => {
    const playing = await openPlaying(pages);
    await playing.press('n', 'n', '.', 'f', 'o', 'k');
    await playing.wind(2000);
    const { state } = await playing.preview.stub();
    await playing.close();
    const again = await openPlaying(pages, { state });
    assert.equal(await again.page.getByLabel('Speed').inputValue(), '1.1');
    assert.equal(await again.button('Follow').getAttribute('aria-pressed'), 'false');
    assert.equal(await again.button('Loop cue').getAttribute('aria-pressed'), 'true');
    const time = await again.time();
    assert.ok(time >= 9 && time <= 10.2, String(time));
    assert.equal(await again.isPlaying(), false);
    assert.deepEqual(await again.lit(), ['Cue 2']);
    await again.close();
  });

  test('nothing is kept of a page that was only looked at', async () => {
    const playing = await openPlaying(pages);
    const { state } = await playing.preview.stub();
    assert.deepEqual(state, { uri: 'file:///talk.vtt', parts: { line: 0 } });
    await playing.close();
  });
});

function cueAt(index: number) {
  const { start, end, speakers } = sixCues[index]! as Required<(typeof sixCues)[number]>;
  const line = lineOf(index);
  return { line, endLine: line + 1, start, end, speakers, text: [`Added ${index}`] };
}
