/** The folder beside the project that some checkouts have: real transcripts that are not ours. */

import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/', `file://${__filename}`));

/** The options for a test that needs the folder: it is left out where the folder is absent. */
export const needsShared = { skip: existsSync(folder) ? false : 'no ../shared folder here' };

/** The path of a file in the folder. */
export function sharedPath(name: string): string {
  return `${folder}${name}`;
}

/** A file of the folder, as Node decodes it: a BOM stays. */
export function sharedText(name: string): string {
  return readFileSync(sharedPath(name), 'utf8');
}
