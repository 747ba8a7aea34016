/** Several speakers given other names at once. */

import type { Edit } from '../../rules/rule';
import type { Mention } from '../../speakers';
import type { PlacedBlock } from '../../speakers/turns';
import { selectorText, voiceSelectors } from '../../speakers/voiceSelectors';
import {
  type Frame,
  normalisedName,
  usualFrames,
  type Written,
  writtenIn,
} from '../../speakers/write';
import { counted } from '../../syntax/numberText';
import { rememberedByText } from '../../syntax/textMemo';
import type { Transcript } from '../../transcript/transcript';
import {
  again,
  cuesIn,
  edit,
  Leavings,
  namedAt,
  type Outcome,
  type Reading,
  refused,
  toldBy,
} from '../reading';
import type { Rewritten } from './rewrite';

/** A name and the one that takes its place, both as players read them. */
export interface NewName {
  readonly from: string;
  readonly to: string;
}

/**
 * The edits that write the new names; all at once, so that two speakers can change names. Names that
 * nobody has change nothing; a mention whose notation cannot hold the new name is left, and told.
 */
export function allRenamed(reading: Reading, names: readonly NewName[]): Outcome {
  const newNames = new Map(names.map(({ from, to }) => [from, normalisedName(to)]));
  if ([...newNames.values()].includes('')) return refused('A name cannot be empty.');
  const left = new Leavings();
  const edits: Edit[] = [...selectorEdits(reading.transcript, newNames)];
  let changed = 0;
  for (const place of cuesIn(reading)) {
    for (const mention of namedAt(reading, place)) {
      const name = newNames.get(mention.name);
      if (name === undefined || name === mention.name) continue;
      const made = renamed(place, mention, name);
      if ('reason' in made) left.add(made.reason);
      else {
        edits.push(...made.edits);
        changed++;
      }
    }
  }
  const done =
    changed === 0
      ? 'No name was changed.'
      : `${counted(newNames.size, 'speaker')} named, in ${counted(changed, 'place')}.`;
  return { edits, message: `${done}${left.sentences() || misread(reading, edits, newNames)}` };
}

/** How many cues would not say what is meant: a name in front of the text counts only where it recurs. */
function misread(
  reading: Reading,
  edits: readonly Edit[],
  newNames: ReadonlyMap<string, string>,
): string {
  const renamedIn = (told: string) =>
    [...new Set(told.split('\n').map((name) => newNames.get(name) ?? name))].join('\n');
  const after = toldBy(again(reading, edits));
  const different = toldBy(reading).filter((told, i) => renamedIn(told) !== after[i]).length;
  return different === 0
    ? ''
    : ` ${counted(different, 'cue')} may not be read as meant: names in front of the text count only where they recur. Write them as <v Name> first.`;
}

/**
 * The edits of the CSS that says how the speakers look, absolute and in the order of the text. Players
 * take it only above the first cue (section 6.1), so chunks behind that of the first cue are not looked
 * at.
 */
export function selectorEdits(
  transcript: Transcript,
  newNames: ReadonlyMap<string, string>,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (const [index, chunk] of transcript.chunks.entries()) {
    const offset = transcript.offsetOf(index);
    for (const [from, to] of newNames) {
      for (const { start, end, quote } of voiceSelectors(chunk, from)) {
        edits.push({ start: offset + start, end: offset + end, text: selectorText(to, quote) });
      }
    }
    if (chunk.cueCount > 0) break;
  }
  return edits.sort((a, b) => a.start - b.start);
}

const MOST_REMEMBERED = 1000;

/** By the name and the frame that it stands in, as JSON. */
const remembered = rememberedByText((asked): Written => {
  const [name, frame] = JSON.parse(asked) as [string, Frame];
  return writtenIn(frame, name);
}, MOST_REMEMBERED);

/**
 * The edit of one mention to another name, as the frame that it stands in writes it; or why it cannot.
 */
export function renamed(place: PlacedBlock, mention: Mention, name: string): Rewritten {
  const made = remembered(JSON.stringify([name, frameOf(place, mention)]));
  if ('reason' in made) return made;
  return { edits: [edit(place, mention.start, mention.end, made.text)] };
}

function frameOf({ chunk }: PlacedBlock, mention: Mention): Frame {
  const { notation, prefix, start, end, prefixEnd } = mention;
  if (notation === 'identifier') return usualFrames.identifier;
  const before = chunk.text.slice(prefix, start);
  return { notation, before, after: chunk.text.slice(end, prefixEnd) };
}
