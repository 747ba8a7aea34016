/**
 * One function for each feature, and the only place in the tests that calls it. Files are given as
 * text; a mistake is marked in it with «».
 */

import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, DocumentSymbol } from 'vscode-languageserver-types';
import { codeActions } from '../../server/src/features/codeActions';
import { diagnostics } from '../../server/src/features/diagnostics';
import { documentSymbols } from '../../server/src/features/documentSymbols';
import { edited, fixAll } from '../../server/src/rules/fixes';
import type { RuleCode } from '../../server/src/rules/index';
import { defaultSettings, type Settings } from '../../server/src/settings';
import { Transcript } from '../../server/src/transcript';

export const uri = 'file:///talk.vtt';

export function transcriptOf(text: string, chunkSize?: number): Transcript {
  return Transcript.create(uri, 'webvtt', 1, text, chunkSize);
}

export function diagnosticsOf(text: string, settings: Settings = defaultSettings): Diagnostic[] {
  return diagnostics(transcriptOf(text), settings);
}

/** The codes found in the text, in its order. */
export function codesOf(text: string): readonly string[] {
  return diagnosticsOf(text).map(({ code }) => String(code));
}

/** A text without its marks, and what stood between them. */
export function unmarked(marked: string): {
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number }[];
} {
  const marks: { start: number; end: number }[] = [];
  let text = '';
  for (const piece of marked.split(/([«»])/u)) {
    if (piece === '«') marks.push({ start: text.length, end: text.length });
    else if (piece === '»') marks.at(-1)!.end = text.length;
    else text += piece;
  }
  return { text, marks };
}

/** Checks that exactly the marked places are found, each with the code at its index. */
export function checkFindings(marked: string, codes: readonly string[]): readonly Diagnostic[] {
  const { text, marks } = unmarked(marked);
  const transcript = transcriptOf(text);
  const found = diagnosticsOf(text);
  const places = found.map(({ code, range }) => [
    code,
    transcript.offsetAt(range.start),
    transcript.offsetAt(range.end),
  ]);
  assert.deepEqual(
    places,
    marks.map(({ start, end }, index) => [codes[index], start, end]),
    JSON.stringify(marked),
  );
  return found;
}

/** All fixes offered where the diagnostic is. */
export function actionsFor(text: string, diagnostic: Diagnostic): readonly CodeAction[] {
  return codeActions(transcriptOf(text), defaultSettings, diagnostic.range, {
    diagnostics: [],
  }).filter((action) => action.diagnostics?.some(({ code }) => code === diagnostic.code));
}

/** The text after the action. */
export function applied(text: string, action: CodeAction): string {
  const transcript = transcriptOf(text);
  const edits = Object.values(action.edit?.changes ?? {}).flat();
  return edited(
    text,
    edits.map(({ range, newText }) => ({
      start: transcript.offsetAt(range.start),
      end: transcript.offsetAt(range.end),
      text: newText,
    })),
  );
}

/** The text after “fix all” for the code; the same text where there is no such fix. */
export function allFixed(text: string, code: RuleCode): string {
  return edited(text, fixAll(transcriptOf(text), code)?.edits ?? []);
}

export function symbolsOf(text: string): readonly DocumentSymbol[] {
  return documentSymbols(transcriptOf(text));
}

/** The outline as indented lines of names. */
export function outlineOf(text: string): readonly string[] {
  const lines = (symbols: readonly DocumentSymbol[], indent: string): readonly string[] =>
    symbols.flatMap(({ name, children }) => [
      indent + name,
      ...lines(children ?? [], `${indent}  `),
    ]);
  return lines(symbolsOf(text), '');
}

/** The text with other line terminators, or with a BOM: everything must hold for these too. */
export const variants: Readonly<Record<string, (text: string) => string>> = {
  LF: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  CR: (text) => text.replaceAll('\n', '\r'),
  BOM: (text) => `\uFEFF${text}`,
};
