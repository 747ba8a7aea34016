/** Names and folders of files, by their URIs. */

import * as vscode from 'vscode';

/** The name of the file, with its extension and without its folder. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** The folder that the file is in. */
export function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

/** True where the file is in the folder or below it, or is what the folder is. */
export function isWithin(file: vscode.Uri, folder: vscode.Uri): boolean {
  const sameRoot = file.scheme === folder.scheme && file.authority === folder.authority;
  const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return sameRoot && (file.path === folder.path || file.path.startsWith(path));
}
