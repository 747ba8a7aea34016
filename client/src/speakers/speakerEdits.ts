/** Edits of who speaks: asked from the server, made as one step that can be undone, and told of. */

import * as vscode from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import type {
  ProtocolRange,
  SpeakerEdit,
  SpeakerEditMethod,
  SpeakerEditParams,
  SpeakerEditResult,
  SpeakerSample,
  SpeakerSamplesMethod,
  SpeakerSamplesParams,
} from '../../../server/src/protocol';
import { complain, inform, reasonOf } from '../told/window';

/** The transcript in the active editor; says so where there is none. */
export function activeTranscript(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId === 'webvtt') return editor;
  void inform('Open a WebVTT file in the editor first.');
  return undefined;
}

/** Makes the edit in the document and says what was done and what was left, or why nothing was. */
export async function makeSpeakerEdit(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  edit: SpeakerEdit,
  told: 'always' | 'if nothing is done' = 'always',
): Promise<void> {
  try {
    const method: SpeakerEditMethod = 'webvtt/speakerEdit';
    const params: SpeakerEditParams = { textDocument: identifierOf(client, document), edit };
    const { version } = document;
    const result = await client.sendRequest<SpeakerEditResult>(method, params);
    if (document.version !== version) throw new Error('The text has changed. Try again.');
    const edits = await client.protocol2CodeConverter.asTextEdits(result.edits as TextEdit[]);
    if (edits.length > 0) {
      const change = new vscode.WorkspaceEdit();
      change.set(document.uri, edits);
      if (!(await vscode.workspace.applyEdit(change))) {
        throw new Error('The editor did not take the edit. Nothing was changed.');
      }
    }
    if (told === 'always' || edits.length === 0) {
      void inform(result.message);
    }
  } catch (error) {
    void complain(reasonOf(error));
  }
}

/** Who speaks in the document, with something that each says; undefined, and told, where that fails. */
export async function speakerSamples(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
): Promise<readonly SpeakerSample[] | undefined> {
  const method: SpeakerSamplesMethod = 'webvtt/speakerSamples';
  const params: SpeakerSamplesParams = { textDocument: identifierOf(client, document) };
  try {
    return await client.sendRequest<readonly SpeakerSample[]>(method, params);
  } catch (error) {
    void complain(reasonOf(error));
    return undefined;
  }
}

function identifierOf(client: BaseLanguageClient, { uri }: vscode.TextDocument) {
  return { uri: client.code2ProtocolConverter.asUri(uri) };
}

/** The range as plain lines and characters. */
export function rangeOf({ start, end }: vscode.Range): ProtocolRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
