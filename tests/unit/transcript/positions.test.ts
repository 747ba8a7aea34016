/** Offsets and positions, against the package's own TextDocument. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { transcriptOf, uri } from '../../support/check';
import {
  checkMarks,
  checkRange,
  checkRanges,
  checkText,
  positionRanges,
} from '../../support/marked';
import { randomFrom, randomText } from '../../support/random';

it('agrees with TextDocument at every offset, line and range', () => {
  const random = randomFrom(3);
  for (let i = 0; i < 400; i++) {
    const text = randomText(random, 30);
    const oracle = TextDocument.create(uri, 'webvtt', 1, text);
    const transcript = transcriptOf(text, 24);
    assert.equal(transcript.lineCount, oracle.lineCount);
    for (let offset = -1; offset <= text.length + 1; offset++) {
      const position = positionRanges(transcript.positionAt(offset));
      checkRanges(text, position, positionRanges(oracle.positionAt(offset)), `At ${offset}.`);
    }
    for (let line = 0; line <= oracle.lineCount; line++) {
      for (let character = 0; character < 40; character += 3) {
        const position = { line, character };
        const [found, expected] = [transcript.offsetAt(position), oracle.offsetAt(position)];
        checkMarks(text, [{ start: found, end: found }], [{ start: expected, end: expected }]);
      }
      if (line === oracle.lineCount) continue;
      checkRange(text, transcript.getLineRange(line), oracle.getLineRange(line));
      assert.equal(transcript.getEOLCharacters(line), oracle.getEOLCharacters(line));
    }
    const range = {
      start: oracle.positionAt(3),
      end: oracle.positionAt(Math.floor(text.length * random())),
    };
    if (oracle.offsetAt(range.end) >= 3)
      checkText(transcript.getText(range), oracle.getText(range));
  }
});
