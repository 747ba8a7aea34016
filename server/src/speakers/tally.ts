/** What the mentions of a file come to, and which of the uncertain ones that makes speakers. */

import { sumOverChunks } from '../sums';
import type { Chunk } from '../syntax/chunk';
import { mentionsOf } from './mentions';
import { isNameAtSight, isPhrase } from './names';
import { notations, Proof } from './prefix';
import { voiceCounts } from './voices';

/** How often each name stands where names do. */
type Counts = Map<string, number>;

export interface Tally {
  /** Names in voice tags and identifiers, and the cues that have one. */
  readonly voices: Counts;
  voiced: number;
  /** How many voice tags name somebody, and how many identifiers do. */
  tags: number;
  identified: number;
  /** Names that their form makes certain: `>> Ann:` and `[SPEAKER_00]:`. */
  readonly certain: Counts;
  /** All names in front of a colon, certain ones too, and the cues that start with one. */
  readonly labels: Counts;
  labelled: number;
  /** Names in brackets without a colon, and the cues that have one. */
  readonly enclosed: Counts;
  enclosing: number;
  /** Of labels and names in brackets, for each name the cues of which it is the first. */
  readonly firsts: Counts;
  cues: number;
}

function emptyTally(): Tally {
  return {
    voices: new Map(),
    voiced: 0,
    tags: 0,
    identified: 0,
    certain: new Map(),
    labels: new Map(),
    labelled: 0,
    enclosed: new Map(),
    enclosing: 0,
    firsts: new Map(),
    cues: 0,
  };
}

const tallies = new WeakMap<Chunk, Tally>();

/** What the mentions of one chunk come to. */
export function tallyOf(chunk: Chunk): Tally {
  const known = tallies.get(chunk);
  if (known) return known;
  const tally = talliedVoices(chunk) ?? talliedMentions(chunk);
  tallies.set(chunk, tally);
  return tally;
}

/** The tally of a chunk in which every cue has a voice, so that nothing else can say who speaks. */
function talliedVoices(chunk: Chunk): Tally | undefined {
  if (chunk.voices.count < chunk.cueCount) return undefined;
  const { names, tags, cues } = voiceCounts(chunk);
  if (cues < chunk.cueCount) return undefined;
  return { ...emptyTally(), voices: names, voiced: cues, tags, cues };
}

function talliedMentions(chunk: Chunk): Tally {
  const tally = emptyTally();
  tally.cues = chunk.cueCount;
  const { count, block, notation, proof, name, names } = mentionsOf(chunk);
  let last = -1;
  let labelled = -1;
  let enclosing = -1;
  for (let i = 0; i < count; i++) {
    if (proof[i] === Proof.Change) continue;
    const at = block[i]!;
    const named = names[name[i]!]!;
    const form = notations[notation[i]!]!;
    const isFirst = at !== last;
    last = at;
    if (form === 'voice' || form === 'identifier') {
      add(tally.voices, named, 1);
      tally[form === 'voice' ? 'tags' : 'identified']++;
      if (isFirst) tally.voiced++;
      continue;
    }
    if (isFirst) add(tally.firsts, named, 1);
    if (proof[i] === Proof.Enclosed) {
      add(tally.enclosed, named, 1);
      enclosing = countOnce(tally, 'enclosing', enclosing, at);
    } else {
      add(tally.labels, named, 1);
      if (proof[i] === Proof.Certain) add(tally.certain, named, 1);
      if (proof[i] !== Proof.Inner) labelled = countOnce(tally, 'labelled', labelled, at);
    }
  }
  return tally;
}

/** Counts the cue unless it is the one that was counted last; the cue. */
function countOnce(tally: Tally, key: 'labelled' | 'enclosing', last: number, cue: number): number {
  if (last !== cue) tally[key]++;
  return cue;
}

function add(counts: Counts, name: string, count: number): void {
  const total = (counts.get(name) ?? 0) + count;
  if (total === 0) counts.delete(name);
  else counts.set(name, total);
}

/** What the mentions of a transcript come to; an edit costs the chunks that it replaced. */
export const tallyIn = sumOverChunks(emptyTally, (total, chunk, sign) => {
  const part = tallyOf(chunk);
  for (const key of ['voices', 'certain', 'labels', 'enclosed', 'firsts'] as const) {
    for (const [name, count] of part[key]) add(total[key], name, sign * count);
  }
  for (const key of ['voiced', 'tags', 'identified', 'labelled', 'enclosing', 'cues'] as const) {
    total[key] += sign * part[key];
  }
});

/** Which uncertain names of one form are speakers. */
export interface Accepted {
  readonly names: ReadonlySet<string>;
  /** Whether a name that stands only once is one: if it looks like one, if it may be one, or not. */
  readonly others: 'at sight' | 'possible' | 'none';
}

export const nobody: Accepted = { names: new Set(), others: 'none' };

/** From this share of the cues on, a form is how the file says who speaks; from the next on, always. */
const MOSTLY = 0.6;
const ALWAYS = 0.9;
/** A name that recurs and covers this share of the cues is a speaker. */
const OFTEN = 0.2;

/** How many names are speakers, those aside that stand only once, and how many cues start with one. */
export function namedIn(
  { voices, voiced, firsts }: Tally,
  labels: Accepted,
  enclosed: Accepted,
): { readonly people: number; readonly cues: number } {
  const inText = new Set([...labels.names, ...enclosed.names]);
  let cues = voiced;
  for (const name of inText) cues += firsts.get(name) ?? 0;
  return { people: new Set([...voices.keys(), ...inText]).size, cues };
}

/** The labels that are speakers. */
export function acceptedLabels(tally: Tally): Accepted {
  const { labels, labelled, cues } = tally;
  const recurring = recurringIn(labels);
  const isMostly = recurring > 0 && labelled >= MOSTLY * cues;
  const names = namesIn(labels, (name, count) => {
    if (tally.voices.has(name) || tally.certain.has(name)) return true;
    if (count < 2) return false;
    if (isPhrase(name)) return count >= 4 && count >= OFTEN * cues;
    return isMostly || count >= OFTEN * cues || (count >= 3 && recurring >= 2);
  });
  const isAlways = isMostly && labelled >= ALWAYS * cues;
  return { names, others: isAlways ? 'possible' : isMostly ? 'at sight' : 'none' };
}

/** The names in brackets that are speakers, where `labels` are. What is heard stands in brackets, too. */
export function acceptedEnclosed(tally: Tally, labels: Accepted): Accepted {
  const { enclosed, enclosing, cues } = tally;
  if (enclosed.size === 0) return nobody;
  const recurring = recurringIn(enclosed);
  const isUsual = recurring >= 2 && enclosing >= OFTEN * cues;
  const isMostly = recurring > 0 && enclosing >= MOSTLY * cues;
  const names = namesIn(enclosed, (name, count) => {
    const isKnown = tally.voices.has(name) || tally.certain.has(name) || labels.names.has(name);
    return isKnown || (count >= 2 && (isUsual || isMostly));
  });
  return { names, others: isMostly ? 'at sight' : 'none' };
}

function recurringIn(counts: Counts): number {
  let recurring = 0;
  for (const [name, count] of counts) if (count >= 2 && !isPhrase(name)) recurring++;
  return recurring;
}

function namesIn(counts: Counts, accepts: (name: string, count: number) => boolean): Set<string> {
  const names = new Set<string>();
  for (const [name, count] of counts) if (accepts(name, count)) names.add(name);
  return names;
}

/** Whether the name is a speaker where it stands at the start of a cue or in brackets. */
export function accepts({ names, others }: Accepted, name: string): boolean {
  if (names.has(name)) return true;
  if (others === 'at sight') return isNameAtSight(name);
  return others === 'possible' && !isPhrase(name) && !name.includes(',');
}
