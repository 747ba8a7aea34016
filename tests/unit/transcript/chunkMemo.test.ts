/** What is remembered of chunks is made once, and again only where it no longer holds. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Chunk } from '../../../server/src/syntax/chunk';
import { rememberedByChunk, rememberedWhile } from '../../../server/src/transcript/chunkMemo';
import { Transcript } from '../../../server/src/transcript/transcript';
import { transcriptOf } from '../../support/check';

const cues = Array.from({ length: 9 }, (_, i) => `\n00:0${i}.000 --> 00:0${i}.500\nHello\n`);

/** A transcript of several chunks. */
function chunked(): Transcript {
  const transcript = transcriptOf(`WEBVTT\n${cues.join('')}`, 64);
  assert.ok(transcript.chunks.length > 2);
  return transcript;
}

/** Types a letter into the last cue. */
function type(transcript: Transcript): void {
  const end = transcript.positionAt(transcript.length - 1);
  Transcript.update(transcript, [{ range: { start: end, end }, text: 'x' }], 2);
}

it('makes a thing of a chunk once, and of the chunk that an edit made', () => {
  const transcript = chunked();
  const made: Chunk[] = [];
  const lengthOf = rememberedByChunk((chunk) => {
    made.push(chunk);
    return chunk.text.length;
  });
  const lengths = transcript.chunks.map(lengthOf);
  assert.deepEqual(transcript.chunks.map(lengthOf), lengths);
  assert.deepEqual(made, transcript.chunks);
  type(transcript);
  assert.equal(transcript.chunks.map(lengthOf).at(-1), lengths.at(-1)! + 1);
  assert.deepEqual(made.slice(lengths.length), transcript.chunks.slice(-1));
});

it('makes a thing again where it does not hold for what is given, and from there on', () => {
  const transcript = chunked();
  let made = 0;
  const linesUpTo = rememberedWhile(
    (chunk, before: number) => {
      made++;
      return { before, after: before + chunk.terminators };
    },
    (counted, before) => counted.before === before,
  );
  const count = (from: number) => {
    made = 0;
    return transcript.chunks.reduce((before, chunk) => linesUpTo(chunk, before).after, from);
  };
  const total = count(0);
  assert.equal(made, transcript.chunks.length);
  assert.equal(count(0), total);
  assert.equal(made, 0);
  type(transcript);
  assert.equal(count(0), total);
  assert.equal(made, 1);
  assert.equal(count(1), total + 1);
  assert.equal(made, transcript.chunks.length);
});
