/** Files opened in an editor of the suite, and what is found in them. */

import * as vscode from 'vscode';

/** Opens a file of the workspace in an editor. */
export async function openEditor(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  const uri = vscode.Uri.joinPath(folder.uri, name);
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
}

/** A finding in a form that can be compared: lines and characters count from 0. */
export interface Finding {
  readonly code: string;
  readonly severity: 'Error' | 'Warning' | 'Information' | 'Hint';
  readonly line: number;
  /** What the range covers. */
  readonly text: string;
}

/** What is reported on a document just now, in the order of the file. */
export function findings(document: vscode.TextDocument): readonly Finding[] {
  return diagnostics(document).map(({ code, severity, range }) => ({
    code: String(typeof code === 'object' ? code.value : code),
    severity: vscode.DiagnosticSeverity[severity] as Finding['severity'],
    line: range.start.line,
    text: document.getText(range),
  }));
}

/** The same as VS Code has them. */
export function diagnostics(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  const found = vscode.languages.getDiagnostics(document.uri);
  return [...found].sort((a, b) => a.range.start.compareTo(b.range.start));
}
