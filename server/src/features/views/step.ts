/** Where a step through the transcript leads: to the next or the previous turn or cue, or to a time. */

import type { Position } from 'vscode-languageserver-types';
import type { PlaceParams, Step } from '../../protocol';
import { type Inheritance, mentionsAt, type Speakers, speakersIn } from '../../speakers';
import { turnStarts } from '../../speakers/turnStarts';
import { isCue } from '../../syntax/chunk';
import { lastAtMost } from '../../syntax/lastAtMost';
import type { Transcript } from '../../transcript/transcript';
import { timesOf } from '../outline/chunkTimes';

/** A block by its chunk’s index and its own index in the chunk. */
interface Place {
  readonly index: number;
  readonly block: number;
}

const steps: ReadonlySet<string> = new Set<Step>([
  'nextTurn',
  'previousTurn',
  'nextCue',
  'previousCue',
  'nextTurnOfSpeaker',
  'previousTurnOfSpeaker',
]);

/**
 * Where the text of the cue starts that the step leads to, what says who speaks left out; null where
 * there is no such cue. The start of a turn that the position is in the middle of is the previous
 * turn. A time leads to the cue that runs then, the one that started last where several do, or to
 * the next that starts. What is no step or time throws.
 */
export function place(
  transcript: Transcript,
  { position, to, speaker }: Omit<PlaceParams, 'textDocument'>,
  inheritance?: Inheritance,
): Position | null {
  const found =
    typeof to === 'number'
      ? cueAtTime(transcript, checkedTime(to))
      : afterStep(transcript, checkedStep(to), checkedPosition(position), speaker, inheritance);
  return found ? textStart(transcript, found, speakersIn(transcript, inheritance)) : null;
}

function checkedTime(ms: number): number {
  if (!Number.isFinite(ms) || ms < 0) throw new Error(`“${ms}” is no time in milliseconds.`);
  return ms;
}

function checkedStep(to: unknown): Step {
  if (typeof to === 'string' && steps.has(to)) return to as Step;
  throw new Error(`“to” is ${JSON.stringify(to)}; it can be ${[...steps].join(', ')} or a time.`);
}

function checkedPosition(position: Position | undefined): Position {
  if (Number.isInteger(position?.line) && Number.isInteger(position?.character)) return position!;
  throw new Error('A step needs the position that it starts from.');
}

function afterStep(
  transcript: Transcript,
  step: Step,
  position: Position,
  speaker: string | undefined,
  inheritance: Inheritance | undefined,
): Place | undefined {
  const from = placeAt(transcript, position);
  switch (step) {
    case 'nextCue':
      return nextCue(transcript, from);
    case 'previousCue':
      return previousCue(transcript, from);
    case 'nextTurn':
    case 'previousTurn':
      return turnFrom(transcript, from, step === 'nextTurn' ? 1 : -1, undefined, inheritance);
    default: {
      const wanted = speaker === undefined ? speaking(transcript, from, inheritance) : [speaker];
      if (wanted.length === 0) return undefined;
      const direction = step === 'nextTurnOfSpeaker' ? 1 : -1;
      return turnFrom(transcript, from, direction, wanted, inheritance);
    }
  }
}

/** The block that the position is in, or the one before it. */
function placeAt(transcript: Transcript, position: Position): Place {
  const offset = transcript.offsetAt(position);
  const index = transcript.chunkAt(offset);
  const { start } = transcript.chunks[index]!.blocks;
  return { index, block: lastAtMost(start, offset - transcript.offsetOf(index)) };
}

function nextCue({ chunks }: Transcript, from: Place): Place | undefined {
  for (let { index, block } = from; index < chunks.length; index++, block = -1) {
    const { cueCount, blocks } = chunks[index]!;
    if (cueCount === 0) continue;
    for (let next = block + 1; next < blocks.count; next++) {
      if (isCue(blocks.kind[next]!)) return { index, block: next };
    }
  }
  return undefined;
}

function previousCue({ chunks }: Transcript, from: Place): Place | undefined {
  for (let { index, block } = from; index >= 0; index--, block = Number.POSITIVE_INFINITY) {
    const { cueCount, blocks } = chunks[index]!;
    if (cueCount === 0) continue;
    for (let before = Math.min(block, blocks.count) - 1; before >= 0; before--) {
      if (isCue(blocks.kind[before]!)) return { index, block: before };
    }
  }
  return undefined;
}

/** The nearest start of a turn in the direction, of any of the speakers where some are wanted. */
function turnFrom(
  transcript: Transcript,
  from: Place,
  direction: 1 | -1,
  wanted: readonly string[] | undefined,
  inheritance: Inheritance | undefined,
): Place | undefined {
  const all = turnStarts(transcript, inheritance);
  for (let index = from.index; index >= 0 && index < all.length; index += direction) {
    const { starts } = all[index]!;
    const ordered = direction > 0 ? starts : [...starts].reverse();
    for (const { block, speakers } of ordered) {
      if (index === from.index && direction * (block - from.block) <= 0) continue;
      if (!wanted || wanted.some((name) => speakers.includes(name))) return { index, block };
    }
  }
  return undefined;
}

/** Who speaks in the turn that the block is in. */
function speaking(
  transcript: Transcript,
  { index, block }: Place,
  inheritance: Inheritance | undefined,
): readonly string[] {
  const { before, starts } = turnStarts(transcript, inheritance)[index]!;
  return starts.findLast((start) => start.block <= block)?.speakers ?? before ?? [];
}

/** The cue that runs at the time, or the next; cues may stand in any order and run side by side. */
function cueAtTime({ chunks }: Transcript, ms: number): Place | undefined {
  let running: Place | undefined;
  let next: Place | undefined;
  let startOfRunning = Number.NEGATIVE_INFINITY;
  let startOfNext = Number.POSITIVE_INFINITY;
  for (const [index, chunk] of chunks.entries()) {
    const times = timesOf(chunk);
    if (times.end <= ms && times.lastStart < ms) continue;
    if (times.start >= startOfNext) continue;
    const { kind, startTime, endTime, count } = chunk.blocks;
    for (let block = 0; block < count; block++) {
      if (!isCue(kind[block]!)) continue;
      const start = startTime[block]!;
      const runs = start <= ms && (endTime[block]! > ms || start === ms);
      if (runs && start > startOfRunning) {
        running = { index, block };
        startOfRunning = start;
      } else if (start > ms && start < startOfNext) {
        next = { index, block };
        startOfNext = start;
      }
    }
  }
  return running ?? next;
}

/** Where the words of the cue start; where it has none, where they would. */
function textStart(transcript: Transcript, { index, block }: Place, speakers: Speakers): Position {
  const chunk = transcript.chunks[index]!;
  const { text, end } = chunk.blocks;
  const from = text[block]!;
  const mention = mentionsAt(speakers, chunk, block)[0];
  const isFirst = mention && /^[\s\-–—]*$/u.test(chunk.text.slice(from, mention.prefix));
  const start = isFirst ? Math.max(from, mention.speech) : from;
  return transcript.positionAt(transcript.offsetOf(index) + Math.min(start, end[block]!));
}
