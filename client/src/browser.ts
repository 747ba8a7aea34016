/** The extension where there is no Node: the server is a web worker. */

import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './extension';

/** The global of a worker host; its type is the one that the client takes. */
declare const Worker: new (script: string) => ConstructorParameters<typeof LanguageClient>[2];

/** Starts the extension. VS Code calls it once. */
export function activate(context: vscode.ExtensionContext): Promise<unknown> {
  return activateWith(context, (_, options) => {
    const address = (file: string) =>
      vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', file).toString(true);
    const worker = new Worker(address('browser.js'));
    const initializationOptions = {
      ...options.initializationOptions,
      cssScript: address('cssForBrowser.js'),
    };
    return new LanguageClient('webvtt', 'WebVTT', worker, { ...options, initializationOptions });
  });
}
