/** The transcript that the list shows, and its times, without a page. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Heights } from '../../../client/webview/list/heights';
import { isKept, rowAfter } from '../../../client/webview/transcript/rowChange';
import { machineTime, shownTime } from '../../../client/webview/transcript/time';
import { Transcript } from '../../../client/webview/transcript/transcript';
import type { PreviewCue, PreviewPart } from '../../../server/src/protocol';

const partArbitrary: fc.Arbitrary<PreviewPart> = fc
  .record({
    gaps: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 5 }),
    texts: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 5, maxLength: 5 }),
    speakers: fc.array(fc.constantFrom('Ada', 'Ben', ''), { minLength: 5, maxLength: 5 }),
    rest: fc.nat(3),
  })
  .map(({ gaps, texts, speakers, rest }) => {
    let next = 0;
    const cues = gaps.map(([before, more], index): PreviewCue => {
      const line = next + before;
      next = line + more + 1;
      const speaker = speakers[index]!;
      return {
        line,
        endLine: line + more,
        start: 0,
        end: 1,
        speakers: speaker ? [speaker] : [],
        text: [texts[index]!],
      };
    });
    return { lines: next + rest, cues };
  });

const editArbitrary = fc.record({
  start: fc.nat(8),
  deleted: fc.oneof(fc.nat(4), fc.constant(null)),
  parts: fc.array(partArbitrary, { maxLength: 4 }),
});

describe('the transcript in parts', () => {
  test('answers after any edits what a list of all its cues answers', () => {
    fc.assert(
      fc.property(fc.array(editArbitrary, { maxLength: 6 }), (edits) => {
        const transcript = new Transcript();
        const heights = new Heights();
        let parts: readonly PreviewPart[] = [];
        let sizes: readonly number[] = [];
        for (const edit of edits) {
          const start = edit.deleted === null ? 0 : Math.min(edit.start, parts.length);
          const end = edit.deleted === null ? parts.length : start + edit.deleted;
          const deleted = edit.deleted === null ? null : Math.min(end, parts.length) - start;
          parts = [...parts.slice(0, start), ...edit.parts, ...parts.slice(end)];
          const result = { resultId: '', version: 0, start, deleted, parts: edit.parts };
          const change = transcript.splice(result);
          heights.splice(change);

          const kept = new Array<number>(transcript.rows).fill(40);
          sizes.forEach((size, row) => {
            if (isKept(change, row)) kept[rowAfter(change, row)] = size;
          });
          assertSameRows(transcript, parts);
          sizes = kept;
          assertSamePlaces(heights, sizes);
          sizes = sizes.map((_, row) => 10 + ((row * 7) % 31));
          sizes.forEach((size, row) => {
            heights.measure(row, size);
          });
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('cues that an edit left alone are known to be the same ones', () => {
    const transcript = new Transcript();
    const texts = (words: string): PreviewPart => ({
      lines: words.length * 3,
      cues: [...words].map((word, index) => ({
        line: index * 3,
        endLine: index * 3 + 1,
        start: 0,
        end: 1,
        speakers: [],
        text: [word],
      })),
    });
    const splice = (start: number, deleted: number, ...parts: PreviewPart[]) =>
      transcript.splice({ resultId: '', version: 0, start, deleted, parts });
    splice(0, 0, texts('abc'), texts('defg'));
    const change = splice(1, 1, texts('dxy'), texts('fg'));
    const rows = [0, 1, 2, 3, 4, 5, 6];
    assert.deepEqual(
      rows.map((row) => isKept(change, row)),
      [true, true, true, true, false, true, true],
    );
    assert.deepEqual(
      rows.map((row) => rowAfter(change, row)),
      [0, 1, 2, 3, 4, 6, 7],
    );
  });
});

describe('times', () => {
  test('are shown as a file writes them, with hours where there are any', () => {
    assert.equal(shownTime(65_640), '01:05.640');
    assert.equal(shownTime(3_600_000), '01:00:00.000');
    assert.equal(shownTime(360_000_000), '100:00:00.000');
    assert.equal(shownTime(65_690, 1), '01:05.6');
    assert.equal(shownTime(3_665_990, 0), '01:01:05');
    assert.equal(machineTime(65_640), 'PT65.64S');
  });
});

function assertSameRows(transcript: Transcript, parts: readonly PreviewPart[]): void {
  let firstLine = 0;
  const rows = parts.flatMap((part) => {
    const cues = part.cues.map((cue) => ({ cue, line: firstLine + cue.line }));
    firstLine += part.lines;
    return cues;
  });
  assert.equal(transcript.rows, rows.length);
  rows.forEach(({ cue, line }, row) => {
    assert.equal(transcript.cue(row), cue);
    assert.equal(transcript.line(row), line);
    const before = rows[row - 1]?.cue.speakers.join();
    assert.equal(transcript.startsTurn(row), before !== cue.speakers.join());
  });
  for (let line = 0; line <= firstLine; line++) {
    const row = rows.findLastIndex((candidate) => candidate.line <= line);
    assert.equal(transcript.rowAtLine(line), row);
    const at = rows[row];
    const holds = at && line <= at.line + at.cue.endLine - at.cue.line;
    assert.equal(transcript.rowHolding(line), holds ? row : undefined);
  }
  assert.equal(
    transcript.hasSpeakers,
    rows.some(({ cue }) => cue.speakers.length > 0),
  );
}

function assertSamePlaces(heights: Heights, sizes: readonly number[]): void {
  let top = 0;
  sizes.forEach((size, row) => {
    assert.equal(heights.top(row), top);
    assert.equal(heights.rowAt(top), row);
    assert.equal(heights.rowAt(top + size - 1), row);
    top += size;
  });
  assert.equal(heights.total, top);
}
