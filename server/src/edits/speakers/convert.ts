/**
 * Who speaks, written in another notation. Only what names speakers changes; the words, their lines
 * and all white space beyond what the notation itself has stay. A cue is left as it is where its
 * words would lose something: the classes of a voice, where a voice ends in the middle of the text,
 * or the speaker, where a file’s readers would not take the new text for a name. Lost are only the
 * numbers that Webex writes behind names, and a line of its own for a name.
 */

import type { Edit } from '../../rules/rule';
import type { Mention } from '../../speakers';
import type { PlacedBlock } from '../../speakers/turns';
import { counted } from '../../syntax/numberText';
import {
  again,
  cuesIn,
  Leavings,
  namedAt,
  type Outcome,
  type Reading,
  refused,
  type Scope,
  toldBy,
} from '../reading';
import { type Form, formNames, formOf, isVoice } from './nameForms';
import { closesVoices } from './nameStyle';
import { rewritten } from './rewrite';

/** A cue that can be converted. */
interface Conversion {
  readonly edits: readonly Edit[];
  readonly mentions: readonly Mention[];
  readonly numbers: number;
}

/**
 * The edits that write the names in the scope, by absolute offsets, as the form does; those of the whole
 * file without one.
 */
export function converted(reading: Reading, form: Form, scope?: Scope): Outcome {
  const isClosing = form === 'closedVoice' || (form === 'voice' && closesVoices(reading));
  const left = new Leavings();
  const conversions = new Map<number, Conversion>();
  let found = 0;
  for (const [index, place] of indexed(reading, scope)) {
    const mentions = namedAt(reading, place).filter((mention) => mayChange(place, mention, form));
    if (mentions.length === 0) continue;
    found++;
    const made = rewritten(reading, place, form, isClosing ? 'closed' : 'open');
    if ('reason' in made) left.add(made.reason);
    else if (made.edits.length > 0) {
      const numbers = mentions.filter(({ notation }) => notation === 'identifier').length;
      conversions.set(index, { edits: made.edits, mentions, numbers });
    }
  }
  if (found === 0) return refused(`No speaker is to be written as ${formNames[form]}.`);
  const others = withoutMisread(reading, conversions, left, formNames[form]);
  return outcome(conversions, form, left, others);
}

/** The cues of the scope with their place among all cues of the file. */
function* indexed(
  reading: Reading,
  scope: Scope | undefined,
): Iterable<readonly [number, PlacedBlock]> {
  const all = cuesIn(reading);
  const wanted = scope ? cuesIn(reading, scope) : all;
  const [first] = wanted;
  if (!first) return;
  const start = all.findIndex(
    ({ chunk, block, offset }) =>
      offset === first.offset && block === first.block && chunk === first.chunk,
  );
  for (const [index, place] of wanted.entries()) yield [start + index, place];
}

function mayChange({ chunk }: PlacedBlock, mention: Mention, form: Form): boolean {
  const now = formOf(chunk, mention);
  return now !== form;
}

/** How often the file is read again without the cues that did not read as before. */
const MOST_TRIES = 5;

/**
 * Takes out the conversions after which a cue would say that somebody else speaks: a label counts
 * only where it recurs. How many other cues would read differently.
 */
function withoutMisread(
  reading: Reading,
  conversions: Map<number, Conversion>,
  left: Leavings,
  name: string,
): number {
  const before = toldBy(reading);
  for (let tries = 0; conversions.size > 0; tries++) {
    const after = toldBy(again(reading, allEdits(conversions)));
    const isLast = tries === MOST_TRIES || after.length !== before.length;
    let others = 0;
    let dropped = 0;
    for (let index = 0; index < before.length; index++) {
      if (!isLast && after[index] === before[index]) continue;
      if (!conversions.delete(index)) others++;
      else {
        dropped++;
        left.add(`As ${name}, nobody would take it for a speaker’s name.`);
      }
    }
    if (dropped === 0) return others;
  }
  return 0;
}

function allEdits(conversions: ReadonlyMap<number, Conversion>): readonly Edit[] {
  return [...conversions.values()].flatMap(({ edits }) => edits);
}

function outcome(
  conversions: ReadonlyMap<number, Conversion>,
  form: Form,
  left: Leavings,
  others: number,
): Outcome {
  const edits = allEdits(conversions);
  const sum = (count: (conversion: Conversion) => number) =>
    [...conversions.values()].reduce((total, conversion) => total + count(conversion), 0);
  const names = sum(({ mentions }) => mentions.length);
  const numbers = sum((conversion) => conversion.numbers);
  const done =
    edits.length === 0
      ? `No name was changed.`
      : `${counted(names, 'name')} ${names === 1 ? 'is' : 'are'} now written as ${isVoice(form) ? formNames[form] : `“${formNames[form]}”`}.`;
  const lost =
    numbers > 0 ? ` The numbers behind ${counted(numbers, 'name')} in identifiers are gone.` : '';
  const misread =
    others > 0
      ? ` ${counted(others, 'other cue')} ${others === 1 ? 'reads' : 'read'} differently now.`
      : '';
  return { edits, message: `${done}${lost}${left.sentences()}${misread}` };
}
