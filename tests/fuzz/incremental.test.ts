/** Random edits: what is kept from edit to edit equals a fresh parse of the whole. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { previewParts } from '../../server/src/features/views/preview';
import { findings } from '../../server/src/rules/findings/findings';
import { defaultSettings } from '../../server/src/settings';
import { coloursIn } from '../../server/src/speakers/colours';
import { placedBlocks } from '../../server/src/speakers/turns';
import type { Chunk } from '../../server/src/syntax/chunk';
import { faultCodes } from '../../server/src/syntax/faults';
import { CHUNK_SIZE } from '../../server/src/syntax/split';
import type { Change } from '../../server/src/transcript/change';
import { Transcript } from '../../server/src/transcript/transcript';
import { transcriptOf, uri } from '../support/check';
import { randomOf, times } from '../support/fuzzing';
import type { Mark } from '../support/listing';
import { checkMarks, checkRanges, checkText, positionRanges } from '../support/marked';
import { pick, randomText } from '../support/random';

const EDITS = times(200_000);
/** Chunks of a few blocks, so that edits fall across their borders all the time. */
const CHUNK = 48;
/** The whole file is compared after every edit as long as it is short, findings after some. */
const FINDINGS_EVERY = 20;
const LONGEST = 1500;

/** Checks that the parse gives all that a fresh one does, at absolute offsets. */
function checkParsed(transcript: Transcript, fresh: Transcript): void {
  const text = fresh.getText();
  assert.equal(transcript.chunks[0]!.rejected, fresh.chunks[0]!.rejected, JSON.stringify(text));
  const [numbers, expected] = [numbersIn(transcript), numbersIn(fresh)];
  if (numbers.length === expected.length && numbers.every((n, i) => Object.is(n, expected[i])))
    return;
  checkMarks(text, blockMarks(transcript), blockMarks(fresh), 'The blocks differ.');
  checkMarks(text, faultMarks(transcript), faultMarks(fresh), 'The faults differ.');
  checkMarks(text, voiceMarks(transcript), voiceMarks(fresh), 'The voices differ.');
  checkMarks(text, classMarks(transcript), classMarks(fresh), 'The classes differ.');
  assert.fail(`The parses differ in what no mark shows: ${JSON.stringify(text)}`);
}

/** All that the marks below show, as numbers: nearly all parses are alike, and numbers tell so soonest. */
function numbersIn(transcript: Transcript): readonly number[] {
  const numbers: number[] = [];
  const add = (value: number, offset: number) => numbers.push(offset + value);
  eachRow(transcript, 'blocks', (blocks, row, offset) => {
    for (const name of ['start', 'end', 'timing', 'timingEnd', 'text'] as const) {
      add(blocks[name][row]!, offset);
    }
    add(blocks.settings[row]!, blocks.settings[row] === 0 ? 0 : offset);
    add(blocks.colon[row]!, blocks.colon[row] === 0 ? 0 : offset);
    numbers.push(blocks.kind[row]!, blocks.startTime[row]!, blocks.endTime[row]!);
  });
  eachRow(transcript, 'faults', ({ code, start, end }, row, offset) =>
    numbers.push(code[row]!, offset + start[row]!, offset + end[row]!),
  );
  eachRow(transcript, 'voices', ({ tag, name, nameEnd }, row, offset) =>
    numbers.push(offset + tag[row]!, offset + name[row]!, offset + nameEnd[row]!),
  );
  eachRow(transcript, 'classes', ({ start, end }, row, offset) =>
    numbers.push(offset + start[row]!, offset + end[row]!),
  );
  return numbers;
}

/** Each row of a table of the chunks, with the offset of its chunk. */
function eachRow<Name extends 'blocks' | 'faults' | 'voices' | 'classes'>(
  transcript: Transcript,
  name: Name,
  take: (table: Chunk[Name], row: number, offset: number) => void,
): void {
  for (const [index, chunk] of transcript.chunks.entries()) {
    const offset = transcript.offsetOf(index);
    for (let row = 0; row < chunk[name].count; row++) take(chunk[name], row, offset);
  }
}

function blockMarks(transcript: Transcript): readonly Mark[] {
  return [...placedBlocks(transcript)].map(({ chunk, block, offset }) => {
    const { kind, start, end, timing, timingEnd, text, ...columns } = chunk.blocks;
    const { settings, colon, startTime, endTime } = columns;
    const inside = [timing, timingEnd, text].map((column) => offset + column[block]!);
    const absent = [settings, colon].map((column) =>
      column[block] === 0 ? 0 : offset + column[block]!,
    );
    const says = [kind[block], ...inside, ...absent, startTime[block], endTime[block]].join();
    return { start: offset + start[block]!, end: offset + end[block]!, says };
  });
}

const faultMarks = (transcript: Transcript) =>
  rowMarks(transcript, 'faults', ({ code, start, end }, row) => ({
    start: start[row]!,
    end: end[row]!,
    says: faultCodes[code[row]!]!,
  }));

const voiceMarks = (transcript: Transcript) =>
  rowMarks(transcript, 'voices', ({ tag, name, nameEnd }, row) => ({
    start: name[row]!,
    end: nameEnd[row]!,
    says: `a name ${name[row]! - tag[row]!} behind its tag`,
  }));

const classMarks = (transcript: Transcript) =>
  rowMarks(transcript, 'classes', ({ start, end }, row) => ({
    start: start[row]!,
    end: end[row]!,
  }));

/** A mark for each row of a table of the chunks, moved to where the chunk stands. */
function rowMarks<Name extends 'faults' | 'voices' | 'classes'>(
  transcript: Transcript,
  name: Name,
  markOf: (table: Chunk[Name], row: number) => Mark,
): readonly Mark[] {
  const marks: Mark[] = [];
  eachRow(transcript, name, (table, row, offset) => {
    const { start, end, ...says } = markOf(table, row);
    marks.push({ start: offset + start, end: offset + end, ...says });
  });
  return marks;
}

function found(transcript: Transcript): readonly Mark[] {
  return findings(transcript, defaultSettings).map(
    ({ code, found: { offset, ...place }, count }) => ({
      start: offset + place.start,
      end: offset + place.end,
      says: `${code} ×${count}`,
    }),
  );
}

/** The cues of the preview with the lines they stand on, a cue on each line. */
function previewed(transcript: Transcript): string {
  let line = 0;
  const colours = coloursIn(transcript);
  const cues = previewParts(transcript).flatMap(({ lines, cues }) => {
    const placed = cues.map(({ colour, ...cue }) => {
      // Which colour it is depends on the edits before; that it is the speaker's does not.
      assert.equal(colour, colours.get(cue.speakers[0] ?? ''));
      return { ...cue, line: line + cue.line, endLine: line + cue.endLine };
    });
    line += lines;
    return placed;
  });
  return cues.map((cue) => JSON.stringify(cue)).join('\n');
}

/** A change somewhere; a long document is cut down. */
function randomChange(random: () => number, document: TextDocument): Change {
  const { length } = document.getText();
  const start = Math.floor(random() * (length + 1));
  const reach = length > LONGEST ? length : pick(random, [0, 0, 0, 1, 2, 5, 40]);
  const end = Math.min(length, start + Math.floor(random() * (reach + 1)));
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  return { range, text: random() < 0.3 ? '' : randomText(random, 3) };
}

it(`equals a fresh parse after each of ${EDITS} random edits or bursts of edits`, () => {
  const random = randomOf(20_261_123);
  let document = TextDocument.create(uri, 'webvtt', 0, randomText(random, 12));
  let transcript = transcriptOf(document.getText(), CHUNK);
  for (let version = 1; version <= EDITS; version++) {
    for (let keys = pick(random, [1, 1, 1, 2, 5]); keys > 0; keys--) {
      const changes = [randomChange(random, document)];
      document = TextDocument.update(document, changes, version);
      transcript = Transcript.update(transcript, changes, version);
    }
    const text = document.getText();
    checkText(transcript.getText(), text);
    const offset = Math.floor(random() * (text.length + 1));
    const position = positionRanges(transcript.positionAt(offset));
    checkRanges(text, position, positionRanges(document.positionAt(offset)));
    const fresh = transcriptOf(text);
    checkParsed(transcript, fresh);
    if (version % FINDINGS_EVERY === 0) {
      checkMarks(text, found(transcript), found(fresh), 'The findings differ.');
      checkText(previewed(transcript), previewed(fresh), JSON.stringify(text));
    }
  }
});

it('scans again only the chunk that an edit falls in', () => {
  const cue = (i: number) =>
    `00:00:${String(i % 60).padStart(2, '0')}.000 --> 01:00:00.000\nText ${i}\n\n`;
  const text = `WEBVTT\n\n${Array.from({ length: 20_000 }, (_, i) => cue(i)).join('')}`;
  const transcript = transcriptOf(text);
  assert.equal(transcript.scanned, text.length);
  const largest = Math.max(...transcript.chunks.map((chunk) => chunk.text.length));
  const position = transcript.positionAt(text.indexOf('Text 10000'));
  const before = transcript.scanned;
  Transcript.update(transcript, [{ range: { start: position, end: position }, text: 'x' }], 2);
  assert.ok(transcript.scanned - before <= largest + 1);
  assert.ok(largest < text.length / 10);
});

it('scans what is around the place where somebody goes on typing, in files of long chunks too', () => {
  const cues = '00:00.000 --> 00:01.000\r\nHello\r\n\r\n'.repeat(40_000);
  const transcript = transcriptOf(`WEBVTT\r\n\r\n${cues}`, cues.length / 4);
  const type = (line: number, text: string) => {
    const place = { line, character: 3 };
    Transcript.update(transcript, [{ range: { start: place, end: place }, text }], 1);
    checkParsed(transcript, transcriptOf(transcript.getText()));
  };
  for (const line of [3 * 20_000 + 3, 3, 3 * 40_000 + 3, 3 * 25_000 + 3]) {
    type(line, 'x');
    const before = transcript.scanned;
    type(line, '\r\n\r\nx');
    assert.ok(transcript.scanned - before < 3 * CHUNK_SIZE);
  }
});

it('scans a burst of keys once', () => {
  const cues = '00:00.000 --> 00:01.000\nHello\n\n'.repeat(10_000);
  const transcript = transcriptOf(`WEBVTT\n\n${cues}`);
  const scannedFor = (keys: number) => {
    const before = transcript.scanned;
    for (let key = 0; key < keys; key++) {
      const place = { line: 3 * 5000 + 3, character: key };
      Transcript.update(transcript, [{ range: { start: place, end: place }, text: 'x' }], key);
    }
    return transcript.scanned - before;
  };
  assert.ok(scannedFor(20) <= scannedFor(1) + 20);
});
