/** Where speakers are named in parts of a file, and which colour each has. */

import { Range } from 'vscode-languageserver-types';
import type { ColouredMention, MentionsResult } from '../../protocol';
import { type Inheritance, mentionsIn, speakersIn } from '../../speakers';
import { coloursIn } from '../../speakers/colours';
import type { Transcript } from '../../transcript/transcript';

/**
 * The mentions that the ranges, which may overlap, touch: each once, in the order of the text. What is
 * no list of ranges throws.
 */
export function colouredMentions(
  transcript: Transcript,
  ranges: readonly Range[],
  inheritance?: Inheritance,
): MentionsResult {
  if (!Array.isArray(ranges) || !ranges.every((range) => Range.is(range))) {
    throw new Error('Mentions are asked for with a list of ranges.');
  }
  const colours = coloursIn(transcript, inheritance);
  const speakers = speakersIn(transcript, inheritance);
  const wanted = ranges.map((range) => offsetsOf(transcript, range));
  const mentions: ColouredMention[] = [];
  for (const index of chunksIn(transcript, wanted)) {
    const base = transcript.offsetOf(index);
    for (const { name, start, end } of mentionsIn(speakers, transcript.chunks[index]!)) {
      const [from, to] = [base + start, base + end];
      if (!wanted.some((range) => from <= range.end && to >= range.start)) continue;
      mentions.push({ range: transcript.rangeAt(from, to), colour: colours.get(name) ?? 0 });
    }
  }
  return { version: transcript.version, mentions };
}

interface Offsets {
  readonly start: number;
  readonly end: number;
}

function offsetsOf(transcript: Transcript, range: Range): Offsets {
  return { start: transcript.offsetAt(range.start), end: transcript.offsetAt(range.end) };
}

/** The indexes of the chunks that any of the ranges touches, each once and in order. */
function chunksIn(transcript: Transcript, wanted: readonly Offsets[]): readonly number[] {
  const indexes = new Set<number>();
  for (const { start, end } of wanted) {
    const last = transcript.chunkAt(end);
    for (let index = transcript.chunkAt(start); index <= last; index++) indexes.add(index);
  }
  return [...indexes].sort((a, b) => a - b);
}
