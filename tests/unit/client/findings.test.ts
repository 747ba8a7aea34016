/** What the preview is told of findings, and where it looks for chapters. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Finding } from '../../../client/src/preview/messages/readingMessages';
import { chapterNames } from '../../../client/src/preview/reading/chapterFiles';
import { findingsChange } from '../../../client/src/preview/reading/findingsChange';

const finding: fc.Arbitrary<Finding> = fc.record(
  {
    line: fc.nat(9),
    endLine: fc.nat(9),
    severity: fc.constantFrom('error', 'warning'),
    code: fc.constantFrom('a', 'b'),
    message: fc.constantFrom('One.', 'Two.'),
  },
  { noNullPrototype: true },
);
const findings = fc
  .array(finding, { maxLength: 8 })
  .map((list) => list.toSorted((a, b) => a.line - b.line));

function down(list: readonly Finding[], lines: number): readonly Finding[] {
  return list.map((each) => ({ ...each, line: each.line + lines, endLine: each.endLine + lines }));
}

describe('how findings changed', () => {
  test('turns any list into any other', () => {
    fc.assert(
      fc.property(findings, findings, (before, after) => {
        const change = findingsChange(before, after);
        if (!change) return assert.deepEqual(before, after);
        const { start, deleted, added, moved } = change;
        const tail = down(before.slice(start + deleted!), moved);
        assert.deepEqual([...before.slice(0, start), ...added, ...tail], after);
      }),
      { numRuns: 3000 },
    );
  });

  test('an edit between findings sends only how far the later ones moved', () => {
    fc.assert(
      fc.property(findings, findings, findings, fc.integer({ min: 10, max: 20 }), (...lists) => {
        const [head, old, tail, lines] = lists;
        const before = [...head, ...down(old, 10), ...down(tail, 30)];
        const after = [...head, ...down(tail, 30 + lines)];
        const change = findingsChange(before, after);
        if (!change) return;
        assert.equal(change.added.length, 0);
        assert.equal(change.moved, tail.length > 0 ? lines : 0);
      }),
    );
  });

  test('nothing is sent where nothing changed', () => {
    fc.assert(
      fc.property(findings, (list) => {
        assert.equal(findingsChange(list, structuredClone(list)), undefined);
      }),
    );
  });
});

describe('the file of chapters', () => {
  test('is called like the transcript, with or without its language', () => {
    assert.deepEqual(chapterNames('talk.vtt'), ['talk.chapters.vtt', 'chapters.vtt']);
    assert.deepEqual(chapterNames('talk.en-GB.vtt'), [
      'talk.en-GB.chapters.vtt',
      'talk.chapters.vtt',
      'chapters.vtt',
    ]);
  });

  test('has no chapters of its own', () => {
    for (const name of ['talk.chapters.vtt', 'chapters.vtt', 'talk.chapters.en.vtt'])
      assert.deepEqual(chapterNames(name), []);
  });
});
