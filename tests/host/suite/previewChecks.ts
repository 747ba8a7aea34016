/** Checks of the preview and of its way to the editor and back. */

import * as vscode from 'vscode';
import { eventually, same } from '../../support/eventually';
import { openEditor } from './document';

/** Opens the preview of a file from its editor, and waits for its tab. */
export async function openPreview(name: string): Promise<vscode.TextEditor> {
  const editor = await openEditor(name);
  await vscode.commands.executeCommand('webvtt.preview');
  await eventually('the tab of the preview', previewTabs, (tabs) => tabs.length === 1);
  return editor;
}

function previewTabs(): readonly string[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs
    .filter(({ input }) => {
      return input instanceof vscode.TabInputWebview && input.viewType.endsWith('webvtt.preview');
    })
    .map((tab) => tab.label);
}

/** The preview is a tab of its own, and the editor goes on having the keyboard. */
export async function previewOpensBeside(): Promise<void> {
  const editor = await openPreview('podcast.vtt');
  same('the titles of previews', previewTabs(), ['Preview podcast.vtt']);
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  same('the editor that is active', active, editor.document.uri.toString());
}

/** The words that the previews in the window show, once all of `wanted` are among them. */
export function previewShows(runner: string, ...wanted: string[]): Promise<string> {
  return eventually(
    `the preview with ${wanted.join(' … ')}`,
    async () => {
      const texts = (await (await fetch(`${runner}/webviews`)).json()) as string[];
      return texts.join('\n');
    },
    (text) => wanted.every((words) => text.includes(words)),
  );
}

/** Speakers and words are shown, tags are not, and what looks like HTML is only words. */
export async function previewShowsText(runner: string): Promise<void> {
  await openPreview('podcast.vtt');
  const text = await previewShows(runner, 'Speaker 1', 'Good evening from platform nine.');
  await previewShows(runner, 'The guard will write <img src=x onerror=alert(1)> on it');
  if (text.includes('<v Speaker')) throw new Error(`The preview shows tags: ${text}`);
}

/** A real transcript is shown too. */
export async function previewShowsSeed(runner: string): Promise<void> {
  await openPreview('better-offline.vtt');
  await previewShows(runner, 'Speaker 1', 'Speaker 2', 'Zone media.');
}

/** What is typed into the editor shows in the preview. */
export async function previewIsLive(runner: string): Promise<void> {
  const editor = await openPreview('podcast.vtt');
  await previewShows(runner, 'Good evening from platform nine.');
  const nine = editor.document.getText().indexOf('nine.');
  const range = new vscode.Range(
    editor.document.positionAt(nine),
    editor.document.positionAt(nine + 'nine'.length),
  );
  await editor.edit((edit) => edit.replace(range, 'ten'));
  await previewShows(runner, 'Good evening from platform ten.');
}

/** A click on a cue in the preview puts the editor's cursor into it. */
export async function clickMovesEditor(runner: string): Promise<void> {
  const editor = await openPreview('podcast.vtt');
  await previewShows(runner, 'Tickets, please.');
  const clicked = await fetch(`${runner}/click`, { method: 'POST', body: 'Tickets, please.' });
  if (!clicked.ok) throw new Error(await clicked.text());
  const line = editor.document.getText().split('\n').indexOf('0:00:27.600 --> 0:00:30.250');
  await eventually(
    'the line of the cursor',
    () => vscode.window.activeTextEditor?.selection.active.line,
    (active) => active === line || active === line + 1,
  );
}
