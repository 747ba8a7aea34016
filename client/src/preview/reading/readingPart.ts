/** What previews say of findings and their fixes, and what they put into the clipboard. */

import * as vscode from 'vscode';
import type { ContentOf, QuestionOf } from '../messages';
import type { Hearing } from '../messages/hearing';
import type { Finding, ReadingFromPage, Severity } from '../messages/readingMessages';
import type { Previewed, PreviewPart } from '../previewPart';
import { findingsChange } from './findingsChange';

const severities: Readonly<Record<vscode.DiagnosticSeverity, Severity>> = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'information',
  [vscode.DiagnosticSeverity.Hint]: 'hint',
};

/** How many fixes the editor is asked to work out in full: more than any finding has. */
const mostFixes = 20;

/** The part of a preview that tells findings and fixes, and copies. */
export class ReadingPart implements PreviewPart {
  /** What the page knows; undefined where it knows nothing yet. */
  #told: readonly Finding[] | undefined;
  /** The fixes that were offered last, to which question, and for which version of the document. */
  #offer = { id: 0, version: -1, fixes: [] as readonly vscode.CodeAction[] };
  readonly #subscription: vscode.Disposable;
  readonly hearing: Hearing<ReadingFromPage> = {
    copy: (question) => this.preview.answer(question, copied(question)),
    fixes: (question) => this.preview.answer(question, this.#offerFixes(question)),
    fix: (question) => this.preview.answer(question, this.#fix(question)),
  };

  constructor(private readonly preview: Previewed) {
    this.#subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => preview.shows(uri))) this.#tellFindings();
    });
  }

  start(): void {
    this.#told = undefined;
    this.#tellFindings();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #tellFindings(): void {
    const before = this.#told;
    const findings = vscode.languages.getDiagnostics(this.preview.uri).map(findingOf);
    findings.sort((a, b) => a.line - b.line || a.endLine - b.endLine);
    this.#told = findings;
    const change = findingsChange(before ?? [], findings);
    const version = this.#document?.version ?? 0;
    if (before === undefined) {
      const all = { start: 0, deleted: null, added: findings, moved: 0 };
      this.preview.post({ type: 'findings', version, ...all });
    } else if (change) {
      this.preview.post({ type: 'findings', version, ...change });
    }
  }

  async #offerFixes(wanted: QuestionOf<'fixes'>): Promise<ContentOf<'fixes'>> {
    const { uri } = this.preview;
    const version = this.#document?.version ?? 0;
    const diagnostic = vscode.languages
      .getDiagnostics(uri)
      .find((candidate) => isOf(candidate, wanted));
    const fixes = diagnostic ? await fixesFor(uri, diagnostic) : [];
    this.#offer = { id: wanted.id, version, fixes };
    return { titles: fixes.map(({ title }) => title) };
  }

  async #fix({ offer, index }: QuestionOf<'fix'>): Promise<ContentOf<'fix'>> {
    const fix = this.#offer.id === offer ? this.#offer.fixes[index] : undefined;
    if (!fix || this.#document?.version !== this.#offer.version)
      throw new Error('The text has changed. Choose the fix again.');
    if (fix.edit && !(await vscode.workspace.applyEdit(fix.edit)))
      throw new Error(`“${fix.title}” could not be done: the file cannot be changed.`);
    if (fix.command)
      await vscode.commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    return { title: fix.title };
  }

  get #document(): vscode.TextDocument | undefined {
    return vscode.workspace.textDocuments.find(({ uri }) => this.preview.shows(uri));
  }
}

async function copied({ text }: QuestionOf<'copy'>): Promise<ContentOf<'copy'>> {
  await vscode.env.clipboard.writeText(text);
  return {};
}

function findingOf(diagnostic: vscode.Diagnostic): Finding {
  const { range, severity, message } = diagnostic;
  return {
    line: range.start.line,
    endLine: range.end.line,
    severity: severities[severity],
    code: codeOf(diagnostic),
    message,
  };
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

function isOf(
  diagnostic: vscode.Diagnostic,
  { line, code, message }: Pick<Finding, 'line' | 'code' | 'message'>,
): boolean {
  return (
    diagnostic.range.start.line === line &&
    codeOf(diagnostic) === code &&
    diagnostic.message === message
  );
}

/** The fixes of this diagnostic; its range may hold others too. */
async function fixesFor(
  uri: vscode.Uri,
  diagnostic: vscode.Diagnostic,
): Promise<readonly vscode.CodeAction[]> {
  const found = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    diagnostic.range,
    vscode.CodeActionKind.QuickFix.value,
    mostFixes,
  );
  return found.filter(
    ({ diagnostics, disabled }) =>
      !disabled && (!diagnostics || diagnostics.some((other) => isAlike(other, diagnostic))),
  );
}

function isAlike(left: vscode.Diagnostic, right: vscode.Diagnostic): boolean {
  return left.range.isEqual(right.range) && codeOf(left) === codeOf(right);
}
