/** How much is done after a keystroke in a large file: counted, never timed. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeActions } from '../../../server/src/features/actions/codeActions';
import { silencingActions } from '../../../server/src/features/actions/silencingActions';
import { diagnostics } from '../../../server/src/features/diagnostics/diagnostics';
import { documentSymbols } from '../../../server/src/features/outline/documentSymbols';
import { partsIn } from '../../../server/src/features/outline/headings';
import { countsOf } from '../../../server/src/rules/findings/counts';
import { defaultSettings as settings } from '../../../server/src/settings';
import { Transcript } from '../../../server/src/transcript/transcript';
import { transcriptOf } from '../../support/check';
import { largeTexts, wordsLine } from '../../support/largeTexts';

const CUES = 24_000;
const MIDDLE = wordsLine(CUES / 2);

function type(transcript: Transcript, line: number): void {
  const place = { line, character: 8 };
  const changes = [{ range: { start: place, end: place }, text: 'x' }];
  Transcript.update(transcript, changes, transcript.version + 1);
}

/** What of a chunk tells that it is gone through. */
type Part = 'text' | 'blocks' | 'voices' | 'faults';

/** How many chunks are gone through while something is done. */
function chunksRead(transcript: Transcript, part: Part, done: () => void): number {
  const read = new Set<number>();
  for (const [index, chunk] of transcript.chunks.entries()) {
    const value = chunk[part];
    Object.defineProperty(chunk, part, {
      configurable: true,
      get: () => {
        read.add(index);
        return value;
      },
    });
  }
  done();
  return read.size;
}

const place = { line: MIDDLE, character: 3 };
const range = { start: place, end: place };

/** What an editor asks for after every key, and what tells that a chunk is gone through for it. */
const asked: Readonly<Record<string, readonly [Part, (transcript: Transcript) => unknown]>> = {
  'the symbols': ['voices', (transcript) => documentSymbols(transcript, settings)],
  'the symbols by speaker': [
    'voices',
    (transcript) => documentSymbols(transcript, { ...settings, outline: 'speakers' }),
  ],
  'the symbols by chapter': [
    'voices',
    (transcript) => documentSymbols(transcript, { ...settings, outline: 'chapters' }),
  ],
  'the parts': ['blocks', partsIn],
  'the diagnostics': ['faults', (transcript) => diagnostics(transcript, settings)],
  'the fixes': [
    'text',
    (transcript) => [
      codeActions(transcript, settings, range, { diagnostics: [] }, ['edit']),
      silencingActions(transcript, settings, range, undefined),
    ],
  ],
};

for (const [name, textOf] of Object.entries(largeTexts)) {
  describe(`after a keystroke, ${name},`, () => {
    const transcript = transcriptOf(textOf(CUES));
    const count = transcript.chunks.length;
    assert.ok(count > 50);

    it('one chunk is scanned again', () => {
      const before = transcript.scanned;
      type(transcript, MIDDLE);
      assert.ok(transcript.scanned - before < (2 * transcript.length) / count);
    });

    it('the findings of one chunk are made again', () => {
      const codes = [...countsOf(transcript, settings).inFile.keys()];
      const lists = (): readonly unknown[] => {
        const { placesIn, inChunks } = countsOf(transcript, settings);
        return inChunks.flatMap((_, index) => codes.map((code) => placesIn(index, code)));
      };
      const before = new Set(lists());
      type(transcript, MIDDLE);
      const made = lists().filter((list) => !before.has(list));
      assert.ok(made.length <= 2 * codes.length, `${made.length} of ${before.size} lists`);
    });

    for (const [what, [part, ask]] of Object.entries(asked)) {
      it(`few chunks are gone through for ${what}`, () => {
        for (const [, other] of Object.values(asked)) other(transcript);
        type(transcript, MIDDLE);
        const read = chunksRead(transcript, part, () => ask(transcript));
        assert.ok(read >= 1 && read <= 4, `${read} of ${count} chunks`);
      });
    }
  });
}

it('nothing is found for a change before somebody asks', () => {
  const transcript = transcriptOf(largeTexts.allFaulty(2000));
  const read = chunksRead(transcript, 'faults', () => {
    for (let i = 0; i < 20; i++) type(transcript, wordsLine(1000));
  });
  assert.equal(read, 0);
  assert.ok(chunksRead(transcript, 'faults', () => diagnostics(transcript, settings)) > 0);
});
