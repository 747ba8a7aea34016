/** The files of the project, and what is in them. */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { inRoot, root } from './paths';

/** The path from the root of every file that git tracks or would track. */
export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((name) => name !== '' && existsSync(inRoot(name)));

/** The text of the file with this path from the root, with LF at the end of lines. */
export function textOf(name: string): string {
  return readFileSync(inRoot(name), 'utf8').replaceAll('\r\n', '\n');
}

/** The texts of all files of TypeScript below the folder. */
export function codeBelow(folder: string): readonly string[] {
  return files.filter((name) => name.startsWith(folder) && name.endsWith('.ts')).map(textOf);
}
