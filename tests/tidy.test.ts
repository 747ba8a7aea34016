/** The order of the house: which way imports point, and the shape of files, folders and functions. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { root } from './support/paths';
import { againstArrows } from './support/tidy/arrows';
import { circles } from './support/tidy/imports';
import { placesNamed } from './support/tidy/places';
import {
  fullFolders,
  longFiles,
  longFunctions,
  silentExports,
  silentFiles,
} from './support/tidy/shape';
import { type Tree, treeIn } from './support/tidy/tree';

const wanted: Readonly<Record<string, (tree: Tree) => readonly string[]>> = {
  'imports point the right way': againstArrows,
  'no imports lead back to where they came from, those of types included': circles,
  'source files have 300 lines at most': longFiles,
  'folders of the product have 25 files at most': fullFolders,
  'functions of the product have 60 lines at most': longFunctions,
  'every source file opens with a sentence that says what it holds': silentFiles,
  'every export of the product has a comment that describes it': silentExports,
  'no place of a machine and no registry is named': placesNamed,
};

describe('the house', () => {
  const house = treeIn(root);
  for (const [name, problems] of Object.entries(wanted)) {
    it(name, () => assert.deepEqual(problems(house), []));
  }
});
