/** Speakers renamed, found and completed, as an editor asks for it. */

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  CompletionList,
  Location,
  Range,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { transports } from '../support/conversation';
import { Editor, pulling } from '../support/editor';
import { checkLines, checkRange, checkText } from '../support/marked';
import { needsShared, sharedText } from '../support/shared';

const text = [
  'WEBVTT',
  '',
  '00:00:01.000 --> 00:00:02.000',
  '<v Wren>Hi, Odo</v>',
  '',
  '00:00:03.000 --> 00:00:04.000',
  '<v Odo>Hi, Wren</v>',
  '',
  '00:00:05.000 --> 00:00:06.000',
  '<v.loud Wren>Yes',
  '',
].join('\r\n');

const uri = 'file:///talk.vtt';
const wren = { line: 3, character: 4 };
const annotating = {
  ...pulling,
  textDocument: {
    ...pulling.textDocument,
    rename: { prepareSupport: true, honorsChangeAnnotations: true },
  },
  workspace: {
    ...pulling.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

async function open(capabilities: object = annotating, content = text): Promise<Editor> {
  const editor = new Editor(transports.streams!());
  await editor.start(capabilities);
  await editor.open(content);
  return editor;
}

for (const [name, connect] of Object.entries(transports)) {
  it(`renames a speaker and back over ${name}`, async () => {
    const editor = new Editor(connect());
    const capabilities = await editor.start(annotating);
    assert.deepEqual(capabilities.renameProvider, { prepareProvider: true });
    await editor.open(text);
    const { range, ...name } = await editor.at<{ range: Range }>('prepareRename', wren);
    checkRange(text, range, {
      start: { line: 3, character: 3 },
      end: { line: 3, character: 7 },
    });
    assert.deepEqual(name, { placeholder: 'Wren' });
    const there = await editor.at<WorkspaceEdit>('rename', wren, { newName: 'Q&A' });
    await editor.apply(onlyEdits(there));
    checkText(editor.text, text.replace('v Wren', 'v Q&amp;A').replace('d Wren', 'd Q&amp;A'));
    const back = await editor.at<WorkspaceEdit>('rename', wren, { newName: 'Wren' });
    await editor.apply(onlyEdits(back));
    checkText(editor.text, text);
    await editor.end();
  });
}

function onlyEdits({ documentChanges, changeAnnotations }: WorkspaceEdit) {
  assert.equal(changeAnnotations, undefined);
  const [change] = documentChanges ?? [];
  assert.ok(change && 'edits' in change);
  return change.edits as { range: never; newText: string }[];
}

it('says why a rename cannot be, in words for the user, and asks before it merges', async () => {
  const editor = await open();
  await assert.rejects(editor.at('prepareRename', { line: 0, character: 0 }), {
    message: 'There is no speaker’s name here.',
  });
  await assert.rejects(editor.at('rename', wren, { newName: ' ' }), /A name cannot be empty\./u);
  const merge = await editor.at<WorkspaceEdit>('rename', wren, { newName: 'Odo' });
  assert.deepEqual(
    Object.values(merge.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
    [true],
  );
  await editor.end();
});

it('gives plain edits to an editor that knows nothing of versions', async () => {
  const editor = await open(pulling);
  const edit = await editor.at<WorkspaceEdit>('rename', wren, { newName: 'Odo' });
  assert.deepEqual(Object.keys(edit), ['changes']);
  await editor.apply(edit.changes![uri]!);
  checkText(editor.text, text.replace('v Wren', 'v Odo').replace('d Wren', 'd Odo'));
  await editor.end();
});

it('finds all places of a speaker', async () => {
  const editor = await open();
  const lines = (found: readonly Location[]) => found.map(({ range }) => range.start.line);
  const context = { includeDeclaration: false };
  checkLines(text, lines(await editor.at('references', wren, { context })), [9]);
  const all = { context: { includeDeclaration: true } };
  checkLines(text, lines(await editor.at('references', wren, all)), [3, 9]);
  checkLines(text, lines(await editor.at('documentHighlight', wren)), [3, 9]);
  const first = await editor.at<Location>('definition', { line: 9, character: 9 });
  assert.equal(first.uri, uri);
  checkLines(text, [first.range.start.line], [3]);
  await editor.end();
});

it('renames by name for a client that goes through a workspace, and names bad arguments', async () => {
  const editor = await open();
  assert.equal((await editor.renameSpeaker('Wren', 'Gil')).length, 2);
  assert.deepEqual(await editor.renameSpeaker('Nobody', 'Gil'), []);
  await assert.rejects(editor.renameSpeaker('Wren', ''), /A name cannot be empty/u);
  await assert.rejects(editor.renameSpeaker(1, undefined), /must be the names before and after/u);
  await editor.end();
});

describe('the files of the workspace', () => {
  const closed = (name: string) => `WEBVTT\n\n00:01.000 --> 00:02.000\n<v ${name}>Bread, please\n`;

  async function openWorkspace(capabilities: object) {
    const files = new Map([
      [uri, 'what was saved'],
      ['file:///other.vtt', closed('Gil Lake')],
      ['file:///gone.vtt', null],
    ]);
    const read: string[] = [];
    const editor = new Editor(transports.streams!());
    const { connection } = editor.conversation;
    connection.onRequest('webvtt/files', () => [...files.keys()]);
    connection.onRequest('webvtt/read', (params: { uri: string }) => {
      read.push(params.uri);
      return files.get(params.uri) ?? null;
    });
    await editor.start(capabilities, { readsFiles: true });
    await editor.open(text);
    const symbols = (query: string) =>
      connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query });
    const names = async (query: string) => (await symbols(query)).map(({ name }) => name);
    return { editor, connection, files, read, names };
  }

  it('are searched as they are in the editor or else on disk, and read once until they change', async () => {
    const { editor, connection, files, read, names } = await openWorkspace(annotating);
    assert.deepEqual(await names(''), ['Wren', 'Odo', 'Gil Lake']);
    assert.deepEqual(await names('bread'), ['Bread, please']);
    const others = () => read.filter((each) => each === 'file:///other.vtt').length;
    assert.equal(others(), 1);
    assert.ok(!read.includes(uri));
    files.set('file:///other.vtt', closed('Ivo'));
    const changes = [{ uri: 'file:///other.vtt', type: 2 }];
    await connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    assert.deepEqual(await names('ivo'), ['Ivo']);
    assert.equal(others(), 2);
    await editor.end();
  });

  it('are read each time for a client that cannot tell of changes', async () => {
    const { editor, files, names } = await openWorkspace(pulling);
    assert.deepEqual(await names('lake'), ['Gil Lake']);
    files.set('file:///other.vtt', closed('Ivo'));
    assert.deepEqual(await names('ivo'), ['Ivo']);
    await editor.end();
  });

  it('give their names to completion once they are known, and say which of them name a speaker', async () => {
    const { editor, connection } = await openWorkspace(annotating);
    const found = await connection.sendRequest('webvtt/speakerFiles', { name: 'Gil Lake' });
    assert.deepEqual(found, ['file:///other.vtt']);
    assert.deepEqual(await connection.sendRequest('webvtt/speakerFiles', { name: 'Odo' }), [uri]);
    const list = await editor.at<CompletionList>('completion', wren);
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ['Wren', 'Odo', 'Gil Lake'],
    );
    const context = { triggerKind: 2, triggerCharacter: ' ' };
    const nowhere = { line: 3, character: 12 };
    assert.equal(await editor.at('completion', nowhere, { context }), null);
    await editor.end();
  });

  it('are only those that are open, for a client that reads none', async () => {
    const editor = await open();
    const found = await editor.conversation.connection.sendRequest<SymbolInformation[]>(
      'workspace/symbol',
      { query: '' },
    );
    assert.deepEqual(
      found.map(({ name }) => name),
      ['Wren', 'Odo'],
    );
    await editor.end();
  });
});

it(
  'renames the speaker of a real transcript in 761 places and nowhere else',
  needsShared,
  async () => {
    const seed = sharedText('seed/better-offline.vtt');
    const editor = new Editor(transports.stdio!());
    await editor.start(annotating);
    await editor.open(seed);
    const line = seed.split('\n').findIndex((each) => each.includes('Speaker 2'));
    const character = seed.split('\n')[line]!.indexOf('Speaker 2') + 3;
    const edit = await editor.at<WorkspaceEdit>(
      'rename',
      { line, character },
      { newName: 'Ed Zitron' },
    );
    const edits = onlyEdits(edit);
    assert.equal(edits.length, 761);
    await editor.apply(edits);
    checkText(editor.text, seed.replaceAll('<v Speaker 2>', '<v Ed Zitron>'));
    assert.equal(seed.split('<v Speaker 2>').length, 762);
    const outline = (await editor.documentSymbols()).map(({ name }) => name);
    assert.deepEqual(outline, ['Speaker 1', 'Ed Zitron', 'Speaker 1', 'Ed Zitron', 'Speaker 3']);
    const undo = await editor.at<WorkspaceEdit>(
      'rename',
      { line, character },
      { newName: 'Speaker 2' },
    );
    await editor.apply(onlyEdits(undo));
    checkText(editor.text, seed);
    await editor.end();
  },
);
