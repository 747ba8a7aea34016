/** Edits of who speaks, as an editor asks for them. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-types';
import type { SpeakerEditResult, SpeakerSample } from '../../server/src/protocol';
import { fileOf } from '../support/checkEdits';
import { transports } from '../support/conversation';
import { Editor, editsOf, pulling } from '../support/editor';
import { checkText } from '../support/marked';

const textDocument = { uri: 'file:///talk.vtt' };
const source = fileOf('Speaker 1: One and two', 'Speaker 2: 2', 'Speaker 1: 3', 'Speaker 2: 4');

async function open(): Promise<Editor> {
  const editor = new Editor(transports.streams!());
  const { codeActionProvider } = await editor.start(pulling);
  assert.equal((codeActionProvider as { resolveProvider: boolean }).resolveProvider, true);
  await editor.open(source);
  return editor;
}

it('converts a file by an action that is worked out when it is chosen', async () => {
  const editor = await open();
  const { connection } = editor.conversation;
  const cursor = { line: 3, character: 3 };
  const actions = await editor.codeActions({ start: cursor, end: cursor }, 'refactor.rewrite');
  const action = actions.find(({ title }) => title === 'Write this file’s speakers as <v Name>')!;
  assert.equal(action.edit, undefined);
  const resolved = await connection.sendRequest<CodeAction>('codeAction/resolve', action);
  await editor.apply(editsOf(resolved));
  checkText(editor.text, source.replace(/(Speaker \d): /gu, '<v $1>'));
  await editor.end();
});

it('answers what a command asks for, and says what is wrong with it', async () => {
  const editor = await open();
  const { connection } = editor.conversation;
  const ask = (edit: object) =>
    connection.sendRequest<SpeakerEditResult>('webvtt/speakerEdit', { textDocument, edit });
  const names = [
    { from: 'Speaker 1', to: 'Ann' },
    { from: 'Speaker 2', to: 'Bob' },
  ];
  const { edits, message, version } = await ask({ kind: 'rename', names });
  assert.deepEqual([message, version], ['2 speakers named, in 4 places.', 1]);
  await editor.apply([...edits]);
  checkText(editor.text, source.replaceAll('Speaker 1', 'Ann').replaceAll('Speaker 2', 'Bob'));
  const speakers = await connection.sendRequest<readonly SpeakerSample[]>('webvtt/speakerSamples', {
    textDocument,
  });
  assert.deepEqual(
    speakers.map(({ name, cues, isGeneric }) => [name, cues, isGeneric]),
    [
      ['Ann', 2, false],
      ['Bob', 2, false],
    ],
  );
  await assert.rejects(ask({ kind: 'sing' }), /There is no edit of speakers “sing”/u);
  await editor.end();
});
