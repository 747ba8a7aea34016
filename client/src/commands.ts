/** The commands: each an id and what it runs. */

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { navigationCommands } from './navigation';
import { chooseOutline } from './outlineBy';
import { playerCommands } from './preview/playing/playerCommands';
import { renameInWorkspace } from './speakers/renameInWorkspace';
import { speakerCommands } from './speakers/speakerCommands';
import { start } from './start';
import { fixAllInWorkspace } from './workspaceFix';

/** Registers each command of the table. */
export function registerCommands(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
  output: vscode.OutputChannel,
): void {
  const commands: Readonly<Record<string, (...given: never[]) => unknown>> = {
    'webvtt.fixAllInWorkspace': (code: string, title: string) =>
      fixAllInWorkspace(client, code, title),
    'webvtt.outlineBy': () => chooseOutline(context.extension),
    'webvtt.renameSpeakerInWorkspace': () => renameInWorkspace(client),
    ...navigationCommands(client),
    ...speakerCommands(client),
    ...playerCommands(),
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
