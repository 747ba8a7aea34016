/** Everything here is done by keyboard and seen on screen, in the server host. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { fixes, goTo, runCommand } from './window/editorWindow';
import { ask, quickField, quickRows } from './window/quickInput';
import { useWindow } from './window/usedWindow';
import { previewByKeys, webviewWith } from './window/window';

// All windows have the same user: what is chosen here is for this one’s folder.
const used = useWindow({ settings: { 'webvtt.outline': 'turns' } });
let page: Page;

before(async () => {
  page = await used.open();
});

test('the Problems view lists what is wrong, the worst first', async () => {
  await runCommand(page, 'Problems: Focus on Problems View');
  const problems = page.locator('.markers-panel').getByRole('treeitem', { name: /: .* at line/ });
  await problems.nth(2).waitFor();
  const labels = await problems.evaluateAll((rows) => rows.map((row) => row.ariaLabel ?? ''));
  const places = labels.map((label) => /^(\w+): .* at (line \d+)/.exec(label)?.slice(1));
  assert.deepEqual(places, [
    ['Warning', 'line 24'],
    ['Info', 'line 3'],
    ['Info', 'line 9'],
  ]);
});

test('a quick fix, chosen and saved, is in the file', async () => {
  await runCommand(page, 'View: Focus Active Editor Group');
  await goTo(page, 9, 3);
  await (await fixes(page)).filter({ hasText: 'Start this cue at' }).click();
  await page.locator('.tab.dirty').waitFor();
  await page.keyboard.press('Control+s');
  await page.locator('.tab.dirty').waitFor({ state: 'detached' });
  const text = readFileSync(path.join(used.folder, 'podcast.vtt'), 'utf8');
  assert.match(text, /^0:00:07\.320 --> 0:00:10\.640$/m);
});

test('the Speakers view tells who speaks, and leads to their turns', async () => {
  await runCommand(page, 'View: Focus Active Editor Group');
  await goTo(page, 1, 1);
  await page.getByRole('button', { name: 'Speakers Section' }).click();
  const speakers = page.getByRole('treeitem', { name: /percent of the talk/ });
  await speakers.nth(2).waitFor();
  assert.deepEqual(await speakers.evaluateAll((rows) => rows.map((row) => row.ariaLabel)), [
    'Speaker 2, 60 percent of the talk, 21 seconds, 2 turns, 157 words per minute',
    'Speaker 1, 32 percent of the talk, 11 seconds, 2 turns, 153 words per minute',
    'Speaker 3, 7 percent of the talk, 3 seconds, 1 turn, 45 words per minute',
  ]);
  const place = page.getByRole('button', { name: /^Ln \d/ });
  await speakers.first().click();
  await place.filter({ hasText: 'Ln 7, Col 14' }).waitFor();
  await page.keyboard.press('Enter');
  await place.filter({ hasText: 'Ln 31, Col 14' }).waitFor();
  await page.keyboard.press('Enter');
  await place.filter({ hasText: 'Ln 7, Col 4' }).waitFor();
});

test('a time that is typed leads to the cue that runs then', async () => {
  await runCommand(page, 'View: Focus Active Editor Group');
  await ask(page, { keys: ['Control+k', 'g'], text: '0:99' });
  const input = quickField(page);
  await page.locator('.quick-input-message', { hasText: '“0:99” is no time.' }).waitFor();
  await input.fill('0:29');
  await page.keyboard.press('Enter');
  const place = page.getByRole('button', { name: /^Ln \d/ });
  await place.filter({ hasText: 'Ln 28, Col 14' }).waitFor();
});

test('what the outline lists is chosen by a command, and the breadcrumbs follow', async () => {
  await runCommand(page, 'View: Focus Active Editor Group');
  await goTo(page, 28, 3);
  const crumbs = page.locator('.breadcrumbs-control .monaco-breadcrumb-item .label-name');
  const speaker = crumbs.filter({ hasText: 'Speaker 3' });
  const words = crumbs.filter({ hasText: 'Tickets, please.' });
  await speaker.waitFor();
  await words.waitFor();
  for (const [current, choice, isUnderSpeaker] of [
    ['Turns', 'Cues', false],
    ['Cues', 'Speakers', true],
  ] as const) {
    const title = 'WebVTT: Choose What the Outline Lists';
    await ask(page, { keys: ['F1'], text: `>${title}`, row: title });
    await page.keyboard.press('Enter');
    await quickRows(page, current).filter({ hasText: 'current' }).waitFor();
    await quickField(page).fill(choice);
    await page.keyboard.press('Enter');
    await speaker.waitFor({ state: isUnderSpeaker ? 'visible' : 'detached' });
    await words.waitFor();
    await page.locator('.monaco-editor.focused').first().waitFor();
  }
});

test('questions that are left before the last change nothing', async () => {
  const title = 'WebVTT: Name the Speakers';
  await ask(page, { keys: ['F1'], text: `>${title}`, row: title });
  await page.keyboard.press('Enter');
  const question = page.locator('.quick-input-title');
  await question.filter({ hasText: '(1/3)' }).waitFor();
  await quickField(page).fill('Wren');
  await quickRows(page, 'Wren').first().waitFor();
  await page.keyboard.press('Enter');
  await question.filter({ hasText: '(2/3)' }).waitFor();
  await page.keyboard.press('Escape');
  await quickField(page).waitFor({ state: 'hidden' });
  await goTo(page, 4, 1);
  assert.equal(await page.locator('.view-line', { hasText: 'Wren' }).count(), 0);
  assert.equal(await page.locator('.tab.dirty').count(), 0);
});

test('the preview opened by its keys is there again after the window was reloaded', async () => {
  await runCommand(page, 'View: Focus Active Editor Group');
  await previewByKeys(page, 'Good evening from platform nine.');
  await Promise.all([page.waitForEvent('load'), runCommand(page, 'Developer: Reload Window')]);
  await webviewWith(page, 'Good evening from platform nine.');
});
