/** The findings of a text as plain data: what the linter prints and the library gives. */

import type { Range } from 'vscode-languageserver-textdocument';
import { findings, messageOf, type RuleCode } from '../rules/findings/findings';
import { preferredFix } from '../rules/findings/fixes';
import type { Severity } from '../rules/rule';
import { defaultSettings, type Settings } from '../settings';
import { Transcript } from '../transcript/transcript';

/** An edit as LSP has it: lines and characters from 0, characters in UTF-16 code units. */
export interface ReportedEdit {
  readonly range: Range;
  readonly newText: string;
}

export interface ReportedFinding {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  /** The preferred fix; `null` where only the author can know. */
  readonly fix: { readonly title: string; readonly edits: readonly ReportedEdit[] } | null;
}

/**
 * The findings in the text, the same as the editor shows, in the order of the text. Settings that
 * are not given are the defaults. It throws for no text.
 */
export function lint(text: string, settings: Partial<Settings> = {}): readonly ReportedFinding[] {
  const transcript = Transcript.create('untitled:transcript.vtt', 'webvtt', 0, text);
  return report(transcript, { ...defaultSettings, ...settings });
}

/** The findings of the transcript. */
export function report(transcript: Transcript, settings: Settings): readonly ReportedFinding[] {
  return findings(transcript, settings).map((finding) => {
    const { code, severity, found } = finding;
    const fix = preferredFix(transcript, settings, finding);
    return {
      code,
      severity,
      message: messageOf(finding),
      range: transcript.rangeAt(found.offset + found.start, found.offset + found.end),
      fix: fix ? { title: fix.title, edits: reportedEdits(transcript, fix.edits) } : null,
    };
  });
}

function reportedEdits(
  transcript: Transcript,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): readonly ReportedEdit[] {
  return edits.map(({ start, end, text }) => ({
    range: transcript.rangeAt(start, end),
    newText: text,
  }));
}
