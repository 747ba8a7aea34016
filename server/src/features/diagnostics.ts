/** The findings of a transcript as LSP's diagnostics. */

import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { specLink } from '../rules/all';
import { type Finding, findings, messageOf, ruleOf } from '../rules/index';
import type { Severity } from '../rules/rule';
import type { Settings } from '../settings';
import type { Transcript } from '../transcript';

const lspSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The diagnostics of the file, in the order of the text. */
export function diagnostics(transcript: Transcript, settings: Settings): Diagnostic[] {
  return findings(transcript, settings).map((finding) => diagnosticOf(transcript, finding));
}

export function diagnosticOf(transcript: Transcript, finding: Finding): Diagnostic {
  const { code, found, severity } = finding;
  const rule = ruleOf(code);
  const related = rule.related?.(found) ?? [];
  return {
    range: transcript.rangeAt(found.offset + found.start, found.offset + found.end),
    severity: lspSeverity[severity],
    source: 'webvtt',
    code,
    codeDescription: { href: specLink(rule) },
    message: messageOf(finding),
    ...(related.length > 0 && {
      relatedInformation: related.map(({ start, end, message }) => ({
        location: { uri: transcript.uri, range: transcript.rangeAt(start, end) },
        message,
      })),
    }),
  };
}
