/** Where a speaker is named: references, the definition, highlights. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { transcriptOf } from '../../support/check';
import { definitionAt, highlightsAt, referencesAt } from '../../support/checkNames';
import { checkLines, unmarked } from '../../support/marked';
import { spokenFile } from '../../support/spokenFile';

const text = [
  'WEBVTT',
  '',
  '00:01.000 --> 00:02.000',
  '<v Wren>Hi, Odo</v>',
  '<v Odo>Hi, Wren</v>',
  '',
  '00:03.000 --> 00:04.000',
  '<V Odo>And so on',
  '',
  '00:05.000 --> 00:06.000',
  '<v.loud O«»do>Yes',
  '',
].join('\n');

it('finds every mention of the speaker under the cursor, and the first', () => {
  const plain = unmarked(text).text;
  checkLines(plain, referencesAt(text, 'with'), [4, 7, 10]);
  checkLines(plain, referencesAt(text, 'without'), [7, 10]);
  checkLines(plain, [definitionAt(text)!], [4]);
  const cursor = { line: 4, character: 4 };
  checkLines(plain, highlightsAt(transcriptOf(plain), cursor), [4, 7, 10]);
});

it('finds nothing where no name is', () => {
  for (const marked of ['«»', text.replace('«»', '').replace('Yes', 'Y«»es')]) {
    checkLines(unmarked(marked).text, referencesAt(marked, 'with'), []);
    assert.equal(definitionAt(marked), undefined);
  }
  assert.deepEqual(highlightsAt(transcriptOf(''), { line: 0, character: 0 }), []);
});

it('highlights all of a small file, and of a large one those around the cursor', () => {
  const small = transcriptOf(spokenFile('label'), 256);
  assert.ok(small.chunks.length > 3);
  assert.equal(highlightsAt(small, { line: 3, character: 1 }).length, 15);

  const cues = Array.from({ length: 3000 }, () => '00:01.000 --> 00:02.000\n<v Wren>Hi\n');
  const large = transcriptOf(`WEBVTT\n\n${cues.join('\n')}`, 4096);
  for (const [line, before] of [
    [3, 0],
    [4503, 200],
    [9000, 499],
  ] as const) {
    const found = highlightsAt(large, { line, character: 4 });
    const own = found.indexOf(line);
    assert.equal(found.length, 500);
    assert.equal(found.at(-1)! - found[0]!, 3 * 499);
    assert.ok(own >= before && own <= before + 100, `${own} before line ${line}`);
  }
});
