/** Where steps through a transcript lead. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Step } from '../../../server/src/protocol';
import type { Inheritance } from '../../../server/src/speakers';
import {
  isPlacedCue,
  type PlacedBlock,
  placedBlocks,
  sections,
} from '../../../server/src/speakers/turns';
import { isCue } from '../../../server/src/syntax/chunk';
import { Transcript } from '../../../server/src/transcript/transcript';
import { placeFrom, transcriptOf, variants } from '../../support/check';
import type { Mark } from '../../support/listing';
import { checkMarks } from '../../support/marked';
import { pick, randomFrom, randomText } from '../../support/random';

const time = (seconds: number) => `00:0${seconds}.000 --> 00:0${seconds + 1}.000`;

/** `|` is where the cursor is and `^` where the step leads; without one it leads nowhere. */
const rows: readonly (readonly [
  what: string,
  step: Step | number,
  marked: string,
  speaker?: string,
])[] = [
  ['the next cue', 'nextCue', `WEBVTT\n\n${time(1)}\nO|ne\n\n${time(2)}\n^Two\n`],
  ['the first cue, from the header', 'nextCue', `WEB|VTT\n\n${time(1)}\n^One\n`],
  [
    'the cue behind a note',
    'nextCue',
    `WEBVTT\n\n${time(1)}\nOne|\n\nNOTE x\n\nid\n${time(2)}\n^Two\n`,
  ],
  [
    'a cue from the note before it',
    'nextCue',
    `WEBVTT\n\n${time(1)}\nOne\n\nNOTE |x\n\n${time(2)}\n^Two\n`,
  ],
  ['nothing behind the last cue', 'nextCue', `WEBVTT\n\n${time(1)}\nOne|\n`],
  ['nothing in a file without cues', 'nextCue', 'WEBVTT|\n\nNOTE x\n'],
  ['nothing in an empty file', 'nextCue', '|'],
  ['the cue before', 'previousCue', `WEBVTT\n\n${time(1)}\n^One\n\n${time(2)}\nTwo|\n`],
  ['the cue before, from its end', 'previousCue', `WEBVTT\n\n${time(1)}\n^One\n\nNOTE |x\n`],
  ['nothing before the first cue', 'previousCue', `WEBVTT\n\n${time(1)}\n|One\n`],
  ['what stands behind a voice', 'nextCue', `|WEBVTT\n\n${time(1)}\n<v.loud Ann Lee>^One</v>\n`],
  [
    'what stands behind a label',
    'nextCue',
    `|WEBVTT\n\n${time(1)}\nAnn: ^One\n\n${time(2)}\nAnn: Two\n\n${time(3)}\nAnn: Three\n`,
  ],
  ['what stands behind a dash and chevrons', 'nextCue', `|WEBVTT\n\n${time(1)}\n- >> Ann: ^One\n`],
  ['the line below a label that stands alone', 'nextCue', `|WEBVTT\n\n${time(1)}\n>> Ann:\n^One\n`],
  [
    'the text below an identifier with a name',
    'nextCue',
    `|WEBVTT\n\n1 "Ann Lee" (123)\n${time(1)}\n^One\n`,
  ],
  ['words before a voice', 'nextCue', `|WEBVTT\n\n${time(1)}\n^So <v Ann>One\n`],
  [
    'the end of a voice without words',
    'nextCue',
    `|WEBVTT\n\n${time(1)}\n<v Ann>^\n\n${time(2)}\nx\n`,
  ],
  [
    'the end of the times of a cue without text',
    'nextCue',
    `|WEBVTT\n\n${time(1)}^\n\n${time(2)}\nx\n`,
  ],
  ['a cue that players drop', 'nextCue', `|WEBVTT\n\n00:05 -> 00:06\n^One\n`],
  [
    'the next turn',
    'nextTurn',
    `WEBVTT\n\n${time(1)}\n<v Ann>O|ne\n\n${time(2)}\n<v Ann>Two\n\n${time(3)}\n<v Bob>^Three\n`,
  ],
  ['the first turn, from the header', 'nextTurn', `|WEBVTT\n\n${time(1)}\n<v Ann>^One\n`],
  [
    'nothing behind the last turn',
    'nextTurn',
    `WEBVTT\n\n${time(1)}\n<v Ann>O|ne\n\n${time(2)}\n<v Ann>Two\n`,
  ],
  [
    'the start of this turn',
    'previousTurn',
    `WEBVTT\n\n${time(1)}\n<v Ann>^One\n\n${time(2)}\n<v Ann>T|wo\n`,
  ],
  [
    'the turn before',
    'previousTurn',
    `WEBVTT\n\n${time(1)}\n<v Ann>^One\n\n${time(2)}\n<v Ann>Two\n\n${time(3)}\n<v Bob>T|hree\n`,
  ],
  ['nothing before the first turn', 'previousTurn', `WEBVTT\n\n${time(1)}\n<v Ann>O|ne\n`],
  [
    'the next turn of who speaks here',
    'nextTurnOfSpeaker',
    `WEBVTT\n\n${time(1)}\n<v Ann>O|ne\n\n${time(2)}\n<v Bob>Two\n\n${time(3)}\n<v Ann>^Three\n`,
  ],
  [
    'the next turn of either who speak here',
    'nextTurnOfSpeaker',
    `WEBVTT\n\n${time(1)}\n<v Ann>One|\n<v Bob>x\n\n${time(2)}\n<v Cid>Two\n\n${time(3)}\n<v Bob>^Three\n`,
  ],
  [
    'the turn before of who speaks here',
    'previousTurnOfSpeaker',
    `WEBVTT\n\n${time(1)}\n<v Ann>^One\n\n${time(2)}\n<v Bob>Two\n\n${time(3)}\n<v Ann>|Three\n`,
  ],
  [
    'no other turn of who speaks only here',
    'nextTurnOfSpeaker',
    `WEBVTT\n\n${time(1)}\n<v Ann>|One\n\n${time(2)}\n<v Bob>Two\n`,
  ],
  [
    'no turn of nobody',
    'nextTurnOfSpeaker',
    `WEBVTT\n\n${time(1)}\n|One\n\n${time(2)}\n<v Bob>Two\n\n${time(3)}\nThree\n`,
  ],
  [
    'no turn of who speaks, above the first cue',
    'nextTurnOfSpeaker',
    `|WEBVTT\n\n${time(1)}\n<v Ann>One\n`,
  ],
  [
    'the next turn of somebody',
    'nextTurnOfSpeaker',
    `|WEBVTT\n\n${time(1)}\n<v Ann>One\n\n${time(2)}\n<v Bob &amp; Co>^Two\n`,
    'Bob & Co',
  ],
  [
    'no turn of somebody unknown',
    'nextTurnOfSpeaker',
    `|WEBVTT\n\n${time(1)}\n<v Ann>One\n`,
    'Bob',
  ],
  ['the cue that runs', 2500, `|WEBVTT\n\n${time(1)}\nOne\n\n${time(2)}\n^Two\n`],
  ['the cue that starts', 2000, `|WEBVTT\n\n${time(1)}\nOne\n\n${time(2)}\n^Two\n`],
  [
    'the cue that starts last of those that run',
    2500,
    `|WEBVTT\n\n00:00.000 --> 01:00.000\nAll\n\n${time(2)}\n^Two\n`,
  ],
  [
    'the next cue where none runs',
    3000,
    `|WEBVTT\n\n${time(1)}\nOne\n\n${time(2)}\nTwo\n\n${time(5)}\n^Five\n`,
  ],
  ['a cue that is out of order', 1500, `|WEBVTT\n\n${time(5)}\nFive\n\n${time(1)}\n^One\n`],
  [
    'the next of cues out of order',
    2500,
    `|WEBVTT\n\n${time(7)}\nSeven\n\n${time(1)}\nOne\n\n${time(5)}\n^Five\n`,
  ],
  ['the first cue, from zero', 0, `|WEBVTT\n\n${time(1)}\n^One\n`],
  ['nothing behind the last end', 9000, `|WEBVTT\n\n${time(1)}\nOne\n`],
];

describe('a step leads to', () => {
  for (const [what, to, marked, speaker] of rows) {
    for (const [variant, as] of Object.entries(variants)) {
      it(`${what}, as ${variant}`, () => {
        const written = as(marked);
        const cursor = written.replace('^', '').indexOf('|');
        const wanted = written.replace('|', '').indexOf('^');
        const text = written.replace(/[|^]/gu, '');
        for (const chunkSize of [24, undefined]) {
          const found = placeFrom(transcriptOf(text, chunkSize), cursor, { to, speaker });
          checkMarks(text, placed(found), placed(wanted < 0 ? undefined : wanted));
        }
      });
    }
  }

  it('what all turns of the file say, also after random edits', () => {
    const random = randomFrom(77);
    let transcript = transcriptOf('WEBVTT\n\n', 48);
    let moved = 0;
    for (let version = 2; version < 5000; version++) {
      const start = Math.floor(random() * (transcript.length + 1));
      const reach = transcript.length > 1500 ? transcript.length : 12 * random();
      const range = transcript.rangeAt(start, start + Math.floor(random() * reach));
      transcript = Transcript.update(transcript, [{ range, text: randomText(random, 4) }], version);
      const offset = Math.floor(random() * transcript.length);
      const inheritance = pick(random, ['auto', 'none', 'previous'] as const);
      for (const step of ['nextTurn', 'previousTurn', 'nextCue', 'previousCue'] as const) {
        const wanted = wantedBlock(transcript, offset, step, inheritance);
        const found = placeFrom(transcript, offset, { to: step }, inheritance);
        assertIn(transcript, found, wanted);
        if (found !== undefined) moved++;
      }
      const ms = pick(random, [0, 500, 1000, 1600, 2500, 3000, 10_000]);
      assertIn(transcript, placeFrom(transcript, 0, { to: ms }), wantedAt(transcript, ms));
    }
    assert.ok(moved > 5000, `${moved} steps led somewhere`);
  });

  it('an error where it is no step, no time or from nowhere', () => {
    const transcript = transcriptOf('WEBVTT\n');
    const wrong: readonly unknown[] = ['sideways', undefined, null, {}, -1, Number.NaN, Infinity];
    for (const to of wrong) {
      assert.throws(() => placeFrom(transcript, 0, { to: to as Step }), /“/u);
    }
  });
});

/** Where a block that starts turns or is a cue stands, by looking at all of them. */
function wantedBlock(
  transcript: Transcript,
  offset: number,
  step: Step,
  inheritance: Inheritance,
): PlacedBlock | undefined {
  const here = [...placedBlocks(transcript)].filter((at) => startOf(at) <= offset).at(-1);
  const from = here ? startOf(here) : -1;
  const stops = step.endsWith('Cue')
    ? [...placedBlocks(transcript)].filter(isPlacedCue)
    : sections(transcript, inheritance).flatMap((section) =>
        section.type === 'turn' ? [section.turn.blocks[0]!] : [],
      );
  return step.startsWith('next')
    ? stops.find((stop) => startOf(stop) > from)
    : stops.findLast((stop) => startOf(stop) < from);
}

function wantedAt(transcript: Transcript, ms: number): PlacedBlock | undefined {
  const timed = [...placedBlocks(transcript)].filter(isPlacedCue).map((at) => ({
    at,
    start: at.chunk.blocks.startTime[at.block]!,
    end: at.chunk.blocks.endTime[at.block]!,
  }));
  const running = timed.filter(({ start, end }) => start <= ms && (end > ms || start === ms));
  const next = timed.filter(({ start }) => start > ms);
  running.sort((a, b) => b.start - a.start);
  next.sort((a, b) => a.start - b.start);
  return (running[0] ?? next[0])?.at;
}

function startOf({ chunk, block, offset }: PlacedBlock): number {
  return offset + chunk.blocks.start[block]!;
}

/** Checks that the offset is in the text of the cue, or that there is neither. */
function assertIn(
  transcript: Transcript,
  found: number | undefined,
  wanted: PlacedBlock | undefined,
): void {
  if (found === undefined && wanted === undefined) return;
  const text = transcript.getText();
  if (found === undefined || wanted === undefined) {
    return checkMarks(text, placed(found), placed(wanted && startOf(wanted)));
  }
  const { chunk, block, offset } = wanted;
  assert.ok(isCue(chunk.blocks.kind[block]!));
  const start = transcript.offsetAt(transcript.positionAt(offset + chunk.blocks.text[block]!));
  const end = offset + chunk.blocks.end[block]!;
  if (found < start || found > end) checkMarks(text, placed(found), [{ start, end }]);
}

/** The offset as marks: none where there is none. */
function placed(offset: number | undefined): readonly Mark[] {
  return offset === undefined ? [] : [{ start: offset, end: offset }];
}
