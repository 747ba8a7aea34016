/** Names of places that are one machine's own. */

import type { Tree } from './tree';

const TEXT = /\.(?:ts|mjs|json|md|css|vtt|yml|sh)$|^\.ci\/run$/u;
const PLACE = /(?:^|[\s"'`(=])\/(?:root|work|home|tmp)\/\w|registry\.npmjs|artifactory/u;

/** Files that name a folder of a machine, or a registry. */
export function placesNamed(tree: Tree): readonly string[] {
  return tree.files
    .filter((file) => TEXT.test(file) && file !== 'tests/support/tidy/places.ts')
    .filter((file) => PLACE.test(tree.text(file)))
    .map((file) => `${file} names a place of a machine, or a registry.`);
}
