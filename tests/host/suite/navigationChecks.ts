/** Checks of the steps from turn to turn and from cue to cue. */

import * as vscode from 'vscode';
import { eventually, same } from '../../support/eventually';
import { openEditor } from './document';

/** Each command, in order, and the line and character that the cursor is at after it, from 0 on. */
const steps: readonly (readonly [command: string, line: number, character: number])[] = [
  ['webvtt.nextCue', 3, 13],
  ['webvtt.nextTurn', 6, 13],
  ['webvtt.nextTurn', 18, 13],
  ['webvtt.nextTurnOfSpeaker', 18, 13],
  ['webvtt.previousTurnOfSpeaker', 3, 13],
  ['webvtt.nextTurnOfSpeaker', 18, 13],
  ['webvtt.nextCue', 21, 13],
  ['webvtt.previousTurn', 18, 13],
  ['webvtt.previousCue', 15, 13],
  ['webvtt.previousTurn', 6, 13],
  ['webvtt.previousTurn', 3, 13],
  ['webvtt.previousCue', 3, 13],
];

/** Steps move the cursor to where words start, and leave it where there is nothing more. */
export async function stepsMoveCursor(): Promise<void> {
  const editor = await openEditor('podcast.vtt');
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  for (const [command, line, character] of steps) {
    await vscode.commands.executeCommand(command);
    const { active } = editor.selection;
    same(`the cursor after ${command}`, [active.line, active.character], [line, character]);
  }
}

/** Two steps asked for at once are two steps. */
export async function quickStepsAddUp(): Promise<void> {
  const editor = await openEditor('podcast.vtt');
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await Promise.all([1, 2, 3].map(() => vscode.commands.executeCommand('webvtt.nextTurn')));
  await eventually(
    'the third turn',
    () => editor.selection.active.line,
    (line) => line === 18,
  );
}
