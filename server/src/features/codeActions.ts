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
  if (!isAskedFor(CodeActionKind.QuickFix, context.only)) return [];
  const touched = touching(transcript, findings(transcript, settings), range);
  return touched.flatMap((finding) => actionsFor(transcript, settings, finding, touched));
}

/** Whether a client that asks for `only` these kinds, or for any, wants this kind. */
export function isAskedFor(
  kind: CodeActionKind,
  only: readonly CodeActionKind[] | undefined,
): boolean {
  return !only || only.some((asked) => asked === '' || `${kind}.`.startsWith(`${asked}.`));
}

/** The findings that touch the range. */
export function touching(
  transcript: Transcript,
  all: readonly Finding[],
  range: Range,
): readonly Finding[] {
  const start = transcript.offsetAt(range.start);
  const end = transcript.offsetAt(range.end);
  return all.filter(
    ({ found }) => found.offset + found.start <= end && found.offset + found.end >= start,
  );
}

function actionsFor(
  transcript: Transcript,
  settings: Settings,
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
    edit: { changes: { [transcript.uri]: textEdits(transcript, edits) } },
  });
  const single = ruleOf(code).fixes?.(found) ?? [];
  const actions = single.map((fix, index) => action(fix, index === 0 && count === 1));
  const isFirst = touched.find((other) => other.code === code) === finding;
  const all = isFirst ? fixAll(transcript, settings, code) : undefined;
  if (all && (count > 1 || all.edits.length > (single[0]?.edits.length ?? 0))) {
    actions.push(action({ ...all, title: `${all.title} (${placesText(all)})` }, count > 1));
  }
  return actions;
}

function placesText({ edits }: Fix): string {
  return `${edits.length.toLocaleString('en-US')} ${edits.length === 1 ? 'edit' : 'edits'}`;
}

/** The edits as LSP has them. */
export function textEdits(transcript: Transcript, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ start, end, text }) => ({
    range: transcript.rangeAt(start, end),
    newText: text,
  }));
}
