/** The document of a preview, opened. */

import * as vscode from 'vscode';
import { fileName } from './uris';

/** The document of this address; throws in the user’s words where it cannot be had. */
export async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    throw new Error(`${fileName(uri)} cannot be opened. It may have been moved or deleted.`);
  }
}
