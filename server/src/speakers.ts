/**
 * Who speaks: one model for everything that asks. A voice tag says so for certain; a label in front
 * of the text, as in `Ann: Hello`, only where such labels recur (`Nitpick:` is no person).
 */

import { sumOverChunks } from './sums';
import { type Chunk, isCue } from './syntax/chunk';
import { voiceName } from './syntax/voiceName';
import type { Transcript } from './transcript';

/** A label in front of a cue's text that may name a speaker. Offsets are relative to the chunk. */
export interface Label {
  readonly name: string;
  /** Where the name starts and ends. */
  readonly start: number;
  readonly end: number;
  /** Where the words start that are spoken. */
  readonly speech: number;
  /** Whether the form alone says that it is a speaker: `>> Ann:` and `[SPEAKER_00]:`. */
  readonly certain: boolean;
}

/** What the labels and voices of a chunk, or of a whole file, come to. */
interface Tally {
  /** How often each label stands in front of a cue. */
  readonly labels: Map<string, number>;
  /** How often each label stands there in a form that is certain. */
  readonly certain: Map<string, number>;
  readonly voices: Map<string, number>;
  labelled: number;
  voiced: number;
  cues: number;
}

/** The names that labels may give in this file. The same object as long as the answer is the same. */
export interface Speakers {
  /** Whether a label of this name is a speaker; `all` where every plausible label is. */
  readonly labels: ReadonlySet<string> | 'all';
  /** Whether a cue that names nobody goes on with who spoke last: only changes are tagged. */
  readonly inherited: boolean;
}

/**
 * Who speaks in the cue, in order of appearance; empty where it does not say. Names are as a player
 * reads them.
 */
export function speakersOf(speakers: Speakers, chunk: Chunk, block: number): readonly string[] {
  const voices = voicesOf(chunk, block);
  if (voices.length > 0) return voices;
  const label = labelOf(chunk, block);
  return label && isSpeaker(speakers, label) ? [label.name] : [];
}

export function isSpeaker(speakers: Speakers, label: Label): boolean {
  return label.certain || speakers.labels === 'all' || speakers.labels.has(label.name);
}

/** The names that the voice tags of the cue give, each once. */
export function voicesOf(chunk: Chunk, block: number): readonly string[] {
  const { voices, text } = chunk;
  const names = new Set<string>();
  for (let i = firstVoice(chunk, block); i < voices.count && voices.block[i] === block; i++) {
    const name = voiceName(text.slice(voices.name[i], voices.nameEnd[i]));
    if (name !== '') names.add(name);
  }
  return [...names];
}

/** The index of the first voice of the block, or of a later one where it has none. */
function firstVoice({ voices }: Chunk, block: number): number {
  let low = 0;
  let high = voices.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (voices.block[middle]! < block) low = middle + 1;
    else high = middle;
  }
  return low;
}

const CHEVRONS = /^[ \t]*(?:>>|&gt;&gt;)[ \t]*/u;
const BRACKETS = /^[ \t]*\[([^\][\r\n]+)\]$/u;
/** A name: it starts with a letter, has few words, and none of the signs that sentences have. */
const NAME = /^\p{L}[^<>{}[\]"“”?!;:]*$/u;
const MOST_WORDS = 6;

/** The label in front of the cue's text, if there is one. */
export function labelOf(chunk: Chunk, block: number): Label | undefined {
  const colon = chunk.blocks.colon[block]!;
  if (colon === 0) return undefined;
  const start = chunk.blocks.text[block]!;
  const before = chunk.text.slice(start, colon);
  const bracketed = BRACKETS.exec(before)?.[1];
  const chevrons = CHEVRONS.exec(before)?.[0] ?? '';
  const raw = bracketed ?? before.slice(chevrons.length);
  const name = voiceName(raw);
  const isMachine = bracketed !== undefined && /^speaker[ _]?\d+$/iu.test(name);
  if (!isMachine && !isName(name)) return undefined;
  const at = start + before.indexOf(raw);
  const nameStart = at + raw.length - raw.trimStart().length;
  return {
    name,
    start: nameStart,
    end: at + raw.trimEnd().length,
    speech: skipSpaces(chunk.text, colon + 1),
    certain: isMachine || chevrons !== '',
  };
}

function isName(name: string): boolean {
  return NAME.test(name) && name.split(' ').length <= MOST_WORDS && !/[.,]$/u.test(name);
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\t') at++;
  return at;
}

const tallies = new WeakMap<Chunk, Tally>();

function emptyTally(): Tally {
  return {
    labels: new Map(),
    certain: new Map(),
    voices: new Map(),
    labelled: 0,
    voiced: 0,
    cues: 0,
  };
}

function tallyOf(chunk: Chunk): Tally {
  const known = tallies.get(chunk);
  if (known) return known;
  const tally = emptyTally();
  tally.cues = chunk.cueCount;
  for (let block = 0; block < chunk.blocks.count; block++) {
    if (!isCue(chunk.blocks.kind[block]!)) continue;
    const voices = voicesOf(chunk, block);
    for (const name of voices) add(tally.voices, name, 1);
    if (voices.length > 0) tally.voiced++;
    const label = voices.length > 0 ? undefined : labelOf(chunk, block);
    if (label) {
      add(tally.labels, label.name, 1);
      if (label.certain) add(tally.certain, label.name, 1);
      tally.labelled++;
    }
  }
  tallies.set(chunk, tally);
  return tally;
}

function add(counts: Map<string, number>, name: string, count: number): void {
  const total = (counts.get(name) ?? 0) + count;
  if (total === 0) counts.delete(name);
  else counts.set(name, total);
}

/** Adds (`sign` 1) or takes away (-1) what one chunk comes to. */
function addTally(total: Tally, part: Tally, sign: 1 | -1): void {
  for (const key of ['labels', 'certain', 'voices'] as const) {
    for (const [name, count] of part[key]) add(total[key], name, sign * count);
  }
  total.labelled += sign * part.labelled;
  total.voiced += sign * part.voiced;
  total.cues += sign * part.cues;
}

const totalOf = sumOverChunks(emptyTally, (total, chunk, sign) =>
  addTally(total, tallyOf(chunk), sign),
);

const lastSpeakers = new WeakMap<
  Transcript,
  { readonly key: string; readonly speakers: Speakers }
>();

/** How the file says who speaks. */
export function speakersIn(transcript: Transcript): Speakers {
  const total = totalOf(transcript);
  const labels = acceptedLabels(total);
  const marked = total.voiced + total.labelled;
  const people = total.voices.size + (labels === 'all' ? total.labels.size : labels.size);
  const inherited = people >= 2 && total.voiced > 0 && marked < 0.3 * total.cues;
  const key = `${inherited} ${labels === 'all' ? labels : JSON.stringify([...labels].sort())}`;
  const last = lastSpeakers.get(transcript);
  if (last?.key === key) return last.speakers;
  const speakers = { labels, inherited };
  lastSpeakers.set(transcript, { key, speakers });
  return speakers;
}

/** From this share of the cues on, labels are how the file says who speaks. */
const EVERYWHERE = 0.6;
const OFTEN = 0.2;

/**
 * The labels that are speakers. Where most cues have one and one recurs, all are. Else a label is one
 * that also stands in a certain form or in a voice tag; that recurs and covers a fifth of the cues;
 * or that stands three times beside another that does.
 */
function acceptedLabels({ labels, certain, voices, labelled, cues }: Tally): Speakers['labels'] {
  const counts = [...labels.values()];
  const recurring = counts.filter((count) => count >= 2).length;
  if (recurring > 0 && labelled >= EVERYWHERE * cues) return 'all';
  const frequent = counts.filter((count) => count >= 3).length;
  const accepted = new Set<string>();
  for (const [name, count] of labels) {
    const isKnown = certain.has(name) || voices.has(name);
    const covers = count >= 2 && count >= OFTEN * cues;
    if (isKnown || covers || (count >= 3 && frequent >= 2)) accepted.add(name);
  }
  return accepted;
}

/** The names that voice tags give in this file, the most frequent first, at most `limit`. */
export function knownNames(transcript: Transcript, limit: number): readonly string[] {
  const { voices } = totalOf(transcript);
  return [...voices]
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([name]) => name);
}
