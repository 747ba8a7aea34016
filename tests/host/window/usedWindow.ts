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

/** The window; `prepare` puts into its folder what the tests need besides our own files. */
export function useWindow({
  prepare,
  ...options
}: Partial<EditorWindowOptions> & { readonly prepare?: (folder: string) => void }): UsedWindow {
  let files: Workspace | undefined;
  let window: EditorWindow | undefined;
  // What the window looked like, for whoever must understand a failure without having seen it.
  afterEach(async (context) => {
    const name = (context as TestContext).name.replace(/\W+/g, '-');
    await window?.page.screenshot({ path: path.join(root, `tests/artifacts/${name}.png`) });
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
