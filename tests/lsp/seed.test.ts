/** The transcript this project began with, over stdio: what is found, fixed and listed in it. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { TextEdit } from 'vscode-languageserver-types';
import { checkDiagnostics } from '../support/check';
import { type Conversation, transports } from '../support/conversation';
import { Editor, editsOf, pulling } from '../support/editor';
import { checkSaid, checkText } from '../support/marked';
import { needsShared, sharedText } from '../support/shared';

const open = async (text: string): Promise<Editor> => {
  const editor = new Editor(transports.stdio!() satisfies Conversation);
  await editor.start(pulling);
  await editor.open(text);
  return editor;
};

it('has three findings, each fixed to the byte, and is clean afterwards', needsShared, async () => {
  const text = sharedText('seed/better-offline.vtt');
  const editor = await open(text);
  const found = await editor.diagnostics();
  checkSaid(
    text,
    found.map(({ code, severity, range }) => ({
      range,
      says: `${code}, severity ${severity}, line ${range.start.line + 1}`,
    })),
    [
      'hours-one-digit, severity 3, line 3',
      'overlap-rounding, severity 3, line 360',
      'overlap-rounding, severity 3, line 1482',
    ],
  );
  assert.match(String(found[0]!.message), /1,574 times/u);

  const lines = text.split('\n');
  const [, first, second] = found;
  const [trimFirst] = await editor.codeActions(first!.range);
  await editor.apply(editsOf(trimFirst!));
  lines[356] = lines[356]!.replace('0:06:25.840', '0:06:25.839');
  checkText(editor.text, lines.join('\n'));

  const [trimSecond] = await editor.codeActions(second!.range);
  await editor.apply(editsOf(trimSecond!));
  lines[1478] = lines[1478]!.replace('0:26:04.120', '0:26:04.119');
  checkText(editor.text, lines.join('\n'));

  const actions = await editor.codeActions(found[0]!.range);
  const all = actions.find(({ title }) => title.startsWith('Write all hours'))!;
  const edits: readonly TextEdit[] = editsOf(all);
  assert.equal(edits.length, 1574);
  await editor.apply(edits);
  const padded = lines.map((line) =>
    line.includes(' --> ') ? line.replace(/(^| )(\d:)/gu, '$10$2') : line,
  );
  checkText(editor.text, padded.join('\n'));
  checkDiagnostics(editor.text, await editor.diagnostics(), []);
  await editor.end();
});

it('has five turns of three speakers', needsShared, async () => {
  const editor = await open(sharedText('seed/better-offline.vtt'));
  const turns = await editor.documentSymbols();
  assert.deepEqual(
    turns.map(({ name }) => name),
    ['Speaker 1', 'Speaker 2', 'Speaker 1', 'Speaker 2', 'Speaker 3'],
  );
  assert.equal(turns.flatMap(({ children }) => children ?? []).length, 787);
  await editor.end();
});
