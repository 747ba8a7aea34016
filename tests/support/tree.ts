/** The files of the project, and what is in them. */

import { root } from './paths';
import { treeIn } from './tidy/tree';

const tree = treeIn(root);

/** The path from the root of every file that git tracks or would track. */
export const { files } = tree;

/** The text of the file with this path from the root, with LF at the end of lines. */
export function textOf(name: string): string {
  return tree.text(name).replaceAll('\r\n', '\n');
}

/** The texts of all files of TypeScript below the folder. */
export function codeBelow(folder: string): readonly string[] {
  return files.filter((name) => name.startsWith(folder) && name.endsWith('.ts')).map(textOf);
}
