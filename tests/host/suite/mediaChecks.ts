/** Checks of the media beside a transcript, as the page reads them. */

import * as vscode from 'vscode';
import { openPreview, previewShows } from './previewChecks';

const cue = '00:00.000 --> 00:01.000\nHello.\n';

/** The page reads the file beside the transcript: it knows that these bytes are no sound. */
export async function mediaBesideIsRead(runner: string): Promise<void> {
  await write('bees.vtt', `WEBVTT\n\n${cue}`);
  await write('bees.wav', 'These are words.');
  await openPreview('bees.vtt');
  await previewShows(runner, 'VS Code cannot play bees.wav');
}

/** The page may read from the folders of the setting too. */
export async function mediaFoldersAreSearched(runner: string): Promise<void> {
  await write('wasps.vtt', `WEBVTT\n\n${cue}`);
  await write('sounds/wasps.wav', 'These are words.');
  const settings = vscode.workspace.getConfiguration('webvtt.preview');
  const target = vscode.ConfigurationTarget.Workspace;
  await settings.update('mediaFolders', ['sounds'], target);
  await openPreview('wasps.vtt');
  await previewShows(runner, 'VS Code cannot play wasps.wav');
  await settings.update('mediaFolders', undefined, target);
}

/** What a transcript names is played where it may be, and the reader is told where not. */
export async function notedMediaIsFound(runner: string): Promise<void> {
  const noted = (path: string) => `WEBVTT\n\nNOTE media: ${path}\n\n${cue}`;
  await write('deep/down/hornets.wav', 'These are words.');
  await write('hornets.vtt', noted('deep/down/hornets.wav'));
  await openPreview('hornets.vtt');
  await previewShows(runner, 'VS Code cannot play hornets.wav');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');

  await write('ants.vtt', noted('https://example.com/ants.mp3'));
  await openPreview('ants.vtt');
  await previewShows(runner, 'The preview loads nothing from the network');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');

  await write('flies.vtt', noted('/nowhere/flies.mp3'));
  await openPreview('flies.vtt');
  const why = vscode.workspace.isTrusted
    ? 'which is not there'
    : 'which is outside of this workspace';
  await previewShows(runner, `The transcript names /nowhere/flies.mp3, ${why}`);
}

async function write(name: string, text: string): Promise<void> {
  const folder = vscode.workspace.workspaceFolders![0]!.uri;
  const file = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
}
