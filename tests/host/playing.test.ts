/** Playing while the hands stay on the text: by keys, and seen on screen. */

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { goTo } from './window/editorWindow';
import { namesFromNow } from './window/history';
import { useWindow } from './window/usedWindow';
import { webviewWith } from './window/window';

const used = useWindow({
  settings: { 'webvtt.preview.followInEditor': true, 'webvtt.preview.resumeAfter': 300 },
});
let page: Page;
let preview: Frame;

before(async () => {
  page = await used.open();
  // The window is there before the extension and its keys are.
  await page.locator('.squiggly-info').first().waitFor();
});

test('a key plays, which opens the preview, and the played cue is lit on both sides', async () => {
  await page.locator('.monaco-editor .view-line').first().click();
  await goTo(page, 6, 1);
  await page.keyboard.press('Alt+k');
  preview = await webviewWith(page, 'Good evening from platform nine.');
  await preview.getByRole('button', { name: 'Pause', exact: true }).waitFor();
  await preview.locator('.lit', { hasText: 'And from the bench' }).waitFor();
  await page.locator('.monaco-editor .view-overlays [class*="ced-"]').first().waitFor();
  assert.equal(await editorHasFocus(), true);
});

test('typing pauses, and a while after the last key it plays on', async () => {
  const seen = await namesFromNow(preview.locator('[data-action=playPause]'));
  await page.keyboard.press('End');
  await page.keyboard.type(' align:start');
  await seen('Pause', 'Play', 'Pause');
});

test('the same key pauses', async () => {
  await page.keyboard.press('Alt+k');
  await preview.getByRole('button', { name: 'Play', exact: true }).waitFor();
});

test('the playhead goes where the cursor goes, and a key starts the cue there', async () => {
  await goTo(page, 22, 3);
  await preview.locator('.time', { hasText: '00:20.4' }).waitFor();
  await page.keyboard.press('Alt+l');
  await preview.locator('.time', { hasText: '00:22.4' }).waitFor();
  await page.keyboard.press('Alt+]');
  await page.locator('.view-line', { hasText: /0:00:20\.400.-->.0:00:22\.400/ }).waitFor();
  assert.equal(await editorHasFocus(), true);
  await page.keyboard.press('Control+z');
  await page.locator('.view-line', { hasText: /0:00:20\.400.-->.0:00:24\.900/ }).waitFor();
});

test('what cannot be corrected is said', async () => {
  await goTo(page, 3, 1);
  await preview.locator('.time', { hasText: '00:01.2' }).waitFor();
  await page.keyboard.press('Alt+]');
  await page.locator('.statusbar', { hasText: 'would not end after it starts' }).waitFor();
});

async function editorHasFocus(): Promise<boolean> {
  return (await page.locator('.monaco-editor.focused').count()) > 0;
}
