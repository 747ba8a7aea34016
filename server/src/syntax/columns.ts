/**
 * The scratch columns that every scan writes and then copies out at their true size. They are kept
 * between scans and only ever grow, so that a scan allocates what it returns and nothing else.
 * Scans are synchronous and never nest.
 */

import type { Blocks, Faults, Voices } from './chunk';

let blockCapacity = 1024;
let kind = new Uint8Array(blockCapacity);
let start = new Uint32Array(blockCapacity);
let end = new Uint32Array(blockCapacity);
let timing = new Uint32Array(blockCapacity);
let timingEnd = new Uint32Array(blockCapacity);
let text = new Uint32Array(blockCapacity);
let colon = new Uint32Array(blockCapacity);
let startTime = new Float64Array(blockCapacity);
let endTime = new Float64Array(blockCapacity);
let blockCount = 0;

let voices = new Uint32Array(4 * 1024);
let voiceCount = 0;

let faults = new Uint32Array(4 * 1024);
let faultCount = 0;

let lines = new Uint32Array(4 * 1024);
let lineCount = 0;

/** Starts a scan: all columns are empty. */
export function clearColumns(): void {
  blockCount = 0;
  voiceCount = 0;
  faultCount = 0;
  lineCount = 0;
}

export function addLine(at: number): void {
  if (lineCount === lines.length) lines = grown(lines);
  lines[lineCount++] = at;
}

/** Opens a block at `from`; what is added from now on belongs to it. */
export function openBlock(blockKind: number, from: number): void {
  if (blockCount === blockCapacity) growBlocks();
  kind[blockCount] = blockKind;
  start[blockCount] = from;
  timing[blockCount] = from;
  timingEnd[blockCount] = from;
  colon[blockCount] = 0;
  startTime[blockCount] = Number.NaN;
  endTime[blockCount] = Number.NaN;
  blockCount++;
}

/** Gives the open block its timing line and its times. */
export function setTiming(from: number, to: number, startMs: number, endMs: number): void {
  timing[blockCount - 1] = from;
  timingEnd[blockCount - 1] = to;
  startTime[blockCount - 1] = startMs;
  endTime[blockCount - 1] = endMs;
}

/** When the open block starts, in ms; NaN where that cannot be made out. */
export function openStartTime(): number {
  return startTime[blockCount - 1]!;
}

/** When the open block ends, in ms; NaN where that cannot be made out. */
export function openEndTime(): number {
  return endTime[blockCount - 1]!;
}

/** Closes the open block: where its content ends, and of a cue where its text starts. */
export function closeBlock(to: number, textStart: number): void {
  end[blockCount - 1] = to;
  text[blockCount - 1] = Math.min(textStart, to);
}

/** Notes the colon that may end a speaker's label in the open block. */
export function setColon(at: number): void {
  colon[blockCount - 1] = at;
}

/** Adds a voice to the open block. */
export function addVoice(tag: number, name: number, nameEnd: number): void {
  if (4 * voiceCount === voices.length) voices = grown(voices);
  const at = 4 * voiceCount++;
  voices[at] = blockCount - 1;
  voices[at + 1] = tag;
  voices[at + 2] = name;
  voices[at + 3] = nameEnd;
}

/** Adds a fault to the open block. `code` is an index into `faultCodes`. */
export function addFault(code: number, from: number, to: number): void {
  if (4 * faultCount === faults.length) faults = grown(faults);
  const at = 4 * faultCount++;
  faults[at] = code;
  faults[at + 1] = Math.max(0, blockCount - 1);
  faults[at + 2] = from;
  faults[at + 3] = to;
}

/** How many faults the scan has found so far. */
export function faultsSoFar(): number {
  return faultCount;
}

export function lineStartsFound(): Uint32Array {
  return lines.slice(0, lineCount);
}

export function blocksFound(): Blocks {
  return {
    count: blockCount,
    kind: kind.slice(0, blockCount),
    start: start.slice(0, blockCount),
    end: end.slice(0, blockCount),
    timing: timing.slice(0, blockCount),
    timingEnd: timingEnd.slice(0, blockCount),
    text: text.slice(0, blockCount),
    colon: colon.slice(0, blockCount),
    startTime: startTime.slice(0, blockCount),
    endTime: endTime.slice(0, blockCount),
  };
}

export function voicesFound(): Voices {
  return {
    count: voiceCount,
    block: strided(voices, 0, voiceCount),
    tag: strided(voices, 1, voiceCount),
    name: strided(voices, 2, voiceCount),
    nameEnd: strided(voices, 3, voiceCount),
  };
}

export function faultsFound(): Faults {
  return {
    count: faultCount,
    code: Uint8Array.from(strided(faults, 0, faultCount)),
    block: strided(faults, 1, faultCount),
    start: strided(faults, 2, faultCount),
    end: strided(faults, 3, faultCount),
  };
}

function strided(rows: Uint32Array, offset: number, count: number): Uint32Array {
  const column = new Uint32Array(count);
  for (let i = 0; i < count; i++) column[i] = rows[4 * i + offset]!;
  return column;
}

function grown(column: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * column.length);
  larger.set(column);
  return larger;
}

function growBlocks(): void {
  blockCapacity *= 2;
  const bytes = new Uint8Array(blockCapacity);
  bytes.set(kind);
  kind = bytes;
  [start, end, timing, timingEnd, text, colon] = [start, end, timing, timingEnd, text, colon].map(
    grown,
  ) as [Words, Words, Words, Words, Words, Words];
  [startTime, endTime] = [startTime, endTime].map((column) => {
    const larger = new Float64Array(blockCapacity);
    larger.set(column);
    return larger;
  }) as [Doubles, Doubles];
}

type Words = Uint32Array<ArrayBuffer>;
type Doubles = Float64Array<ArrayBuffer>;
