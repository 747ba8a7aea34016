/** Names and settings that look like links and icons are words, wherever VS Code shows them. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { goTo, runCommand } from './window/editorWindow';
import { ask, quickRows } from './window/quickInput';
import { useWindow } from './window/usedWindow';

const LINK = '[Repair the settings](command:workbench.action.showAboutDialog)';
const ICON = '$(trash) Ann';

const text = `WEBVTT

0:00:00.000 --> 0:00:01.000
<v ${LINK}>One</v>

00:01.000 --> 00:02.000
<v ${ICON}>Two</v>

00:02.000 --> 00:03.000
Three
`;

const used = useWindow({
  settings: { 'webvtt.profile': LINK },
  prepare: (folder) => writeFileSync(path.join(folder, 'podcast.vtt'), text),
});
let page: Page;

before(async () => {
  page = await used.open();
  await page.locator('.squiggly-info, .squiggly-warning, .squiggly-hint').first().waitFor();
});

/** Checks that nowhere on screen is a link to the command, or the icon. */
async function checkNoSign(): Promise<void> {
  assert.equal(await page.locator('a[href], .monaco-link', { hasText: 'Repair' }).count(), 0);
  assert.equal(await page.locator('a[href*="showAboutDialog"]').count(), 0);
  assert.equal(await page.locator('.codicon-trash').count(), 0);
}

test('in the message about a setting', async () => {
  await runCommand(page, 'Notifications: Show Notifications');
  await page.locator('.notification-list-item', { hasText: 'Repair the settings' }).waitFor();
  await checkNoSign();
  await runCommand(page, 'Notifications: Clear All Notifications');
});

test('in a list of names, and in what is said of the one that was chosen', async () => {
  await goTo(page, 10, 1);
  const title = 'WebVTT: Set Speaker';
  await ask(page, { keys: ['F1'], text: `>${title}`, row: title });
  await page.keyboard.press('Enter');
  await quickRows(page, 'Repair the settings').waitFor();
  await quickRows(page, 'trash').waitFor();
  await checkNoSign();
  await quickRows(page, 'Repair the settings').click();
  await page.locator('.view-line', { hasText: /Repair.*Three/u }).waitFor();
  await runCommand(page, 'Notifications: Show Notifications');
  await page.locator('.notification-list-item', { hasText: 'Repair the settings' }).waitFor();
  await checkNoSign();
  await runCommand(page, 'Notifications: Clear All Notifications');
});

test('in the outline, the list of symbols and the Speakers view', async () => {
  await runCommand(page, 'Explorer: Focus on Outline View');
  await page.locator('.outline-pane').getByRole('treeitem', { name: /trash/u }).waitFor();
  await page.getByRole('button', { name: 'Speakers Section' }).click();
  await page.getByRole('treeitem', { name: /trash.*percent of the talk/u }).waitFor();
  await checkNoSign();
  await runCommand(page, 'View: Focus Active Editor Group');
  await ask(page, { keys: ['Control+Shift+o'], text: '@', row: 'trash' });
  await checkNoSign();
  await page.keyboard.press('Escape');
});

test('in what completes a name, which writes it as it is', async () => {
  await runCommand(page, 'View: Focus Active Editor Group');
  await goTo(page, 7, 99);
  await page.keyboard.press('Enter');
  await page.keyboard.type('<v ');
  const names = page.locator('.suggest-widget .monaco-list-row', { hasText: 'trash' });
  await names.waitFor();
  await checkNoSign();
  await names.click();
  await page.locator('.view-line', { hasText: '<v $(trash) Ann>' }).nth(1).waitFor();
});
