/** Mentions after random edits: what is kept from edit to edit equals a fresh reading of the whole. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { knownNames, mentionsIn, notations, speakersIn } from '../../server/src/speakers';
import { Transcript } from '../../server/src/transcript/transcript';
import { transcriptOf } from '../support/check';
import { randomOf, times } from '../support/fuzzing';
import type { Mark } from '../support/listing';
import { checkMarks } from '../support/marked';
import { pick, randomText } from '../support/random';

const lines = [
  'Ann: Hello\n',
  'Ann: Hi\n\n00:01.000 --> 00:02.000\nBob: Ho\n\n',
  '- Bob: Ho\n',
  '(Ann)\n',
  '(Ann)\nHello\n\n',
  '[Bob] Hi\n',
  '>> Cid: ',
  '>> ',
  '1 "Dee Day" (7)\n00:01.000 --> 00:02.000\nHi\n\n',
  '田中：',
];

it('finds the same in a text that was edited as in one that was opened', () => {
  const random = randomOf(7);
  let transcript = transcriptOf('WEBVTT\n\n', 48);
  const seen = new Set<string>();
  for (let version = 2; version < times(8000); version++) {
    const start = Math.floor(random() * (transcript.length + 1));
    const reach = transcript.length > 1500 ? transcript.length : 12 * random();
    const range = transcript.rangeAt(start, start + Math.floor(random() * reach));
    const added = random() < 0.5 ? pick(random, lines) : randomText(random, 3);
    transcript = Transcript.update(transcript, [{ range, text: added }], version);
    const source = transcript.getText();
    const fresh = transcriptOf(source);
    const found = placed(transcript);
    checkMarks(source, found.map(markOf), placed(fresh).map(markOf), 'The mentions differ.');
    assert.deepEqual(knownNames(transcript, 99), knownNames(fresh, 99));
    for (const { notation, name, start, end } of found) {
      seen.add(notation);
      if (name === '' || start === end) checkMarks(source, [{ start, end, says: name }], []);
    }
  }
  assert.equal(seen.size, notations.length, [...seen].join());
});

function placed(transcript: Transcript) {
  const speakers = speakersIn(transcript);
  return transcript.chunks.flatMap((chunk, index) => {
    const offset = transcript.offsetOf(index);
    return mentionsIn(speakers, chunk).map((mention) => {
      const { notation, name, start, end, prefix, prefixEnd, speech, block } = mention;
      assert.ok(chunk.blocks.start[block]! <= prefix && prefix <= start && start <= end);
      assert.ok(end <= prefixEnd && prefixEnd <= speech && speech <= chunk.blocks.end[block]!);
      const inside = [prefix, prefixEnd, speech].map((place) => offset + place);
      return { notation, name, start: offset + start, end: offset + end, inside };
    });
  });
}

function markOf({ notation, name, start, end, inside }: ReturnType<typeof placed>[number]): Mark {
  return { start, end, says: `${notation} ${inside.join()} ${name}` };
}
