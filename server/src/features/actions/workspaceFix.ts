/** “Fix all” of one rule, asked for one document at a time by a client that goes through a workspace. */

import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { WorkspaceFixCommand } from '../../protocol';
import { allRules, ruleOf } from '../../rules/findings/findings';
import { fixAll } from '../../rules/findings/fixes';
import type { Settings } from '../../settings';
import type { Transcript } from '../../transcript/transcript';
import { diagnosticOf } from '../diagnostics/diagnostics';
import { isAskedFor, textEdits, touching } from './codeActions';

/**
 * The edits, in the order of the text; none where nothing is to be fixed. A code that is no rule’s
 * throws.
 */
export function ruleFixes(transcript: Transcript, settings: Settings, code: string): TextEdit[] {
  const rule = allRules.find((known) => known.code === code);
  if (!rule) throw new Error(`There is no rule “${code}”.`);
  return textEdits(transcript, fixAll(transcript, settings, rule.code)?.edits ?? []);
}

/** For each rule with a “fix all” that the range touches, the action that asks the client to do it everywhere. */
export function workspaceFixes(
  transcript: Transcript,
  settings: Settings,
  range: Range,
  only: readonly CodeActionKind[] | undefined,
): CodeAction[] {
  if (!isAskedFor(CodeActionKind.QuickFix, only)) return [];
  const command: WorkspaceFixCommand = 'webvtt.fixAllInWorkspace';
  const seen = new Set<string>();
  return touching(transcript, settings, range).flatMap((finding) => {
    const { fixAll: title } = ruleOf(finding.code);
    if (!title || seen.has(finding.code)) return [];
    seen.add(finding.code);
    const everywhere = `${title}, in every file of the workspace`;
    return [
      {
        title: everywhere,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(transcript, finding)],
        command: { title: everywhere, command, arguments: [finding.code, title] },
      },
    ];
  });
}
