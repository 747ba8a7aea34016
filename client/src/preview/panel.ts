/** The panels with previews: opened by a command, restored, and closed with the extension. */

import * as vscode from 'vscode';
import { Preview, panelTitle } from './preview';
import type { PreviewServices } from './previewPart';

const viewType = 'webvtt.preview';

/** Registers the command that opens a preview, and what restores previews after a reload. */
export function registerPreview(services: PreviewServices): void {
  const { context } = services;
  const previews = new Set<Preview>();

  const attach = (panel: vscode.WebviewPanel, uri: vscode.Uri) => {
    const preview = new Preview(panel, uri, services);
    previews.add(preview);
    panel.onDidDispose(() => {
      previews.delete(preview);
      preview.dispose();
    });
  };

  const open = (resource?: vscode.Uri) => {
    const uri = resource ?? vscode.window.activeTextEditor?.document.uri;
    if (!uri) return;
    const present = [...previews].find((preview) => preview.shows(uri));
    if (present) present.panel.reveal(undefined, true);
    else attach(newPanel(uri), uri);
  };

  context.subscriptions.push(
    vscode.commands.registerCommand(viewType, open),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = uriOf(state);
        if (uri) attach(panel, uri);
        else panel.dispose();
      },
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        for (const preview of previews) preview.rename(oldUri, newUri);
      }
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) for (const preview of previews) preview.noteDeletion(uri);
    }),
    new vscode.Disposable(() => {
      for (const preview of previews) preview.dispose();
    }),
  );
}

function newPanel(uri: vscode.Uri): vscode.WebviewPanel {
  const beside = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  return vscode.window.createWebviewPanel(viewType, panelTitle(uri), beside);
}

/** The document that a restored page showed, as the page itself noted it down. */
function uriOf(state: unknown): vscode.Uri | undefined {
  const uri = (state as { readonly uri?: unknown } | null | undefined)?.uri;
  return typeof uri === 'string' ? vscode.Uri.parse(uri) : undefined;
}
