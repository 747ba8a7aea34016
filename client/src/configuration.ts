/** The extension’s own settings as the user has set them. */

import * as vscode from 'vscode';
import { type SettingName, type Settings, settingFrom } from './settings';

/**
 * The value of the setting, for the resource where one is given; its default where it is set to what
 * it cannot be.
 */
export function configured<Name extends SettingName>(
  name: Name,
  resource?: vscode.Uri,
): Settings[Name] {
  return settingFrom(name, vscode.workspace.getConfiguration('webvtt', resource).get(name));
}
