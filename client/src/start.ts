/** The start of the language server, and what the user is told where it fails. */

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Starts the client; where that fails, says so and offers what helps. */
export async function start(
  client: BaseLanguageClient,
  output: vscode.OutputChannel,
): Promise<void> {
  try {
    await client.start();
  } catch (error) {
    output.appendLine(`The language server could not start: ${String(error)}`);
    void offerHelp(error, output);
  }
}

async function offerHelp(error: unknown, output: vscode.OutputChannel): Promise<void> {
  const reason = error instanceof Error ? error.message : String(error);
  const [again, show] = ['Try Again', 'Show Output'] as const;
  const choice = await vscode.window.showErrorMessage(
    `The WebVTT language server could not start, so there are no diagnostics, outline or preview: ${reason}`,
    again,
    show,
  );
  if (choice === again) await vscode.commands.executeCommand('webvtt.restartServer');
  if (choice === show) output.show();
}
