/** Quick fixes that silence a rule, at one cue or in the whole file. */

import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import type { Finding } from '../../rules/findings/findings';
import { isAboutNotes } from '../../rules/findings/silencing';
import { silencedCue, silencedFile } from '../../rules/findings/silencingEdits';
import type { Edit } from '../../rules/rule';
import type { Settings } from '../../settings';
import type { Transcript } from '../../transcript/transcript';
import { diagnosticOf } from '../diagnostics/diagnostics';
import { isAskedFor, textEdits, touching } from './codeActions';

/**
 * For each finding that touches the range, the two ways to silence its rule: at its cue, and in the
 * file. What is wrong with such a note itself is not silenced.
 */
export function silencingActions(
  transcript: Transcript,
  settings: Settings,
  range: Range,
  only: readonly CodeActionKind[] | undefined,
): CodeAction[] {
  if (!isAskedFor(CodeActionKind.QuickFix, only)) return [];
  const touched = touching(transcript, settings, range);
  const cues = touched.flatMap((finding) => cueAction(transcript, finding));
  const seen = new Set<string>();
  const files = touched.filter(({ code }) => !seen.has(code) && seen.add(code));
  return [...cues, ...files.flatMap((finding) => fileAction(transcript, finding))];
}

/** A finding that stands for many places is not silenced at the first. */
function cueAction(transcript: Transcript, finding: Finding): readonly CodeAction[] {
  const { code, count, found } = finding;
  const edit = count > 1 ? undefined : silencedCue(found, code);
  return actions(transcript, finding, `Silence ${code} at this cue`, edit);
}

function fileAction(transcript: Transcript, finding: Finding): readonly CodeAction[] {
  const { code } = finding;
  return actions(
    transcript,
    finding,
    `Silence ${code} in this file`,
    silencedFile(transcript, code),
  );
}

function actions(
  transcript: Transcript,
  finding: Finding,
  title: string,
  edit: Edit | undefined,
): readonly CodeAction[] {
  if (!edit || isAboutNotes(finding.code)) return [];
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnosticOf(transcript, finding)],
      edit: { changes: { [transcript.uri]: textEdits(transcript, [edit]) } },
    },
  ];
}
