/** A speaker named anew in every transcript of the workspace, once the user has agreed. */

import * as vscode from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import type {
  RenameSpeakerMethod,
  RenameSpeakerParams,
  SpeakerFilesMethod,
  SpeakerFilesParams,
} from '../../../server/src/protocol';
import { plain } from '../told/plain';
import { askForText, complain, decide, inform, reasonOf, whileTelling } from '../told/window';

/** Renames the speaker that the cursor is on. Nothing is changed before the user has agreed. */
export async function renameInWorkspace(client: BaseLanguageClient): Promise<void> {
  try {
    const from = await nameAtCursor(client);
    const to = await askForText({
      title: `Rename “${from}” in Every File of the Workspace`,
      prompt: 'You are asked again before anything is changed.',
      value: from,
      validateInput: (value) => (value.trim() === '' ? 'A name cannot be empty.' : undefined),
    });
    if (to === undefined || to === from) return;
    const found = await editsEverywhere(client, from, to);
    if (found?.length === 0) {
      void inform('There was nothing to rename.');
    } else if (found) await agreedOn(found, from, to);
  } catch (error) {
    void complain(reasonOf(error));
  }
}

/** Makes the edits at once, or has the editor show them first, where each file is ticked or left. */
async function agreedOn(found: readonly FileEdits[], from: string, to: string): Promise<void> {
  const show = 'Show Them First';
  const places = found.reduce((sum, { edits }) => sum + edits.length, 0).toLocaleString('en-US');
  const files = found.length === 1 ? '1 file' : `${found.length.toLocaleString('en-US')} files`;
  const label = `Rename “${from}” to “${to}”`;
  const choice = await decide({
    message: `${label} in ${places} ${places === '1' ? 'place' : 'places'} of ${files}?`,
    detail: 'Undo takes it back in all of them.',
    choices: ['Rename All', show],
  });
  if (choice === undefined) return;
  const metadata = { label: plain(label), needsConfirmation: choice === show };
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, edits } of found) {
    edit.set(
      uri,
      edits.map((each): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [each, metadata]),
    );
  }
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}

interface FileEdits {
  readonly uri: vscode.Uri;
  readonly edits: readonly vscode.TextEdit[];
}

/** The name as it is read; throws with the reason where the cursor is on none. */
async function nameAtCursor(client: BaseLanguageClient): Promise<string> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== 'webvtt') {
    throw new Error('Place the cursor on a speaker’s name in a WebVTT file.');
  }
  const { uri } = editor.document;
  const { line, character } = editor.selection.active;
  const found = await client.sendRequest<{ readonly placeholder: string }>(
    'textDocument/prepareRename',
    { textDocument: { uri: uri.toString() }, position: { line, character } },
  );
  return found.placeholder;
}

/** The edits of each file that has any; undefined where the user cancelled. */
function editsEverywhere(
  client: BaseLanguageClient,
  from: string,
  to: string,
): Thenable<readonly FileEdits[] | undefined> {
  return whileTelling(`Looking for “${from}”`, async (progress, token) => {
    const method: SpeakerFilesMethod = 'webvtt/speakerFiles';
    const params: SpeakerFilesParams = { name: from };
    const files = await client.sendRequest<readonly string[]>(method, params, token);
    const found: FileEdits[] = [];
    for (const uri of files.map((file) => vscode.Uri.parse(file))) {
      if (token.isCancellationRequested) return undefined;
      progress(vscode.workspace.asRelativePath(uri), 100 / files.length);
      const edits = await editsIn(client, uri, from, to);
      if (edits.length > 0) found.push({ uri, edits });
    }
    return token.isCancellationRequested ? undefined : found;
  });
}

/** The edits for one file. The server only changes documents that are open. */
async function editsIn(
  client: BaseLanguageClient,
  uri: vscode.Uri,
  from: string,
  to: string,
): Promise<readonly vscode.TextEdit[]> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId !== 'webvtt') return [];
  const method: RenameSpeakerMethod = 'webvtt/renameSpeaker';
  const params: RenameSpeakerParams = { textDocument: { uri: uri.toString() }, from, to };
  try {
    const edits = await client.sendRequest<TextEdit[]>(method, params);
    return client.protocol2CodeConverter.asTextEdits(edits);
  } catch (error) {
    throw new Error(`${vscode.workspace.asRelativePath(uri)}: ${reasonOf(error)}`);
  }
}
