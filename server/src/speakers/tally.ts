/** What the mentions of a file come to, and which of the uncertain ones that makes speakers. */

import type { Chunk } from '../syntax/chunk';
import { rememberedByChunk } from '../transcript/chunkMemo';
import { sumOverChunks } from '../transcript/chunkSums';
import { mentionsOf } from './mentions';
import { isNameAtSight, isPhrase } from './names';
import { notations, Proof } from './prefix';
import { voiceCounts } from './voices';

/** How often each name stands where names do. */
type Counts = Map<string, number>;

/** How often each name stands in a file in each way, and in how many cues. */
export interface Tally extends Cues {
  /** Names in voice tags and identifiers. */
  readonly voices: Counts;
  /** Names that their form makes certain: `>> Ann:` and `[SPEAKER_00]:`. */
  readonly certain: Counts;
  /** All names in front of a colon, certain ones too. */
  readonly labels: Counts;
  /** Names in brackets without a colon. */
  readonly enclosed: Counts;
  /** Of labels and names in brackets, those that are not the first of their cue. */
  readonly later: Counts;
}

/** How names can stand. */
const ways = ['voices', 'certain', 'labels', 'enclosed', 'later'] as const;
type Way = (typeof ways)[number];

/** What is counted without regard to names. */
interface Cues {
  cues: number;
  /** The cues that have a voice or an identifier that names somebody. */
  voiced: number;
  /** How many voice tags name somebody, and how many identifiers do. */
  tags: number;
  identified: number;
  /** The cues that start with a label, and those with a name in brackets. */
  labelled: number;
  enclosing: number;
}

/** What the mentions of one chunk come to. */
export interface ChunkTally extends Cues {
  /** The names in the chunk, each once. */
  readonly names: readonly string[];
  /** How often each of the names, by its index, stands in a way; without ways in which none does. */
  readonly counts: Readonly<Partial<Record<Way, readonly number[] | Uint32Array>>>;
  /** Whether the text has labels or names in brackets. */
  readonly hasText: boolean;
}

const noCues: Readonly<Cues> = {
  cues: 0,
  voiced: 0,
  tags: 0,
  identified: 0,
  labelled: 0,
  enclosing: 0,
};

/** What the mentions of one chunk come to. The same chunk gives the same object again. */
export const tallyOf = rememberedByChunk(
  (chunk): ChunkTally => talliedVoices(chunk) ?? talliedMentions(chunk),
);

/** The tally of a chunk in which every cue has a voice, so that nothing else can say who speaks. */
function talliedVoices(chunk: Chunk): ChunkTally | undefined {
  if (chunk.voices.count < chunk.cueCount) return undefined;
  const { names, counts, tags, cues } = voiceCounts(chunk);
  if (cues < chunk.cueCount) return undefined;
  return {
    names,
    counts: { voices: counts },
    hasText: false,
    cues,
    voiced: cues,
    tags,
    identified: 0,
    labelled: 0,
    enclosing: 0,
  };
}

function talliedMentions(chunk: Chunk): ChunkTally {
  const { count, block, notation, proof, name, names } = mentionsOf(chunk);
  const cues = { ...noCues, cues: chunk.cueCount };
  const counts = emptyCounts(names.length);
  let hasText = false;
  let last = -1;
  let labelled = -1;
  let enclosing = -1;
  for (let i = 0; i < count; i++) {
    if (proof[i] === Proof.Change) continue;
    const at = block[i]!;
    const row = name[i]!;
    const form = notations[notation[i]!]!;
    const isFirst = at !== last;
    last = at;
    if (form === 'voice' || form === 'identifier') {
      counts.voices[row]!++;
      cues[form === 'voice' ? 'tags' : 'identified']++;
      if (isFirst) cues.voiced++;
      continue;
    }
    hasText = true;
    if (!isFirst) counts.later[row]!++;
    if (proof[i] === Proof.Enclosed) {
      counts.enclosed[row]!++;
      enclosing = countOnce(cues, 'enclosing', enclosing, at);
    } else {
      counts.labels[row]!++;
      if (proof[i] === Proof.Certain) counts.certain[row]!++;
      if (proof[i] !== Proof.Inner) labelled = countOnce(cues, 'labelled', labelled, at);
    }
  }
  return { ...cues, names, counts, hasText };
}

function emptyCounts(length: number): Record<Way, Uint32Array> {
  return {
    voices: new Uint32Array(length),
    certain: new Uint32Array(length),
    labels: new Uint32Array(length),
    enclosed: new Uint32Array(length),
    later: new Uint32Array(length),
  };
}

/** Counts the cue unless it is the one that was counted last; the cue. */
function countOnce(cues: Cues, key: 'labelled' | 'enclosing', last: number, cue: number): number {
  if (last !== cue) cues[key]++;
  return cue;
}

function add(counts: Counts, name: string, count: number): void {
  const total = (counts.get(name) ?? 0) + count;
  if (total === 0) counts.delete(name);
  else counts.set(name, total);
}

function emptyTally(): Tally {
  return {
    ...noCues,
    voices: new Map(),
    certain: new Map(),
    labels: new Map(),
    enclosed: new Map(),
    later: new Map(),
  };
}

/** What the mentions of a transcript come to; an edit costs the chunks that it replaced. */
export const tallyIn = sumOverChunks(emptyTally, (total, chunk, sign) => {
  const part = tallyOf(chunk);
  for (const way of ways) {
    const counts = part.counts[way] ?? [];
    for (let i = 0; i < counts.length; i++) {
      if (counts[i]! > 0) add(total[way], part.names[i]!, sign * counts[i]!);
    }
  }
  for (const key of countedCues) total[key] += sign * part[key];
});

const countedCues = Object.keys(noCues) as readonly (keyof Cues)[];

/** Which uncertain names of one form are speakers. */
export interface Accepted {
  /** Those that are, however often they stand. */
  readonly names: ReadonlySet<string>;
  /** Whether a name that stands only once is one: if it looks like one, if it may be one, or not. */
  readonly others: 'at sight' | 'possible' | 'none';
}

/** No name at all. */
export const nobody: Accepted = { names: new Set(), others: 'none' };

/** From this share of the cues on, a form is how the file says who speaks; from the next on, always. */
const MOSTLY = 0.6;
const ALWAYS = 0.9;
/** A name that recurs and covers this share of the cues is a speaker. */
const OFTEN = 0.2;

/** How many names are speakers, those aside that stand only once, and how many cues start with one. */
export function namedIn(
  { voices, voiced, labels, enclosed, later }: Tally,
  acceptedLabels: ReadonlySet<string>,
  acceptedEnclosed: ReadonlySet<string>,
): { readonly people: number; readonly cues: number } {
  let people = voices.size;
  let cues = voiced;
  const count = (name: string) => {
    if (!voices.has(name)) people++;
    cues += (labels.get(name) ?? 0) + (enclosed.get(name) ?? 0) - (later.get(name) ?? 0);
  };
  for (const name of acceptedLabels) count(name);
  for (const name of acceptedEnclosed) if (!acceptedLabels.has(name)) count(name);
  return { people, cues };
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
