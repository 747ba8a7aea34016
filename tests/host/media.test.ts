/** The media beside a transcript, in the server host: real webviews, real files, a real ffmpeg. */

import assert from 'node:assert/strict';
import { copyFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { pictureWebm, silentMkv } from '../support/mediaFiles';
import { useWindow } from './window/usedWindow';
import { webviewWith } from './window/window';

/** The picture, as far as the tests look at it: what they say of it runs in the page. */
interface Video {
  currentTime: number;
  readonly readyState: number;
  readonly textTracks: readonly {
    readonly activeCues: readonly { readonly text: string }[] | null;
  }[];
}
declare const document: { querySelector(name: 'video'): Video };

const used = useWindow({
  prepare: (folder) => copyFileSync(pictureWebm(20), path.join(folder, 'podcast.webm')),
});
let page: Page;

before(async () => {
  page = await used.open();
});

test('the picture beside a transcript is there, with its cues', async () => {
  const frame = await openPreview('podcast.webm');
  await frame.evaluate(() => {
    document.querySelector('video').currentTime = 5;
  });
  const words = await frame.waitForFunction(
    () => document.querySelector('video').textTracks[0]?.activeCues?.[0]?.text,
  );
  assert.match(String(await words.jsonValue()), /And from the bench/);
});

test('a preview that is closed and opened again goes on where it was', async () => {
  await page.locator('.tab', { hasText: 'Preview podcast.vtt' }).locator('.tab-actions a').click();
  await page.locator('.tab', { hasText: 'Preview podcast.vtt' }).waitFor({ state: 'detached' });
  await page.locator('.tab', { hasText: 'podcast.vtt' }).click();
  const frame = await openPreview('podcast.webm');
  await frame.waitForFunction(() => document.querySelector('video').currentTime === 5);
});

test('another file that takes its place is shown, and converted where it does not play', async () => {
  copyFileSync(silentMkv(20), path.join(used.folder, 'podcast.mkv'));
  const webm = path.join(used.folder, 'podcast.webm');
  renameSync(webm, path.join(used.folder, 'other.webm'));
  const frame = await webviewWith(page, 'podcast.mkv has AC-3 sound');
  await frame.getByRole('button', { name: 'Convert a Copy' }).click();
  await frame.getByText('converted copy').waitFor();
  await frame.waitForFunction(() => document.querySelector('video').readyState >= 2);
  assert.equal(await frame.getByText('AC-3').count(), 0);
});

/** Opens the preview of the editor in use; its page, once it knows the file of this name. */
async function openPreview(name: string): Promise<Frame> {
  await page.getByRole('button', { name: /Open Preview to the Side/ }).click();
  const frame = await webviewWith(page, name);
  await frame.waitForFunction(() => document.querySelector('video').readyState >= 2);
  return frame;
}
