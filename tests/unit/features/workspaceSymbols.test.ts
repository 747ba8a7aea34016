/** Speakers and cues found in many files. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { workspaceSymbolsOf } from '../../support/checkNames';
import { checkRange, checkRanges, positionRanges } from '../../support/marked';
import { spokenFile } from '../../support/spokenFile';

const file = (...lines: readonly string[]) =>
  `WEBVTT\n\n${lines.map((line, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${line}\n`).join('\n')}`;

const files = {
  'first%20talk.vtt': file('<v Wren>The kettle is on', '<v Odo Quill>A kettle\nis <i>a ke</i>ttle'),
  'second.vtt': file('<v Kettle, Ken>Hi', '<v Wren>Q&amp;A, with bread'),
};
const found = (query: string) =>
  workspaceSymbolsOf(files, query).map(({ name, containerName }) => [name, containerName]);

it('lists every speaker of each file for an empty query', () => {
  assert.deepEqual(found(' '), [
    ['Wren', 'first talk.vtt'],
    ['Odo Quill', 'first talk.vtt'],
    ['Kettle, Ken', 'second.vtt'],
    ['Wren', 'second.vtt'],
  ]);
});

it('has speakers before cues, and what starts with the query before what has it', () => {
  assert.deepEqual(found('KETTLE'), [
    ['Kettle, Ken', 'second.vtt'],
    ['The kettle is on', 'Wren · first talk.vtt'],
    ['A kettle is a kettle', 'Odo Quill · first talk.vtt'],
  ]);
  assert.deepEqual(found('k'), [
    ['Kettle, Ken', 'second.vtt'],
    ['The kettle is on', 'Wren · first talk.vtt'],
    ['A kettle is a kettle', 'Odo Quill · first talk.vtt'],
  ]);
  assert.deepEqual(found('quill')[0], ['Odo Quill', 'first talk.vtt']);
  assert.deepEqual(found('wen'), [
    ['Wren', 'first talk.vtt'],
    ['Wren', 'second.vtt'],
  ]);
});

it('reads words as they are shown: over lines, without tags, references decoded', () => {
  assert.equal(found('kettle  is a ke')[0]?.[0], 'A kettle is a kettle');
  assert.equal(found('q&a, with')[0]?.[0], 'Q&A, with bread');
  assert.deepEqual(found('&amp;'), []);
  assert.deepEqual(found('<i>'), []);
});

it('says where: the name of a speaker, the whole of a cue', () => {
  const [wren] = workspaceSymbolsOf(files, 'wren');
  const { range, ...place } = wren!.location;
  assert.deepEqual(place, { uri: 'file:///first%20talk.vtt' });
  checkRange(files['first%20talk.vtt'], range, {
    start: { line: 3, character: 3 },
    end: { line: 3, character: 7 },
  });
  const [cue] = workspaceSymbolsOf(files, 'bread');
  assert.equal(cue?.location.uri, 'file:///second.vtt');
  const start = positionRanges(cue.location.range.start);
  checkRanges(files['second.vtt'], start, positionRanges({ line: 5, character: 0 }));
});

it('looks at what is said, not at the names in front of it', () => {
  const labels = { 'a.vtt': spokenFile('label'), 'b.vtt': spokenFile('parenthesis') };
  const names = (query: string) => workspaceSymbolsOf(labels, query).map(({ name }) => name);
  assert.deepEqual(names('quill'), ['Odo Quill', 'Odo Quill']);
  assert.equal(names('well, wren 7.').length, 2);
  assert.equal(names('well, wren 7.')[0], 'Well, Wren 7.');
});

it('gives 200 at most, and keeps what is looked for in the names of long cues', () => {
  const long = `${'so '.repeat(100)}kettle${' and'.repeat(100)}`;
  const many = { 'a.vtt': file('<v Wren>Hi', ...Array.from({ length: 300 }, () => long)) };
  const all = workspaceSymbolsOf(many, 'kettle');
  assert.equal(all.length, 200);
  assert.match(all[0]!.name, /^…so .*kettle.*…$/u);
  assert.ok(all[0]!.name.length < 90);
});
