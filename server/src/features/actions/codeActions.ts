/** Quick fixes for the findings in a range. */

import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
  type TextEdit,
} from 'vscode-languageserver-types';
import {
  allRules,
  type Finding,
  findingsAt,
  type RuleCode,
  reportOf,
  ruleOf,
} from '../../rules/findings/findings';
import { fixAll } from '../../rules/findings/fixes';
import type { Edit, Fix } from '../../rules/rule';
import type { Settings } from '../../settings';
import { counted } from '../../syntax/numberText';
import type { Transcript } from '../../transcript/transcript';
import { diagnosticOf } from '../diagnostics/diagnostics';

/** A “fix all” of more places than this is worked out when it is chosen, by a client that can wait. */
export const MOST_AT_ONCE = 100;

/** What an action keeps for later: the document and the code of the rule to fix all places of. */
export interface LaterFix {
  readonly uri: string;
  readonly code: RuleCode;
}

/**
 * The fixes of the findings that touch the range, each with “fix all” where the rule has one. What is
 * marked at another place only, as the file is full of it, comes last.
 * `resolvable` names the properties of an action that the client asks for when it needs them.
 */
export function codeActions(
  transcript: Transcript,
  settings: Settings,
  range: Range,
  context: CodeActionContext,
  resolvable: readonly string[] = [],
): CodeAction[] {
  if (!isAskedFor(CodeActionKind.QuickFix, context.only)) return [];
  const touched = touching(transcript, settings, range);
  const { reported } = reportOf(transcript, settings);
  const isLater = ({ code }: Finding) =>
    resolvable.includes('edit') && reported.get(code)!.count > MOST_AT_ONCE;
  const isMarked = ({ code, count }: Finding) => count > 1 || !reported.get(code)!.folded;
  const seen = new Set<RuleCode>();
  const inOrder = [...touched.filter(isMarked), ...touched.filter((one) => !isMarked(one))];
  return inOrder.flatMap((finding) => {
    const { code, found } = finding;
    const fixes = ruleOf(code).fixes?.(found) ?? [];
    const single = singleFixes(transcript, finding, fixes);
    if (seen.has(code)) return single;
    seen.add(code);
    const all = isLater(finding)
      ? laterFixAll(transcript, finding, reported.get(code)!.count)
      : fixAllNow(transcript, settings, finding, fixes);
    return [...single, ...all];
  });
}

/**
 * What the action keeps for later; undefined where it keeps nothing, or is another’s. `data` may be
 * anything.
 */
export function laterFixOf({ data }: CodeAction): LaterFix | undefined {
  const later = data as Partial<LaterFix> | null | undefined;
  const { uri, code } = later ?? {};
  return typeof uri === 'string' && isRuleCode(code) ? { uri, code } : undefined;
}

function isRuleCode(code: unknown): code is RuleCode {
  return allRules.some((rule) => rule.code === code);
}

/** The action with the edits that were left for later; none where nothing is to be fixed any more. */
export function resolved(
  transcript: Transcript,
  settings: Settings,
  action: CodeAction,
  code: RuleCode,
): CodeAction {
  const edits = fixAll(transcript, settings, code)?.edits ?? [];
  return { ...action, edit: { changes: { [transcript.uri]: textEdits(transcript, edits) } } };
}

/**
 * Whether a client that asks for `only` these kinds wants this kind: one of them, or below one of them.
 */
export function isAskedFor(
  kind: CodeActionKind,
  only: readonly CodeActionKind[] | undefined,
): boolean {
  return !only || only.some((asked) => asked === '' || `${kind}.`.startsWith(`${asked}.`));
}

/** The findings that touch the range with their edges too, marked or not, in the order of the text. */
export function touching(
  transcript: Transcript,
  settings: Settings,
  { start, end }: Range,
): readonly Finding[] {
  return findingsAt(transcript, settings, transcript.offsetAt(start), transcript.offsetAt(end));
}

function singleFixes(
  transcript: Transcript,
  finding: Finding,
  fixes: readonly Fix[],
): readonly CodeAction[] {
  return fixes.map((fix, index) =>
    fixAction(transcript, finding, fix, index === 0 && finding.count === 1),
  );
}

function fixAllNow(
  transcript: Transcript,
  settings: Settings,
  finding: Finding,
  fixes: readonly Fix[],
): readonly CodeAction[] {
  const { code, count } = finding;
  const all = fixAll(transcript, settings, code);
  if (!all || (count === 1 && all.edits.length <= (fixes[0]?.edits.length ?? 0))) return [];
  const title = `${all.title} (${counted(all.edits.length, 'edit')})`;
  return [fixAction(transcript, finding, { ...all, title }, count > 1)];
}

function laterFixAll(
  transcript: Transcript,
  finding: Finding,
  places: number,
): readonly CodeAction[] {
  const { code, count } = finding;
  const { fixAll: title } = ruleOf(code);
  if (!title) return [];
  const fix = { title: `${title} (${counted(places, 'place')})`, edits: [] };
  const { edit: _, ...action } = fixAction(transcript, finding, fix, count > 1);
  return [{ ...action, data: { uri: transcript.uri, code } satisfies LaterFix }];
}

function fixAction(
  transcript: Transcript,
  finding: Finding,
  { title, edits }: Fix,
  isPreferred: boolean,
): CodeAction {
  return {
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnosticOf(transcript, finding)],
    isPreferred,
    edit: { changes: { [transcript.uri]: textEdits(transcript, edits) } },
  };
}

/** The edits, given by absolute offsets, as LSP has them, in the same order. */
export function textEdits(transcript: Transcript, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ start, end, text }) => ({
    range: transcript.rangeAt(start, end),
    newText: text,
  }));
}
