/** Playing, from the text by keys and in the page, with its picture beside it, in the server host. */

import assert from 'node:assert/strict';
import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { Frame, Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import { pictureWebm } from '../support/mediaFiles';
import { goTo, runCommand } from './window/editorWindow';
import { litFromNow, namesFromNow } from './window/history';
import { useWindow } from './window/usedWindow';
import { webviewWith } from './window/window';

interface Place {
  readonly x: number;
  readonly y: number;
}
interface Video {
  currentTime: number;
  readonly readyState: number;
  addEventListener(name: 'seeked', heard: () => void, options: { readonly once: boolean }): void;
}
declare function requestAnimationFrame(drawn: (time: number) => void): void;
declare const document: {
  querySelector(name: 'video'): Video;
  querySelector(name: '[data-action=playPause]'): { click(): void };
};

const used = useWindow({
  prepare: (folder) => copyFileSync(pictureWebm(45), path.join(folder, 'podcast.webm')),
  viewport: { width: 1400, height: 900 },
  settings: {
    'webvtt.preview.followInEditor': true,
    'webvtt.preview.resumeAfter': 300,
    'workbench.colorTheme': 'Default Dark Modern',
  },
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
  await preview.waitForFunction(() => document.querySelector('video').readyState >= 2);
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

test('what is played is lit and in sight, in the page and in the editor', async () => {
  await preview.locator('#list').getByText('sleeps in a bed').click();
  await lit('sleeps in a bed').waitFor();
  await preview.getByRole('combobox', { name: 'Speed' }).selectOption('2');
  const played = await litFromNow(preview);
  await press('Play');
  await pauseAt(27.8);
  await lit('Tickets, please.').waitFor();
  assert.equal(await isWithin(lit('Tickets, please.'), preview.locator('#scroller')), true);
  const words = (await played()).join('\n');
  assert.match(words, /You brought a kettle.*before we reach the first tunnel\..*Tickets/su);
  await eventually('what is lit in the editor', litInEditor, (lines) =>
    isDeepStrictEqual(lines, ['0:00:27.600 --> 0:00:30.250', '<v Speaker 3>Tickets, please.']),
  );
});

test('a looped cue begins again', async () => {
  await preview.getByRole('combobox', { name: 'Speed' }).selectOption('1');
  await goToKettle();
  await preview.getByRole('button', { name: 'Loop cue' }).click();
  const seeked = preview.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const video = document.querySelector('video');
        video.addEventListener('seeked', () => resolve(video.currentTime), { once: true });
      }),
  );
  await press('Play');
  const place = await seeked;
  await press('Pause');
  await preview.getByRole('button', { name: 'Loop cue' }).click();
  assert.ok(place > 16.5 && place < 18, `It went on at ${place} s.`);
});

test('a cue is started where the playhead is, and undo takes that back', async () => {
  const original = await saved();
  await goToKettle();
  await preview.getByRole('button', { name: 'Skip forward 2 s' }).click();
  await preview.locator('.time', { hasText: '00:19.5' }).first().waitFor();
  await page.keyboard.press('[');
  await line(/0:00:19\.500.-->.0:00:20\.000/u).waitFor();
  await undo();
  assert.equal(await saved(), original);
});

test('an edge that is dragged on the timeline changes that time alone', async () => {
  const original = await saved();
  const [from, to] = [await stillPlaceOf(30_250, 2), await stillPlaceOf(29_000, 2)];
  await page.mouse.move(from.x - 2, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x - 2, to.y, { steps: 4 });
  await page.mouse.up();
  await line(/0:00:30\.250/u).waitFor({ state: 'detached' });
  const [before, now] = [original.split('\n'), (await saved()).split('\n')];
  assert.deepEqual(
    now.filter((each, index) => each !== before[index]).map((each) => each.slice(0, 20)),
    ['0:00:27.600 --> 0:00'],
  );
  assert.match(now.join('\n'), /^0:00:27\.600 --> 0:00:(28\.[89]|29\.[01])\d\d$/mu);
  await undo();
  assert.equal(await saved(), original);
});

test('matches are counted, also those that are typed just then', async () => {
  await preview.getByRole('textbox', { name: 'Search the transcript' }).fill('kettle');
  const count = preview.locator('.search .count');
  await count.filter({ hasText: 'of 3' }).waitFor();
  await runCommand(page, 'View: Focus First Editor Group');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' kettle');
  await count.filter({ hasText: 'of 4' }).waitFor();
});

/** Puts the playhead to the start of a cue that may be far from the screen; the list follows. */
async function goToKettle(): Promise<void> {
  await preview.evaluate(() => {
    document.querySelector('video').currentTime = 17.5;
  });
  await lit('You brought a kettle').waitFor();
}

/** Pauses there, in s: the page looks itself, as a round trip to it may take longer than a cue. */
function pauseAt(time: number): Promise<void> {
  return preview.evaluate(
    (time) =>
      new Promise<void>((resolve) => {
        const look = (): unknown => {
          if (document.querySelector('video').currentTime < time) return setTimeout(look, 20);
          document.querySelector('[data-action=playPause]').click();
          return resolve();
        };
        look();
      }),
    time,
  );
}

function press(name: string): Promise<void> {
  return preview.getByRole('button', { name, exact: true }).click();
}

function lit(words: string): Locator {
  return preview.locator('.lit', { hasText: words });
}

function line(words: RegExp): Locator {
  return page.locator('.view-line', { hasText: words });
}

async function editorHasFocus(): Promise<boolean> {
  return (await page.locator('.monaco-editor.focused').count()) > 0;
}

async function undo(): Promise<void> {
  await runCommand(page, 'View: Focus First Editor Group');
  await page.keyboard.press('Control+z');
}

/** The file, once it has what the editor has. */
async function saved(): Promise<string> {
  await runCommand(page, 'File: Save All');
  await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  return readFileSync(path.join(used.folder, 'podcast.vtt'), 'utf8');
}

/** The lines that the editor shows as being played. */
async function litInEditor(): Promise<readonly string[]> {
  const marks = page.locator('.monaco-editor .view-overlays [class*="ced-"]');
  await marks.first().waitFor();
  const boxes = await Promise.all((await marks.all()).map((mark) => mark.boundingBox()));
  const lines = await page.locator('.view-line').all();
  const texts: string[] = [];
  for (const each of lines) {
    const box = await each.boundingBox();
    if (!boxes.some((mark) => mark && box && Math.abs(mark.y - box.y) < 2)) continue;
    texts.push((await each.innerText()).replaceAll('\u00a0', ' '));
  }
  return texts;
}

async function isWithin(inner: Locator, outer: Locator): Promise<boolean> {
  const [small, large] = [await inner.boundingBox(), await outer.boundingBox()];
  if (!small || !large) return false;
  return small.y >= large.y - 1 && small.y + small.height <= large.y + large.height + 1;
}

/** Where that is once what was shown last is drawn and nothing moves any more. */
async function stillPlaceOf(time: number, lane: number): Promise<Place> {
  let last: Place | undefined;
  return eventually(
    'a timeline that stands still',
    async () => {
      await preview.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      return placeOf(time, lane);
    },
    (place) => {
      const isStill = isDeepStrictEqual(place, last);
      last = place;
      return isStill;
    },
  );
}

/** Where a time, in ms, is in a lane of the timeline, in px of the window. */
async function placeOf(time: number, lane: number): Promise<Place> {
  const slider = preview.locator('#timeline .time');
  const from = Number(await slider.getAttribute('data-from'));
  const to = Number(await slider.getAttribute('data-to'));
  const box = (await slider.boundingBox())!;
  const name = (await preview.locator('#timeline .names > div').nth(lane).boundingBox())!;
  const x = box.x + ((time - from) / (to - from)) * box.width;
  return { x, y: name.y + name.height / 2 };
}
