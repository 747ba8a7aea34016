/** The command that chooses what the outline lists. */

import * as vscode from 'vscode';
import { type Choice, choose } from './told/choice';

/** What the manifest says of a setting that is one of a few words. */
interface Declared {
  readonly enum: readonly string[];
  readonly enumDescriptions: readonly string[];
}

/** Asks what the outline is to list, and sets it where it is set: for the workspace, else for the user. */
export async function chooseOutline(extension: vscode.Extension<unknown>): Promise<void> {
  const settings = vscode.workspace.getConfiguration('webvtt');
  const current = settings.get<string>('outline');
  const title = 'Choose What the Outline Lists';
  const choices = choicesOf(declaredOutline(extension), current);
  const picked = await choose(choices, { title }, (value) => value === current);
  if (!picked || picked.value === current) return;
  const isOfWorkspace = settings.inspect('outline')?.workspaceValue !== undefined;
  const target = isOfWorkspace
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await settings.update('outline', picked.value, target);
}

function declaredOutline(extension: vscode.Extension<unknown>): Declared {
  const { configuration } = extension.packageJSON.contributes;
  return configuration.properties['webvtt.outline'];
}

function choicesOf(declared: Declared, current: string | undefined): readonly Choice<string>[] {
  return declared.enum.map((value, index) => ({
    value,
    label: `${value.charAt(0).toUpperCase()}${value.slice(1)}`,
    ...(value === current && { description: 'current' }),
    detail: declared.enumDescriptions[index]!,
  }));
}
