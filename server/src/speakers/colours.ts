/** Which colour each speaker has: one choice for the editor, the Speakers view and the preview. */

import type { Chunk } from '../syntax/chunk';
import { rememberedWhile } from '../transcript/chunkMemo';
import { changed } from '../transcript/chunkSums';
import type { Transcript } from '../transcript/transcript';
import { type Inheritance, type Speakers, speakersIn } from './index';
import { mentionsOf } from './mentions';
import type { Proof } from './prefix';
import { isAccepted, isMadeFor } from './spoken';

/** How many colours there are. More speakers than these share them. */
export const colourCount = 8;

interface Colours {
  chunks: readonly Chunk[];
  speakers: Speakers | undefined;
  /** The number of each speaker’s colour, from 0 on. */
  readonly colours: Map<string, number>;
  /** How many chunks name each speaker. */
  readonly chunksNaming: Map<string, number>;
  /** How many speakers have each colour. */
  readonly uses: number[];
}

const remembered = new WeakMap<Transcript, Colours>();

/**
 * The number of each speaker’s colour, from 0 and below `colourCount`, in the order in which they first
 * appear, for what the transcript holds now. While a file is edited a speaker keeps the colour as long
 * as there is any mention of theirs, and the least used colour goes to a new one, so that a name being
 * typed does not change colour with each letter.
 */
export function coloursIn(
  transcript: Transcript,
  inheritance?: Inheritance,
): ReadonlyMap<string, number> {
  const speakers = speakersIn(transcript, inheritance);
  const known = remembered.get(transcript) ?? noColours();
  remembered.set(transcript, known);
  if (known.speakers !== speakers) replace(known, known.chunks, transcript.chunks, speakers);
  else if (known.chunks !== transcript.chunks) {
    const { start, oldEnd, newEnd } = changed(known.chunks, transcript.chunks);
    const gone = known.chunks.slice(start, oldEnd);
    replace(known, gone, transcript.chunks.slice(start, newEnd), speakers);
  }
  known.chunks = transcript.chunks;
  known.speakers = speakers;
  return known.colours;
}

function noColours(): Colours {
  return {
    chunks: [],
    speakers: undefined,
    colours: new Map(),
    chunksNaming: new Map(),
    uses: new Array<number>(colourCount).fill(0),
  };
}

/** Takes the speakers of the new chunks in, and forgets those whom only removed chunks named. */
function replace(
  known: Colours,
  removed: readonly Chunk[],
  added: readonly Chunk[],
  speakers: Speakers,
): void {
  const { colours, chunksNaming, uses } = known;
  const going = known.speakers ? chunksPerName(known.speakers, removed) : new Map();
  const coming = chunksPerName(speakers, added);
  for (const [name, count] of going) {
    const left = chunksNaming.get(name)! - count + (coming.get(name) ?? 0);
    chunksNaming.set(name, left);
    if (left > 0) continue;
    chunksNaming.delete(name);
    uses[colours.get(name)!]!--;
    colours.delete(name);
  }
  for (const [name, count] of coming) {
    if (going.has(name)) continue;
    chunksNaming.set(name, (chunksNaming.get(name) ?? 0) + count);
    if (colours.has(name)) continue;
    const colour = uses.indexOf(Math.min(...uses));
    uses[colour]!++;
    colours.set(name, colour);
  }
}

/** How many of the chunks name each speaker, in order of appearance. */
function chunksPerName(speakers: Speakers, chunks: readonly Chunk[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const chunk of chunks) {
    const { names } = namesOf(chunk, speakers);
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

interface Names {
  readonly speakers: Speakers;
  readonly names: ReadonlySet<string>;
}

const namesOf = rememberedWhile(namesIn, isMadeFor);

/** The names of the speakers whom the chunk mentions. */
function namesIn(chunk: Chunk, speakers: Speakers): Names {
  const { count, name, names: all, proof } = mentionsOf(chunk);
  const names = new Set<string>();
  for (let i = 0; i < count; i++) {
    const called = all[name[i]!]!;
    if (!names.has(called) && isAccepted(speakers, proof[i] as Proof, called)) names.add(called);
  }
  return { speakers, names };
}
