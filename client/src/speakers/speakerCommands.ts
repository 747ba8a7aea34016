/** The commands that change who speaks. */

import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { SpeakerEdit, SpeakerForm, SpeakerSample } from '../../../server/src/protocol';
import { type Choice, choose } from '../told/choice';
import { askForText } from '../told/window';
import { pickName } from './namePick';
import { nameSpeakers } from './nameSpeakers';
import { activeTranscript, makeSpeakerEdit, rangeOf, speakerSamples } from './speakerEdits';

/** Each an id and what it runs, in the active editor. */
export function speakerCommands(
  client: BaseLanguageClient,
): Readonly<Record<string, (...given: never[]) => unknown>> {
  const inEditor = (run: (editor: vscode.TextEditor) => Promise<void>) => async () => {
    const editor = activeTranscript();
    if (editor) await run(editor);
  };
  const atCursor = (kind: 'split' | 'moveBack' | 'moveOn') =>
    inEditor(({ document, selection }) => {
      const position = rangeOf(selection).start;
      return makeSpeakerEdit(client, document, { kind, position }, 'if nothing is done');
    });
  const inFile = (edit: SpeakerEdit) =>
    inEditor(({ document }) => makeSpeakerEdit(client, document, edit));
  return {
    'webvtt.convertSpeakers': inEditor((editor) => convertSpeakers(client, editor)),
    'webvtt.setSpeaker': inEditor((editor) => setSpeaker(client, editor)),
    'webvtt.splitCue': atCursor('split'),
    'webvtt.mergeCues': inEditor((editor) => mergeCues(client, editor)),
    'webvtt.moveWordsToPreviousCue': atCursor('moveBack'),
    'webvtt.moveWordsToNextCue': atCursor('moveOn'),
    'webvtt.nameOnEveryCue': inFile({ kind: 'everyCue' }),
    'webvtt.nameOnlyAtChanges': inFile({ kind: 'changesOnly' }),
    'webvtt.nameSpeakers': inEditor(({ document }) => nameSpeakers(client, document)),
    'webvtt.speakerEdit': async (edit: SpeakerEdit) => {
      const editor = activeTranscript();
      if (editor) await makeSpeakerEdit(client, editor.document, edit);
    },
  };
}

const forms: readonly Choice<SpeakerForm>[] = [
  { value: 'voice', label: '<v Name>', description: 'a voice tag, which players read' },
  { value: 'closedVoice', label: '<v Name>…</v>', description: 'a voice tag with its end tag' },
  { value: 'label', label: 'Name:', description: 'as Zoom writes it' },
  { value: 'chevron', label: '>> Name:', description: 'as in television captions' },
  { value: 'escapedChevron', label: '&gt;&gt; Name:', description: 'the same, escaped' },
  { value: 'bracket', label: '[Name]:', description: 'as WhisperX writes it' },
  { value: 'bareBracket', label: '[Name]', description: 'without a colon' },
  { value: 'parenthesis', label: '(Name)', description: 'on a line of its own' },
];

/** In the selected cues, or in the whole file where nothing is selected. */
async function convertSpeakers(
  client: BaseLanguageClient,
  { document, selection }: vscode.TextEditor,
): Promise<void> {
  const where = selection.isEmpty ? 'the Whole File' : 'the Selected Cues';
  const picked = await choose(forms, {
    title: `Convert Speaker Notation in ${where}`,
    placeholder: 'How names are to be written',
  });
  if (!picked) return;
  const range = selection.isEmpty ? {} : { range: rangeOf(selection) };
  await makeSpeakerEdit(client, document, { kind: 'convert', to: picked.value, ...range });
}

async function setSpeaker(
  client: BaseLanguageClient,
  { document, selection }: vscode.TextEditor,
): Promise<void> {
  const speakers = await speakerSamples(client, document);
  if (!speakers) return;
  const name = await pickName(byFrequency(speakers), {
    title: selection.isEmpty ? 'Set Speaker of This Cue' : 'Set Speaker of the Selected Cues',
    placeholder: 'Pick a name, or type a new one',
  });
  if (!name) return;
  const edit: SpeakerEdit = { kind: 'assign', name, range: rangeOf(selection) };
  await makeSpeakerEdit(client, document, edit);
}

function byFrequency(speakers: readonly SpeakerSample[]): readonly SpeakerSample[] {
  return [...speakers].sort((a, b) => b.cues - a.cues);
}

/** How long a merged cue may be, in ms. */
const lengths: readonly Choice<number | undefined>[] = [
  { value: 7000, label: 'Up to 7 seconds', description: 'for captions' },
  { value: 30_000, label: 'Up to 30 seconds', description: 'for transcripts' },
  { value: undefined, label: 'Whole turns', description: 'however long they are' },
];

/** Merges the runs in the selection, or in the whole file. */
async function mergeCues(
  client: BaseLanguageClient,
  { document, selection }: vscode.TextEditor,
): Promise<void> {
  const title = `Merge Each Speaker’s Cues in ${selection.isEmpty ? 'the Whole File' : 'the Selection'}`;
  const picked = await choose(lengths, { title, placeholder: 'How long a merged cue may be' });
  if (!picked) return;
  const pause = await askForText({
    title,
    prompt: 'The longest pause between two cues that are merged, in seconds.',
    value: '1',
    validateInput: (typed) =>
      Number.isNaN(secondsIn(typed)) ? 'Write a number of seconds, such as 1 or 0.5.' : undefined,
  });
  if (pause === undefined) return;
  await makeSpeakerEdit(client, document, {
    kind: 'merge',
    gap: secondsIn(pause) * 1000,
    ...(picked.value !== undefined && { longest: picked.value }),
    ...(!selection.isEmpty && { range: rangeOf(selection) }),
  });
}

/** A number of seconds, also with a decimal comma; NaN for anything else. */
function secondsIn(typed: string): number {
  return /^\s*\d+(?:[.,]\d*)?\s*$/u.test(typed) ? Number(typed.replace(',', '.')) : Number.NaN;
}
