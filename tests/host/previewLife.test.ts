/** The media of a preview, and what it outlives: loading, moving, closing, renaming; in the server host. */

import assert from 'node:assert/strict';
import { copyFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { pictureWebm, silentMkv } from '../support/mediaFiles';
import { goTo, runCommand } from './window/editorWindow';
import { useWindow } from './window/usedWindow';
import { webviewWith } from './window/window';

interface Video {
  currentTime: number;
  readonly readyState: number;
  readonly textTracks: readonly {
    readonly activeCues: readonly { readonly text: string }[] | null;
  }[];
}
declare const document: { querySelector(name: 'video'): Video };

const used = useWindow({
  prepare: (folder) => copyFileSync(pictureWebm(45), path.join(folder, 'podcast.webm')),
  viewport: { width: 1400, height: 900 },
});
let page: Page;

before(async () => {
  page = await used.open();
  await page.getByRole('button', { name: /Open Preview to the Side/ }).click();
});

test('the picture beside a transcript is there, with its cues', async () => {
  const preview = await rightPreview();
  await preview.evaluate(() => {
    document.querySelector('video').currentTime = 5;
  });
  const words = await preview.waitForFunction(
    () => document.querySelector('video').textTracks[0]?.activeCues?.[0]?.text,
  );
  assert.match(String(await words.jsonValue()), /And from the bench/);
});

test('a window that is loaded again has the place, the layout and the search', async () => {
  const preview = await rightPreview();
  await preview.evaluate(() => {
    document.querySelector('video').currentTime = 25;
  });
  await preview.getByRole('button', { name: 'Turns as paragraphs' }).click();
  await preview.getByRole('textbox', { name: 'Search the transcript' }).fill('kettle');
  await preview.locator('.search .count', { hasText: 'of 3' }).waitFor();
  await Promise.all([page.waitForEvent('load'), runCommand(page, 'Developer: Reload Window')]);
  await isAsLeft(await rightPreview());
});

test('a preview in another group of editors goes on as it was', async () => {
  // A window that was loaded again gives the focus to its editor once more when that is there.
  await page.locator('.squiggly-info').first().waitFor();
  const preview = await rightPreview();
  await preview.getByRole('textbox', { name: 'Search the transcript' }).click();
  await page.locator('.editor-group-container.active', { hasText: 'Preview podcast' }).waitFor();
  await runCommand(page, 'View: Move Editor into Previous Group');
  await page.locator('.editor-group-container').nth(1).waitFor({ state: 'detached' });
  await isAsLeft(await rightPreview());
});

test('a preview behind another tab is as it was when it comes back', async () => {
  await page.locator('.tab', { hasText: /^podcast\s*\.vtt/ }).click();
  await page.locator('.view-line').first().waitFor();
  await page.locator('.tab', { hasText: 'Preview podcast.vtt' }).click();
  await isAsLeft(await rightPreview());
});

test('a preview that is closed and opened again has the text, the media and the place', async () => {
  await page.locator('.tab', { hasText: 'Preview podcast.vtt' }).locator('.tab-actions a').click();
  await page.locator('.tab', { hasText: 'Preview podcast.vtt' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Open Preview to the Side/ }).click();
  const preview = await rightPreview();
  await isAtPlace(preview);
  await preview.locator('.lit', { hasText: 'before we reach' }).waitFor();
});

test('a file that is renamed keeps its preview, its place and its media', async () => {
  const old = await rightPreview();
  const gone = page.waitForEvent('framedetached', (frame) => frame === old);
  await rename('podcast.vtt', 'night.vtt');
  await page.locator('.tab', { hasText: 'Preview night.vtt' }).waitFor();
  await gone;
  await isAtPlace(await rightPreview());
  await rename('podcast.webm', 'night.webm');
  await isAtPlace(await rightPreview('night.webm'));
});

test('what two editors of the file write is all there', async () => {
  await page.locator('.tab', { hasText: /^night\s*\.vtt/ }).click();
  await runCommand(page, 'View: Split Editor Down');
  await write('first');
  await runCommand(page, 'View: Focus First Editor Group');
  await write('second');
  const preview = await rightPreview('night.webm');
  await preview.getByText('Good evening from platform nine. first second').waitFor();
});

test('another file that takes its place is shown, and converted where it does not play', async () => {
  copyFileSync(silentMkv(20), path.join(used.folder, 'night.mkv'));
  renameSync(path.join(used.folder, 'night.webm'), path.join(used.folder, 'other.webm'));
  const preview = await webviewWith(page, 'night.mkv has AC-3 sound');
  await preview.getByRole('button', { name: 'Convert a Copy' }).click();
  await preview.getByText('converted copy').waitFor();
  await preview.waitForFunction(() => document.querySelector('video').readyState >= 2);
  assert.equal(await preview.getByText('AC-3').count(), 0);
});

/** The page, once it shows the text and the media of its file and says that nothing is wrong. */
async function rightPreview(media = 'podcast.webm'): Promise<Frame> {
  const preview = await webviewWith(page, media);
  await preview.waitForFunction(() => document.querySelector('video').readyState >= 2);
  await preview.locator('#list .row').first().waitFor();
  await preview.locator('#message').waitFor({ state: 'hidden' });
  await preview.locator('#media .said').waitFor({ state: 'hidden' });
  return preview;
}

async function isAtPlace(preview: Frame): Promise<void> {
  await preview.waitForFunction(() => document.querySelector('video').currentTime === 25);
  await preview.locator('#controls .time', { hasText: '00:25.0 / 00:45' }).waitFor();
}

async function isAsLeft(preview: Frame): Promise<void> {
  await isAtPlace(preview);
  const turns = preview.getByRole('button', { name: 'Turns as paragraphs' });
  assert.equal(await turns.getAttribute('aria-pressed'), 'true');
  const search = preview.getByRole('textbox', { name: 'Search the transcript' });
  assert.equal(await search.inputValue(), 'kettle');
  await preview.locator('.search .count', { hasText: 'of 3' }).waitFor();
}

/** In the Explorer, by keys. */
async function rename(from: string, to: string): Promise<void> {
  const entries = page.locator('.explorer-folders-view .monaco-list-row');
  await entries.filter({ hasText: from }).click();
  await page.locator('.explorer-folders-view .monaco-list:focus').waitFor();
  await page.keyboard.press('F2');
  await page.locator('.explorer-item-edited input').fill(to);
  await page.keyboard.press('Enter');
  await entries.filter({ hasText: to }).waitFor();
}

async function write(word: string): Promise<void> {
  await goTo(page, 4, 99);
  await page.keyboard.type(` ${word}`);
}
