/** The extension where there is Node: the server is a process of its own. */

import * as vscode from 'vscode';
import { LanguageClient, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from './extension';
import { makeCopy, presentCopy } from './preview/ffmpeg/node';
import { copyMaker } from './preview/media/copies';

/** Starts the extension. VS Code calls it once. */
export function activate(context: vscode.ExtensionContext): Promise<unknown> {
  const copies = copyMaker(context, { makeCopy, presentCopy });
  return activateWith(
    context,
    (_, options) => {
      const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'node.js').fsPath;
      const run = { module, transport: TransportKind.ipc };
      const server: ServerOptions = {
        run,
        debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
      };
      return new LanguageClient('webvtt', 'WebVTT', server, options);
    },
    copies,
  );
}
