/** Several fixes at once: what overlaps is never mixed. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { composed } from '../../../server/src/rules/findings/fixes';

const edit = (start: number, end: number, text = '') => ({ start, end, text });

it('leaves a fix out whole that overlaps an earlier one', () => {
  const first = [edit(0, 5), edit(10, 12)];
  assert.deepEqual(composed([first, [edit(3, 4), edit(20, 21)]]), first);
  assert.deepEqual(composed([[edit(3, 8)], [edit(0, 4), edit(20, 21)]]), [edit(3, 8)]);
});

it('keeps the first of two edits of the same text, and the rest of both fixes', () => {
  assert.deepEqual(composed([[edit(0, 5, 'a')], [edit(0, 5, 'b'), edit(7, 8)]]), [
    edit(0, 5, 'a'),
    edit(7, 8),
  ]);
});

it('keeps insertions at one place in the order of the fixes', () => {
  const inserted = composed([[edit(4, 4, 'a')], [edit(4, 4, 'b')], [edit(4, 6)]]);
  assert.deepEqual(inserted, [edit(4, 4, 'a'), edit(4, 4, 'b'), edit(4, 6)]);
});
