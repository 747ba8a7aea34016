/**
 * What a scan has found so far. The tables are kept between scans, so that a scan allocates what it
 * returns and nothing else. Scans are synchronous and never nest.
 */

import type { Chunk } from './chunk';
import { Table } from './table';

/** The columns of each table, by number. */
const BLOCK = {
  kind: 0,
  start: 1,
  end: 2,
  timing: 3,
  timingEnd: 4,
  settings: 5,
  text: 6,
  colon: 7,
  settingsAs: 8,
};
const VOICE = { block: 0, tag: 1, name: 2, nameEnd: 3, as: 4 };
const CLASSES = { block: 0, start: 1, end: 2 };
const FAULT = { code: 0, block: 1, start: 2, end: 3 };

const blocks = new Table(9);
const voices = new Table(5);
const classes = new Table(3);
const faults = new Table(4);
const lines = new Table(1);
const tables = [blocks, voices, classes, faults, lines];
/** Of each block, when it starts and ends, in ms. */
const FEW_TIMES = 1 << 12;
let startTimes = new Float64Array(FEW_TIMES);
let endTimes = new Float64Array(FEW_TIMES);

let scans = 0;

/** Starts a scan: all tables are empty. */
export function clearColumns(): void {
  scans++;
  for (const table of tables) table.clear();
  if (startTimes.length === FEW_TIMES) return;
  startTimes = new Float64Array(FEW_TIMES);
  endTimes = new Float64Array(FEW_TIMES);
}

/** The number of the scan, which no other scan has. */
export function scanNumber(): number {
  return scans;
}

/** Adds a line that starts at the offset. */
export function addLine(at: number): void {
  lines.words[lines.add()] = at;
}

/** Opens a block at `from`; what is added from now on belongs to it. */
export function openBlock(kind: number, from: number): void {
  const row = blocks.add();
  const { words, capacity } = blocks;
  words[BLOCK.kind * capacity + row] = kind;
  words[BLOCK.start * capacity + row] = from;
  words[BLOCK.timing * capacity + row] = from;
  words[BLOCK.timingEnd * capacity + row] = from;
  words[BLOCK.settings * capacity + row] = 0;
  words[BLOCK.colon * capacity + row] = 0;
  words[BLOCK.settingsAs * capacity + row] = row;
  setTimes(Number.NaN, Number.NaN);
}

/** Gives the open block its times, in ms. */
function setTimes(startMs: number, endMs: number): void {
  if (blocks.count > startTimes.length) {
    startTimes = twiceAsLong(startTimes);
    endTimes = twiceAsLong(endTimes);
  }
  startTimes[blocks.count - 1] = startMs;
  endTimes[blocks.count - 1] = endMs;
}

function twiceAsLong(times: Float64Array): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(2 * times.length);
  longer.set(times);
  return longer;
}

/** Gives the open block its timing line and its times, in ms. */
export function setTiming(from: number, to: number, startMs: number, endMs: number): void {
  blocks.set(BLOCK.timing, from);
  blocks.set(BLOCK.timingEnd, to);
  setTimes(startMs, endMs);
}

/** Notes where the settings of the open block may start. */
export function setSettings(from: number): void {
  blocks.set(BLOCK.settings, from);
}

/** Notes an earlier block whose settings are written as those of the open one. */
export function setSettingsAs(block: number): void {
  blocks.set(BLOCK.settingsAs, block);
}

/** The number of the open block. */
export function openBlockNumber(): number {
  return blocks.count - 1;
}

/** When the open block starts, in ms; NaN where that cannot be made out. */
export function openStartTime(): number {
  return startTimes[blocks.count - 1]!;
}

/** When the open block ends, in ms; NaN where that cannot be made out. */
export function openEndTime(): number {
  return endTimes[blocks.count - 1]!;
}

/** Closes the open block: where its content ends, and of a cue where its text starts. */
export function closeBlock(to: number, textStart: number): void {
  blocks.set(BLOCK.end, to);
  blocks.set(BLOCK.text, Math.min(textStart, to));
}

/** Notes the colon that may end a speaker's label in the open block. */
export function setColon(at: number): void {
  blocks.set(BLOCK.colon, at);
}

/** How many voices the scan has found so far. */
export function voicesSoFar(): number {
  return voices.count;
}

/** Adds a voice to the open block; `as` is an earlier voice whose name is written the same. */
export function addVoice(tag: number, name: number, nameEnd: number, as = voices.count): void {
  const row = voices.add();
  const { words, capacity } = voices;
  words[VOICE.block * capacity + row] = blocks.count - 1;
  words[VOICE.tag * capacity + row] = tag;
  words[VOICE.name * capacity + row] = name;
  words[VOICE.nameEnd * capacity + row] = nameEnd;
  words[VOICE.as * capacity + row] = as;
}

/** Adds the classes of a tag to the open block. */
export function addClasses(from: number, to: number): void {
  classes.add();
  classes.set(CLASSES.block, blocks.count - 1);
  classes.set(CLASSES.start, from);
  classes.set(CLASSES.end, to);
}

/** Adds a fault to the open block, from one offset to another. `code` is an index into `faultCodes`. */
export function addFault(code: number, from: number, to: number): void {
  const row = faults.add();
  const { words, capacity } = faults;
  words[FAULT.code * capacity + row] = code;
  words[FAULT.block * capacity + row] = Math.max(0, blocks.count - 1);
  words[FAULT.start * capacity + row] = from;
  words[FAULT.end * capacity + row] = to;
}

/** How many faults the scan has found so far. */
export function faultsSoFar(): number {
  return faults.count;
}

type Columns = Pick<Chunk, 'lineStarts' | 'blocks' | 'voices' | 'classes' | 'faults'>;

/** Where the next column goes in the memory that all columns of a scan share. */
let memory = new ArrayBuffer(0);
let used = 0;

/** The columns at their true size. */
export function columnsFound(): Columns {
  const words = tables.reduce((total, { width, count }) => total + width * count, 0);
  memory = new ArrayBuffer(16 * blocks.count + 4 * words);
  used = 0;
  return {
    blocks: {
      count: blocks.count,
      startTime: timesOf(startTimes),
      endTime: timesOf(endTimes),
      kind: Uint8Array.from(blocks.column(BLOCK.kind)),
      start: column(blocks, BLOCK.start),
      end: column(blocks, BLOCK.end),
      timing: column(blocks, BLOCK.timing),
      timingEnd: column(blocks, BLOCK.timingEnd),
      settings: column(blocks, BLOCK.settings),
      text: column(blocks, BLOCK.text),
      colon: column(blocks, BLOCK.colon),
      settingsAs: column(blocks, BLOCK.settingsAs),
    },
    lineStarts: column(lines, 0),
    voices: {
      count: voices.count,
      block: column(voices, VOICE.block),
      tag: column(voices, VOICE.tag),
      name: column(voices, VOICE.name),
      nameEnd: column(voices, VOICE.nameEnd),
      as: column(voices, VOICE.as),
    },
    classes: {
      count: classes.count,
      block: column(classes, CLASSES.block),
      start: column(classes, CLASSES.start),
      end: column(classes, CLASSES.end),
    },
    faults: {
      count: faults.count,
      code: Uint8Array.from(faults.column(FAULT.code)),
      block: column(faults, FAULT.block),
      start: column(faults, FAULT.start),
      end: column(faults, FAULT.end),
    },
  };
}

function column(table: Table, index: number): Uint32Array {
  const copy = new Uint32Array(memory, used, table.count);
  copy.set(table.column(index));
  used += copy.byteLength;
  return copy;
}

function timesOf(times: Float64Array): Float64Array {
  const copy = new Float64Array(memory, used, blocks.count);
  copy.set(times.subarray(0, blocks.count));
  used += copy.byteLength;
  return copy;
}
