/** The findings of a text as plain data: what the linter prints and the library gives. */

import type { Range } from 'vscode-languageserver-textdocument';
import { findings, messageOf, type RuleCode } from '../rules/findings/findings';
import { preferredFix } from '../rules/findings/fixes';
import type { Severity } from '../rules/rule';
import { readSettings, type Settings } from '../settings';
import { Transcript } from '../transcript/transcript';

/** An edit as LSP has it: lines and characters from 0, characters in UTF-16 code units. */
export interface ReportedEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A finding without the text it was found in. */
export interface ReportedFinding {
  readonly code: RuleCode;
  /** What the settings make of it. */
  readonly severity: Severity;
  /** One sentence or more; of a finding that stands for many places, with their number. */
  readonly message: string;
  /** Lines and characters from 0, characters in UTF-16 code units. */
  readonly range: Range;
  /** The preferred fix; `null` where only the author can know. */
  readonly fix: { readonly title: string; readonly edits: readonly ReportedEdit[] } | null;
}

/**
 * The findings in the text, the same as the editor has, in the order of the text. Settings that
 * are not given, or are null, are the defaults. There is no text that it throws for; what is no text
 * it throws a `TypeError` for, and for settings that are none, with all that is wrong with them.
 */
export function lint(text: string, settings: Partial<Settings> = {}): readonly ReportedFinding[] {
  if (typeof text !== 'string') throw new TypeError('What is linted is a text.');
  const { settings: read, problems } = readSettings(settings);
  if (problems.length > 0) throw new TypeError(problems.join(' '));
  return report(Transcript.create('untitled:transcript.vtt', 'webvtt', 0, text), read);
}

/** The findings of the transcript, in the order of the text; all of them, where an editor marks some. */
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
