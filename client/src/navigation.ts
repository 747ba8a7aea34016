/** Steps through a transcript: to the next or the previous turn or cue, or to a time. */

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { PlaceMethod, PlaceParams, ProtocolPosition, Step } from '../../server/src/protocol';
import { askForText, say } from './told/window';
import { noTime, timeTyped } from './writtenTime';

/** What is said where a step leads nowhere: the cursor stays. */
const ends: Readonly<Record<Step, string>> = {
  nextTurn: 'This is the last turn.',
  previousTurn: 'This is the first turn.',
  nextCue: 'This is the last cue.',
  previousCue: 'This is the first cue.',
  nextTurnOfSpeaker: 'There is no later turn of this speaker.',
  previousTurnOfSpeaker: 'There is no earlier turn of this speaker.',
};

/** The commands that step through the transcript in the active editor. */
export function navigationCommands(
  client: BaseLanguageClient,
): Readonly<Record<string, () => Promise<void>>> {
  // One after the other, so that of two quick presses the second starts where the first led.
  let last: Promise<void> = Promise.resolve();
  const command = (step: Step) => () => {
    last = last.catch(() => undefined).then(() => takeStep(client, step));
    return last;
  };
  return {
    'webvtt.nextTurn': command('nextTurn'),
    'webvtt.previousTurn': command('previousTurn'),
    'webvtt.nextCue': command('nextCue'),
    'webvtt.previousCue': command('previousCue'),
    'webvtt.nextTurnOfSpeaker': command('nextTurnOfSpeaker'),
    'webvtt.previousTurnOfSpeaker': command('previousTurnOfSpeaker'),
    'webvtt.goToTime': () => goToTime(client),
  };
}

async function takeStep(client: BaseLanguageClient, to: Step): Promise<void> {
  const editor = transcriptEditor();
  if (!editor) return;
  if (!(await moved(client, editor, { to }))) say(ends[to]);
}

async function goToTime(client: BaseLanguageClient): Promise<void> {
  const editor = transcriptEditor();
  if (!editor) return;
  const typed = await askForText({
    title: 'Go to Time',
    prompt: 'The cue that runs at this time, or the next one.',
    placeHolder: '1:02:03, 62:03, 3723 (seconds) or 1h2m3s',
    validateInput: (text) =>
      text.trim() === '' || timeTyped(text) !== undefined ? undefined : noTime(text),
  });
  const time = timeTyped(typed ?? '');
  if (typed === undefined || time === undefined) return;
  if (await moved(client, editor, { to: time }))
    await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  else say(`No cue runs at ${typed.trim()} or later.`);
}

function transcriptEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === 'webvtt' ? editor : undefined;
}

/** Moves the cursor to where the step leads from it; false where it leads nowhere. */
export async function moved(
  client: BaseLanguageClient,
  editor: vscode.TextEditor,
  step: Pick<PlaceParams, 'to' | 'speaker'>,
): Promise<boolean> {
  const method: PlaceMethod = 'webvtt/place';
  const { line, character } = editor.selection.active;
  const params: PlaceParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(editor.document.uri) },
    position: { line, character },
    ...step,
  };
  const place = await client.sendRequest<ProtocolPosition | null>(method, params);
  if (place) await putCursor(editor, place);
  return place !== null;
}

/** The longest that the editor may take to say that its cursor is there, in ms. */
const CURSOR_PATIENCE = 500;

/**
 * Puts the cursor there, in the middle of the editor where it was outside of it. Until the editor says
 * that it is there, earlier places that it tells late would stand for it, and a step would start there.
 */
export async function putCursor(editor: vscode.TextEditor, place: ProtocolPosition): Promise<void> {
  const position = new vscode.Position(place.line, place.character);
  const selection = new vscode.Selection(position, position);
  const isThere = editor.selection.isEqual(selection) ? undefined : cursorAt(editor, selection);
  editor.selection = selection;
  const range = new vscode.Range(position, position);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await isThere;
}

/** Settles when the editor says that its only selection is this one, or after a while. */
function cursorAt(editor: vscode.TextEditor, selection: vscode.Selection): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(settle, CURSOR_PATIENCE);
    const listener = vscode.window.onDidChangeTextEditorSelection((event) => {
      if (event.textEditor === editor && event.selections[0]?.isEqual(selection)) settle();
    });
    function settle(): void {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    }
  });
}
