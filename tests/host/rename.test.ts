/** Names are changed and completed by keyboard; in a real transcript where there is one. */

import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, type TestContext, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '../support/eventually';
import { type EditorWindow, editorWindow, goTo, runCommand } from './window/editorWindow';
import { ask, quickField } from './window/quickInput';
import { picture } from './window/usedWindow';
import { previewByKeys, webviewWith } from './window/window';
import { type Workspace, workspace } from './window/workspace';

let files: Workspace;
let window: EditorWindow;
let page: Page;
let file: string;
/** Another file that names the same speakers. */
let other: string;
let original: string;
let nameLine: number;

const tag = '<v Speaker 2>';

before(async () => {
  files = workspace({ runner: '', window: false, trusted: true });
  const seed = path.join(files.folder, 'better-offline.vtt');
  file = existsSync(seed) ? seed : path.join(files.folder, 'podcast.vtt');
  other = path.join(files.folder, 'other.vtt');
  copyFileSync(path.join(files.folder, 'podcast.vtt'), other);
  original = readFileSync(file, 'utf8');
  nameLine = original.split('\n').findIndex((each) => each.startsWith(tag));
  window = await editorWindow({ folder: files.folder, file: path.basename(file) });
  page = window.page;
});

afterEach(async (context) => {
  await picture(context as TestContext, page);
});

after(async () => {
  await window?.close();
  files?.remove();
});

test('F2 renames a speaker everywhere, outline and preview follow, and one undo takes it back', async () => {
  await page.locator('[class*=squiggly-]').first().waitFor();
  await goTo(page, 1, 1);
  await previewByKeys(page, 'Speaker 2');
  await runCommand(page, 'View: Focus Active Editor Group');
  await goTo(page, nameLine + 1, 1);
  await renameWith(page, 'Ed Zitron & <friends>');
  await page
    .getByText(`Ln ${nameLine + 1}, Col`)
    .first()
    .waitFor();
  await saved(page);
  const renamed = original.replaceAll(tag, '<v Ed Zitron &amp; &lt;friends&gt;>');
  assert.equal(readFileSync(file, 'utf8'), renamed);
  if (path.basename(file) === 'better-offline.vtt') {
    assert.equal(renamed.split('Ed Zitron &amp;').length - 1, 761);
  }
  await webviewWith(page, 'Ed Zitron & <friends>');
  await runCommand(page, 'Explorer: Focus on Outline View');
  await page
    .getByRole('treeitem', { name: /Ed Zitron & <friends>/u })
    .first()
    .waitFor();

  await runCommand(page, 'View: Focus Active Editor Group');
  await page.keyboard.press('Control+z');
  await saved(page);
  assert.equal(readFileSync(file, 'utf8'), original);
});

test('a rename in every file is made once it is agreed to, or shown first, and undone at once', async () => {
  for (const choice of ['Show Them First', 'Rename All']) {
    await runCommand(page, 'View: Focus Active Editor Group');
    await goTo(page, nameLine + 1, 5);
    const input = await renameInput(page);
    await input.fill('Wren');
    await page.keyboard.press('Enter');
    await page.locator('.monaco-dialog-box').getByRole('button', { name: choice }).click();
    if (choice === 'Rename All') break;
    await page.locator('.monaco-list-row', { hasText: 'Speaker 2Wren' }).first().waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    assert.equal(await page.locator('.tab.dirty').count(), 0);
  }
  // A file that is being written may be read empty.
  await eventually(
    'the renamed files',
    () => [file, other].map((each) => readFileSync(each, 'utf8')),
    ([here, there]) =>
      here === original.replaceAll(tag, '<v Wren>') &&
      there?.includes('<v Wren>') === true &&
      !there.includes(tag),
  );
  await eventually(
    'all saved',
    () => page.locator('.tab.dirty').count(),
    (count) => count === 0,
  );
  await runCommand(page, 'View: Focus Active Editor Group');
  await page.keyboard.press('Control+z');
  const named = new Set([file, other, path.join(files.folder, 'podcast.vtt')]).size;
  await eventually(
    'all changed back',
    () => page.locator('.tab.dirty').count(),
    (count) => count === named,
  );
  await runCommand(page, 'File: Save All');
  await eventually(
    'the files as they were',
    () => [file, other].map((each) => readFileSync(each, 'utf8')),
    (texts) => texts[0] === original && texts[1]?.includes(tag) === true,
  );
});

test('a name is completed in a voice tag that is being typed', async () => {
  await runCommand(page, 'View: Focus Active Editor Group');
  await goTo(page, nameLine + 1, 999);
  await page.keyboard.press('Enter');
  await page.keyboard.type('<v ');
  const names = page.locator('.suggest-widget .monaco-list-row');
  await names.filter({ hasText: 'Speaker 1' }).first().waitFor();
  await page.keyboard.type('Speaker 1');
  await eventually(
    'one name',
    () => names.count(),
    (count) => count === 1,
  );
  await page.keyboard.press('Enter');
  await page.keyboard.type('Yes');
  await saved(page);
  const lines = original.split('\n');
  const expected = lines.toSpliced(nameLine + 1, 0, '<v Speaker 1>Yes').join('\n');
  assert.equal(readFileSync(file, 'utf8'), expected);
});

/** Presses F2 until the box for the new name is there: VS Code does not open it while it still starts. */
async function renameWith(page: Page, name: string): Promise<void> {
  const input = page.locator('.rename-box .rename-input');
  for (let attempt = 0; attempt < 10 && !(await input.isVisible()); attempt++) {
    await page.keyboard.press('F2');
    await input.waitFor({ state: 'visible', timeout: 3000 }).catch(() => undefined);
  }
  assert.equal(await input.inputValue(), 'Speaker 2');
  await input.fill(name);
  await page.keyboard.press('Enter');
}

/** The box for the new name; it follows the Command Palette at once, in the same place. */
async function renameInput(page: Page): Promise<Locator> {
  const title = 'WebVTT: Rename Speaker in Workspace…';
  const input = quickField(page);
  await ask(page, { keys: ['F1'], text: `>${title}`, row: title });
  await page.keyboard.press('Enter');
  await eventually(
    'the name as it is',
    () => input.inputValue(),
    (value) => value === 'Speaker 2',
  );
  return input;
}

async function saved(page: Page): Promise<void> {
  await page.locator('.tab.dirty').waitFor();
  await page.keyboard.press('Control+s');
  await page.locator('.tab.dirty').waitFor({ state: 'detached' });
}
