/** Edits of when a cue runs, as an editor asks for them. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { TimeEditResult } from '../../server/src/protocol';
import { fileOf } from '../support/checkEdits';
import { transports } from '../support/conversation';
import { Editor, pulling } from '../support/editor';
import { checkText } from '../support/marked';

const textDocument = { uri: 'file:///talk.vtt' };
const source = fileOf('<v Ann>One two', '<v Bob>three');

it('retimes and splits a cue, and says why where it does not', async () => {
  const editor = new Editor(transports.streams!());
  await editor.start(pulling);
  await editor.open(source);
  const { connection } = editor.conversation;
  const ask = (method: string, wanted: object) =>
    connection.sendRequest<TimeEditResult>(method, { textDocument, ...wanted });

  const retimed = await ask('webvtt/retime', { line: 2, start: 200 });
  assert.equal(retimed.version, 1);
  await editor.apply([...retimed.edits]);
  checkText(editor.text, source.replace('00:00:00.000', '00:00:00.200'));

  const split = await ask('webvtt/splitAt', { line: 2, time: 600 });
  await editor.apply([...split.edits]);
  assert.match(
    editor.text,
    /00\.600\n<v Ann>One\n\n00:00:00\.600 --> 00:00:01\.000\n<v Ann>two\n/u,
  );

  const refused = await ask('webvtt/retime', { line: 2, end: 100 });
  assert.deepEqual(refused.edits, []);
  assert.match(refused.message, /would not end after it starts/u);
  await assert.rejects(ask('webvtt/retime', { line: 2, start: -1 }), /not below zero/u);
  await editor.end();
});
