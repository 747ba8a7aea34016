/** Who has which lane, and what is kept of each part, which edits must never make untrue. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { blocksOf } from '../../../client/webview/timeline/blocks';
import { columnsOf, levels, runsOf } from '../../../client/webview/timeline/columns';
import { Totals } from '../../../client/webview/timeline/lanes';
import { cover, overlapsOf, talkOf } from '../../../client/webview/timeline/talk';
import { Transcript } from '../../../client/webview/transcript/transcript';
import type { PreviewCue, PreviewPart } from '../../../server/src/protocol';
import { pick, randomFrom } from '../../support/random';

const cueOf = (start: number | null, end: number | null, ...speakers: string[]): PreviewCue => {
  const colour = speakers[0] === undefined ? {} : { colour: speakers[0].length % 8 };
  return { line: 0, endLine: 1, start, end, speakers, ...colour, text: [] };
};

const partOf = (...cues: readonly PreviewCue[]): PreviewPart => ({
  lines: cues.length * 3,
  cues: cues.map((cue, index) => ({ ...cue, line: index * 3, endLine: index * 3 + 1 })),
});

function transcriptOf(...parts: readonly PreviewPart[]): Transcript {
  const transcript = new Transcript();
  transcript.splice({ resultId: '1', version: 1, start: 0, deleted: null, parts });
  return transcript;
}

const namesOf = (parts: readonly PreviewPart[]) =>
  new Totals().follow(parts).lanes.map(({ name }) => name);

describe('the lanes', () => {
  it('are of speakers as they appear, and of cues that name nobody', () => {
    const part = partOf(cueOf(0, 1, 'Ben'), cueOf(1, 9, 'Ada'), cueOf(2, 3), cueOf(4, 5, 'Ben'));
    assert.deepEqual(namesOf([part]), ['Ben', 'Ada', 'No speaker']);
    assert.deepEqual(namesOf([partOf(cueOf(0, 1))]), ['Cues']);
    assert.deepEqual(namesOf([]), ['Cues']);
  });

  it('are at most eight and one for all others, who talk less', () => {
    const cues = Array.from({ length: 11 }, (_, index) =>
      cueOf(0, index === 5 ? 1 : 1000 + index, `Speaker ${index}`),
    );
    const { lanes, laneOf } = new Totals().follow([partOf(...cues)]);
    assert.deepEqual(
      lanes.map(({ name }) => name),
      [2, 3, 4, 6, 7, 8, 9, 10]
        .map((index) => `Speaker ${index}`)
        .concat('Others')
        .slice(-9),
    );
    assert.equal(laneOf('Speaker 5'), 8);
    assert.equal(laneOf('Speaker 2'), 0);
  });

  it('have the colour of a cue in which their speaker comes first', () => {
    const part = partOf(cueOf(0, 1, 'Ben', 'Adele'), cueOf(1, 2, 'Adele'));
    const { lanes } = new Totals().follow([part]);
    assert.deepEqual(
      lanes.map(({ colour }) => colour),
      [3, 5],
    );
  });
});

describe('what is kept of a part', () => {
  it('adds up to the time each one talks, a cue of two counting for both', () => {
    const part = partOf(
      cueOf(1000, 3000, 'Ada'),
      cueOf(2500, 7400, 'Ben', 'Ada'),
      cueOf(null, 9000, 'Ada'),
      cueOf(9000, 8000, 'Ada'),
    );
    const { names, coverage, overlaps } = talkOf(part);
    assert.deepEqual(names.get('Ada')?.ms, 6900);
    assert.deepEqual(names.get('Ben')?.ms, 4900);
    const bin = 6400 / 64;
    assert.ok(Math.abs(sum(coverage.get('Ada')!) * bin - 6900) < 1e-6);
    assert.ok(Math.abs(sum(overlaps) * bin - 500) < 1e-6);
  });

  it('gives each column its share of a cue', () => {
    const columns = new Float64Array(4);
    cover(columns, 0.5, 2.25, 1);
    cover(columns, -3, 0.25, 0.5);
    cover(columns, 3.5, 99, 1);
    assert.deepEqual([...columns], [0.625, 1, 0.25, 0.5]);
  });

  it('finds where two run at once', () => {
    const stretches = [
      { start: 5, end: 9 },
      { start: 0, end: 4 },
      { start: 3, end: 6 },
      { start: 3.5, end: 8 },
      { start: 20, end: 21 },
      { start: 21, end: 22 },
    ];
    assert.deepEqual(overlapsOf(stretches), [{ start: 3, end: 8 }]);
  });
});

describe('the lanes seen from afar', () => {
  it('are the same from what is kept as from the cues', () => {
    const random = randomFrom(3);
    const parts = Array.from({ length: 6 }, (_, index) => randomPart(random, index * 100_000));
    const transcript = transcriptOf(...parts);
    const lanes = new Totals().follow(parts);
    const view = { from: 0, to: 600_000 };
    const talk = (width: number) =>
      columnsOf(transcript, lanes, { view, width }).lanes.map(
        (covered) => sum(covered) * (600_000 / width),
      );
    // At 120 px each part is drawn from what is kept of it, at 6000 px from its cues.
    talk(120).forEach((ms, lane) => {
      assert.ok(Math.abs(ms - talk(6000)[lane]!) < 1, `lane ${lane}`);
    });
  });

  it('draw neighbours that look alike as one', () => {
    assert.deepEqual(runsOf(Float64Array.of(0, 1, 3, 0.5, 0, 0.01)), [
      { from: 1, to: 3, level: levels },
      { from: 3, to: 4, level: levels / 2 },
      { from: 5, to: 6, level: 1 },
    ]);
  });
});

describe('the lanes seen from near', () => {
  it('have a block for each cue in view and lane, unless they are too many', () => {
    const transcript = transcriptOf(
      partOf(cueOf(0, 1000, 'Ada'), cueOf(2000, 3000, 'Ada', 'Ben'), cueOf(5000, 6000)),
    );
    const lanes = new Totals().follow(transcript.parts);
    const blocks = blocksOf(transcript, lanes, { view: { from: 500, to: 4500 }, width: 400 })!;
    assert.deepEqual(
      blocks.map(({ row, lane, left, right }) => [row, lane, left, right]),
      [
        [0, 0, -50, 50],
        [1, 0, 150, 250],
        [1, 1, 150, 250],
      ],
    );
    assert.equal(
      blocksOf(transcript, lanes, { view: { from: 0, to: 6000 }, width: 17 }),
      undefined,
    );
  });
});

describe('edits at random', () => {
  for (const seed of [1, 2, 3, 4]) {
    it(`leave the lanes as if they were chosen anew, seed ${seed}`, () => {
      const random = randomFrom(seed);
      const totals = new Totals();
      let parts: readonly PreviewPart[] = [];
      for (let step = 0; step < 150; step++) {
        const start = Math.floor(random() * (parts.length + 1));
        const added = Array.from({ length: Math.floor(random() * 3) }, (_, index) =>
          randomPart(random, (start + index) * 100_000),
        );
        const kept = parts.slice(start + Math.floor(random() * 3));
        parts = [...parts.slice(0, start), ...added, ...kept];
        const followed = totals.follow(parts);
        const anew = new Totals().follow(parts);
        assert.deepEqual(followed.lanes, anew.lanes);
        for (const name of names) assert.equal(followed.laneOf(name), anew.laneOf(name));
      }
    });
  }
});

const names = ['', ...Array.from({ length: 12 }, (_, index) => 'x'.repeat(index + 1))];

/** A part of whole ms, so that sums are exact in whatever order. */
function randomPart(random: () => number, from: number): PreviewPart {
  let time = from;
  const cues = Array.from({ length: Math.floor(random() * 12) }, () => {
    const start = time + Math.round((random() - 0.3) * 800);
    time = start + Math.round(random() * 4000);
    const speakers = [...new Set([pick(random, names), pick(random, names)])];
    return cueOf(Math.max(0, start), time, ...speakers.filter((name) => name !== ''));
  });
  return partOf(...cues);
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
