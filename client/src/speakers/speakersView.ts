/** What can be done with a speaker of the Speakers view. */

import * as vscode from 'vscode';
import type { BaseLanguageClient, TextEdit } from 'vscode-languageclient';
import type {
  RenameSpeakerMethod,
  RenameSpeakerParams,
  Step,
  ViewedSpeaker,
} from '../../../server/src/protocol';
import { moved, putCursor } from '../navigation';
import { choose } from '../told/choice';
import { askForText, complain, decide, reasonOf, say } from '../told/window';
import { briefly } from './speakerWords';
import { SpeakersTree } from './tree';

/** Registers the view and its commands; the commands take the speaker of a row, else the selected one. */
export function registerSpeakersView(
  context: vscode.ExtensionContext,
  client: BaseLanguageClient,
): void {
  const tree = new SpeakersTree(context, client);
  const actions: Readonly<Record<string, Action>> = {
    'webvtt.speakers.nextTurn': (target) => goToTurn(client, target, 'nextTurnOfSpeaker'),
    'webvtt.speakers.previousTurn': (target) => goToTurn(client, target, 'previousTurnOfSpeaker'),
    'webvtt.speakers.rename': (target) => renameSpeaker(client, tree, target),
    'webvtt.speakers.mergeInto': (target) => mergeSpeaker(client, tree, target),
    'webvtt.speakers.findReferences': (target) => findReferences(target),
  };
  for (const [id, run] of Object.entries(actions)) {
    const command = async (given?: ViewedSpeaker) => {
      const speaker = given ?? tree.selected;
      const { document } = tree;
      if (speaker && document) await run({ speaker, document });
    };
    context.subscriptions.push(vscode.commands.registerCommand(id, command));
  }
  context.subscriptions.push(
    vscode.commands.registerCommand('webvtt.speakers.sortByTime', () => tree.sortBy('time')),
    vscode.commands.registerCommand('webvtt.speakers.sortByAppearance', () =>
      tree.sortBy('appearance'),
    ),
  );
}

/** A speaker, and the transcript they speak in. */
interface Target {
  readonly speaker: ViewedSpeaker;
  readonly document: vscode.TextDocument;
}

type Action = (target: Target) => Promise<void>;

/** The editor that has the document; a new one where none does. */
async function editorOf(
  document: vscode.TextDocument,
  preserveFocus: boolean,
): Promise<vscode.TextEditor> {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const present =
    activeTextEditor?.document === document
      ? activeTextEditor
      : visibleTextEditors.find((editor) => editor.document === document);
  if (present && preserveFocus) return present;
  return vscode.window.showTextDocument(document, {
    viewColumn: present?.viewColumn,
    preserveFocus,
  });
}

/** The view keeps the focus, so that pressing Enter again goes on. Behind the last turn is the first. */
async function goToTurn(
  client: BaseLanguageClient,
  { speaker, document }: Target,
  to: Step,
): Promise<void> {
  const editor = await editorOf(document, true);
  if (await moved(client, editor, { to, speaker: speaker.name })) return;
  if (to === 'previousTurnOfSpeaker') say(`${speaker.name} has no earlier turn.`);
  else await putCursor(editor, speaker.first);
}

async function renameSpeaker(
  client: BaseLanguageClient,
  tree: SpeakersTree,
  { speaker, document }: Target,
): Promise<void> {
  const typed = await askForText({
    title: `Rename “${speaker.name}”`,
    prompt: 'The new name, everywhere in this file.',
    value: speaker.name,
    validateInput: (text) => (text.trim() === '' ? 'A speaker needs a name.' : undefined),
  });
  const to = typed?.trim().replace(/\s+/gu, ' ');
  if (to === undefined || to === speaker.name) return;
  const isKnown = tree.speakers.some(({ name }) => name === to);
  if (isKnown && !(await isMergeMeant(speaker.name, to))) return;
  await replaceName(client, document, speaker.name, to);
}

/** Two speakers who have become one cannot be told apart again, but by undo. */
async function isMergeMeant(from: string, to: string): Promise<boolean> {
  const merge = 'Merge';
  const choice = await decide({
    message: `There is already a speaker “${to}”. Merge “${from}” into them?`,
    detail: 'What both say is then said by one.',
    choices: [merge],
    isGrave: true,
  });
  return choice === merge;
}

async function mergeSpeaker(
  client: BaseLanguageClient,
  tree: SpeakersTree,
  { speaker, document }: Target,
): Promise<void> {
  const others = tree.speakers.filter(({ name }) => name !== speaker.name);
  if (others.length === 0) return say('There is no other speaker.');
  const choice = await choose(
    others.map((other) => ({
      value: other.name,
      label: other.name,
      description: briefly(other),
    })),
    { title: `Merge “${speaker.name}” Into`, placeholder: 'Who says what both say' },
  );
  if (choice) await replaceName(client, document, speaker.name, choice.value);
}

/** Replaces the name everywhere in the file, as one step that can be undone. */
async function replaceName(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
  from: string,
  to: string,
): Promise<void> {
  const { version } = document;
  const method: RenameSpeakerMethod = 'webvtt/renameSpeaker';
  const params: RenameSpeakerParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    from,
    to,
  };
  try {
    const edits = await client.sendRequest<TextEdit[]>(method, params);
    if (document.version !== version) throw new Error('The text has changed. Try again.');
    if (edits.length === 0) throw new Error('There is nobody of that name any more.');
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, await client.protocol2CodeConverter.asTextEdits(edits));
    await vscode.workspace.applyEdit(edit);
  } catch (error) {
    void complain(`“${from}” was not renamed. ${reasonOf(error)}`);
  }
}

/** Shows all mentions beside the first one. */
async function findReferences({ speaker, document }: Target): Promise<void> {
  const editor = await editorOf(document, false);
  await putCursor(editor, speaker.first);
  await vscode.commands.executeCommand('editor.action.goToReferences');
}
