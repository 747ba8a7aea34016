/** How much each speaker talks, kept for each chunk and summed up when asked. */

import { type Chunk, isCue } from '../syntax/chunk';
import { rememberedWhile } from '../transcript/chunkMemo';
import type { Transcript } from '../transcript/transcript';
import { type Inheritance, type Speakers, speakersIn, spokenIn } from './index';
import { passagesIn } from './spoken';
import { spokenWordCount } from './spokenWords';
import { isSameTurn, type PlacedBlock } from './turns';

/** What one speaker says in a file. */
export interface Talk {
  /** As a player reads it. */
  readonly name: string;
  /**
   * For how many ms the speaker talks: the union of the times of the cues they speak in. A cue with
   * several speakers counts for each of them. One without readable times, or that does not end
   * behind its start, counts for no time.
   */
  readonly ms: number;
  /** The part of all speakers’ talk that this is, from 0 to 1. */
  readonly share: number;
  /** How many turns they take, alone or with others. */
  readonly turns: number;
  /** How many cues they speak in, with or without times. */
  readonly cues: number;
  /** How many words they say, as `wordCount` counts. */
  readonly words: number;
  /** In cues that have a time; 0 where there are none. Not rounded. */
  readonly wordsPerMinute: number;
  /** The cue in which they first speak. */
  readonly first: PlacedBlock;
}

/** What a speaker says in one chunk. */
interface Part {
  /** Starts and ends in turn, in ms, sorted and without overlaps. */
  times: number[];
  turns: number;
  cues: number;
  words: number;
  /** Words in cues that have a time. */
  timedWords: number;
  readonly first: number;
}

/** What a chunk needs to know of the chunks before it. */
interface Carry {
  /** Who goes on speaking where a cue names nobody. */
  readonly speaking: readonly string[];
  /** Whose turn it is; undefined before the first cue. */
  readonly turn: readonly string[] | undefined;
}

/** What is known where a walk over the chunks has come to. */
interface Walk {
  readonly speakers: Speakers;
  before: Carry;
}

interface Found extends Readonly<Walk> {
  readonly after: Carry;
  readonly parts: ReadonlyMap<string, Part>;
}

/**
 * What each speaker says, in the order in which they first speak; nothing of what nobody is said to
 * say. An edit costs the chunks it changes.
 */
export function talkIn(transcript: Transcript, inheritance?: Inheritance): readonly Talk[] {
  const speakers = speakersIn(transcript, inheritance);
  const sums = new Map<string, { parts: Part[]; first: PlacedBlock }>();
  const walk: Walk = { speakers, before: { speaking: [], turn: undefined } };
  for (const [index, chunk] of transcript.chunks.entries()) {
    const found = foundIn(chunk, walk);
    walk.before = found.after;
    for (const [name, part] of found.parts) {
      const sum = sums.get(name);
      if (sum) sum.parts.push(part);
      else {
        const first = { chunk, block: part.first, offset: transcript.offsetOf(index) };
        sums.set(name, { parts: [part], first });
      }
    }
  }
  return withShares([...sums].map(([name, { parts, first }]) => talkOf(name, parts, first)));
}

function withShares(talks: readonly Talk[]): readonly Talk[] {
  const total = talks.reduce((sum, { ms }) => sum + ms, 0);
  return total === 0 ? talks : talks.map((talk) => ({ ...talk, share: talk.ms / total }));
}

function talkOf(name: string, parts: readonly Part[], first: PlacedBlock): Talk {
  const sum = (count: (part: Part) => number) => parts.reduce((all, part) => all + count(part), 0);
  const ms = unionOf(parts);
  return {
    name,
    ms,
    share: 0,
    turns: sum((part) => part.turns),
    cues: sum((part) => part.cues),
    words: sum((part) => part.words),
    wordsPerMinute: ms === 0 ? 0 : (sum((part) => part.timedWords) * 60_000) / ms,
    first,
  };
}

/**
 * How long the times of all parts are together, each moment counted once. Chunks mostly follow each
 * other in time; only where some do not, their times are merged one by one.
 */
function unionOf(parts: readonly Part[]): number {
  const timed = parts.map(({ times }) => times).filter((times) => times.length > 0);
  timed.sort((a, b) => a[0]! - b[0]!);
  let total = 0;
  for (let i = 0; i < timed.length; ) {
    let end = timed[i]!.at(-1)!;
    let next = i + 1;
    while (next < timed.length && timed[next]![0]! < end) {
      end = Math.max(end, timed[next]!.at(-1)!);
      next++;
    }
    total += lengthOf(next === i + 1 ? timed[i]! : merged(timed.slice(i, next).flat()));
    i = next;
  }
  return total;
}

function lengthOf(times: readonly number[]): number {
  let length = 0;
  for (let i = 0; i < times.length; i += 2) length += times[i + 1]! - times[i]!;
  return length;
}

/** Starts and ends in turn, in any order and overlapping, as sorted ones that do not overlap. */
function merged(times: readonly number[]): number[] {
  const order = Array.from({ length: times.length / 2 }, (_, i) => 2 * i);
  if (order.some((i) => i > 0 && times[i]! < times[i - 2]!)) {
    order.sort((a, b) => times[a]! - times[b]!);
  }
  const result: number[] = [];
  for (const i of order) {
    const last = result.length - 1;
    if (last > 0 && times[i]! <= result[last]!) {
      result[last] = Math.max(result[last]!, times[i + 1]!);
    } else {
      result.push(times[i]!, times[i + 1]!);
    }
  }
  return result;
}

const foundIn = rememberedWhile(
  partsOf,
  (found: Found, { speakers, before }) =>
    found.speakers === speakers && isSameCarry(found.before, before),
);

function isSameCarry(a: Carry, b: Carry): boolean {
  if (a.turn === undefined || b.turn === undefined) return a.turn === b.turn;
  return isSameTurn(a.turn, b.turn) && isSameTurn(a.speaking, b.speaking);
}

function partsOf(chunk: Chunk, { speakers, before }: Walk): Found {
  const parts = new Map<string, Part>();
  let { speaking, turn } = before;
  for (let block = 0; block < chunk.blocks.count; block++) {
    if (!isCue(chunk.blocks.kind[block]!)) continue;
    const { names, isNew, after } = spokenIn(speakers, chunk, block, speaking);
    const goesOn = turn !== undefined && !isNew && isSameTurn(turn, names);
    for (const name of names) addCue(parts, name, chunk, block, goesOn ? 0 : 1);
    if (names.length > 0) addWords(parts, speakers, chunk, block, speaking);
    speaking = after;
    turn = names;
  }
  for (const part of parts.values()) part.times = merged(part.times);
  return { speakers, before, after: { speaking, turn }, parts };
}

function addCue(
  parts: Map<string, Part>,
  name: string,
  chunk: Chunk,
  block: number,
  turns: number,
): void {
  let part = parts.get(name);
  if (!part) {
    part = { times: [], turns: 0, cues: 0, words: 0, timedWords: 0, first: block };
    parts.set(name, part);
  }
  part.cues++;
  part.turns += turns;
  const { startTime, endTime } = chunk.blocks;
  if (hasTime(chunk, block)) part.times.push(startTime[block]!, endTime[block]!);
}

function hasTime({ blocks }: Chunk, block: number): boolean {
  return blocks.endTime[block]! > blocks.startTime[block]! && blocks.endTime[block]! < Infinity;
}

function addWords(
  parts: Map<string, Part>,
  speakers: Speakers,
  chunk: Chunk,
  block: number,
  before: readonly string[],
): void {
  const isTimed = hasTime(chunk, block);
  for (const { name, from, to } of passagesIn(speakers, chunk, block, before)) {
    const part = parts.get(name);
    if (!part || to <= from) continue;
    const words = spokenWordCount(chunk.text.slice(from, to));
    part.words += words;
    if (isTimed) part.timedWords += words;
  }
}
