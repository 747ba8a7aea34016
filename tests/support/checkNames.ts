/** One function for each feature that is about the names of speakers. A mark `«»` is the cursor. */

import type {
  CompletionList,
  Position,
  SymbolInformation,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { type Asked, completion } from '../../server/src/features/names/completion';
import { definition } from '../../server/src/features/names/definition';
import { documentHighlights } from '../../server/src/features/names/documentHighlights';
import { type Declaration, references } from '../../server/src/features/names/references';
import {
  prepareRename,
  type RenameAbilities,
  rename,
  renameSpeaker,
} from '../../server/src/features/names/rename';
import { bestSymbols, symbolsMatching } from '../../server/src/features/names/workspaceSymbols';
import { edited } from '../../server/src/rules/findings/fixes';
import { defaultSettings } from '../../server/src/settings';
import { Transcript } from '../../server/src/transcript/transcript';
import { transcriptOf } from './check';
import { unmarked } from './marked';

/** A text without the one mark `«»` in it, and where that stood. */
export function cursorIn(marked: string): { readonly text: string; readonly position: Position } {
  const { text, marks } = unmarked(marked);
  return { text, position: transcriptOf(text).positionAt(marks[0]!.start) };
}

/** What the name at the cursor is, and with `«»` where it is written; or why there is none. */
export function preparedRename(marked: string): string | readonly [marked: string, name: string] {
  const { text, position } = cursorIn(marked);
  const transcript = transcriptOf(text);
  const found = prepareRename(transcript, defaultSettings, position);
  if ('reason' in found) return found.reason;
  const [start, end] = [found.range.start, found.range.end].map((at) => transcript.offsetAt(at));
  const name = text.slice(start, end);
  return [`${text.slice(0, start)}«${name}»${text.slice(end!)}`, found.placeholder];
}

/** The edits that name a speaker anew, or why there are none. */
export function renamedIn(transcript: Transcript, from: string, to: string): TextEdit[] | string {
  const found = renameSpeaker(transcript, defaultSettings, from, to);
  return 'reason' in found ? found.reason : found.edits;
}

/** What a rename at the cursor is answered with. */
export function renameAt(
  marked: string,
  newName: string,
  abilities: RenameAbilities = { versions: false, confirmation: false },
): WorkspaceEdit | string {
  const { text, position } = cursorIn(marked);
  const found = rename(transcriptOf(text), defaultSettings, position, newName, abilities);
  return 'reason' in found ? found.reason : found.edit;
}

/** The lines, counted from 0, that refer to the speaker at the cursor. */
export function referencesAt(marked: string, declaration: Declaration): readonly number[] {
  const { text, position } = cursorIn(marked);
  const found = references(transcriptOf(text), defaultSettings, position, declaration);
  return found.map(({ range }) => range.start.line);
}

/** The line on which the speaker at the cursor is first named; undefined where there is no name. */
export function definitionAt(marked: string): number | undefined {
  const { text, position } = cursorIn(marked);
  return definition(transcriptOf(text), defaultSettings, position)?.range.start.line;
}

/** The lines on which the speaker at the cursor is highlighted. */
export function highlightsAt(transcript: Transcript, position: Position): readonly number[] {
  const found = documentHighlights(transcript, defaultSettings, position);
  return found.map(({ range }) => range.start.line);
}

/** The names offered at the cursor; null where no name can stand. */
export function completionAt(
  marked: string,
  asked: Asked = 'by a person',
  others: readonly string[] = [],
): CompletionList | null {
  const { text, position } = cursorIn(marked);
  return completion(transcriptOf(text), defaultSettings, position, asked, () => others);
}

/** The symbols of the files that fit the query, best first. */
export function workspaceSymbolsOf(
  files: Readonly<Record<string, string>>,
  query: string,
): readonly SymbolInformation[] {
  const found = Object.entries(files).flatMap(([name, text]) => {
    const transcript = Transcript.create(`file:///${name}`, 'webvtt', 1, text);
    return symbolsMatching(transcript, defaultSettings, query);
  });
  return bestSymbols(found);
}

/** The text after the edits. */
export function editedBy(transcript: Transcript, edits: readonly TextEdit[]): string {
  return edited(
    transcript.getText(),
    edits.map(({ range, newText }) => ({
      start: transcript.offsetAt(range.start),
      end: transcript.offsetAt(range.end),
      text: newText,
    })),
  );
}
