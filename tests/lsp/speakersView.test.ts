/** Speakers listed, coloured and stepped to, as a client asks for it. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Position } from 'vscode-languageserver-types';
import { transports } from '../support/conversation';
import { Editor, pulling } from '../support/editor';
import { checkRanges, positionRanges } from '../support/marked';

const text = [
  'WEBVTT',
  '',
  '00:01.000 --> 00:02.000',
  '<v Wren>Hi',
  '',
  '00:03.000 --> 00:04.000',
  '<v Odo>Hi',
  '',
  '00:05.000 --> 00:06.000',
  'Well',
  '',
].join('\r\n');

async function opened(configuration: object = {}): Promise<Editor> {
  const editor = new Editor(transports.streams!());
  editor.configuration = configuration;
  await editor.start(pulling);
  await editor.open(text);
  return editor;
}

it('speakers are told once, and again when they have changed', async () => {
  const editor = await opened();
  const first = await editor.speakers();
  assert.deepEqual(
    first?.speakers.map(({ name, ms, colour }) => [name, ms, colour]),
    [
      ['Wren', 1000, 0],
      ['Odo', 1000, 1],
    ],
  );
  assert.equal(await editor.speakers(first.resultId), null);
  const name = { start: { line: 6, character: 3 }, end: { line: 6, character: 6 } };
  await editor.apply([{ range: name, newText: 'Ida' }]);
  const second = await editor.speakers(first.resultId);
  assert.deepEqual(
    second?.speakers.map((speaker) => speaker.name),
    ['Wren', 'Ida'],
  );
  await editor.end();
});

it('speakers, colours and steps follow the setting of who speaks where nobody is named', async () => {
  const editor = await opened({ speakerInheritance: 'previous' });
  const told = await editor.speakers();
  assert.deepEqual(
    told?.speakers.map(({ ms }) => ms),
    [1000, 2000],
  );
  const cursor = { line: 6, character: 0 };
  assert.equal(await editor.place({ position: cursor, to: 'nextTurn' }), null);
  const preview = await editor.preview();
  assert.deepEqual(
    preview.parts.flatMap(({ cues }) => cues.map(({ colour }) => colour)),
    [0, 1, 1],
  );
  await editor.end();
});

it('names are told with the version that they stand in', async () => {
  const editor = await opened();
  const lines = (from: number, to: number) => ({
    start: { line: from, character: 0 },
    end: { line: to, character: 0 },
  });
  const { mentions, ...about } = await editor.mentions([lines(5, 9)]);
  assert.deepEqual(about, { version: 1 });
  const odo = { start: { line: 6, character: 3 }, end: { line: 6, character: 6 } };
  const said = mentions.map(({ range, ...rest }) => ({ range, says: JSON.stringify(rest) }));
  checkRanges(text, said, [{ range: odo, says: '{"colour":1}' }]);
  await editor.end();
});

it('steps lead to positions, and nowhere at the end', async () => {
  const editor = await opened();
  const position = { line: 0, character: 0 };
  const check = async (step: object, expected: Position | null) =>
    checkRanges(text, positionRanges(await editor.place(step)), positionRanges(expected));
  await check({ position, to: 'nextTurn' }, { line: 3, character: 8 });
  await check({ to: 3500 }, { line: 6, character: 7 });
  await check({ to: 6000 }, null);
  await editor.end();
});

it('wrong questions are answered in words, and the server lives on', async () => {
  const editor = await opened();
  await assert.rejects(editor.place({ to: 'up' }), /“to” is "up"; it can be nextTurn/u);
  await assert.rejects(editor.place({ to: 'nextTurn' }), /needs the position/u);
  await assert.rejects(editor.place({ position: {}, to: 'nextCue' }), /needs the position/u);
  await assert.rejects(editor.mentions('all'), /list of ranges/u);
  await assert.rejects(editor.mentions([1]), /list of ranges/u);
  assert.equal((await editor.speakers())?.count, 2);
  await editor.end();
});
