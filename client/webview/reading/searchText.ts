/** Finding words whatever their case and accents; which cues have them is kept per part. */

import type { PreviewPart } from '../../../server/src/protocol';
import type { Run } from '../list/arrangement';
import { pieceAt } from '../transcript/sums';
import { plainText } from '../transcript/text';

/** Text as it is compared; `places` says where in the text each piece of it comes from. */
export interface Folded {
  readonly text: string;
  /** Undefined where each comes from the same place. */
  readonly places: readonly number[] | undefined;
}

/** The text without case and accents, and with spaces for line breaks. */
export function folded(text: string): Folded {
  const line = text.replaceAll('\n', ' ');
  if (isAscii(line)) return { text: line.toLowerCase(), places: undefined };
  const places: number[] = [];
  let result = '';
  let place = 0;
  for (const character of line) {
    const piece = foldedCharacter(character);
    for (let index = 0; index < piece.length; index++) places.push(place);
    result += piece;
    place += character.length;
  }
  places.push(place);
  return { text: result, places };
}

/** Where the wanted words are in the text, both folded: offsets in UTF-16 code units. */
export function placesIn(text: string, wanted: string): readonly number[] {
  const places: number[] = [];
  if (wanted === '') return places;
  let place = text.indexOf(wanted);
  while (place >= 0) {
    places.push(place);
    place = text.indexOf(wanted, place + wanted.length);
  }
  return places;
}

/** For each place of the wanted, folded, words in the shown cues of the part: which cue of it that is in. */
export function hitsIn(part: PreviewPart, runs: readonly Run[], wanted: string): readonly number[] {
  const known = hits.get(part);
  if (known?.wanted === wanted && known.runs === runs) return known.cues;
  const { text, starts } = wordsOf(part);
  const all = placesIn(text, wanted).map((place) => pieceAt(starts, place));
  const cues = shownOf(all, runs);
  hits.set(part, { wanted, runs, cues });
  return cues;
}

const hits = new WeakMap<
  PreviewPart,
  { readonly wanted: string; readonly runs: readonly Run[]; readonly cues: readonly number[] }
>();

/** The words of all cues of a part, one after the other, and where each begins. */
interface Words {
  readonly text: string;
  readonly starts: readonly number[];
}

const words = new WeakMap<PreviewPart, Words>();

function wordsOf(part: PreviewPart): Words {
  const known = words.get(part);
  if (known) return known;
  const starts = [0];
  let text = '';
  for (const cue of part.cues) {
    // Nothing that is looked for has a line break in it, so nothing is found across two cues.
    text += `${folded(plainText(cue.text)).text}\n`;
    starts.push(text.length);
  }
  const made = { text, starts };
  words.set(part, made);
  return made;
}

/** Those of the cues, which are in order, that are in any of the runs. */
function shownOf(cues: readonly number[], runs: readonly Run[]): readonly number[] {
  let run = 0;
  return cues.filter((cue) => {
    while (run < runs.length && runs[run]!.end <= cue) run++;
    return run < runs.length && runs[run]!.first <= cue;
  });
}

const foldedCharacters = new Map<string, string>();

function foldedCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const bare = character.normalize('NFD').replace(/[\u0300-\u036f]/gu, '');
  // By way of upper case, which has one form of letters that have several lower ones.
  const piece = bare.toUpperCase().toLowerCase();
  foldedCharacters.set(character, piece);
  return piece;
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
  return true;
}
