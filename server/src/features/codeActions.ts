/** Quick fixes for the findings in a range. */

import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import { fixAll } from '../rules/fixes';
import { type Finding, findings, ruleOf } from '../rules/index';
import type { Edit, Fix } from '../rules/rule';
import type { Settings } from '../settings';
import type { Transcript } from '../transcript';
import { diagnosticOf } from './diagnostics';

/** The fixes of the findings that touch the range, each with “fix all” where the rule has one. */
export function codeActions(
  transcript: Transcript,
  settings: Settings,
  range: Range,
  context: CodeActionContext,
): CodeAction[] {
  if (context.only && !context.only.some((kind) => CodeActionKind.QuickFix.startsWith(kind))) {
    return [];
  }
  const start = transcript.offsetAt(range.start);
  const end = transcript.offsetAt(range.end);
  const touched = findings(transcript, settings).filter(
    ({ found }) => found.offset + found.start <= end && found.offset + found.end >= start,
  );
  return touched.flatMap((finding) => actionsFor(transcript, finding, touched));
}

function actionsFor(
  transcript: Transcript,
  finding: Finding,
  touched: readonly Finding[],
): readonly CodeAction[] {
  const { code, found, count } = finding;
  const diagnostic = diagnosticOf(transcript, finding);
  const action = ({ title, edits }: Fix, isPreferred: boolean): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    isPreferred,
    edit: { changes: { [transcript.uri]: edits.map((edit) => textEdit(transcript, edit)) } },
  });
  const single = ruleOf(code).fixes?.(found) ?? [];
  const actions = single.map((fix, index) => action(fix, index === 0 && count === 1));
  const isFirst = touched.find((other) => other.code === code) === finding;
  const all = isFirst ? fixAll(transcript, code) : undefined;
  if (all && (count > 1 || all.edits.length > (single[0]?.edits.length ?? 0))) {
    actions.push(action({ ...all, title: `${all.title} (${placesText(all)})` }, count > 1));
  }
  return actions;
}

function placesText({ edits }: Fix): string {
  return `${edits.length.toLocaleString('en-US')} ${edits.length === 1 ? 'edit' : 'edits'}`;
}

function textEdit(transcript: Transcript, { start, end, text }: Edit): TextEdit {
  return { range: transcript.rangeAt(start, end), newText: text };
}
