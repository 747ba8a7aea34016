/** Random edits: what is kept from edit to edit equals a fresh parse of the whole. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { previewParts } from '../../server/src/features/views/preview';
import { findings } from '../../server/src/rules/findings/findings';
import { defaultSettings } from '../../server/src/settings';
import { coloursIn } from '../../server/src/speakers/colours';
import { placedBlocks } from '../../server/src/speakers/turns';
import { CHUNK_SIZE } from '../../server/src/syntax/split';
import { type Change, Transcript } from '../../server/src/transcript/transcript';
import { transcriptOf, uri } from '../support/check';
import { randomOf, times } from '../support/fuzzing';
import { pick, randomText } from '../support/random';

const EDITS = times(200_000);
/** Chunks of a few blocks, so that edits fall across their borders all the time. */
const CHUNK = 48;
/** The whole file is compared after every edit as long as it is short, findings after some. */
const FINDINGS_EVERY = 20;
const LONGEST = 1500;

/** All that a parse gives, at absolute offsets. */
function parsed(transcript: Transcript): unknown {
  const blocks: unknown[] = [];
  for (const { chunk, block, offset } of placedBlocks(transcript)) {
    const { kind, start, end, timing, timingEnd, text, ...columns } = chunk.blocks;
    const { settings, colon, startTime, endTime } = columns;
    blocks.push([
      kind[block],
      ...[start, end, timing, timingEnd, text].map((column) => offset + column[block]!),
      settings[block] === 0 ? 0 : offset + settings[block]!,
      colon[block] === 0 ? 0 : offset + colon[block]!,
      startTime[block],
      endTime[block],
    ]);
  }
  const faultRows: unknown[] = [];
  const voiceRows: unknown[] = [];
  const classRows: unknown[] = [];
  for (const [index, { faults, voices, classes }] of transcript.chunks.entries()) {
    const offset = transcript.offsetOf(index);
    for (let i = 0; i < faults.count; i++) {
      faultRows.push([faults.code[i], offset + faults.start[i]!, offset + faults.end[i]!]);
    }
    for (let i = 0; i < voices.count; i++) {
      voiceRows.push([
        offset + voices.tag[i]!,
        offset + voices.name[i]!,
        offset + voices.nameEnd[i]!,
      ]);
    }
    for (let i = 0; i < classes.count; i++) {
      classRows.push([offset + classes.start[i]!, offset + classes.end[i]!]);
    }
  }
  return { rejected: transcript.chunks[0]!.rejected, blocks, faultRows, voiceRows, classRows };
}

function found(transcript: Transcript): unknown {
  return findings(transcript, defaultSettings).map(({ code, found: place, count }) => [
    code,
    place.offset + place.start,
    place.offset + place.end,
    count,
  ]);
}

/** The cues of the preview with the lines they stand on. */
function previewed(transcript: Transcript): unknown {
  let line = 0;
  const colours = coloursIn(transcript);
  return previewParts(transcript).flatMap(({ lines, cues }) => {
    const placed = cues.map(({ colour, ...cue }) => {
      // Which colour it is depends on the edits before; that it is the speaker's does not.
      assert.equal(colour, colours.get(cue.speakers[0] ?? ''));
      return { ...cue, line: line + cue.line, endLine: line + cue.endLine };
    });
    line += lines;
    return placed;
  });
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
    assert.equal(transcript.getText(), text);
    const offset = Math.floor(random() * (text.length + 1));
    assert.deepEqual(transcript.positionAt(offset), document.positionAt(offset));
    const fresh = transcriptOf(text);
    assert.deepEqual(parsed(transcript), parsed(fresh), JSON.stringify(text));
    if (version % FINDINGS_EVERY === 0) {
      assert.deepEqual(found(transcript), found(fresh), JSON.stringify(text));
      assert.deepEqual(previewed(transcript), previewed(fresh), JSON.stringify(text));
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
    assert.deepEqual(parsed(transcript), parsed(transcriptOf(transcript.getText())));
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
