/** The extension where there is no Node: the server is a web worker. */

import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateWith } from './extension';

/** The global of a worker host; its type is the one that the client takes. */
declare const Worker: new (script: string) => ConstructorParameters<typeof LanguageClient>[2];

export function activate(context: vscode.ExtensionContext): Promise<unknown> {
  return activateWith(context, (_, options) => {
    const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js');
    return new LanguageClient('webvtt', 'WebVTT', new Worker(script.toString(true)), options);
  });
}
