/** Where things are: the root of this repository, and the folder that hosts are installed in. */

import path from 'node:path';

/** The root of this repository, absolute. */
export const root = path.resolve(__dirname, '../..');

/** Kept out of git; its name is what `@vscode/test-electron` uses too. */
export const hostsFolder = path.join(root, '.vscode-test');
