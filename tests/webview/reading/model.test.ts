/** Rows, findings, search and copies, without a page. */

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Finding } from '../../../client/src/preview/messages/readingMessages';
import { findingsChange } from '../../../client/src/preview/reading/findingsChange';
import type { Arrangement, Filter } from '../../../client/webview/list/arrangement';
import { Rows } from '../../../client/webview/list/rows';
import { copiedText } from '../../../client/webview/reading/copyText';
import { Findings } from '../../../client/webview/reading/findings';
import { folded, hitsIn, placesIn } from '../../../client/webview/reading/searchText';
import { isKept, rowAfter } from '../../../client/webview/transcript/rowChange';
import { Transcript } from '../../../client/webview/transcript/transcript';
import type { PreviewCue, PreviewPart } from '../../../server/src/protocol';
import { part } from '../transcripts';

const cueArbitrary: fc.Arbitrary<Partial<PreviewCue>> = fc.record({
  speakers: fc.constantFrom(['Ada'], ['Ada'], ['Ben'], []),
  text: fc.constantFrom(['yes'], ['no'], ['']),
  start: fc.constantFrom(0, 100, 9000, null),
  end: fc.constantFrom(0, 100, null),
});
const editArbitrary = fc.record({
  start: fc.nat(6),
  deleted: fc.oneof(fc.nat(3), fc.constant(null)),
  parts: fc.array(
    fc.array(cueArbitrary, { maxLength: 16 }).map((cues) => part(cues)),
    { maxLength: 3 },
  ),
});

const onlyAda: Filter = () => (cue) => cue.speakers.includes('Ada');
const arrangements: readonly Arrangement[] = [
  { layout: 'cues' },
  { layout: 'turns' },
  { layout: 'cues', filter: onlyAda },
  { layout: 'turns', filter: onlyAda },
];

describe('the rows of the list', () => {
  for (const arrangement of arrangements) {
    const name = `${arrangement.layout}${arrangement.filter ? ', filtered' : ''}`;
    test(`after any edits are those of a list made anew (${name})`, () => {
      fc.assert(
        fc.property(fc.array(editArbitrary, { maxLength: 5 }), (edits) => {
          const transcript = new Transcript();
          const rows = new Rows(transcript);
          rows.arrange(arrangement);
          let parts: readonly PreviewPart[] = [];
          for (const { start, deleted, parts: added } of edits) {
            const before = contents(transcript, rows);
            const first = deleted === null ? 0 : Math.min(start, parts.length);
            const end = deleted === null ? parts.length : first + deleted;
            parts = [...parts.slice(0, first), ...added, ...parts.slice(end)];
            const change = rows.splice(
              transcript.splice({
                resultId: '',
                version: 0,
                start: first,
                deleted: deleted === null ? null : Math.min(end, parts.length + deleted) - first,
                parts: added,
              }),
            );
            const after = contents(transcript, rows);
            assert.deepEqual(after, contents(...madeAnew(parts, arrangement)));
            before.forEach((cues, row) => {
              if (isKept(change, row)) assert.deepEqual(after[rowAfter(change, row)], cues);
            });
            assertPlaces(transcript, rows);
          }
        }),
        { numRuns: 400 },
      );
    });
  }

  test('a paragraph ends at another speaker, a long pause, after twelve cues and with its part', () => {
    const cue = (index: number, speaker: string, late = 0) => ({
      speakers: [speaker],
      start: index * 2000 + late,
    });
    const cues = [
      ...Array.from({ length: 14 }, (_, index) => cue(index, 'Ada')),
      cue(14, 'Ben'),
      cue(15, 'Ben', 3000),
    ];
    const [, rows] = madeAnew([part(cues), part([cue(0, 'Ben')])], { layout: 'turns' });
    const runs = Array.from({ length: rows.count }, (_, row) => rows.cuesOf(row));
    assert.deepEqual(
      runs.map(({ first, end }) => [first, end]),
      [
        [0, 12],
        [12, 14],
        [14, 15],
        [15, 16],
        [16, 17],
      ],
    );
    const headings = runs.map((_, row) => rows.heading(row));
    assert.deepEqual(headings, ['Ada', undefined, 'Ben', undefined, undefined]);
  });

  test('who speaks is said again behind cues that are left out', () => {
    const cues = [{ speakers: ['Ada'] }, { speakers: ['Ben'] }, { speakers: ['Ada'] }];
    const [, rows] = madeAnew([part(cues)], { layout: 'cues', filter: onlyAda });
    assert.deepEqual([rows.heading(0), rows.heading(1)], ['Ada', 'Ada']);
    assert.equal(rows.shownCues, 2);
    assert.deepEqual([...rows.shown()], [0, 2]);
  });
});

describe('findings on the page', () => {
  const finding = (line: number): Finding => ({
    line,
    endLine: line,
    severity: 'warning',
    code: 'a',
    message: `In line ${line}.`,
  });

  test('are those that were told, whatever was told before', () => {
    const lists = fc.array(fc.array(fc.nat(20).map(finding), { maxLength: 6 }), { maxLength: 5 });
    fc.assert(
      fc.property(lists, (all) => {
        const findings = new Findings();
        let before: readonly Finding[] = [];
        all.forEach((list, version) => {
          const after = list.toSorted((a, b) => a.line - b.line);
          const change = findingsChange(before, after);
          before = after;
          if (change) findings.apply({ type: 'findings', version, ...change });
          assert.deepEqual(findings.all, after);
          for (let line = 0; line <= 20; line++) {
            const expected = after.filter((each) => each.line >= line && each.line <= line + 2);
            assert.deepEqual(findings.between(line, line + 2), expected);
            assert.equal(findings.has(line, line + 2), expected.length > 0);
          }
        });
      }),
    );
  });

  test('stay with their text until there is news of it', () => {
    const findings = new Findings();
    const all = { start: 0, deleted: null, moved: 0 };
    findings.apply({ type: 'findings', version: 1, ...all, added: [finding(3), finding(9)] });
    findings.noteEdit({ version: 2, from: 10, moved: 4 });
    findings.noteEdit({ version: 3, from: 1, moved: 1 });
    assert.deepEqual(findings.between(4, 4), [finding(3)]);
    assert.deepEqual(findings.between(14, 14), [finding(9)]);
    assert.ok(!findings.has(9, 9));
    findings.apply({ type: 'findings', version: 3, start: 0, deleted: 0, added: [], moved: 5 });
    assert.ok(findings.has(14, 14));
    findings.noteEdit({ version: 3, from: 0, moved: 5 });
    assert.ok(findings.has(14, 14), 'what is known of a version is not moved by it again');
  });
});

describe('search', () => {
  const places = (text: string, wanted: string) =>
    placesIn(folded(text).text, folded(wanted).text).map(
      (place) => folded(text).places?.[place] ?? place,
    );

  test('finds words whatever their case, accents and line breaks', () => {
    assert.deepEqual(places('One one\nONE', 'one'), [0, 4, 8]);
    assert.deepEqual(places('a\nb', 'A B'), [0]);
    assert.deepEqual(places('Café, cafe\u0301!', 'CAFE'), [0, 6]);
    assert.deepEqual(places('İstanbul straße ΟΔΟΣ', 'istanbul'), [0]);
    assert.deepEqual(places('İstanbul straße ΟΔΟΣ', 'STRASSE'), [9]);
    assert.deepEqual(places('İstanbul straße ΟΔΟΣ', 'οδος'), [16]);
    assert.deepEqual(places('😀 smile', 'smile'), [3]);
    assert.deepEqual(places('a.c (', '.'), [1]);
  });

  test('finds in a part what it finds in each of its shown cues', () => {
    const texts = fc.array(fc.constantFrom('aba', 'AB', 'é', 'b\na', ''), { maxLength: 8 });
    const runs = fc.constantFrom(
      [{ first: 0, end: 9 }],
      [
        { first: 1, end: 3 },
        { first: 5, end: 6 },
      ],
    );
    fc.assert(
      fc.property(texts, runs, fc.constantFrom('a', 'ab', 'e', 'b a'), (all, shown, wanted) => {
        const found = hitsIn(part(all.map((text) => ({ text: [text] }))), shown, wanted);
        const expected = all.flatMap((text, cue) => {
          const isShown = shown.some(({ first, end }) => first <= cue && cue < end);
          return isShown ? placesIn(folded(text).text, wanted).map(() => cue) : [];
        });
        assert.deepEqual(found, expected);
      }),
    );
  });
});

describe('copied words', () => {
  const said: readonly Partial<PreviewCue>[] = [
    { speakers: ['Ada'], text: ['Welcome\nback.'], start: 65_000, end: 66_000 },
    { speakers: ['Ada'], text: [{ type: 'i', children: ['Today'] }, ' bees.'], start: 66_000 },
    { speakers: ['Ada'], text: [''] },
    { speakers: ['Ada'], text: ['Later.'], start: 90_000, end: 91_000 },
    { speakers: ['Ben'], text: ['Thanks.'], start: 3_600_000, end: 3_601_000 },
    { text: ['[music]'], start: null, end: null },
  ];
  const cues = said.map((cue, index) => ({ end: 66_000 + index, ...cue }));
  const transcript = new Transcript();
  transcript.splice({ resultId: '', version: 1, start: 0, deleted: null, parts: [part(cues)] });

  test('are paragraphs with names, and with times where wanted', () => {
    assert.equal(
      copiedText(transcript, [0, 1, 2, 3, 4, 5], 'times'),
      '[00:01:05] Ada: Welcome back. Today bees.\n\n[00:01:30] Later.\n\n' +
        '[01:00:00] Ben: Thanks.\n\n[music]',
    );
    assert.equal(copiedText(transcript, [4], 'words'), 'Ben: Thanks.');
  });

  test('begin anew behind what is left out', () => {
    assert.equal(copiedText(transcript, [0, 3], 'words'), 'Ada: Welcome back.\n\nAda: Later.');
  });
});

function madeAnew(
  parts: readonly PreviewPart[],
  arrangement: Arrangement,
): readonly [Transcript, Rows] {
  const transcript = new Transcript();
  transcript.splice({ resultId: '', version: 0, start: 0, deleted: null, parts });
  const rows = new Rows(transcript);
  rows.arrange(arrangement);
  return [transcript, rows];
}

/** What each row shows of its cues. */
function contents(transcript: Transcript, rows: Rows): readonly unknown[] {
  return Array.from({ length: rows.count }, (_, row) => {
    const { first, end } = rows.cuesOf(row);
    return Array.from({ length: end - first }, (_, index) => {
      const { speakers, text, start } = transcript.cue(first + index);
      return [speakers, text, start];
    });
  });
}

/** Each cue is in the row that holds it, and a cue that is left out is in none. */
function assertPlaces(transcript: Transcript, rows: Rows): void {
  const rowOf = new Map<number, number>();
  for (let row = 0; row < rows.count; row++) {
    const { first, end } = rows.cuesOf(row);
    for (let cue = first; cue < end; cue++) rowOf.set(cue, row);
  }
  for (let cue = 0; cue < transcript.rows; cue++) assert.equal(rows.rowOf(cue), rowOf.get(cue));
  assert.equal(rows.shownCues, rowOf.size);
}
