/** Activates the extension: starts the client, registers commands and the preview. */

import * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol';
import { registerCommands } from './commands';
import { answerAboutFiles } from './files';
import { registerMediaCommands } from './preview/media/mediaCommands';
import { registerPreview } from './preview/panel';
import type { CopyMaker } from './preview/previewPart';
import { registerSpeakerColours } from './speakers/colours';
import { keepingCursor } from './speakers/renameCursor';
import { registerSpeakersView } from './speakers/speakersView';
import { restartsOnlyWhatRan, start } from './start';
import { plainAnswers, plainMessages } from './told/plainAnswers';

/** Makes the client that a host can have: with a process, or with a worker. */
export type ClientMaker = (
  context: vscode.ExtensionContext,
  options: LanguageClientOptions,
) => BaseLanguageClient;

/**
 * Starts everything. A server that cannot start is told to the user, with a way to see why; the
 * grammar works without it.
 */
export async function activateWith(
  context: vscode.ExtensionContext,
  makeClient: ClientMaker,
  copies?: CopyMaker,
): Promise<BaseLanguageClient> {
  const output = vscode.window.createOutputChannel('WebVTT', { log: true });
  context.subscriptions.push(output);
  let made: BaseLanguageClient | undefined;
  const options: InitializationOptions = {
    commands: ['webvtt.fixAllInWorkspace', 'webvtt.speakerEdit'],
    readsFiles: true,
  };
  const client = makeClient(context, {
    errorHandler: restartsOnlyWhatRan(() => made),
    initializationFailedHandler: () => false,
    documentSelector: [{ language: 'webvtt' }],
    initializationOptions: options,
    outputChannel: output,
    traceOutputChannel: output,
    diagnosticPullOptions: { onChange: true, onTabs: true },
    middleware: { ...plainAnswers, provideRenameEdits: keepingCursor },
    connectionOptions: plainMessages,
  });
  made = client;
  context.subscriptions.push({ dispose: () => void client.dispose().catch(() => undefined) });
  registerPreview({
    context,
    copies,
    request: <Result>(method: string, params: unknown, token?: vscode.CancellationToken) =>
      client.sendRequest<Result>(method, params, token),
  });
  registerMediaCommands(context);
  answerAboutFiles(context, client);
  registerCommands(context, client, output);
  registerSpeakersView(context, client);
  registerSpeakerColours(context, client);
  await start(client, output);
  return client;
}
