/** What the preview shows besides the words, in the server host, where all of it is real. */

import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Frame, Page } from 'playwright-core';
import { runCommand } from './window/editorWindow';
import { useWindow } from './window/usedWindow';
import { webviewWith } from './window/window';

let page: Page;
let preview: Frame;

const chapters = (title: string) => `WEBVTT

00:00.000 --> 00:10.000
${title}

00:10.000 --> 00:40.000
On the <b>way</b>
`;

const used = useWindow({
  prepare: (folder) => {
    writeFileSync(path.join(folder, 'podcast.chapters.vtt'), chapters('On the platform'));
  },
});

before(async () => {
  page = await used.open();
  await page.locator('.squiggly-info').first().waitFor();
  await runCommand(page, 'WebVTT: Open Preview to the Side');
  preview = await webviewWith(page, 'Good evening from platform nine.');
});

test('who speaks how much, as the Speakers view has it', async () => {
  await preview.getByText('3 speakers').click();
  const bars = preview.locator('.share').getByRole('button');
  await bars.nth(2).waitFor();
  assert.deepEqual(await bars.evaluateAll((all) => all.map((each) => each.ariaLabel)), [
    'Speaker 2, 60 percent of the talk, 21 seconds, 2 turns, 157 words per minute',
    'Speaker 1, 32 percent of the talk, 11 seconds, 2 turns, 153 words per minute',
    'Speaker 3, 7 percent of the talk, 3 seconds, 1 turn, 45 words per minute',
  ]);
});

test('the chapters in the file beside it, also after that changed', async () => {
  const options = preview.getByRole('combobox', { name: 'Chapters' }).locator('option');
  await options.filter({ hasText: '0:10 On the way' }).waitFor({ state: 'attached' });
  writeFileSync(path.join(used.folder, 'podcast.chapters.vtt'), chapters('Departure'));
  await options.filter({ hasText: '0:00 Departure' }).waitFor({ state: 'attached' });
});

test('what is wrong, and a fix that is chosen there is in the text', async () => {
  const finding = preview.locator('.row', { hasText: '00:07.319' }).locator('.finding').first();
  await finding.waitFor();
  // The list has elements for what is near the screen only; the switch counts all findings.
  const findings = preview.getByRole('button', { name: 'Only cues with findings' });
  const count = Number(await findings.innerText());
  await finding.getByRole('button').click();
  const fix = preview.getByRole('menuitem', { name: /^Start this cue at/ });
  const title = await fix.innerText();
  await fix.click();
  await preview.getByText(`Done: ${title}.`).waitFor();
  await findings.filter({ hasText: String(count - 1) }).waitFor();
  await runCommand(page, 'File: Save All');
  await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  const text = readFileSync(path.join(used.folder, 'podcast.vtt'), 'utf8');
  assert.match(text, /^0:00:07\.320 --> 0:00:10\.640$/mu);
});

test('what is copied is in the clipboard', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await preview.getByRole('button', { name: 'Copy', exact: true }).click();
  await preview.getByRole('menuitem', { name: 'Copy Transcript without Times' }).click();
  await preview.getByText('Copied 12 cues.').waitFor();
  await runCommand(page, 'View: Focus First Editor Group');
  const copied = (await page.evaluate('navigator.clipboard.readText()')) as string;
  assert.match(copied, /^Speaker 1: Good evening from platform nine\.\n\nSpeaker 2: And from/u);
});
