/** The order of the house: which way imports point, and the shape of files, folders and functions. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { root } from './support/paths';
import { circles } from './support/tidy/imports';
import { placesNamed } from './support/tidy/places';
import { longFiles } from './support/tidy/shape';
import { type Tree, treeIn } from './support/tidy/tree';

const wanted: Readonly<Record<string, (tree: Tree) => readonly string[]>> = {
  'no imports lead back to where they came from, those of types included': circles,
  'source files have 300 lines at most': longFiles,
  'no place of a machine and no registry is named': placesNamed,
};

describe('the house', () => {
  const house = treeIn(root);
  for (const [name, problems] of Object.entries(wanted)) {
    it(name, () => assert.deepEqual(problems(house), []));
  }
});
