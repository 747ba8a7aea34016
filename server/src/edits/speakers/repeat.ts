/** The speaker’s name on every cue, or only where the speaker changes. */

import type { Edit } from '../../rules/rule';
import type { Mention } from '../../speakers';
import { spokenIn } from '../../speakers/spoken';
import type { PlacedBlock } from '../../speakers/turns';
import { counted } from '../../syntax/numberText';
import {
  again,
  cuesIn,
  edit,
  Leavings,
  namedAt,
  type Outcome,
  type Reading,
  refused,
  textOf,
  toldBy,
} from '../reading';
import { isBalanced, type Span } from '../textSpans';
import { withPrefix } from './assign';
import { type Form, formOf, usualPrefix } from './nameForms';
import { prevailingForm } from './nameStyle';
import { cueSpans, withoutEndTag } from './rewrite';

/** How the name was written that a cue without one goes on with. */
interface Carried {
  readonly name: string;
  readonly form: Form;
}

/** The edits that write the name on each cue that goes on with who spoke last, as it was written last. */
export function namesOnEvery(reading: Reading): Outcome {
  if (!reading.speakers.inherited) {
    return refused('Each cue of this file already says for itself who speaks.');
  }
  const left = new Leavings();
  const edits: Edit[] = [];
  let named = 0;
  for (const { place, mentions, carried, names } of carriedIn(reading)) {
    const [name] = names;
    if (mentions.length > 0 || name === undefined) continue;
    const form = carried?.name === name ? carried.form : prevailingForm(reading);
    const made = withPrefix(reading, place, name, form);
    if ('reason' in made) left.add(made.reason);
    else {
      edits.push(...made.edits);
      named++;
    }
  }
  if (named === 0) return refused(`No cue was changed.${left.sentences()}`);
  return {
    edits,
    message: `${counted(named, 'cue')} ${named === 1 ? 'has' : 'have'} a name now.${left.sentences()}`,
  };
}

/**
 * The edits that leave names only where the speaker changes. Names that say more, as a voice with a
 * class does, or that are written otherwise than the one before, stay. It is refused where the file
 * would then be read otherwise.
 */
export function namesAtChanges(reading: Reading): Outcome {
  const edits: Edit[] = [];
  let taken = 0;
  for (const { place, mentions, carried, before } of carriedIn(reading)) {
    const [mention] = mentions;
    if (!mention || mentions.length > 1 || !carried) continue;
    if (before[0] !== undefined && before[0] !== mention.name) continue;
    if (carried.name !== mention.name || formAt(place, mention) !== carried.form) continue;
    const removal = nameRemoval(place, mention, carried.form);
    if (!removal) continue;
    edits.push(...removal);
    taken++;
  }
  if (taken === 0) return refused('No name stands where the same speaker goes on.');
  const told = toldBy(reading);
  const after = toldBy(again(reading, edits));
  const different = told.filter((names, index) => names !== after[index]).length;
  if (different > 0) return refused(wouldDiffer(reading, different));
  return { edits, message: `${counted(taken, 'name')} taken out where the same speaker goes on.` };
}

function wouldDiffer({ inheritance }: Reading, different: number): string {
  const cues = counted(different, 'cue');
  return inheritance === 'previous'
    ? `Nothing was changed: ${cues} that ${different === 1 ? 'names' : 'name'} nobody would be taken for who spoke before.`
    : `Nothing was changed: ${cues} would say nobody speaks, or somebody else. In this file, set “webvtt.speakerInheritance” to “previous” first.`;
}

interface CarriedCue {
  readonly place: PlacedBlock;
  readonly mentions: readonly Mention[];
  /** The name that stood last before the cue, where it says who goes on speaking. */
  readonly carried: Carried | undefined;
  /** Who speaks in the cue. */
  readonly names: readonly string[];
  /** Who goes on speaking; empty also where each cue says it for itself. */
  readonly before: readonly string[];
}

function* carriedIn(reading: Reading): Iterable<CarriedCue> {
  let before: readonly string[] = [];
  let carried: Carried | undefined;
  for (const place of cuesIn(reading)) {
    const { after, isNew, names } = spokenIn(reading.speakers, place.chunk, place.block, before);
    const mentions = namedAt(reading, place);
    yield { place, mentions, carried, names, before };
    const last = mentions.at(-1);
    if (last) carried = { name: last.name, form: formAt(place, last) };
    else if (isNew || names.length === 0) carried = undefined;
    before = after;
  }
}

/** How the name is written; a voice with an end tag is another form than one without. */
function formAt(place: PlacedBlock, mention: Mention): Form {
  const form = formOf(place.chunk, mention) ?? 'voice';
  if (form !== 'voice') return form;
  const span = spanOf(place, mention);
  return span && span.close >= 0 ? 'closedVoice' : 'voice';
}

function spanOf(place: PlacedBlock, mention: Mention): Span | undefined {
  return cueSpans(place, [mention]).find(({ start }) => start === mention.prefix);
}

/** The edits that take the name out; undefined where something else would be lost with it. */
function nameRemoval(
  place: PlacedBlock,
  mention: Mention,
  form: Form,
): readonly Edit[] | undefined {
  const { chunk } = place;
  const { start, end } = textOf(place);
  const { prefix, prefixEnd } = mention;
  const usual = usualPrefix(chunk, form, mention);
  if (mention.notation === 'identifier' || prefix !== start) return undefined;
  if (!chunk.text.slice(prefix, prefixEnd).startsWith(usual)) return undefined;
  if (/[\r\n]/u.test(chunk.text.slice(prefix, prefixEnd))) return undefined;
  if (chunk.text.slice(prefix + usual.length, end).trim() === '') return undefined;
  const removal = edit(place, prefix, prefix + usual.length, '');
  if (form !== 'closedVoice') return [removal];
  const span = spanOf(place, mention)!;
  const isLast = chunk.text.slice(span.closeEnd, end).trim() === '';
  const spans = cueSpans(place, [mention]);
  if (!isLast || !isBalanced(spans, span.startEnd, span.close)) return undefined;
  return [removal, withoutEndTag(place, span)];
}
