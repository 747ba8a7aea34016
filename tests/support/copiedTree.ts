/** A copy of a part of the project, for a test that changes files or breaks something. */

import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './paths';

/** A folder with these files and folders of the project in it, and a way to get rid of it. */
export interface CopiedTree {
  readonly folder: string;
  remove(): void;
}

/** Copies them; packages are those of the project. */
export function copiedTree(...names: readonly string[]): CopiedTree {
  const folder = mkdtempSync(path.join(tmpdir(), 'webvtt-copy-'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const name of names) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
