/** The source action that does every fix beyond doubt, so that it can run on every save. */

import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { allSafeFixes } from '../../rules/findings/safeFixes';
import type { Settings } from '../../settings';
import type { Transcript } from '../../transcript/transcript';
import { isAskedFor, textEdits } from './codeActions';

/** The kind by which an editor has the action run on save: `source.fixAll.webvtt`. */
export const FIX_ALL: CodeActionKind = `${CodeActionKind.SourceFixAll}.webvtt`;

/** The action, where it is asked for by its kind or one above it and there is something to fix. */
export function fixAllActions(
  transcript: Transcript,
  settings: Settings,
  only: readonly CodeActionKind[] | undefined,
): CodeAction[] {
  if (only === undefined || !isAskedFor(FIX_ALL, only)) return [];
  const edits = allSafeFixes(transcript, settings);
  if (edits.length === 0) return [];
  return [
    {
      title: 'Fix all that is beyond doubt',
      kind: FIX_ALL,
      edit: { changes: { [transcript.uri]: textEdits(transcript, edits) } },
    },
  ];
}
