/** The cursor stays where it is while a speaker is renamed. */

import * as vscode from 'vscode';
import type { RenameMiddleware } from 'vscode-languageclient';

/**
 * Asks for the edits of a rename and puts the cursor back once they are made: of some hundreds of
 * edits VS Code makes one, and moves a cursor that is in it behind the last of them.
 */
export const keepingCursor: RenameMiddleware['provideRenameEdits'] = async (
  document,
  position,
  newName,
  token,
  next,
) => {
  const edit = await next(document, position, newName, token);
  const editor = vscode.window.activeTextEditor;
  const edits = edit?.get(document.uri) ?? [];
  if (editor?.document === document && edits.length > 0) restoreAfter(editor, edits);
  return edit;
};

/** Waits for the next change; where that is not the rename, the cursor is the user's. */
function restoreAfter(editor: vscode.TextEditor, edits: readonly vscode.TextEdit[]): void {
  const wanted = movedBy(edits, editor.selection.active);
  const listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document !== editor.document || contentChanges.length === 0) return;
    listener.dispose();
    if (isMade(document, edits[0]!)) editor.selection = new vscode.Selection(wanted, wanted);
  });
}

/** Whether the first of the edits, which moves with no other, has been made. */
function isMade(document: vscode.TextDocument, { range, newText }: vscode.TextEdit): boolean {
  const end = range.start.translate(0, newText.length);
  return document.getText(new vscode.Range(range.start, end)) === newText;
}

/** Where the position comes to stand. A name is on one line, and so is what it is replaced by. */
function movedBy(edits: readonly vscode.TextEdit[], position: vscode.Position): vscode.Position {
  let shift = 0;
  for (const { range, newText } of edits) {
    if (range.start.line !== position.line || !range.start.isBefore(position)) continue;
    const reach = Math.min(range.end.character, position.character) - range.start.character;
    const isBehind = range.end.isBeforeOrEqual(position);
    shift += (isBehind ? newText.length : Math.min(reach, newText.length)) - reach;
  }
  return position.translate(0, shift);
}
