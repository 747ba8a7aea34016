/** Names of speakers, completed where one is being written. */

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Position,
} from 'vscode-languageserver-types';
import type { Settings } from '../../settings';
import { knownNames } from '../../speakers';
import { tallyIn } from '../../speakers/tally';
import { usualFrames, writtenIn } from '../../speakers/write';
import type { Transcript } from '../../transcript/transcript';
import { mentionAt } from './mentionAt';
import { type Asked, type NamePlace, namePlace } from './namePlace';

export type { Asked } from './namePlace';

/** A list has at most so many names; where there are more, those that go on with what is typed. */
const MOST = 100;

/**
 * The names that may be meant at the position: the file’s own first, the most frequent first, then
 * `others`, which are asked for only where a name can stand. At most 100, `isIncomplete` where there are
 * more. Null where no name can stand.
 */
export function completion(
  transcript: Transcript,
  settings: Settings,
  position: Position,
  asked: Asked,
  others: () => readonly string[],
): CompletionList | null {
  const place = namePlace(transcript, settings, position, asked);
  if (!place) return null;
  const own = ownNames(transcript, settings, position);
  const isOwn = new Set(own);
  const all = [...own, ...new Set(others().filter((name) => !isOwn.has(name)))];
  const isIncomplete = all.length > MOST;
  const wanted = isIncomplete ? all.filter((name) => goesOn(name, place.typed)) : all;
  const items = wanted
    .slice(0, MOST)
    .flatMap((name, index) => itemFor(transcript, place, name, index, isOwn.has(name)));
  return { isIncomplete, items };
}

/** The names of the file, but not one that is only being typed. */
function ownNames(
  transcript: Transcript,
  settings: Settings,
  position: Position,
): readonly string[] {
  const names = knownNames(transcript, 10 * MOST);
  const typed = mentionAt(transcript, settings, position)?.mention.name;
  if (typed === undefined) return names;
  const { voices, labels, enclosed } = tallyIn(transcript);
  const count = [voices, labels, enclosed].reduce((sum, all) => sum + (all.get(typed) ?? 0), 0);
  return count > 1 ? names : names.filter((name) => name !== typed);
}

/** Whether a word of the name starts with what is typed. */
function goesOn(name: string, typed: string): boolean {
  return ` ${name.toLowerCase()}`.includes(` ${typed.trim().toLowerCase()}`);
}

/** The item for the name; none where the notation cannot hold it. */
function itemFor(
  transcript: Transcript,
  { notation, start, end, opening, closing }: NamePlace,
  name: string,
  index: number,
  isOwn: boolean,
): readonly CompletionItem[] {
  const written = writtenIn(usualFrames[notation], name);
  if ('reason' in written) return [];
  const text = opening + written.text;
  return [
    {
      label: name,
      kind: CompletionItemKind.Class,
      ...(!isOwn && { detail: 'In another file' }),
      filterText: text,
      sortText: String(index).padStart(3, '0'),
      textEdit: { range: transcript.rangeAt(start, end), newText: text + closing },
    },
  ];
}
