/** What a person sees whose language server cannot start. */

import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { root } from '../../scripts/hosts/paths';
import { type EditorWindow, editorWindow, runCommand } from './window/editorWindow';
import { type Workspace, workspace } from './window/workspace';

const parts = ['dist', 'syntaxes', 'snippets', 'package.json', 'language-configuration.json'];

let files: Workspace;
let extension: string;
let window: EditorWindow;

before(async () => {
  files = workspace({ runner: '', window: false, trusted: true });
  extension = mkdtempSync(path.join(tmpdir(), 'webvtt-broken-'));
  for (const part of parts) {
    cpSync(path.join(root, part), path.join(extension, part), { recursive: true });
  }
  writeFileSync(path.join(extension, 'dist/server/node.js'), "throw new Error('out of order');\n");
  window = await editorWindow({ folder: files.folder, file: 'podcast.vtt', extension });
});

after(async () => {
  await window?.close();
  files?.remove();
  rmSync(extension, { recursive: true, force: true });
});

test('a message says that the server could not start, and offers help', async () => {
  const { page } = window;
  await runCommand(page, 'Notifications: Show Notifications');
  const message = page.locator('.notification-list-item', { hasText: 'could not start' });
  await message.waitFor();
  await message.click();
  await page.getByRole('button', { name: 'Show Output' }).waitFor();
  await page.getByRole('button', { name: 'Try Again' }).waitFor();
});

test('the highlighting is there all the same', async () => {
  await window.page
    .locator('.view-line', { hasText: 'WEBVTT' })
    .locator('span[class*=mtk]')
    .nth(1)
    .waitFor();
});
