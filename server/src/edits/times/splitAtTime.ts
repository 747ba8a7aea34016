/** One cue made two at a time: its words are divided where they are said then. */

import { timestampLike, timingPlaces } from '../../rules/cueParts';
import type { PlacedBlock } from '../../speakers/turns';
import { timeOf } from '../../syntax/timing/timestamp';
import { cueSplit } from '../cues/splitCue';
import { cueStartingAt, namedAt, type Outcome, type Reading, refused, textOf } from '../reading';

/**
 * The edits that make two cues of the one whose first line starts at the absolute offset; the second
 * starts at the time, in ms. Timestamps in the text say when its words are said; between
 * them words are taken to come evenly, by their characters. Refused where the time is not within those
 * of the cue, and where the cue has only one word.
 */
export function cueSplitAt(reading: Reading, offset: number, time: number): Outcome {
  const place = cueStartingAt(reading, offset);
  if (!place) return refused('No cue starts in this line.');
  const { startTime, endTime } = place.chunk.blocks;
  const [from, to] = [startTime[place.block]!, endTime[place.block]!];
  if (!(time > from && time < to)) return refused(notWithin(place, from, to, time));
  const text = spokenText(reading, place);
  const word = wordSaidAt(text, [
    { shown: 0, time: from },
    ...text.timestamps.filter((stamp) => stamp.time > from && stamp.time < to),
    { shown: text.shown, time: to },
  ])(time);
  if (!word) return refused('This cue has only one word, so it cannot be two.');
  return cueSplit(reading, place.offset + word.offset, time);
}

function notWithin(place: PlacedBlock, from: number, to: number, time: number): string {
  if (Number.isNaN(from) || Number.isNaN(to)) {
    return 'The times of this cue cannot be read. Correct them first.';
  }
  const at = timingPlaces(place);
  const model = place.chunk.text.slice(at.start, at.startEnd);
  const [start, end, wanted] = [from, to, time].map((ms) => timestampLike(ms, model));
  return `This cue runs from ${start} to ${end}, so it cannot be split at ${wanted}. Move the playhead into it first.`;
}

/** How many characters are shown before a time in the text. */
interface Stamp {
  readonly shown: number;
  readonly time: number;
}

/** Where a word starts, relative to its chunk, and how many characters are shown before it. */
interface Word {
  readonly offset: number;
  readonly shown: number;
}

interface SpokenText {
  readonly words: readonly Word[];
  readonly timestamps: readonly Stamp[];
  readonly shown: number;
}

/** Which word starts nearest to what is said at a time; one between the same timestamps where there is any. */
function wordSaidAt({ words, shown }: SpokenText, stamps: readonly Stamp[]) {
  return (time: number): Word | undefined => {
    const next = stamps.findIndex((stamp) => stamp.time > time);
    const [before, after] = [stamps[next - 1]!, stamps[next]!];
    const share = (time - before.time) / (after.time - before.time);
    const said = before.shown + (after.shown - before.shown) * share;
    const possible = words.filter((word) => word.shown > 0 && word.shown < shown);
    const within = possible.filter(
      (word) => word.shown >= before.shown && word.shown <= after.shown,
    );
    return nearest(within.length > 0 ? within : possible, said);
  };
}

function nearest(words: readonly Word[], shown: number): Word | undefined {
  let best = words[0];
  for (const word of words) {
    if (Math.abs(word.shown - shown) < Math.abs(best!.shown - shown)) best = word;
  }
  return best;
}

/** Tags, references, white space that a line may be broken at, and words. */
const PIECES =
  /<[^>]*>?|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});|[^\S\u00a0\u202f]+|(?:[^<&\s]|[\u00a0\u202f])+|&/giu;
const BREAK = /^[^\S\u00a0\u202f]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The words and timestamps of the cue, the names of speakers left out. */
function spokenText(reading: Reading, place: PlacedBlock): SpokenText {
  const reader = new Reader();
  for (const [start, end] of unnamed(reading, place)) {
    reader.takeBreak();
    for (const { 0: piece, index } of place.chunk.text.slice(start, end).matchAll(PIECES)) {
      if (piece[0] === '<') reader.takeTag(piece, start + index);
      else if (BREAK.test(piece)) reader.takeBreak();
      else reader.takeText(piece, start + index);
    }
  }
  return reader;
}

/** Takes the pieces of a text one after the other, and keeps where words start. */
class Reader implements SpokenText {
  readonly words: Word[] = [];
  readonly timestamps: Stamp[] = [];
  shown = 0;
  /** Whether the next piece of text starts a word, and the timestamp that belongs to it. */
  #isNew = true;
  #stamped: number | undefined;

  takeBreak(): void {
    this.#isNew = true;
    this.#stamped = undefined;
  }

  /** A timestamp starts a word even where it stands between two syllables. */
  takeTag(tag: string, offset: number): void {
    const time = timeOf(tag.slice(1, -1));
    if (Number.isNaN(time)) return;
    const last = this.timestamps.at(-1)?.time ?? -1;
    if (time > last) this.timestamps.push({ shown: this.shown, time });
    this.#isNew = true;
    this.#stamped = offset;
  }

  takeText(text: string, offset: number): void {
    for (const start of wordStarts(text)) {
      if (start > 0) this.#addWord(offset + start, [...text.slice(0, start)].length);
      else if (this.#isNew) this.#addWord(this.#stamped ?? offset, 0);
    }
    this.shown += text[0] === '&' ? 1 : [...text].length;
    this.#isNew = false;
    this.#stamped = undefined;
  }

  #addWord(offset: number, shownBefore: number): void {
    this.words.push({ offset, shown: this.shown + shownBefore });
  }
}

/** The stretches of the cue’s text between the names of speakers. */
function unnamed(reading: Reading, place: PlacedBlock): readonly (readonly [number, number])[] {
  const bounds = textOf(place);
  const stretches: (readonly [number, number])[] = [];
  let at = bounds.start;
  for (const { prefix, prefixEnd } of namedAt(reading, place)) {
    if (prefixEnd <= at || prefix >= bounds.end) continue;
    stretches.push([at, Math.max(at, prefix)]);
    at = prefixEnd;
  }
  return [...stretches, [at, Math.max(at, bounds.end)]];
}

/** Where words start in a text without spaces; several only where its script has none. */
function wordStarts(piece: string): readonly number[] {
  if (!UNSPACED.test(piece)) return [0];
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(piece);
  const starts = [...segments].filter(({ isWordLike }) => isWordLike).map(({ index }) => index);
  return starts[0] === 0 ? starts : [0, ...starts.slice(1)];
}
