/** A file as the edits of this folder read it: its cues, and who speaks in each. */

import { edited } from '../rules/findings/fixes';
import type { Edit } from '../rules/rule';
import { type Inheritance, type Mention, mentionsAt, speakersIn } from '../speakers';
import { firstMention, mentionsOf } from '../speakers/mentions';
import { type Speakers, type Spoken, spokenIn } from '../speakers/spoken';
import { type PlacedBlock, placedBlocks } from '../speakers/turns';
import { type Chunk, isCue } from '../syntax/chunk';
import { counted } from '../syntax/numberText';
import { Transcript } from '../transcript/transcript';

/** What an edit comes to. */
export interface Outcome {
  /** Absolute, in the order of the text and apart; none where nothing can be done. */
  readonly edits: readonly Edit[];
  /** What was done and what was left, or why nothing was done, in sentences. */
  readonly message: string;
}

/** A transcript and how it says who speaks: all that an edit is worked out from. */
export interface Reading {
  readonly transcript: Transcript;
  readonly inheritance: Inheritance;
  readonly speakers: Speakers;
}

/** A part of the file, or of a chunk, by offsets; `end` is behind it. */
export interface Scope {
  readonly start: number;
  readonly end: number;
}

/** The transcript as it is now; a reading is not kept over a change of it. */
export function readingOf(transcript: Transcript, inheritance: Inheritance): Reading {
  return { transcript, inheritance, speakers: speakersIn(transcript, inheritance) };
}

/** Nothing done, and why. */
export function refused(message: string): Outcome {
  return { edits: [], message };
}

/**
 * The cues that the scope, by absolute offsets, touches with its edges too, in the order of the text;
 * all of the file without one. Those that players drop are among them.
 */
export function cuesIn({ transcript }: Reading, scope?: Scope): readonly PlacedBlock[] {
  const cues: PlacedBlock[] = [];
  const first = scope ? transcript.chunkAt(scope.start) : 0;
  const last = scope ? transcript.chunkAt(scope.end) : transcript.chunks.length - 1;
  for (let index = first; index <= last; index++) {
    const chunk = transcript.chunks[index]!;
    const offset = transcript.offsetOf(index);
    for (let block = 0; block < chunk.blocks.count; block++) {
      if (!isCue(chunk.blocks.kind[block]!)) continue;
      const isTouched =
        !scope ||
        (offset + chunk.blocks.start[block]! <= scope.end &&
          offset + chunk.blocks.end[block]! >= scope.start);
      if (isTouched) cues.push({ chunk, block, offset });
    }
  }
  return cues;
}

/**
 * The cue that the absolute offset falls in or at the end of, its identifier and its timing line
 * included.
 */
export function cueAt(reading: Reading, offset: number): PlacedBlock | undefined {
  return cuesIn(reading, { start: offset, end: offset })[0];
}

/** The cue whose first line, that of its identifier where it has one, starts at the absolute offset. */
export function cueStartingAt(reading: Reading, offset: number): PlacedBlock | undefined {
  const touched = cuesIn(reading, { start: offset, end: offset });
  return touched.find((place) => place.offset + place.chunk.blocks.start[place.block]! === offset);
}

/** The block before (-1) or behind (1) this one, whatever it is; undefined at the ends of the file. */
export function neighbour(
  { transcript }: Reading,
  place: PlacedBlock,
  step: 1 | -1,
): PlacedBlock | undefined {
  const { chunk, block, offset } = place;
  const next = block + step;
  if (next >= 0 && next < chunk.blocks.count) return { chunk, block: next, offset };
  for (
    let index = transcript.chunkAt(offset) + step;
    index >= 0 && index < transcript.chunks.length;
    index += step
  ) {
    const other = transcript.chunks[index]!;
    if (other.blocks.count === 0) continue;
    const at = step > 0 ? 0 : other.blocks.count - 1;
    return { chunk: other, block: at, offset: transcript.offsetOf(index) };
  }
  return undefined;
}

/** The next cue before (-1) or behind (1) this one; notes and the like are passed over. */
export function neighbouringCue(
  reading: Reading,
  place: PlacedBlock,
  step: 1 | -1,
): PlacedBlock | undefined {
  let found = neighbour(reading, place, step);
  while (found && !isCue(found.chunk.blocks.kind[found.block]!)) {
    found = neighbour(reading, found, step);
  }
  return found;
}

/** The speakers that the cue itself names, at their places, in the order of the text. */
export function namedAt({ speakers }: Reading, { chunk, block }: PlacedBlock): readonly Mention[] {
  return mentionsAt(speakers, chunk, block);
}

const unchanged: readonly string[] = [];

/**
 * Who goes on speaking where the cue names nobody. It is looked for backwards from mention to
 * mention, so that a long file costs nothing where names are near.
 */
export function speakingBefore(
  { transcript, speakers }: Reading,
  { chunk, block, offset }: PlacedBlock,
): readonly string[] {
  if (!speakers.inherited) return [];
  let limit = block;
  for (let index = transcript.chunkAt(offset); index >= 0; index--) {
    const now = index === transcript.chunkAt(offset) ? chunk : transcript.chunks[index]!;
    const after = lastSpoken(speakers, now, limit);
    if (after) return after;
    limit = Number.MAX_SAFE_INTEGER;
  }
  return [];
}

function lastSpoken(
  speakers: Speakers,
  chunk: Chunk,
  limit: number,
): readonly string[] | undefined {
  const found = mentionsOf(chunk);
  for (let i = firstMention(found, limit) - 1; i >= 0; i--) {
    const { after } = spokenIn(speakers, chunk, found.block[i]!, unchanged);
    if (after !== unchanged) return after;
  }
  return undefined;
}

/** Who speaks in the cue, by itself or as the cues before it say. */
export function spokenAt(reading: Reading, place: PlacedBlock): Spoken {
  const before = speakingBefore(reading, place);
  return spokenIn(reading.speakers, place.chunk, place.block, before);
}

/**
 * Who speaks in each cue of the file, one text for each: the names on a line each, behind a `>` where
 * somebody else speaks whom nobody names; empty where nobody knows. Two readings that tell the same
 * say the same of who speaks.
 */
export function toldBy({ transcript, speakers }: Reading): readonly string[] {
  const told: string[] = [];
  let before: readonly string[] = [];
  for (const { chunk, block } of placedBlocks(transcript)) {
    if (!isCue(chunk.blocks.kind[block]!)) continue;
    const { names, isNew, after } = spokenIn(speakers, chunk, block, before);
    before = after;
    told.push(`${isNew ? '>' : ''}${names.join('\n')}`);
  }
  return told;
}

/** The file as it would be after the edits, which are absolute, in order and apart; parsed afresh. */
export function again({ transcript, inheritance }: Reading, edits: readonly Edit[]): Reading {
  const { uri, languageId, version, chunkSize } = transcript;
  const text = edited(transcript.getText(), edits);
  return readingOf(Transcript.create(uri, languageId, version, text, chunkSize), inheritance);
}

/** Where the text of a cue starts and ends, relative to its chunk; both are equal where it has none. */
export function textOf({ chunk: { blocks }, block }: PlacedBlock): Scope {
  return { start: blocks.text[block]!, end: blocks.end[block]! };
}

/** The absolute edit that replaces a part of the cue’s chunk, given by offsets relative to that. */
export function edit({ offset }: PlacedBlock, start: number, end: number, text: string): Edit {
  return { start: offset + start, end: offset + end, text };
}

/** The line terminator behind the timing line of the cue; LF where it has none. */
export function terminatorBehind({ chunk: { text, blocks }, block }: PlacedBlock): string {
  const at = blocks.timingEnd[block]!;
  if (text[at] !== '\r') return '\n';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}

/** Where the content of the text from `start` to `end` ends, white space behind it left out. */
export function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** What was left as it was, as sentences, the most frequent reason first. */
export class Leavings {
  readonly #counts = new Map<string, number>();

  /** Counts a cue that was left for the reason, which is a sentence. */
  add(reason: string): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  /** A sentence for each reason, with a space in front of each; empty where nothing was left. */
  sentences(): string {
    return [...this.#counts]
      .sort(([, a], [, b]) => b - a)
      .map(
        ([reason, count]) =>
          ` ${counted(count, 'cue')} ${count === 1 ? 'was' : 'were'} left: ${reason[0]!.toLowerCase()}${reason.slice(1)}`,
      )
      .join('');
  }
}
