/** One window for all tests of a file: pictured after each of them, and gone behind the last. */

import path from 'node:path';
import { after, afterEach, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/hosts/paths';
import { type EditorWindow, type EditorWindowOptions, editorWindow } from './editorWindow';
import { type Workspace, workspace } from './workspace';

export interface UsedWindow {
  /** Opens it; to be called once, before the tests. */
  open(): Promise<Page>;
  /** The folder that is open in it. */
  readonly folder: string;
}

/** What the window looks like after a test, for whoever must understand a failure without having seen it. */
export async function picture(context: TestContext, page: Page): Promise<void> {
  if ('passed' in context && context.passed === true) return;
  const name = context.name.replace(/\W+/g, '-');
  await page.screenshot({ path: path.join(root, `tests/artifacts/${name}.png`) });
}

/** The window; `prepare` puts into its folder what the tests need besides our own files. */
export function useWindow({
  prepare,
  ...options
}: Partial<EditorWindowOptions> & { readonly prepare?: (folder: string) => void }): UsedWindow {
  let files: Workspace | undefined;
  let window: EditorWindow | undefined;
  afterEach(async (context) => {
    if (window !== undefined) await picture(context as TestContext, window.page);
  });
  after(async () => {
    await window?.close();
    files?.remove();
  });
  return {
    open: async () => {
      files = workspace({ runner: '', window: false, trusted: true });
      prepare?.(files.folder);
      window = await editorWindow({ folder: files.folder, file: 'podcast.vtt', ...options });
      return window.page;
    },
    get folder() {
      return files!.folder;
    },
  };
}
