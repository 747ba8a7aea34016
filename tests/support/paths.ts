/** Where the project stands, whichever folder a test is in. */

import path from 'node:path';

/** The root of the repository, absolute. Tests run as scripts in a folder that is as deep as this one. */
export const root = path.resolve(__dirname, '../..');

/** The absolute path of what has this path from the root. */
export function inRoot(name: string): string {
  return path.join(root, name);
}
