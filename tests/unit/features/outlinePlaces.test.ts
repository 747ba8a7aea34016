/** The symbol at the cursor, as an editor looks for it: what breadcrumbs and sticky scroll show. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { DocumentSymbol, Position, Range } from 'vscode-languageserver-types';
import { symbolsOf } from '../../support/check';
import { checkRange, checkRanges } from '../../support/marked';
import { cue, file, flat, outlines } from '../../support/outlines';
import { inRoot } from '../../support/paths';
import { needsShared, sharedText } from '../../support/shared';

/** Where an editor goes to find the symbol at a place: into the first that holds it. */
function symbolsAt(
  symbols: readonly DocumentSymbol[],
  position: Position,
): readonly DocumentSymbol[] {
  const found = symbols.find(({ range }) => holds(range, { start: position, end: position }));
  return found ? [found, ...symbolsAt(found.children ?? [], position)] : [];
}

function holds(outer: Range, inner: Range): boolean {
  return isAtOrBefore(outer.start, inner.start) && isAtOrBefore(inner.end, outer.end);
}

/** Checks that a range lies in another. */
function checkHeld(text: string, outer: Range, inner: Range): void {
  if (!holds(outer, inner)) checkRange(text, inner, outer, 'The range is not in the one expected.');
}

function isAtOrBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

const podcast = readFileSync(inRoot('tests/fixtures/host/podcast.vtt'), 'utf8');
const dropped = 'WEBVTT\n\n00:00:01,000 --> 00:00:02,000\n<v Ann>One\n';
const talk = file('<v Ann>One', '<v Bob>Two', '<v Bob>Three', '<v Ann>Four');
const chapters = `WEBVTT\n\nNOTE webvtt-kind: chapters\n${cue(0, 60, 'One')}${cue(0, 20, 'One A')}${cue(20, 60, 'One B')}${cue(60, 90, 'Two')}`;
const headed = `WEBVTT\n\nNOTE # A\n${cue(0, 9, '<v Ann>One')}\nNOTE ## B\n${cue(9, 12, '<v Bob>Two')}\nNOTE # C\n${cue(12, 13, '<v Ann>Three')}`;

describe('the symbol at the cursor', () => {
  for (const [name, text] of Object.entries({ podcast, headed, talk })) {
    it(`is never one of another speaker, ${name}`, () => {
      const turns = symbolsOf(text, { outline: 'turns' }).filter(({ children }) => children);
      let found = 0;
      for (const turn of turns) {
        for (const { range } of turn.children!) {
          const [speaker, own] = symbolsAt(symbolsOf(text, { outline: 'speakers' }), range.start);
          if (!speaker) continue;
          assert.equal(speaker.name, turn.name);
          checkRange(text, own!.range, turn.range);
          found++;
        }
      }
      assert.ok(found >= new Set(turns.map((turn) => turn.name)).size);
    });

    it(`is the cue, by turn, by cue and by chapter, ${name}`, () => {
      const cues = symbolsOf(text, { outline: 'cues' });
      for (const outline of ['turns', 'cues', 'chapters'] as const) {
        const symbols = symbolsOf(text, { outline });
        for (const { name, range, selectionRange } of cues.filter(({ name }) => name !== 'NOTE')) {
          const innermost = symbolsAt(symbols, selectionRange.start).at(-1);
          const found = innermost ? [{ range: innermost.range, says: innermost.name }] : [];
          checkRanges(text, found, [{ range, says: name }]);
        }
      }
    });
  }

  it('of a real transcript leads to the speaker in the first turn of each', needsShared, () => {
    const symbols = symbolsOf(sharedText('seed/better-offline.vtt'), { outline: 'speakers' });
    assert.deepEqual(
      symbols.map(({ name, detail }) => `${name} | ${detail}`),
      [
        'Speaker 1 | 2 % · 0:43 · 2 turns',
        'Speaker 2 | 97 % · 38:50 · 2 turns',
        'Speaker 3 | 2 % · 0:40 · 1 turn',
      ],
    );
    const speakerAt = (line: number) => symbolsAt(symbols, { line, character: 0 })[0]?.name;
    assert.deepEqual([2, 500, 810, 900, 2330].map(speakerAt), [
      'Speaker 1',
      'Speaker 2',
      undefined,
      undefined,
      'Speaker 3',
    ]);
  });

  it('has ranges that hold what is selected, and, but for speakers, their children', () => {
    for (const text of [podcast, headed, talk, dropped, chapters]) {
      for (const outline of outlines) {
        for (const { range, selectionRange, children } of flat(symbolsOf(text, { outline }))) {
          checkHeld(text, range, selectionRange);
          if (outline === 'speakers') continue;
          for (const child of children ?? []) checkHeld(text, range, child.range);
        }
      }
    }
  });
});
