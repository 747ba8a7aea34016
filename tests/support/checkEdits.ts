/** One function for each edit of who speaks. A mark `«»` is the cursor; with text in it, a selection. */

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import { cuesIn, readingOf, toldBy } from '../../server/src/edits/reading';
import {
  type Made,
  pendingOf,
  resolvedAction,
  speakerActions,
} from '../../server/src/features/actions/speakerActions';
import { outcomeOf, speakerSamples } from '../../server/src/features/actions/speakerEdit';
import type { SpeakerEdit, SpeakerSample } from '../../server/src/protocol';
import { edited } from '../../server/src/rules/findings/fixes';
import { defaultSettings, type Settings } from '../../server/src/settings';
import type { Inheritance } from '../../server/src/speakers';
import { timestampText } from '../../server/src/syntax/timing/timestamp';
import { applied, transcriptOf, variants } from './check';
import type { Mark } from './listing';
import { checkMarks, checkText, unmarked } from './marked';

/** A file of cues with these texts, a second each; an array gives identifier and text. */
export function fileOf(...texts: readonly (string | readonly [string, string])[]): string {
  const cues = texts.map((each, index) => {
    const [identifier, text] = typeof each === 'string' ? ['', each] : each;
    const timing = `${timestampText(1000 * index)} --> ${timestampText(1000 * index + 1000)}`;
    return `${identifier === '' ? '' : `${identifier}\n`}${timing}\n${text}\n`;
  });
  return `WEBVTT\n\n${cues.join('\n')}`;
}

/** What an edit leaves behind. */
export interface EditedFile {
  readonly text: string;
  /** What the user is told. */
  readonly message: string;
}

/** What needs no place in the file. */
type Placeless<Edit> = Edit extends { readonly position: unknown }
  ? Omit<Edit, 'position'>
  : Edit extends { readonly kind: 'assign' }
    ? Omit<Edit, 'range'>
    : Edit;
/** An edit as a test names it: the mark in the text says where. */
export type WantedEdit = Placeless<SpeakerEdit>;

/** The file after the edit at the mark, and what is said of it. */
export function speakerEdited(
  marked: string,
  wanted: WantedEdit,
  settings: Settings = defaultSettings,
): EditedFile {
  const { text, marks } = unmarked(marked);
  const transcript = transcriptOf(text);
  const [mark] = marks;
  const place = mark && {
    position: transcript.positionAt(mark.start),
    range: transcript.rangeAt(mark.start, mark.end),
  };
  const edit = { ...place, ...wanted } as SpeakerEdit;
  const { edits, message } = outcomeOf(transcript, settings, edit);
  return { text: edited(text, edits), message };
}

/** The settings where a cue that names nobody is taken so. */
export function withInheritance(speakerInheritance: Inheritance): Settings {
  return { ...defaultSettings, speakerInheritance };
}

/** Who speaks in each cue, as one text each; empty where nobody is known. */
export function speakersByCue(text: string, inheritance: Inheritance = 'auto'): readonly string[] {
  return toldBy(readingOf(transcriptOf(text, 400), inheritance));
}

/** Checks who speaks in each cue, and fails with the names at the texts of the cues. */
export function checkSpeakers(
  text: string,
  expected: readonly string[],
  inheritance: Inheritance = 'auto',
  about = 'Who speaks differs.',
): void {
  const found = speakersByCue(text, inheritance);
  if (isDeepStrictEqual(found, expected)) return;
  const cues = cuesIn(readingOf(transcriptOf(text), inheritance));
  const marks = (names: readonly string[]) =>
    names.map((says, index): Mark => {
      const { chunk, block, offset } = cues[index] ?? cues.at(-1)!;
      const { text: start, end } = chunk.blocks;
      return { start: offset + start[block]!, end: offset + end[block]!, says: `“${says}”` };
    });
  checkMarks(text, marks(found), marks(expected), about);
}

/** What is offered at the mark, by title. */
export function speakerActionsAt(
  marked: string,
  only?: readonly string[],
  made: Made = 'by edit',
): ReadonlyMap<string, CodeAction> {
  const { text, marks } = unmarked(marked);
  const transcript = transcriptOf(text);
  const { start, end } = marks[0]!;
  const range: Range = transcript.rangeAt(start, end);
  const actions = speakerActions(transcript, defaultSettings, range, only && [...only], made);
  return new Map(actions.map((action) => [action.title, action]));
}

/** The text after the action of this title, which is worked out first where it is to be. */
export function afterAction(marked: string, title: string): string {
  const action = speakerActionsAt(marked).get(title);
  if (!action) throw new Error(`There is no action “${title}”.`);
  const { text } = unmarked(marked);
  const pending = pendingOf(action);
  if (!pending) return applied(text, action);
  return applied(text, resolvedAction(transcriptOf(text), defaultSettings, action, pending));
}

/** The speakers of the text with something that each says. */
export function samplesOf(text: string): readonly SpeakerSample[] {
  return speakerSamples(transcriptOf(text), defaultSettings);
}

/** An edit at the mark in `before`. */
export interface EditCase {
  /** The name of the test: what the edit does. */
  readonly does: string;
  readonly before: string;
  readonly after: string;
  readonly wanted: WantedEdit;
  readonly inheritance?: Inheritance;
}

/** Checks each case with every line terminator and with a BOM. */
export function checkEdits(cases: readonly EditCase[]): void {
  for (const { does, before, after, wanted, inheritance = 'auto' } of cases) {
    for (const [variant, change] of Object.entries(variants)) {
      it(`${does}, ${variant}`, () => {
        const { text, message } = speakerEdited(
          change(before),
          wanted,
          withInheritance(inheritance),
        );
        checkText(text, change(after), message);
      });
    }
  }
}

/** Edits that are refused: the file stays, and the message says why. */
export function checkRefused(
  cases: readonly (readonly [before: string, wanted: WantedEdit, why: RegExp])[],
): void {
  for (const [before, wanted, why] of cases) {
    it(`is refused: ${why.source}`, () => {
      const { text, message } = speakerEdited(before, wanted);
      checkText(text, unmarked(before).text, message);
      assert.match(message, why);
    });
  }
}
