/** Playing with a real sound: what the clock does by itself, the element does too. */

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { toneMp3 } from '../../support/mediaFiles';
import { type Pages, type PreviewPage, startPages } from '../support';
import { part } from '../transcripts';
import { settings } from './playingPage';

let pages: Pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

const cues = [0, 1, 2].map((index) => ({
  start: index * 600,
  end: index * 600 + 500,
  speakers: ['Ada'],
  text: [`Cue ${index}`],
}));

test('a sound is played, looped and left by the same keys', async () => {
  const preview = await pages.open();
  await preview.tell({
    type: 'playingSettings',
    settings: { ...settings, skip: 400, leadIn: 100, leadOut: 50, resumeAfter: 200 },
  });
  await preview.show([part(cues)]);
  await preview.tell({
    type: 'media',
    media: { address: pages.serve('/tone.mp3', toneMp3(3)), kind: 'audio', name: 'tone.mp3' },
  } as never);
  const { page } = preview;
  await page.waitForFunction(() => {
    const sound = document.querySelector('audio');
    return sound !== null && sound.readyState >= HTMLMediaElement.HAVE_METADATA;
  });
  await page.keyboard.press('n');
  await lit(preview, 'Cue 1');
  await page.keyboard.press('o');
  await noteHistory(preview);
  await page.keyboard.press('k');
  // Twice around the loop, and still in it.
  await page.waitForFunction(() => Number(document.body.dataset.seeks) >= 2);
  const places = await page.evaluate(() => document.body.dataset.places!.split(' ').map(Number));
  assert.ok(
    places.every((place) => Math.abs(place - 0.5) < 0.02),
    places.join(' '),
  );
  await preview.tell({ type: 'typing' });
  await happened(preview, 'play', 'pause', 'play');
  await page.keyboard.press('o');
  await page.keyboard.press('.');
  await happened(preview, 'Cue 1', 'Cue 2');
  assert.equal(await page.evaluate(() => document.querySelector('audio')!.playbackRate), 1.1);
  await page.waitForFunction(() => document.querySelector('audio')!.ended);
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  await preview.close();
});

/** Waits until the cue is lit, and stays so. */
async function lit(preview: PreviewPage, text: string): Promise<void> {
  await preview.page.locator('.lit', { hasText: text }).waitFor();
}

/**
 * Notes on the page each place, in s, that the sound is sent to, and what happens: that it plays, that
 * it pauses, which cue is lit. What is over soon would be missed by asking.
 */
async function noteHistory(preview: PreviewPage): Promise<void> {
  await preview.page.evaluate(() => {
    const places: number[] = [];
    const history: string[] = [];
    const note = (what: string | undefined) => {
      if (what === undefined || history.at(-1) === what) return;
      history.push(what);
      document.body.dataset.history = history.join();
    };
    const sound = document.querySelector('audio')!;
    for (const what of ['play', 'pause']) sound.addEventListener(what, () => note(what));
    new MutationObserver(() =>
      note(/Cue \d/u.exec(document.querySelector('.lit')?.textContent ?? '')?.[0]),
    ).observe(document.querySelector('#list')!, {
      attributes: true,
      childList: true,
      subtree: true,
    });
    sound.addEventListener('seeking', () => {
      places.push(sound.currentTime);
      document.body.dataset.seeks = String(places.length);
      document.body.dataset.places = places.join(' ');
    });
  });
}

/** Waits until all of this happened, in this order, other things perhaps between. */
async function happened(preview: PreviewPage, ...wanted: readonly string[]): Promise<void> {
  await preview.page.waitForFunction((wanted) => {
    const history = (document.body.dataset.history ?? '').split(',');
    let at = 0;
    for (const what of history) if (what === wanted[at]) at += 1;
    return at === wanted.length;
  }, wanted);
}
