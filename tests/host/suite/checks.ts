/** All checks of the suite, in order, and those of what every editor shows. */

import * as vscode from 'vscode';
import { eventually, same } from '../../support/eventually';
import { diagnostics, type Finding, findings, openEditor } from './document';
import { mediaBesideIsRead, mediaFoldersAreSearched, notedMediaIsFound } from './mediaChecks';
import { quickStepsAddUp, stepsMoveCursor } from './navigationChecks';
import { cueSplitsAtPlayhead, timesAreCorrected } from './playingChecks';
import {
  clickMovesEditor,
  previewIsLive,
  previewOpensBeside,
  previewShowsSeed,
  previewShowsText,
} from './previewChecks';
import { cueSplitsAtCursor, speakerEditsAreOneStep } from './speakerEditChecks';
import type { SuiteSettings } from './suiteSettings';

/** Something that a person sees or does, and its name. Throws where it is not so. */
export type Check = readonly [name: string, check: () => Promise<void>];

/** What can be checked in this run, in order; each starts with no editor open. */
export function checks(settings: SuiteSettings): readonly Check[] {
  const { runner, seed, trusted, window } = settings;
  const trust = trusted ? 'trusted' : 'restricted';
  const all: Check[] = [
    [`the window is ${trust}`, async () => same('trust', vscode.workspace.isTrusted, trusted)],
    ['a transcript is recognised and reported on', podcastIsReportedOn],
    ['the outline has a turn for each change of speaker', podcastHasOutline],
    ['the outline lists what the setting says', outlineIsSwitched],
    ['a fix changes just what it is about, and undo takes it back', fixAndUndo],
    ['the CSS of a STYLE block is judged', styleIsReportedOn],
    ['a rule is fixed in every file of the workspace', workspaceIsFixed],
    ['steps from turn to turn and cue to cue move the cursor', stepsMoveCursor],
    ['steps asked for quickly add up', quickStepsAddUp],
    ['an edit of all speakers is one step', speakerEditsAreOneStep],
    ['a cue is split at the cursor', cueSplitsAtCursor],
    ['the preview opens beside the editor, which stays active', previewOpensBeside],
  ];
  if (seed) {
    all.push(['a real transcript has three findings', seedIsReportedOn]);
    all.push(['a real transcript has five turns of three speakers', seedHasOutline]);
    all.push(['the overlaps of a real transcript can be fixed', seedCanBeFixed]);
  }
  if (window) {
    all.push(['the preview shows the transcript as text', () => previewShowsText(runner)]);
    all.push(['the preview follows typing', () => previewIsLive(runner)]);
    all.push(['a click in the preview moves the editor', () => clickMovesEditor(runner)]);
    all.push(['the media beside a transcript is read', () => mediaBesideIsRead(runner)]);
    all.push(['folders of the setting are searched', () => mediaFoldersAreSearched(runner)]);
    all.push(['media that a transcript names is found', () => notedMediaIsFound(runner)]);
    all.push(['times are corrected from the editor', timesAreCorrected]);
    all.push(['a cue is split where it is played', cueSplitsAtPlayhead]);
    if (seed) all.push(['the preview shows a real transcript', () => previewShowsSeed(runner)]);
  }
  return all;
}

/** The title of the fix that changes the later cue only. */
const startLater = /^Start this cue at/;

const podcastFindings: readonly Finding[] = [
  { code: 'hours-one-digit', severity: 'Information', line: 2, text: '0:00:01.200' },
  { code: 'overlap-rounding', severity: 'Information', line: 8, text: '0:00:07.319' },
  { code: 'overlap-same-speaker', severity: 'Warning', line: 23, text: '0:00:24.500' },
];

async function podcastIsReportedOn(): Promise<void> {
  const { document } = await openEditor('podcast.vtt');
  same('the language', document.languageId, 'webvtt');
  await reported(document, podcastFindings.length);
  same('the findings', findings(document), podcastFindings);
}

async function seedIsReportedOn(): Promise<void> {
  const { document } = await openEditor('better-offline.vtt');
  await reported(document, 3);
  const found = findings(document);
  same(
    'the codes',
    found.map(({ code }) => code),
    ['hours-one-digit', 'overlap-rounding', 'overlap-rounding'],
  );
  same('the lines of the overlaps', [found[1]?.line, found[2]?.line], [359, 1481]);
  const hours = diagnostics(document)[0]?.message;
  if (!hours?.includes('1,574')) throw new Error(`The count is not in “${hours}”.`);
}

function reported(document: vscode.TextDocument, count: number): Promise<readonly Finding[]> {
  return eventually(
    'the findings',
    () => findings(document),
    ({ length }) => length === count,
  );
}

async function podcastHasOutline(): Promise<void> {
  const turns = await outline('podcast.vtt');
  same(
    'the turns and how many cues each has',
    turns.map(({ name, children }) => [name, children.length]),
    [
      ['Speaker 1', 1],
      ['Speaker 2', 4],
      ['Speaker 1', 3],
      ['Speaker 3', 1],
      ['Speaker 2', 3],
    ],
  );
}

async function seedHasOutline(): Promise<void> {
  const turns = await outline('better-offline.vtt');
  same('how many turns there are', turns.length, 5);
  same('how many speakers there are', new Set(turns.map(({ name }) => name)).size, 3);
}

/** VS Code keeps the outline of a text, and asks anew only where there is a new provider of it. */
async function outlineIsSwitched(): Promise<void> {
  const { document } = await openEditor('podcast.vtt');
  const lists = (outline: string | undefined, expected: readonly number[]) =>
    switched(document, outline, expected);
  await lists('speakers', [2, 2, 1]);
  await lists(
    'cues',
    Array.from({ length: 12 }, () => 0),
  );
  await lists('chapters', [12]);
  await lists(undefined, [1, 4, 3, 1, 3]);
}

/** Sets what the outline lists, and waits until it has so many symbols, with so many in each. */
async function switched(
  { uri }: vscode.TextDocument,
  value: string | undefined,
  expected: readonly number[],
): Promise<void> {
  // Of the user where the server is this window’s alone, as all windows of one have the same user.
  const { ConfigurationTarget, workspace } = vscode;
  const target = workspace.isTrusted ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  await vscode.workspace.getConfiguration('webvtt').update('outline', value, target);
  await eventually(
    `the outline by ${value}`,
    async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      );
      return symbols?.map(({ children }) => children.length) ?? [];
    },
    (found) => found.join() === expected.join(),
  );
}

async function outline(name: string): Promise<readonly vscode.DocumentSymbol[]> {
  const { document } = await openEditor(name);
  const symbols = await eventually(
    'the outline',
    () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      ),
    (found) => found !== undefined && found.length > 0,
  );
  return symbols ?? [];
}

async function fixAndUndo(): Promise<void> {
  const { document } = await openEditor('podcast.vtt');
  await reported(document, podcastFindings.length);
  const before = document.getText();
  const after = before.replace('0:00:07.319 -->', '0:00:07.320 -->');
  await applyFix(document, 1, startLater);
  same('the text after the fix', document.getText(), after);
  await reported(document, podcastFindings.length - 1);
  await vscode.commands.executeCommand('undo');
  await eventually(
    'the text after undo',
    () => document.getText(),
    (text) => text === before,
  );
  await reported(document, podcastFindings.length);
}

/** Fixes both overlaps, saves, and reads what is in the file then. */
async function seedCanBeFixed(): Promise<void> {
  const { document } = await openEditor('better-offline.vtt');
  const original = document.getText();
  for (const left of [2, 1]) {
    await reported(document, left + 1);
    await applyFix(document, 1, startLater);
  }
  await reported(document, 1);
  await document.save();
  const lines = new TextDecoder()
    .decode(await vscode.workspace.fs.readFile(document.uri))
    .split('\n');
  const changed = original.split('\n').flatMap((line, at) => (line === lines[at] ? [] : [at]));
  same('the lines that the fixes changed', changed, [359, 1481]);
}

/** The module that knows CSS is loaded by a process in one way and by a worker in another. */
async function styleIsReportedOn(): Promise<void> {
  const { document } = await openEditor('styled.vtt');
  await reported(document, 1);
  const expected = { code: 'css-property-unknown', severity: 'Warning', line: 3, text: 'colr' };
  same('the findings', findings(document), [expected]);
}

/** Only what our own transcript has wrong in this way is looked at; undo takes it back. */
async function workspaceIsFixed(): Promise<void> {
  const { document } = await openEditor('podcast.vtt');
  await reported(document, podcastFindings.length);
  const before = document.getText();
  await vscode.commands.executeCommand('webvtt.fixAllInWorkspace', 'overlap-rounding', 'Fix them');
  await reported(document, podcastFindings.length - 1);
  const lines = before.split('\n');
  const changed = document
    .getText()
    .split('\n')
    .flatMap((line, at) => (line === lines[at] ? [] : [at]));
  same('the lines that the fix changed', changed, [5]);
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('undo');
  await reported(document, podcastFindings.length);
}

/**
 * Applies the fix of the finding at an index of the list. VS Code answers that there are no fixes
 * where the text changes while they are worked out, so this asks until they are there.
 */
async function applyFix(
  document: vscode.TextDocument,
  index: number,
  title: RegExp,
): Promise<void> {
  const fix = await eventually(
    `a fix like ${title}`,
    async () => {
      const range = diagnostics(document)[index]?.range;
      return range && (await fixesAt(document, range)).find((action) => title.test(action.title));
    },
    (found) => found?.edit !== undefined,
  );
  if (!(await vscode.workspace.applyEdit(fix!.edit!))) throw new Error('The fix was not applied.');
}

async function fixesAt(
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<readonly vscode.CodeAction[]> {
  const kind = vscode.CodeActionKind.QuickFix.value;
  const command = 'vscode.executeCodeActionProvider';
  return vscode.commands.executeCommand(command, document.uri, range, kind, 20);
}
