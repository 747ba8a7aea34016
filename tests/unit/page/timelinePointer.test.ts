/** What is under the pointer, where an edge may go, where findings are marked, what is told. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Finding } from '../../../client/src/preview/messages/readingMessages';
import { blocksOf } from '../../../client/webview/timeline/blocks';
import { hitAt } from '../../../client/webview/timeline/hit';
import { Totals } from '../../../client/webview/timeline/lanes';
import { layoutOf, smallLayout } from '../../../client/webview/timeline/layout';
import { boundsOf, snapped } from '../../../client/webview/timeline/snap';
import { markAt, marksOf } from '../../../client/webview/timeline/timelineMarks';
import {
  firstWords,
  spokenPlace,
  spokenTime,
} from '../../../client/webview/timeline/timelineWords';
import { Transcript } from '../../../client/webview/transcript/transcript';
import type { PreviewCue, PreviewNode } from '../../../server/src/protocol';

const times = [
  [1000, 2000],
  [2000, 3000],
  [4000, 4080],
] as const;

const cues = times.map(
  ([start, end], index): PreviewCue => ({
    line: index * 3,
    endLine: index * 3 + 1,
    start,
    end,
    speakers: ['Ada'],
    text: [`Cue ${index}`],
  }),
);
const transcript = new Transcript();
const result = { resultId: '1', version: 1, start: 0, deleted: null };
transcript.splice({ ...result, parts: [{ lines: 9, cues }] });
const lanes = new Totals().follow(transcript.parts);
const scale = { view: { from: 0, to: 10_000 }, width: 1000 };
const contents = { lanes: 1, chapters: 0, hasWave: false, room: 200, textSize: 13 };
const layout = layoutOf(contents);

describe('what is under the pointer', () => {
  const blocks = blocksOf(transcript, lanes, scale)!;
  const y = layout.lanes.top + 10;
  const under = (x: number, at = y) => {
    const hit = hitAt(blocks, layout, { x, y: at });
    if (hit.on === 'edge') return `${hit.edge} of ${hit.block.row}`;
    return hit.on === 'cue' ? `cue ${hit.block.row}` : hit.on;
  };

  it('is an edge near to one, on the side of the pointer where two meet', () => {
    assert.deepEqual(
      [96, 100, 104, 150, 198, 199.9, 200.1, 203, 250, 304, 310].map((x) => under(x)),
      [
        'start of 0',
        'start of 0',
        'start of 0',
        'cue 0',
        'end of 0',
        'end of 0',
        'start of 1',
        'start of 1',
        'cue 1',
        'end of 1',
        'ground',
      ],
    );
  });

  it('leaves the middle of a short cue free', () => {
    assert.deepEqual(
      [398, 401, 404, 407, 410].map((x) => under(x)),
      ['start of 2', 'start of 2', 'cue 2', 'end of 2', 'end of 2'],
    );
  });

  it('is the ruler above the lanes and the overview below them', () => {
    assert.equal(under(150, 3), 'ruler');
    assert.equal(under(150, layout.overview.top + 2), 'overview');
    assert.equal(hitAt([], smallLayout(), { x: 1, y: 3 }).on, 'overview');
  });
});

describe('an edge that is dragged', () => {
  const cue = { start: 1000, end: 2000 };
  const snap = { ...boundsOf('end', cue, 10_000), targets: [1990, 3000, 3050, 900], reach: 80 };

  it('goes to the nearest time near enough, else where the pointer is, in whole ms', () => {
    assert.deepEqual(
      [2500.4, 2950, 3020, 3030, 3140].map((time) => snapped(time, snap)),
      [2500, 3000, 3000, 3050, 3140],
    );
  });

  it('never ends a cue before it starts, nor begins it before the beginning', () => {
    assert.equal(snapped(-5, snap), 1050);
    assert.equal(snapped(950, snap), 1050);
    assert.equal(snapped(99_999, snap), 10_000);
    const start = { ...boundsOf('start', cue, 10_000), targets: [2000], reach: 80 };
    assert.deepEqual(
      [-9, 1980, 5000].map((time) => snapped(time, start)),
      [0, 1950, 1950],
    );
  });
});

describe('the marks of findings', () => {
  const finding = (line: number, severity: Finding['severity']): Finding => ({
    line,
    endLine: line,
    severity,
    code: 'code',
    message: `${severity} in line ${line}`,
  });

  it('stand where the cue begins, the worst in front', () => {
    const findings = [
      finding(0, 'hint'),
      finding(1, 'warning'),
      finding(1, 'error'),
      finding(4, 'information'),
    ];
    const marks = marksOf(transcript, findings, scale);
    assert.deepEqual(
      marks.map(({ place, severity }) => [place, severity]),
      [
        [100, 'error'],
        [204, 'information'],
      ],
    );
    assert.equal(markAt(transcript, findings, scale, 103)?.message, 'error in line 1');
    assert.equal(markAt(transcript, findings, scale, 150), undefined);
  });

  it('are none out of view, and at most one for each few px', () => {
    const many = Array.from({ length: 5000 }, (_, index) => finding(index % 9, 'error'));
    assert.equal(marksOf(transcript, many, scale).length, 3);
    assert.equal(marksOf(transcript, many, { ...scale, view: { from: 5000, to: 6000 } }).length, 0);
  });
});

describe('the bands of the timeline', () => {
  it('shrink the lanes where there are many, and leave out what there is nothing for', () => {
    const many = layoutOf({ ...contents, lanes: 10, chapters: 3, hasWave: true });
    assert.ok(many.height <= 215, `${many.height} px`);
    assert.ok(many.laneHeight >= 7 && many.laneHeight < layout.laneHeight);
    assert.equal(layout.chapters.height + layout.wave.height, 0);
  });
});

describe('what is told in words', () => {
  it('says times as people do', () => {
    assert.deepEqual([0, 1000, 65_300, 3_600_000, 7_322_900].map(spokenTime), [
      '0 seconds',
      '1 second',
      '1 minute 5.3 seconds',
      '1 hour',
      '2 hours 2 minutes 2 seconds',
    ]);
  });

  it('says who speaks and how it begins, however deep the words are', () => {
    const deep = Array.from({ length: 20_000 }).reduce<PreviewNode>(
      (inner) => ({ type: 'i', children: [inner] }),
      'far below the surface of it all',
    );
    const text = ['Hello\n ', { type: 'b', children: ['there'] } as const, ' ', deep];
    const cue = { ...cues[0]!, text };
    assert.equal(firstWords(cue, 20), 'Hello there far belo…');
    assert.equal(spokenPlace(1000, cues[0]), '1 second, Ada: Cue 0');
    assert.equal(spokenPlace(500, undefined), '0.5 seconds');
  });
});
