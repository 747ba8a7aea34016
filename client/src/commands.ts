/** The commands that are about the server. */

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { start } from './start';

/** Registers each command of the table. */
export function registerCommands(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  output: vscode.OutputChannel,
): void {
  const commands: Readonly<Record<string, () => unknown>> = {
    'webvtt.restartServer': async () => {
      if (client.isRunning()) await client.stop();
      await start(client, output);
    },
    'webvtt.showOutput': () => output.show(),
  };
  for (const [id, run] of Object.entries(commands)) {
    context.subscriptions.push(vscode.commands.registerCommand(id, run));
  }
}
