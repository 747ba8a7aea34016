/** The commands about media, and what follows a transcript to its new name. */

import * as vscode from 'vscode';
import { moveRemembered, remember } from './mediaMemory';
import { chooseMedia, previewInUse, searchAgain, searchAllAgain } from './mediaPart';

/** Registers the commands that choose the media of a transcript and let go of it. */
export function registerMediaCommands({
  globalState: memory,
  subscriptions,
}: vscode.ExtensionContext): void {
  subscriptions.push(
    vscode.commands.registerCommand('webvtt.chooseMedia', async (resource?: vscode.Uri) => {
      const uri = resource ?? transcriptInUse();
      if (uri) await chooseMedia(uri, memory);
    }),
    vscode.commands.registerCommand('webvtt.forgetMedia', async (resource?: vscode.Uri) => {
      const uri = resource ?? transcriptInUse();
      if (!uri) return;
      await remember(memory, uri.toString(), { chosen: undefined });
      await searchAgain(uri);
    }),
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        await moveRemembered(memory, oldUri.toString(), newUri.toString());
      }
      // What was looked for since the files moved was looked for where they had been.
      await searchAllAgain();
    }),
  );
}

function transcriptInUse(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return previewInUse() ?? (document?.languageId === 'webvtt' ? document.uri : undefined);
}
