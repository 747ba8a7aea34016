/** The start of the language server, and what the user is told where it fails. */

import * as vscode from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
} from 'vscode-languageclient';
import { complain, reasonOf } from './told/window';

/**
 * Lets a server that crashes start again a few times, as a client does by itself, but not one that
 * has never started: that would only fail again, with a message each time.
 */
export function restartsOnlyWhatRan(client: () => BaseLanguageClient | undefined): ErrorHandler {
  let usual: ErrorHandler | undefined;
  let hasRun = false;
  const handler = () => {
    const present = client();
    hasRun ||= present?.isRunning() === true;
    usual ??= present?.createDefaultErrorHandler();
    return hasRun ? usual : undefined;
  };
  return {
    error: (error, message, count) =>
      handler()?.error(error, message, count) ?? { action: ErrorAction.Continue },
    closed: () => handler()?.closed() ?? { action: CloseAction.DoNotRestart, handled: true },
  };
}

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
  const again = 'Try Again';
  const show = 'Show Output';
  const choice = await complain(
    `The WebVTT language server could not start, so there are no diagnostics, outline or preview: ${reasonOf(error)}`,
    again,
    show,
  );
  if (choice === again) await vscode.commands.executeCommand('webvtt.restartServer');
  if (choice === show) output.show();
}
