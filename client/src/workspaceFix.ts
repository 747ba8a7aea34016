/** “Fix all” of one rule in every transcript of the workspace. */

import * as vscode from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import type { FixAllMethod, FixAllParams } from '../../server/src/protocol';
import { inform, whileTelling } from './told/window';

/** Fixes what the rule finds, as one step that can be undone; the files are left to be saved. */
export async function fixAllInWorkspace(
  client: BaseLanguageClient,
  code: string,
  title: string,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  await whileTelling(title, async (progress, token) => {
    const files = await vscode.workspace.findFiles(
      '**/*.{vtt,webvtt}',
      undefined,
      undefined,
      token,
    );
    for (const uri of files) {
      if (token.isCancellationRequested) return;
      progress(vscode.workspace.asRelativePath(uri), 100 / files.length);
      const edits = await editsOf(client, uri, code);
      if (edits.length > 0) edit.set(uri, edits);
    }
    if (token.isCancellationRequested) return;
    await vscode.workspace.applyEdit(edit);
    void inform(summary(edit));
  });
}

/** The edits for one file. The server only knows documents that are open. */
async function editsOf(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  code: string,
): Promise<vscode.TextEdit[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId !== 'webvtt') return [];
  const method: FixAllMethod = 'webvtt/fixAll';
  const params: FixAllParams = { textDocument: { uri: uri.toString() }, code };
  const edits = await client.sendRequest<TextEdit[]>(method, params);
  return client.protocol2CodeConverter.asTextEdits(edits);
}

function summary(edit: vscode.WorkspaceEdit): string {
  const files = edit.entries();
  if (files.length === 0) return 'There was nothing to fix.';
  const edits = files.reduce((sum, [, inFile]) => sum + inFile.length, 0);
  return `${edits.toLocaleString('en-US')} edits in ${files.length} files. Save them to keep them, or undo.`;
}
