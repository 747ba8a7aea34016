/** The findings of a transcript as LSP’s diagnostics, as many as an editor can show and a wire carry. */

import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import { specLink } from '../../rules/all';
import {
  type Finding,
  firstFindings,
  messageOf,
  reportOf,
  ruleOf,
} from '../../rules/findings/findings';
import type { Severity } from '../../rules/rule';
import type { Settings } from '../../settings';
import type { Transcript } from '../../transcript/transcript';
import { sharesOf } from './perRule';

/** At most so many are marked in one file. */
export const MOST_MARKED = 240;
/** Fewer are marked where they would take more than so many bytes, as JSON. */
export const MOST_BYTES = 95_000;

/** Diagnostics with a name that they keep as long as they stay the same. */
export interface NamedDiagnostics {
  /** LSP’s name for the answer; another one where anything in it is new. */
  readonly resultId: string;
  /** In the order of the text. */
  readonly items: Diagnostic[];
}

/** For each transcript the last that was given, and how it is written on the wire. */
const given = new WeakMap<Transcript, { readonly resultId: string; readonly json: string }>();
let results = 0;

/**
 * The diagnostics of the file, in the order of the text: at most some 240, in less than 100 kB, the
 * first of each rule that is cut short saying how many there are.
 */
export function diagnostics(transcript: Transcript, settings: Settings): Diagnostic[] {
  return fitting(transcript, settings).items;
}

/** The same, so named that an answer which says nothing new need not be sent. */
export function namedDiagnostics(transcript: Transcript, settings: Settings): NamedDiagnostics {
  const { items, json } = fitting(transcript, settings);
  const last = given.get(transcript);
  if (last?.json === json) return { resultId: last.resultId, items };
  const resultId = String(++results);
  given.set(transcript, { resultId, json });
  return { resultId, items };
}

/** As many as fit; each rule has one at least. */
function fitting(
  transcript: Transcript,
  settings: Settings,
): { readonly items: Diagnostic[]; readonly json: string } {
  const report = reportOf(transcript, settings);
  for (let most = MOST_MARKED; ; most = Math.floor((most * 2) / 3)) {
    const shares = sharesOf(report.reported, most);
    const found = firstFindings(report, (code) => shares.get(code)!);
    const items = found.map((finding) => diagnosticOf(transcript, finding));
    const json = JSON.stringify(items);
    const isLeast = most <= report.reported.size;
    if (isLeast || isShort(json)) return { items, json };
  }
}

/** Whether the text takes no more bytes than may be sent; a code unit takes three at most. */
function isShort(text: string): boolean {
  return 3 * text.length <= MOST_BYTES || new TextEncoder().encode(text).length <= MOST_BYTES;
}

const lspSeverity: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The diagnostic of one finding, with the link to its section of the standard. */
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
