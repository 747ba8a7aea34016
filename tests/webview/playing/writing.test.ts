/** Typing while it plays, and correcting times. */

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Pages, startPages } from '../support';
import { isAt, lineOf, openPlaying } from './playingPage';

let pages: Pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

describe('typing in the editor', () => {
  const typing = { type: 'typing' } as const;

  test('pauses, until nothing was typed for a while', async () => {
    const playing = await openPlaying(pages);
    await playing.press('k');
    await playing.wind(1000);
    for (let key = 0; key < 5; key++) {
      await playing.tell(typing);
      await playing.wind(900);
    }
    await isAt(playing, 1, 'paused');
    await playing.wind(1100);
    await isAt(playing, 2, 'playing');
    await playing.close();
  });

  test('plays on slower where that is wanted, in the speed that is shown before and after', async () => {
    const playing = await openPlaying(pages, { settings: { whileTyping: 'slow' } });
    const speed = playing.page.getByLabel('Speed');
    await playing.press('.', '.', '.', 'k');
    await playing.tell(typing);
    assert.equal(await speed.inputValue(), '1.5');
    await playing.wind(1000);
    await isAt(playing, 1.05, 'playing');
    await playing.wind(1000);
    await isAt(playing, 2.55, 'playing');
    await playing.tell(typing);
    await playing.press('.');
    await playing.wind(1000);
    await isAt(playing, 4.3, 'playing');
    await playing.close();
  });

  test('changes nothing where it is not to, or where nothing is played', async () => {
    const playing = await openPlaying(pages, { settings: { whileTyping: 'continue' } });
    await playing.tell(typing);
    await playing.wind(5000);
    await isAt(playing, 0, 'paused');
    await playing.press('k');
    await playing.tell(typing);
    await playing.wind(1000);
    await isAt(playing, 1, 'playing');
    await playing.close();
  });

  test('is not followed by playing where the user paused meanwhile', async () => {
    const playing = await openPlaying(pages);
    await playing.press('k');
    await playing.wind(1000);
    await playing.tell(typing);
    await playing.tell({ type: 'action', name: 'playPause' });
    await playing.wind(5000);
    await isAt(playing, 1, 'paused');
    await playing.press('k');
    await playing.wind(1000);
    await isAt(playing, 2, 'playing');
    await playing.close();
  });
});

describe('correcting times', () => {
  const at = async (place: number, ...keys: readonly string[]) => {
    const playing = await openPlaying(pages, { settings: { skip: place } });
    await playing.press('l', ...keys);
    const sent = await playing.sent();
    await playing.close();
    return sent;
  };
  const retime = (cue: number, times: object) => [
    { type: 'retime', version: 1, line: lineOf(cue), ...times },
  ];

  test('of the cue that is played', async () => {
    assert.deepEqual(await at(5500, '['), retime(1, { start: 5500 }));
    assert.deepEqual(await at(5500, ']'), retime(1, { end: 5500 }));
    assert.deepEqual(await at(5500, 's'), [
      { type: 'split', version: 1, line: lineOf(1), time: 5500 },
    ]);
  });

  test('between two cues, the start of the next and the end of the last', async () => {
    assert.deepEqual(await at(7500, '['), retime(2, { start: 7500 }));
    assert.deepEqual(await at(7500, ']'), retime(1, { end: 7500 }));
    const [refused] = await at(7500, 's');
    assert.match(JSON.stringify(refused), /No cue runs at the playhead/);
  });

  test('of the cue that is looped, before its start and after its end', async () => {
    const playing = await openPlaying(pages);
    await playing.press('n', 'n', 'o', 'j', '[');
    assert.deepEqual(await playing.sent(), retime(2, { start: 6000 }));
    await playing.press('k');
    await playing.wind(5100);
    await playing.press('k', ']');
    const [sent] = (await playing.sent()) as readonly { line: number; end: number }[];
    assert.equal(sent!.line, lineOf(2));
    assert.ok(sent!.end > 11_000 && sent!.end < 11_250);
    await playing.close();
  });

  test('is said to be impossible where there is no cue', async () => {
    const playing = await openPlaying(pages, { cues: [{ start: 5000, end: 6000 }] });
    await playing.press(']', 'n', 'n', 's');
    const sent = await playing.sent();
    assert.deepEqual(
      sent.map(({ type }) => type),
      ['say', 'say', 'split'],
    );
    await playing.close();
  });
});
