/**
 * One function for each feature, and the only place in the tests that calls it. Files are given as
 * text; a mistake is marked in it with «».
 */

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  Diagnostic,
  DocumentSymbol,
  MarkupContent,
  Range,
} from 'vscode-languageserver-types';
import { provideCssFromBeside } from '../../server/src/css/beside';
import { codeActions } from '../../server/src/features/actions/codeActions';
import { silencingActions } from '../../server/src/features/actions/silencingActions';
import { diagnostics } from '../../server/src/features/diagnostics/diagnostics';
import { hover } from '../../server/src/features/names/hover';
import { documentSymbols } from '../../server/src/features/outline/documentSymbols';
import { colouredMentions } from '../../server/src/features/views/colouredMentions';
import { speakersView } from '../../server/src/features/views/speakersView';
import { place } from '../../server/src/features/views/step';
import type { ColouredMention, PlaceParams, SpeakersResult } from '../../server/src/protocol';
import type { RuleCode } from '../../server/src/rules/findings/findings';
import { edited, fixAll } from '../../server/src/rules/findings/fixes';
import { allSafeFixes } from '../../server/src/rules/findings/safeFixes';
import { levelIn } from '../../server/src/rules/levels';
import { profiles } from '../../server/src/rules/profiles';
import type { Edit, Rule } from '../../server/src/rules/rule';
import { defaultSettings, type Settings } from '../../server/src/settings';
import type { Inheritance } from '../../server/src/speakers';
import { Transcript } from '../../server/src/transcript/transcript';
import { checkLines, checkRanges, checkSaid, type MarkedRange, unmarked } from './marked';

provideCssFromBeside();

/** The address of the document that tests have open. */
export const uri = 'file:///talk.vtt';

/** The text as an open document, cut into chunks of about so many code units, else as usual. */
export function transcriptOf(text: string, chunkSize?: number): Transcript {
  return Transcript.create(uri, 'webvtt', 1, text, chunkSize);
}

/** What an editor marks in the text, in its order. */
export function diagnosticsOf(text: string, settings: Settings = defaultSettings): Diagnostic[] {
  return diagnostics(transcriptOf(text), settings);
}

/** The codes found in the text, in its order. */
export function codesOf(text: string, settings: Settings = defaultSettings): readonly string[] {
  return diagnosticsOf(text, settings).map(({ code }) => String(code));
}

/** The settings under which the rule says something: the defaults, or the first profile that turns it on. */
export function settingsShowing(rule: Rule): Settings {
  const profile = profiles.find((name) => levelIn(rule, name) !== 'off');
  assert.ok(profile, `${rule.code} is off in every profile`);
  return { ...defaultSettings, profile };
}

/** Checks that exactly the marked places are found, each with the code at its index. */
export function checkFindings(
  marked: string,
  codes: readonly string[],
  settings: Settings = defaultSettings,
): readonly Diagnostic[] {
  const found = diagnosticsOf(unmarked(marked).text, settings);
  checkDiagnostics(marked, found, codes);
  return found;
}

/** Checks that the diagnostics are at exactly the marked places, each with the code at its index. */
export function checkDiagnostics(
  marked: string,
  found: readonly Diagnostic[],
  codes: readonly string[],
): void {
  const { text, marks } = unmarked(marked);
  const document = TextDocument.create(uri, 'webvtt', 1, text);
  const places = marks.map(({ start, end }, index) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    says: String(codes[index]),
  }));
  checkRanges(text, coded(found), places, 'The findings differ.');
}

/** Checks that the findings in the text have exactly these codes, in its order. */
export function checkCodes(
  text: string,
  codes: readonly string[],
  settings: Settings = defaultSettings,
  about?: string,
): void {
  checkCoded(text, diagnosticsOf(text, settings), codes, about);
}

/** Checks that the diagnostics of the text have exactly these codes. */
export function checkCoded(
  text: string,
  found: readonly Diagnostic[],
  codes: readonly string[],
  about = 'The findings differ.',
): void {
  checkSaid(text, coded(found), codes, about);
}

/** Checks on which lines, counted from 0, that stands which a diagnostic refers to. */
export function checkRelated(
  text: string,
  { relatedInformation = [] }: Diagnostic,
  ...lines: readonly number[]
): void {
  const found = relatedInformation.map(({ location }) => location.range.start.line);
  checkLines(text, found, lines);
}

function coded(found: readonly Diagnostic[]): readonly MarkedRange[] {
  return found.map(({ range, code }) => ({ range, says: String(code) }));
}

/** All fixes offered where the diagnostic is. */
export function actionsFor(
  text: string,
  diagnostic: Diagnostic,
  settings: Settings = defaultSettings,
): readonly CodeAction[] {
  return codeActions(transcriptOf(text), settings, diagnostic.range, {
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
export function allFixed(
  text: string,
  code: RuleCode,
  settings: Settings = defaultSettings,
): string {
  return edited(text, fixAll(transcriptOf(text), settings, code)?.edits ?? []);
}

/** The fixes that silence what is found in the text, by their titles. */
export function silencingActionsOf(
  text: string,
  settings: Settings = defaultSettings,
): ReadonlyMap<string, CodeAction> {
  const transcript = transcriptOf(text);
  const everywhere = transcript.rangeAt(0, text.length);
  const actions = silencingActions(transcript, settings, everywhere, undefined);
  return new Map(actions.map((action) => [action.title, action]));
}

/** The edits of all fixes that are beyond doubt. */
export function safeEdits(text: string, settings: Settings = defaultSettings): readonly Edit[] {
  return allSafeFixes(transcriptOf(text), settings);
}

/** The text after all fixes that are beyond doubt. */
export function safelyFixed(text: string, settings: Settings = defaultSettings): string {
  return edited(text, safeEdits(text, settings));
}

/** What is said of the line and character; undefined where nothing is. */
export function hoverOf(text: string, line: number, character: number): string | undefined {
  const found = hover(transcriptOf(text), defaultSettings, { line, character });
  return found ? (found.contents as MarkupContent).value : undefined;
}

/** The outline of the text. */
export function symbolsOf(
  text: string,
  settings: Partial<Settings> = {},
): readonly DocumentSymbol[] {
  return documentSymbols(transcriptOf(text), { ...defaultSettings, ...settings });
}

/** The outline as indented lines of names. */
export function outlineOf(text: string, settings: Partial<Settings> = {}): readonly string[] {
  const lines = (symbols: readonly DocumentSymbol[], indent: string): readonly string[] =>
    symbols.flatMap(({ name, children }) => [
      indent + name,
      ...lines(children ?? [], `${indent}  `),
    ]);
  return lines(symbolsOf(text, settings), '');
}

/** What the Speakers view is told; undefined where that is what it knows as `previousResultId`. */
export function speakersViewed(
  transcript: Transcript,
  inheritance?: Inheritance,
  previousResultId?: string,
): SpeakersResult | undefined {
  return speakersView(transcript, previousResultId, inheritance);
}

/** The coloured names in the ranges, or in the whole file. */
export function mentionsColoured(
  transcript: Transcript,
  inheritance?: Inheritance,
  ranges: readonly Range[] = [transcript.rangeAt(0, transcript.length)],
): readonly ColouredMention[] {
  return colouredMentions(transcript, ranges, inheritance).mentions;
}

/** The offset that a step from an offset, or a time, leads to; undefined where it leads nowhere. */
export function placeFrom(
  transcript: Transcript,
  offset: number,
  step: Pick<PlaceParams, 'to' | 'speaker'>,
  inheritance?: Inheritance,
): number | undefined {
  const position = transcript.positionAt(offset);
  const found = place(transcript, { position, ...step }, inheritance);
  return found ? transcript.offsetAt(found) : undefined;
}

/** The text with other line terminators, or with a BOM: everything must hold for these too. */
export const variants: Readonly<Record<string, (text: string) => string>> = {
  LF: (text) => text,
  CRLF: (text) => text.replaceAll('\n', '\r\n'),
  CR: (text) => text.replaceAll('\n', '\r'),
  BOM: (text) => `\uFEFF${text}`,
};
