/**
 * Renaming a speaker: every mention in the file, each in the notation that it is written in, and the
 * CSS that says how the speaker looks.
 */

import type { Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { renamed, selectorEdits } from '../../edits/speakers/renameSpeaker';
import type { Edit } from '../../rules/rule';
import type { Settings } from '../../settings';
import { normalisedName, written } from '../../speakers/write';
import { numberText } from '../../syntax/numberText';
import type { Transcript } from '../../transcript/transcript';
import { textEdits } from '../actions/codeActions';
import { hasSpeaker, mentionAt, mentionsOfSpeaker, nameRange, speakersUnder } from './mentionAt';

/** Why something cannot be done, in words for the user. */
export interface Refusal {
  readonly reason: string;
}

const noName: Refusal = { reason: 'There is no speaker’s name here.' };

/** Where the name at the position is written, and the name as it is read; or that there is none. */
export function prepareRename(
  transcript: Transcript,
  settings: Settings,
  position: Position,
): { readonly range: Range; readonly placeholder: string } | Refusal {
  const found = mentionAt(transcript, settings, position);
  if (!found) return noName;
  return { range: nameRange(transcript, found), placeholder: found.mention.name };
}

/** What a client can do with the edits of a rename. */
export interface RenameAbilities {
  /** Whether it takes edits of a version of the document. */
  readonly versions: boolean;
  /** Whether it asks before it makes edits that need it. */
  readonly confirmation: boolean;
}

/**
 * The edit that names the speaker at the position anew, as far as the client can take it; or why there
 * is none. A name that is taken makes one speaker of two: a client that can ask is told to.
 */
export function rename(
  transcript: Transcript,
  settings: Settings,
  position: Position,
  newName: string,
  abilities: RenameAbilities,
): { readonly edit: WorkspaceEdit } | Refusal {
  const found = mentionAt(transcript, settings, position);
  if (!found) return noName;
  const { name } = found.mention;
  const renamed = renameSpeaker(transcript, settings, name, newName);
  if ('reason' in renamed) return renamed;
  const { uri, version } = transcript;
  const { edits } = renamed;
  if (!abilities.versions) return { edit: { changes: { [uri]: edits } } };
  const textDocument = { uri, version };
  const to = normalisedName(newName);
  if (!abilities.confirmation || edits.length === 0 || !hasSpeaker(transcript, settings, to)) {
    return { edit: { documentChanges: [{ textDocument, edits }] } };
  }
  const label = `Merge “${name}” into “${to}”`;
  const description = 'They will be one speaker, and no edit but undo tells them apart again.';
  const annotated = edits.map((edit) => ({ ...edit, annotationId: 'merge' }));
  return {
    edit: {
      documentChanges: [{ textDocument, edits: annotated }],
      changeAnnotations: { merge: { label, needsConfirmation: true, description } },
    },
  };
}

/**
 * The edits that name the speaker `from` anew, in the order of the text: none where nobody is called
 * so. Where one place cannot hold the new name, there are no edits but the reason.
 */
export function renameSpeaker(
  transcript: Transcript,
  settings: Settings,
  from: string,
  newName: string,
): { readonly edits: TextEdit[] } | Refusal {
  const to = normalisedName(newName);
  if (newName === from || to === from) return { edits: [] };
  const edits: Edit[] = [];
  for (const found of mentionsOfSpeaker(transcript, speakersUnder(transcript, settings), from)) {
    const { mention, chunk, offset } = found;
    const made = renamed({ chunk, offset, block: mention.block }, mention, to);
    if ('reason' in made) {
      const line = numberText(nameRange(transcript, found).start.line + 1);
      const tip = 'text' in written(to, 'voice') ? ' A voice tag, “<v …>”, can hold it.' : '';
      return { reason: `${made.reason} Nothing was renamed, because of line ${line}.${tip}` };
    }
    edits.push(...made.edits);
  }
  // What is said of the looks of a name that is taken is said already.
  const isMoved = edits.length > 0 && !hasSpeaker(transcript, settings, to);
  const inStyles = isMoved ? selectorEdits(transcript, new Map([[from, to]])) : [];
  return { edits: textEdits(transcript, [...inStyles, ...edits]) };
}
