/**
 * Who speaks: one model for everything that asks. Voice tags, identifiers of Webex, `>> Ann:` and
 * `[SPEAKER_00]:` say so for certain; a label in front of the text, as in `Ann: Hello`, and a name in
 * brackets only where such names recur (`Nitpick:` is no person).
 */

import type { Chunk } from '../syntax/chunk';
import { rememberedWhile } from '../transcript/chunkMemo';
import { fileKindOf } from '../transcript/fileKind';
import type { Transcript } from '../transcript/transcript';
import { firstMention, type Mentions, mentionsOf } from './mentions';
import { type Notation, notations, Proof } from './prefix';
import { isAccepted, isMadeFor, type Speakers, spokenIn } from './spoken';
import {
  type Accepted,
  acceptedEnclosed,
  acceptedLabels,
  accepts,
  namedIn,
  nobody,
  tallyIn,
} from './tally';

export { type Notation, notations } from './prefix';
export { noSpeakers, type Speakers, type Spoken, spokenIn } from './spoken';

/** One place in the text that says who speaks. Offsets are relative to the chunk. */
export interface Mention {
  /** As a player reads it: references decoded, white space made single spaces. */
  readonly name: string;
  readonly notation: Notation;
  /** What speaks for it; never `Proof.Change`, which names nobody. */
  readonly proof: Proof;
  /** The cue that it stands in, as an index into the chunk’s blocks. */
  readonly block: number;
  /** Where the name starts and ends, as it is written. */
  readonly start: number;
  readonly end: number;
  /**
   * Where all that is written to say who speaks starts and ends: a voice’s start tag; the rest of an
   * identifier behind its number; else the prefix with the white space behind it, chevrons and
   * brackets too, but no dash before it. A line that is nothing but prefix ends behind its terminator.
   */
  readonly prefix: number;
  readonly prefixEnd: number;
  /** Where the words start that are spoken. */
  readonly speech: number;
}

/**
 * Whether cues that name nobody go on with who spoke last. `auto` tells it from the file: they do
 * where at least two people are named, but in fewer than three cues of ten.
 */
export type Inheritance = 'auto' | 'none' | 'previous';

/** Whether the file takes the mention for a speaker. */
export function isSpeaker(speakers: Speakers, { proof, name }: Mention): boolean {
  return isAccepted(speakers, proof, name);
}

/**
 * All mentions of speakers in the chunk, in the order of the text. The same chunk and the same
 * `speakers` give the same array again.
 */
export function mentionsIn(speakers: Speakers, chunk: Chunk): readonly Mention[] {
  return accepted(chunk, speakers).mentions;
}

/** The mentions, with the speakers for whom they are that. */
interface AcceptedMentions {
  readonly speakers: Speakers;
  readonly mentions: readonly Mention[];
}

const accepted = rememberedWhile(acceptedIn, isMadeFor);

function acceptedIn(chunk: Chunk, speakers: Speakers): AcceptedMentions {
  const found = mentionsOf(chunk);
  const mentions: Mention[] = [];
  for (let i = 0; i < found.count; i++) {
    const mention = mentionAt(chunk, found, i);
    if (isSpeaker(speakers, mention)) mentions.push(mention);
  }
  return { speakers, mentions };
}

/** The mentions of speakers in one cue, in the order of the text; none for a block that is no cue. */
export function mentionsAt(speakers: Speakers, chunk: Chunk, block: number): readonly Mention[] {
  const found = mentionsOf(chunk);
  const mentions: Mention[] = [];
  for (let i = firstMention(found, block); i < found.count && found.block[i] === block; i++) {
    const mention = mentionAt(chunk, found, i);
    if (isSpeaker(speakers, mention)) mentions.push(mention);
  }
  return mentions;
}

function mentionAt({ blocks }: Chunk, found: Mentions, index: number): Mention {
  const block = found.block[index]!;
  const notation = notations[found.notation[index]!]!;
  const prefixEnd = found.prefixEnd[index]!;
  return {
    name: found.names[found.name[index]!]!,
    notation,
    proof: found.proof[index] as Proof,
    block,
    start: found.start[index]!,
    end: found.end[index]!,
    prefix: found.prefix[index]!,
    prefixEnd,
    speech: notation === 'identifier' ? blocks.text[block]! : prefixEnd,
  };
}

/**
 * Who the cue itself says speaks in it, in order of appearance; empty where it does not say. Names
 * are as a player reads them.
 */
export function speakersOf(speakers: Speakers, chunk: Chunk, block: number): readonly string[] {
  return spokenIn(speakers, chunk, block, []).names;
}

/** The names that the voice tags of the cue give, well written or not, each once. */
export function voicesOf(chunk: Chunk, block: number): readonly string[] {
  const { count, block: blocks, notation, name, names } = mentionsOf(chunk);
  const voices = new Set<string>();
  for (let i = firstMention(mentionsOf(chunk), block); i < count && blocks[i] === block; i++) {
    if (notations[notation[i]!] === 'voice') voices.add(names[name[i]!]!);
  }
  return [...voices];
}

/**
 * What the cue’s text starts with that may name a speaker, other than a voice tag; whether the file
 * takes it for one is `isSpeaker`. Undefined where it starts with nothing of the kind.
 */
export function labelOf(chunk: Chunk, block: number): Mention | undefined {
  const found = mentionsOf(chunk);
  const index = firstMention(found, block);
  if (index >= found.count || found.block[index] !== block) return undefined;
  const mention = mentionAt(chunk, found, index);
  const isText = mention.notation !== 'voice' && mention.notation !== 'identifier';
  const isFirst = chunk.text.slice(chunk.blocks.text[block], mention.prefix).trim() === '';
  return isText && isFirst && mention.proof !== Proof.Change ? mention : undefined;
}

/** What was answered last, and of which chunks; one for each `Inheritance`. */
interface Answer {
  readonly chunks: readonly Chunk[];
  readonly speakers: Speakers;
}

const answers = new WeakMap<Transcript, Map<Inheritance, Answer>>();

/**
 * How the file says who speaks: which of its labels and names in brackets are speakers. The same
 * object as before where an edit does not change the answer.
 */
export function speakersIn(transcript: Transcript, inheritance: Inheritance = 'auto'): Speakers {
  const { chunks } = transcript;
  const known = answers.get(transcript) ?? new Map<Inheritance, Answer>();
  const last = known.get(inheritance);
  if (last?.chunks === chunks) return last.speakers;
  const now = madeSpeakers(transcript, inheritance);
  const speakers = last && isSame(last.speakers, now) ? last.speakers : now;
  answers.set(transcript, known.set(inheritance, { chunks, speakers }));
  return speakers;
}

function isSame(a: Speakers, b: Speakers): boolean {
  return (
    a.inherited === b.inherited &&
    isSameAccepted(a.labels, b.labels) &&
    isSameAccepted(a.enclosed, b.enclosed)
  );
}

function isSameAccepted(a: Accepted, b: Accepted): boolean {
  if (a.others !== b.others || a.names.size !== b.names.size) return false;
  for (const name of a.names) if (!b.names.has(name)) return false;
  return true;
}

/** Where so many speakers or more are named but rarely, they are tagged only where the speaker changes. */
export const FEWEST_SPEAKERS = 2;
/** Rarely is on fewer than this share of the cues. */
export const RARELY = 0.3;

function madeSpeakers(transcript: Transcript, inheritance: Inheritance): Speakers {
  const tally = tallyIn(transcript);
  const mayHaveLabels = tally.labels.size > 0 || tally.enclosed.size > 0;
  const isTalk = mayHaveLabels && !['chapters', 'metadata'].includes(fileKindOf(transcript));
  const labels = isTalk ? acceptedLabels(tally) : nobody;
  const enclosed = isTalk ? acceptedEnclosed(tally, labels) : nobody;
  const { people, cues } = namedIn(tally, labels.names, enclosed.names);
  const onlyChanges = people >= FEWEST_SPEAKERS && cues < RARELY * tally.cues;
  const inherited = inheritance === 'auto' ? onlyChanges : inheritance === 'previous';
  return { labels, enclosed, inherited };
}

/** The names of the file’s speakers, and in how many places each stands. */
export function countedNames(transcript: Transcript): ReadonlyMap<string, number> {
  const { labels, enclosed } = speakersIn(transcript);
  const tally = tallyIn(transcript);
  if (tally.labels.size === 0 && tally.enclosed.size === 0) return tally.voices;
  const counts = new Map(tally.voices);
  for (const [accepted, all] of [
    [labels, tally.labels],
    [enclosed, tally.enclosed],
  ] as const) {
    for (const [name, count] of all) {
      if (tally.certain.has(name) || accepts(accepted, name)) {
        counts.set(name, (counts.get(name) ?? 0) + count);
      }
    }
  }
  return counts;
}

/** The names of the file’s speakers, at most `limit`: the most frequent first, equals by name. */
export function knownNames(transcript: Transcript, limit: number): readonly string[] {
  return [...countedNames(transcript)]
    .sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
    .slice(0, limit)
    .map(([name]) => name);
}
