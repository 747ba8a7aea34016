/** A window of VS Code in a browser, used as a person uses it. */

import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { root } from '../../../scripts/hosts/paths';
import { profilePage, type Viewport } from './profile';
import { ask, quickField } from './quickInput';
import { openedServerHost } from './serverHost';

/** What the window shows, and how it looks. */
export interface EditorWindowOptions {
  readonly folder: string;
  /** A file in the folder to open in an editor. */
  readonly file: string;
  /** The extension, where it is not the one that was built. */
  readonly extension?: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly viewport?: Viewport;
}

/** A window of the server host that is used as a person does: by keyboard, mouse and looking. */
export interface EditorWindow {
  readonly page: Page;
  close(): Promise<void>;
}

const usual: Viewport = { width: 1280, height: 720 };

/** Opens a file in a VS Code that has the extension, with settings and state of its own. */
export async function editorWindow(options: EditorWindowOptions): Promise<EditorWindow> {
  const host = await openedServerHost({
    folder: options.folder,
    file: path.join(options.folder, options.file),
    extension: options.extension ?? root,
    settings: options.settings,
  });
  const { page, close: closePage } = await profilePage(options.viewport ?? usual);
  await page.goto(host.url);
  await page.locator('.monaco-editor .view-line').first().waitFor({ timeout: 60_000 });
  const close = async (): Promise<void> => {
    await closePage();
    await host.process.stop();
  };
  return { page, close };
}

/** Runs a command by its title, from the Command Palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await ask(page, { keys: ['F1'], text: `>${title}`, row: title });
  await page.keyboard.press('Enter');
  await quickField(page).waitFor({ state: 'hidden' });
}

/** Puts the cursor at a line and column of the editor in use, counted from 1. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await ask(page, { keys: ['Control+g'], text: `:${line}:${column}` });
  await page.keyboard.press('Enter');
  await quickField(page).waitFor({ state: 'hidden' });
  await page.locator('.monaco-editor.focused').first().waitFor();
}

/**
 * Opens the menu of fixes at the cursor, once there are any; its entries. VS Code forgets that it
 * was asked for the menu when findings arrive at that moment, so this asks again.
 */
export async function fixes(page: Page): Promise<Locator> {
  await page.locator('.lightBulbWidget:visible, [class*=gutter-lightbulb]:visible').waitFor();
  const entries = page.locator('.action-widget .monaco-list-row');
  for (let attempt = 0; attempt < 10; attempt++) {
    await page.keyboard.press('Control+.');
    const isOpen = await entries
      .first()
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
    if (isOpen) return entries;
  }
  throw new Error('The menu of fixes does not open.');
}
