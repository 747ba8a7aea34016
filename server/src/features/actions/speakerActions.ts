/** What can be done about who speaks where the cursor is, or in the selected cues. */

import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Range,
} from 'vscode-languageserver-types';
import {
  cuesIn,
  namedAt,
  neighbouringCue,
  type Outcome,
  type Reading,
  readingOf,
  spokenAt,
} from '../../edits/reading';
import { formNames } from '../../edits/speakers/nameForms';
import { notationCounts } from '../../edits/speakers/nameStyle';
import type { SpeakerEdit, SpeakerEditCommand } from '../../protocol';
import type { Settings } from '../../settings';
import { knownNames } from '../../speakers';
import type { PlacedBlock } from '../../speakers/turns';
import type { Transcript } from '../../transcript/transcript';
import { isAskedFor, textEdits } from './codeActions';
import { outcomeOf } from './speakerEdit';

const kind = (name: string): CodeActionKind => `${CodeActionKind.RefactorRewrite}.webvtt.${name}`;

const kinds = {
  convert: kind('convert'),
  assign: kind('speaker'),
  split: kind('split'),
  mergeNext: kind('merge'),
  moveBack: kind('move'),
  moveOn: kind('move'),
  everyCue: kind('repeat'),
  changesOnly: kind('repeat'),
} as const;

/** The kinds of the actions, for what the server says of itself. */
export const speakerRewrite: readonly CodeActionKind[] = [...new Set(Object.values(kinds))];

/** Whether the client makes an edit of the whole file by a command, which tells what was left. */
export type Made = 'by command' | 'by edit';

/**
 * What the range offers where it touches a cue; more where it is a cursor. An edit of the whole file, or
 * of many cues, is worked out when the action is chosen, all others at once; one that comes to nothing
 * is not offered.
 */
export function speakerActions(
  transcript: Transcript,
  settings: Settings,
  range: Range,
  only: readonly CodeActionKind[] | undefined,
  made: Made,
): CodeAction[] {
  if (!speakerRewrite.some((each) => isAskedFor(each, only))) return [];
  const reading = readingOf(transcript, settings.speakerInheritance);
  const start = transcript.offsetAt(range.start);
  const end = transcript.offsetAt(range.end);
  const cues = cuesIn(reading, { start: Math.min(start, end), end: Math.max(start, end) });
  if (cues.length === 0) return [];
  const local = localEdits(range, start === end).flatMap(({ title, edit }) =>
    actionNow(transcript, title, edit, outcomeOf(transcript, settings, edit)),
  );
  const assign = namesFor(reading, cues).flatMap((name) => {
    const edit: SpeakerEdit = { kind: 'assign', name, range };
    const title = `Set speaker to “${name}”`;
    if (cues.length > FEW_CUES) return [actionLater(transcript, title, edit, made)];
    const outcome = outcomeOf(transcript, settings, edit);
    return actionNow(transcript, title, edit, outcome);
  });
  const whole = wholeEdits(reading, cues).map(({ title, edit }) =>
    actionLater(transcript, title, edit, made),
  );
  return [...local, ...assign, ...whole].filter(({ kind: its }) => isAskedFor(its ?? '', only));
}

/** The edits of more cues than this are worked out when the action is chosen. */
const FEW_CUES = 50;

interface Titled {
  readonly title: string;
  readonly edit: SpeakerEdit;
}

/** What is done at a cursor. */
function localEdits({ start: position }: Range, isCursor: boolean): readonly Titled[] {
  if (!isCursor) return [];
  return [
    { title: 'Split the cue here', edit: { kind: 'split', position } },
    { title: 'Merge with next cue', edit: { kind: 'mergeNext', position } },
    {
      title: 'Move the words before the cursor to the previous cue',
      edit: { kind: 'moveBack', position },
    },
    {
      title: 'Move the words from the cursor on to the next cue',
      edit: { kind: 'moveOn', position },
    },
  ];
}

/** So many names are offered, those of the cues around first. */
const MOST_NAMES = 3;

function namesFor(reading: Reading, cues: readonly PlacedBlock[]): readonly string[] {
  const around = [
    neighbouringCue(reading, cues[0]!, -1),
    neighbouringCue(reading, cues.at(-1)!, 1),
  ].flatMap((place) => (place ? spokenAt(reading, place).names : []));
  const all = new Set([...around, ...knownNames(reading.transcript, MOST_NAMES + 1)]);
  if (cues.length === 1) for (const name of spokenAt(reading, cues[0]!).names) all.delete(name);
  return [...all].slice(0, MOST_NAMES);
}

/** What is offered for the whole file where the cursor is in a cue that names a speaker. */
function wholeEdits(reading: Reading, cues: readonly PlacedBlock[]): readonly Titled[] {
  if (!cues.some((place) => namedAt(reading, place).length > 0)) return [];
  const { voice, ...others } = notationCounts(reading);
  const edits: Titled[] = [];
  if (Object.values(others).some((count) => count > 0)) {
    const title = `Write this file’s speakers as ${formNames.voice}`;
    edits.push({ title, edit: { kind: 'convert', to: 'voice' } });
  } else if (voice > 0) {
    const title = `Write this file’s speakers as ${formNames.label}`;
    edits.push({ title, edit: { kind: 'convert', to: 'label' } });
  }
  if (reading.speakers.inherited) {
    edits.push({ title: 'Name the speaker on every cue', edit: { kind: 'everyCue' } });
  } else {
    edits.push({ title: 'Name speakers only where they change', edit: { kind: 'changesOnly' } });
  }
  return edits;
}

function actionNow(
  transcript: Transcript,
  title: string,
  wanted: SpeakerEdit,
  { edits }: Outcome,
): readonly CodeAction[] {
  if (edits.length === 0) return [];
  const edit = { changes: { [transcript.uri]: textEdits(transcript, edits) } };
  return [{ title, kind: kindOf(wanted), edit }];
}

/** Worked out by the client’s command, or when the client asks for the rest of the action. */
function actionLater(
  { uri }: Transcript,
  title: string,
  edit: SpeakerEdit,
  made: Made,
): CodeAction {
  if (made === 'by edit') return { title, kind: kindOf(edit), data: { uri, edit } };
  const name: SpeakerEditCommand = 'webvtt.speakerEdit';
  const command: Command = { title, command: name, arguments: [edit] };
  return { title, kind: kindOf(edit), command };
}

function kindOf(edit: SpeakerEdit): CodeActionKind {
  return Object.hasOwn(kinds, edit.kind)
    ? kinds[edit.kind as keyof typeof kinds]
    : CodeActionKind.RefactorRewrite;
}

/** What a client sends back of an action that is to be worked out: the document and the edit. */
export interface Pending {
  readonly uri: string;
  readonly edit: SpeakerEdit;
}

/**
 * The pending edit of an action; undefined where it has none, as one that was complete. It is not
 * checked yet.
 */
export function pendingOf({ data }: CodeAction): Pending | undefined {
  const pending = data as Partial<Pending> | null | undefined;
  return typeof pending?.uri === 'string' && pending.edit
    ? { uri: pending.uri, edit: pending.edit }
    : undefined;
}

/**
 * The action with its edit. Where there is nothing to do, or no such edit, it throws, with the reason.
 */
export function resolvedAction(
  transcript: Transcript,
  settings: Settings,
  action: CodeAction,
  { edit }: Pending,
): CodeAction {
  const { edits, message } = outcomeOf(transcript, settings, edit);
  if (edits.length === 0) throw new Error(message);
  return { ...action, edit: { changes: { [transcript.uri]: textEdits(transcript, edits) } } };
}
