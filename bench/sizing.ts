/** What is shipped, in bytes. */

import { statSync } from 'node:fs';
import { builtPath } from './paths';
import { bytes, type Group, type Row } from './table';

/** The bundles that are loaded at the start, and how large one may be. */
const atStart = ['client/node.js', 'client/browser.js', 'server/node.js', 'server/browser.js'];
const LIMIT = 500_000;

/** Those that are loaded when they are needed, or by others than the editor. */
const others = [
  'server/css.js',
  'server/cssForBrowser.js',
  'server/index.js',
  'server/lint.js',
  'webview/preview.js',
];

/** A row for each bundle. */
export async function bundleGroups(): Promise<readonly Group[]> {
  const rows: Row[] = [];
  for (const name of [...atStart, ...others]) {
    const { size } = statSync(builtPath(name));
    const isAtStart = atStart.includes(name);
    const goal = { wanted: `< ${bytes(LIMIT)}`, isMissed: size >= LIMIT };
    const text = isAtStart ? 'at the start' : 'when needed';
    rows.push({ what: name, text, cells: [{ value: bytes(size) }], ...(isAtStart ? goal : {}) });
  }
  return [{ title: 'Bundles', columns: ['minified'], rows }];
}
