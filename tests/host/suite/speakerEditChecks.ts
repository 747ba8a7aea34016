/** Checks of the commands that change who speaks. */

import * as vscode from 'vscode';
import { same } from '../../support/eventually';
import { openEditor } from './document';

/** Edits that a command makes of a whole file are one step that one undo takes back. */
export async function speakerEditsAreOneStep(): Promise<void> {
  const editor = await openEditor('podcast.vtt');
  const { document } = editor;
  const before = document.getText();
  const edits = [
    [{ kind: 'convert', to: 'label' }, /^Speaker 1: /mu],
    [{ kind: 'rename', names: [{ from: 'Speaker 1', to: 'Zoë <Co>' }] }, /^<v Zoë &lt;Co&gt;>/mu],
  ] as const;
  for (const [edit, changed] of edits) {
    await vscode.commands.executeCommand('webvtt.speakerEdit', edit);
    same(`${edit.kind} changes the file`, changed.test(document.getText()), true);
    await vscode.commands.executeCommand('undo');
    same(`one undo takes back ${edit.kind}`, document.getText(), before);
  }
}

/** A cue is split at the cursor, with a time for each half. */
export async function cueSplitsAtCursor(): Promise<void> {
  const editor = await openEditor('podcast.vtt');
  const { document } = editor;
  const before = document.getText();
  const line = before.split(/\r?\n/u).findIndex((each) => /^<v [^>]*>\S+ \S/u.test(each));
  const character = /^<v [^>]*>\S+ /u.exec(document.lineAt(line).text)![0].length;
  editor.selection = new vscode.Selection(line, character, line, character);
  await vscode.commands.executeCommand('webvtt.splitCue');
  same('lines of the file', document.lineCount, before.split('\n').length + 3);
  await vscode.commands.executeCommand('undo');
  same('the file after undo', document.getText(), before);
}
