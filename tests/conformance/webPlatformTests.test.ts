/** The web-platform-tests' inputs, against what a conforming parser must yield. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { cueTree, playerCues } from '../../server/src/index';
import { checkText } from '../support/marked';
import { needsShared, sharedPath, sharedText } from '../support/shared';

interface Expected {
  readonly loads: boolean;
  readonly cues: readonly Readonly<Record<string, unknown>>[];
}

interface CueTextCase {
  readonly name: string;
  readonly tree: string;
  readonly cueText: string;
}

describe('web-platform-tests, file parsing', needsShared, () => {
  const { files } = JSON.parse(readFileSync(sharedPath('wpt/expectations.json'), 'utf8')) as {
    files: Readonly<Record<string, Expected>>;
  };
  it('has all 53 inputs', () => assert.equal(Object.keys(files).length, 53));
  for (const [name, { loads, cues }] of Object.entries(files)) {
    it(name, () => {
      const found = playerCues(sharedText(`wpt/file-parsing/${name}`));
      const wanted = cues.map(({ dom: _dom, ...cue }) => cue);
      assert.deepEqual(found, loads ? wanted : null);
      for (const [index, { dom, text }] of cues.entries()) {
        if (dom !== undefined)
          checkText(cueTree(String(text)), dom as string, `tree of cue ${index}`);
      }
    });
  }
});

describe('web-platform-tests, cue text parsing', needsShared, () => {
  const cases = JSON.parse(
    readFileSync(sharedPath('wpt/cue-text.json'), 'utf8'),
  ) as readonly CueTextCase[];
  it('has all 78 cases', () => assert.equal(cases.length, 78));
  for (const { name, cueText, tree } of cases) {
    it(`${name} ${JSON.stringify(cueText)}`, () => checkText(cueTree(cueText), tree));
  }
});
