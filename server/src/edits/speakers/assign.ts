/** Who speaks in some cues, said anew. */

import type { Edit } from '../../rules/rule';
import type { Mention } from '../../speakers';
import { Proof } from '../../speakers/prefix';
import { isAccepted } from '../../speakers/spoken';
import type { PlacedBlock } from '../../speakers/turns';
import { normalisedName } from '../../speakers/write';
import { counted } from '../../syntax/numberText';
import {
  cuesIn,
  edit,
  Leavings,
  namedAt,
  neighbouringCue,
  type Outcome,
  type Reading,
  refused,
  type Scope,
  spokenAt,
  terminatorBehind,
  textOf,
  trimmedEnd,
} from '../reading';
import { isBalanced } from '../textSpans';
import { type Form, isVoice, prefixText } from './nameForms';
import { prevailingForm } from './nameStyle';
import { renamed } from './renameSpeaker';
import { cueSpans, type Rewritten } from './rewrite';

/**
 * The edits that make `name`, with blanks around it or not, the speaker of the cues that the scope, by
 * absolute offsets, touches, and of no other: where only changes are tagged, the cue behind them is
 * given who spoke in it until now. A cue of several speakers is left unless the scope touches the words
 * of only one.
 */
export function assigned(reading: Reading, scope: Scope, name: string): Outcome {
  const wanted = normalisedName(name);
  if (wanted === '') return refused('A name cannot be empty.');
  const cues = cuesIn(reading, scope);
  if (cues.length === 0) return refused('There is no cue here.');
  const form = prevailingForm(reading);
  const left = new Leavings();
  const edits: Edit[] = [];
  let set = 0;
  let isRunning = false;
  for (const place of cues) {
    const mentions = namedAt(reading, place);
    const { names, isNew } = spokenAt(reading, place);
    const isHeirs = mentions.length === 0 && !isNew;
    if (isHeirs && (isRunning || (edits.length === 0 && names[0] === wanted))) {
      set++;
      continue;
    }
    const made = withSpeaker(reading, place, mentions, scope, wanted, form);
    if ('reason' in made) left.add(made.reason);
    else {
      set++;
      edits.push(...made.edits);
    }
    isRunning = reading.speakers.inherited && !('reason' in made);
  }
  if (set > 0) edits.push(...afterwards(reading, cues.at(-1)!, wanted, form));
  const done =
    set === 0 ? 'No cue was changed.' : `${wanted} speaks in ${counted(set, 'cue')} now.`;
  return { edits, message: `${done}${left.sentences()}` };
}

/** The edits that make the cue the speaker’s, or why it is better left. */
function withSpeaker(
  reading: Reading,
  place: PlacedBlock,
  mentions: readonly Mention[],
  scope: Scope,
  name: string,
  form: Form,
): Rewritten {
  if (mentions.length === 0) return withPrefix(reading, place, name, form);
  const chosen = mentions.length === 1 ? mentions : spokenIn(place, mentions, scope);
  const [mention] = chosen;
  if (!mention || chosen.length > 1) return { reason: 'Several people speak in it.' };
  if (mention.name === name) return { edits: [] };
  if (isAccepted(reading.speakers, proofOf(mention), name)) {
    const made = renamed(place, mention, name);
    if ('edits' in made || mentions.length > 1) return made;
  }
  return asVoice(place, mention, name);
}

/** What another name has to show there: what machines write in front of the text is certain, a person’s name is not. */
function proofOf({ notation, proof }: Mention): Proof {
  if (proof !== Proof.Certain) return proof;
  if (notation === 'label' || notation === 'bracket') return Proof.Leading;
  return notation === 'parenthesis' ? Proof.Enclosed : proof;
}

/**
 * What says who speaks, replaced by a voice: in its own form the new name would not be taken for a
 * speaker’s, or could not be written.
 */
function asVoice(place: PlacedBlock, mention: Mention, name: string): Rewritten {
  const { notation, prefix, prefixEnd } = mention;
  const made = prefixText('voice', name, '', 'x', '');
  if ('reason' in made) return made;
  if (notation === 'voice') return renamed(place, mention, name);
  if (notation !== 'identifier') return { edits: [edit(place, prefix, prefixEnd, made.text)] };
  const { start } = textOf(place);
  return { edits: [edit(place, prefix, prefixEnd, ''), edit(place, start, start, made.text)] };
}

/** The mentions whose words the scope touches. */
function spokenIn(
  place: PlacedBlock,
  mentions: readonly Mention[],
  scope: Scope,
): readonly Mention[] {
  const start = scope.start - place.offset;
  const end = scope.end - place.offset;
  return mentions.filter(({ prefix }, index) => {
    const next = mentions[index + 1]?.prefix ?? Number.POSITIVE_INFINITY;
    return start < next && end >= prefix;
  });
}

/** What a name in front of the text has to show in each form. */
const proofs: Readonly<Record<Form, Proof>> = {
  voice: Proof.Certain,
  closedVoice: Proof.Certain,
  label: Proof.Leading,
  chevron: Proof.Certain,
  escapedChevron: Proof.Certain,
  bracket: Proof.Leading,
  bareBracket: Proof.Enclosed,
  parenthesis: Proof.Enclosed,
};

/** What says, without a name, that somebody else speaks; a name goes behind it. */
const CHEVRONS = /^\s*(?:>|&gt;){2,}[^\S\r\n]*/u;

/** A name in front of the text of a cue that names nobody; as a voice where the form cannot hold it. */
export function withPrefix(
  reading: Reading,
  place: PlacedBlock,
  name: string,
  form: Form,
): Rewritten {
  const { start, end } = textOf(place);
  const { text } = place.chunk;
  const words = text.slice(start, end);
  if (words.trim() === '') return { reason: 'It has no text to name a speaker in.' };
  const rest = /^[^\r\n]*/u.exec(words)?.[0] ?? '';
  const chevrons = CHEVRONS.exec(rest)?.[0];
  if (chevrons !== undefined && !isVoice(form)) {
    const at = start + chevrons.length;
    const named = prefixText('label', name, '', rest.slice(chevrons.length), '\n');
    if ('text' in named) return { edits: [edit(place, at, at, named.text)] };
  }
  const made = prefixText(form, name, '', rest, terminatorBehind(place));
  if (!isAccepted(reading.speakers, proofs[form], name)) {
    return withPrefix(reading, place, name, 'voice');
  }
  if ('reason' in made) return isVoice(form) ? made : withPrefix(reading, place, name, 'voice');
  const edits = [edit(place, start, start, made.text)];
  const last = trimmedEnd(text, start, end);
  const isClosed = form === 'closedVoice' && isBalanced(cueSpans(place, []), start, last);
  if (isClosed) edits.push(edit(place, last, last, '</v>'));
  return { edits };
}

/** What the cue behind the last one needs so that it stays with who spoke in it. */
function afterwards(
  reading: Reading,
  last: PlacedBlock,
  name: string,
  form: Form,
): readonly Edit[] {
  const next = neighbouringCue(reading, last, 1);
  if (!reading.speakers.inherited || !next) return [];
  const { names, isNew } = spokenAt(reading, next);
  const [speaker] = names;
  if (isNew || namedAt(reading, next).length > 0 || !speaker || speaker === name) return [];
  const made = withPrefix(reading, next, speaker, form);
  return 'edits' in made ? made.edits : [];
}
