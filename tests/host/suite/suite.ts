/** Runs inside VS Code, in its extension host: does with the extension what a person does. */

import * as vscode from 'vscode';
import { checks } from './checks';
import type { CheckResult, SuiteSettings } from './suiteSettings';

/** Called by VS Code once the window is up. Throws where a check failed. */
export async function run(): Promise<void> {
  const settings = await suiteSettings();
  let failures = 0;
  await closeEditors();
  for (const [name, check] of checks(settings)) {
    const result = await resultOf(name, check);
    if (result.error !== undefined) failures += 1;
    await tell(settings, result);
    await closeEditors();
  }
  if (failures > 0) throw new Error(`${failures} checks failed.`);
}

async function suiteSettings(): Promise<SuiteSettings> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder.uri, 'suite.json'));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Without the question whether to save what a check left behind. */
async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.languageId !== 'webvtt') continue;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

async function resultOf(name: string, check: () => Promise<void>): Promise<CheckResult> {
  try {
    await check();
    return { name };
  } catch (error) {
    return { name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function tell(settings: SuiteSettings, result: CheckResult): Promise<void> {
  console.log(`${result.error === undefined ? 'passed' : 'FAILED'}: ${result.name}`);
  if (result.error !== undefined) console.error(result.error);
  await fetch(`${settings.runner}/checked`, { method: 'POST', body: JSON.stringify(result) });
}
