/** The workspace’s transcripts, read for the server: it may run where there are no files. */

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FilesMethod, ReadMethod, ReadParams } from '../../server/src/protocol';

/** So many files are told of. */
const MOST_FILES = 2000;
/** Files of more bytes than this are not read. */
const MOST_BYTES = 20_000_000;

/** Answers what the server asks about files. */
export function answerAboutFiles(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
): void {
  const files: FilesMethod = 'webvtt/files';
  const read: ReadMethod = 'webvtt/read';
  context.subscriptions.push(
    client.onRequest(files, async (token: vscode.CancellationToken) => {
      const pattern = '**/*.{vtt,webvtt}';
      const uris = await vscode.workspace.findFiles(pattern, undefined, MOST_FILES, token);
      return uris.map(String);
    }),
    client.onRequest(read, ({ uri }: ReadParams) => textOf(vscode.Uri.parse(uri))),
  );
}

/** The text of a file of the workspace; null where it cannot be had. */
async function textOf(uri: vscode.Uri): Promise<string | null> {
  if (!vscode.workspace.getWorkspaceFolder(uri)) return null;
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MOST_BYTES) return null;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      await vscode.workspace.fs.readFile(uri),
    );
  } catch {
    return null;
  }
}
