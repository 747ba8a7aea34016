/** Who speaks in a cue, and which of its words are whose. */

import type { Chunk } from '../syntax/chunk';
import { firstMention, type Mentions, mentionsOf } from './mentions';
import { notations, Proof } from './prefix';
import { type Accepted, accepts, nobody } from './tally';

/** How a file says who speaks. The same object as long as the answer is the same. */
export interface Speakers {
  /** Which labels are speakers. */
  readonly labels: Accepted;
  /** Which names in brackets, without a colon, are. */
  readonly enclosed: Accepted;
  /** Whether a cue that names nobody goes on with who spoke last: only changes are tagged. */
  readonly inherited: boolean;
}

/** Whether what was made for some speakers holds for these. */
export function isMadeFor(made: { readonly speakers: Speakers }, speakers: Speakers): boolean {
  return made.speakers === speakers;
}

/** Of a file that says nothing. */
export const noSpeakers: Speakers = { labels: nobody, enclosed: nobody, inherited: false };

/**
 * Whether the file takes a name that stands so for a speaker. A label inside a cue must be known as
 * one; at the start of a cue it may be enough that it looks like one.
 */
export function isAccepted({ labels, enclosed }: Speakers, proof: Proof, name: string): boolean {
  if (proof === Proof.Certain) return true;
  if (proof === Proof.Leading) return accepts(labels, name);
  if (proof === Proof.Inner) return labels.names.has(name);
  return proof === Proof.Enclosed && accepts(enclosed, name);
}

/** What one cue says about who speaks, given who spoke before it. */
export interface Spoken {
  /** Who speaks in the cue, each once, in order of appearance; empty where nobody knows. */
  readonly names: readonly string[];
  /** Whether the cue says, without a name, that somebody else speaks: `>>`. */
  readonly isNew: boolean;
  /** Who goes on speaking where the next cue names nobody. */
  readonly after: readonly string[];
}

const nobodyNamed: readonly string[] = [];

/**
 * Who speaks in the cue. `before` is the `after` of the cue before it; a cue that names somebody is
 * theirs alone.
 */
export function spokenIn(
  speakers: Speakers,
  chunk: Chunk,
  block: number,
  before: readonly string[],
): Spoken {
  const mentions = mentionsOf(chunk);
  const { count, block: blocks, proof, name, names } = mentions;
  const { inherited } = speakers;
  const spoken: string[] = [];
  let last: string | undefined;
  let isNew = false;
  for (let i = firstMention(mentions, block); i < count && blocks[i] === block; i++) {
    const named = names[name[i]!]!;
    if (isAccepted(speakers, proof[i] as Proof, named)) {
      spoken.push(named);
      last = named;
    } else if (isChange(mentions, i)) {
      isNew = true;
      last = '';
    }
  }
  if (last === undefined) return { names: inherited ? before : nobodyNamed, isNew, after: before };
  const after = inherited && last !== '' ? [last] : nobodyNamed;
  const distinct = spoken.length > 1 ? [...new Set(spoken)] : spoken;
  return { names: distinct, isNew: isNew && spoken.length === 0, after };
}

/** Whether the mention, if it names no speaker, says at least that somebody else speaks. */
function isChange({ proof, notation }: Mentions, index: number): boolean {
  return proof[index] === Proof.Change || notations[notation[index]!] === 'chevron';
}

/**
 * A run of a cue’s text and who says it; `name` is empty where nobody is named. Offsets are relative
 * to the chunk; `to` may be less than `from` where there are no words.
 */
export interface Passage {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/**
 * The passages of the cue in order, at least one, what names their speakers left out. Words before the
 * first mention are counted with what follows it; where the cue has none, all are said by `before`.
 */
export function passagesIn(
  speakers: Speakers,
  chunk: Chunk,
  block: number,
  before: readonly string[],
): readonly Passage[] {
  const mentions = mentionsOf(chunk);
  const { count, block: blocks, proof, name, names, prefix, prefixEnd } = mentions;
  const text = chunk.blocks.text[block]!;
  const end = chunk.blocks.end[block]!;
  const passages: Passage[] = [];
  const open = { name: speakers.inherited ? (before[0] ?? '') : '', from: text };
  for (let i = firstMention(mentions, block); i < count && blocks[i] === block; i++) {
    const named = names[name[i]!]!;
    const isNamed = isAccepted(speakers, proof[i] as Proof, named);
    if (!isNamed && !isChange(mentions, i)) continue;
    const next = isNamed ? named : '';
    const isFirst = passages.length === 0 && open.from === text;
    passages.push({
      name: isFirst ? next : open.name,
      from: open.from,
      to: Math.max(text, prefix[i]!),
    });
    open.name = next;
    open.from = Math.max(text, prefixEnd[i]!);
  }
  passages.push({ ...open, to: end });
  return passages;
}
