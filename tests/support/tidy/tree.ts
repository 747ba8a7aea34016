/** A tree of files that is to be tidy: the project itself, or one that a test has planted. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Files by their path from the root, with `/`. */
export interface Tree {
  readonly files: readonly string[];
  /** The text of one of them. */
  text(file: string): string;
}

/** All files that git tracks in the folder, or would track. */
export function treeIn(folder: string): Tree {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const files = listed
    .split('\n')
    .filter((name) => name !== '' && existsSync(path.join(folder, name)));
  return { files, text: (file) => readFileSync(path.join(folder, file), 'utf8') };
}

/** A tree of these texts. */
export function planted(texts: Readonly<Record<string, string>>): Tree {
  return { files: Object.keys(texts), text: (file) => texts[file]! };
}

/** The files with code, but for those that only declare types of others. */
export function sourcesIn({ files }: Tree): readonly string[] {
  return files.filter((file) => /\.(?:ts|mjs)$/u.test(file) && !file.endsWith('.d.ts'));
}

/** Whether the code is part of what is shipped. */
export function isProduct(file: string): boolean {
  return /^(?:client|server)\//u.test(file);
}
