/** Checks of playing and of correcting times, from the editor. */

import * as vscode from 'vscode';
import { eventually, same } from '../../support/eventually';
import { openEditor } from './document';

async function play(...actions: readonly string[]): Promise<void> {
  for (const action of actions) {
    await vscode.commands.executeCommand(`webvtt.player.${action}`);
  }
}

function textIs(document: vscode.TextDocument, what: string, wanted: string): Promise<string> {
  return eventually(
    what,
    () => document.getText(),
    (text) => text === wanted,
  );
}

/** From the editor, which keeps the keyboard: the preview opens, goes to cues, and corrects times. */
export async function timesAreCorrected(): Promise<void> {
  const { document } = await openEditor('podcast.vtt');
  const before = document.getText();
  await play('nextCue', 'forward', 'setStart');
  const retimed = before.replace('0:00:01.200', '0:00:03.200');
  await textIs(document, 'the file with a later start', retimed);
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  same('the editor that is active', active, document.uri.toString());
  await vscode.commands.executeCommand('undo');
  same('the file after undo', document.getText(), before);
}

/** A cue is made two where it is played, as one step. */
export async function cueSplitsAtPlayhead(): Promise<void> {
  const { document } = await openEditor('podcast.vtt');
  const before = document.getText();
  await play('nextCue', 'nextCue', 'forward', 'split');
  await eventually(
    'the file with a cue more',
    () =>
      document
        .getText()
        .match(/^.*-->.*$/gmu)
        ?.slice(1, 3) ?? [],
    ([first, second]) =>
      first === '0:00:04.000 --> 0:00:06.000' && second === '0:00:06.000 --> 0:00:07.320',
  );
  await vscode.commands.executeCommand('undo');
  same('the file after undo', document.getText(), before);
}
