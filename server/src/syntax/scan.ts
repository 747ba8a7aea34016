/**
 * The scanner: one pass over a chunk's text, as section 6.1 of the standard collects blocks, with
 * the goodwill of an editor on top. It throws for no input and takes time linear in it.
 */

import { BOM, isTerminator, LF, SPACE, skipWhitespace, TAB } from './characters';
import { BlockKind, type Chunk } from './chunk';
import {
  addFault,
  addLine,
  clearColumns,
  closeBlock,
  columnsFound,
  openBlock,
  setColon,
  setSettings,
  setTiming,
} from './columns';
import { faultNumber } from './faults';
import { line, readLine } from './line';
import { clearMarks, marks } from './marks';
import { scanRegion } from './settings/regionScan';
import { scanSettings } from './settings/settingScan';
import { signatureFault } from './signature';
import { scanCueText } from './text/cueTextScan';
import { lenient, readLeniently } from './timing/timingFaults';
import { collectTimings, reportTimes, timing } from './timing/timings';

const SIGNATURE = [...'WEBVTT'].map((letter) => letter.charCodeAt(0));
const NOTE = [...'NOTE'].map((letter) => letter.charCodeAt(0));
const STYLE = [...'STYLE'].map((letter) => letter.charCodeAt(0));
const REGION = [...'REGION'].map((letter) => letter.charCodeAt(0));

/** A speaker's label is looked for in so many code units at the start of a cue's text. */
const LABEL_LIMIT = 80;

let codes = new Uint16Array(1 << 16);
let bytes = bytesOf(codes);
let length = 0;
let cueCount = 0;

/**
 * The chunk that `text` is, whatever it is: section 6.1, with goodwill. `first` says that the file
 * starts here. It takes time linear in the text.
 */
export function scan(text: string, first: boolean): Chunk {
  load(text);
  clearColumns();
  clearMarks(length);
  cueCount = 0;
  next(0);
  const rejected = first && scanHeader();
  while (line.start < length) scanBlock();
  const columns = columnsFound();
  const lines = columns.lineStarts.length;
  const terminators = endsLine() ? lines : Math.max(0, lines - 1);
  return { text, first, rejected, odd: marks.odd, terminators, cueCount, ...columns };
}

/**
 * Takes the text's code units, and puts a line feed behind them that ends the last line. Node copies
 * them at the speed of memory; elsewhere they are read one by one.
 */
function load(text: string): void {
  length = text.length;
  if (codes.length <= length) {
    codes = new Uint16Array(Math.max(length + 1, 2 * codes.length));
    bytes = bytesOf(codes);
  }
  if (bytes) bytes.write(text, 'utf16le');
  else for (let i = 0; i < length; i++) codes[i] = text.charCodeAt(i);
  codes[length] = LF;
}

/** The same memory as Node sees it; undefined elsewhere. */
function bytesOf({ buffer }: Uint16Array<ArrayBuffer>): Buffer | undefined {
  return typeof Buffer === 'undefined' ? undefined : Buffer.from(buffer);
}

/** Reads the line at `at` and enters it in the table of lines. */
function next(at: number): void {
  readLine(codes, at, length);
  if (at < length) addLine(at);
}

function endsLine(): boolean {
  return length > 0 && isTerminator(codes[length - 1]!);
}

function hasLine(): boolean {
  return line.start < length;
}

function isEmptyLine(): boolean {
  return line.start === line.end;
}

/**
 * Scans the header with the empty lines after it; true where a player rejects the file. A first
 * line that is nothing like a signature belongs to the body, and the header has no extent.
 */
function scanHeader(): boolean {
  const bom = codes[0] === BOM && length > 0 ? 1 : 0;
  const end = line.end;
  let start = bom;
  const accepted = startsWith(SIGNATURE, start, end) && isKeywordEnd(start + SIGNATURE.length, end);
  openBlock(BlockKind.Header, 0);
  if (!accepted) {
    const code = signatureFault(codes, start, end);
    while (start < end && codes[start] === BOM) start++;
    addFault(faultNumber[code], bom, code === 'second-byte-order-mark' ? start : end);
  }
  closeBlock(accepted || resemblesSignature(start, end) ? endOfHeader() : 0, length);
  skipEmptyLines();
  return !accepted;
}

/** The end of the header's content: it runs to an empty line or one with an arrow. */
function endOfHeader(): number {
  let end = line.end;
  next(line.next);
  while (hasLine() && !isEmptyLine() && line.arrow < 0) {
    end = line.end;
    next(line.next);
  }
  return end;
}

function skipEmptyLines(): void {
  while (hasLine() && isEmptyLine()) next(line.next);
}

/** Whether the code units at `at` are `word`. */
function startsWith(word: readonly number[], at: number, end: number): boolean {
  // Most lines differ in their first letter.
  if (at + word.length > end || codes[at] !== word[0]) return false;
  return word.every((code, i) => codes[at + i] === code);
}

/** Whether a keyword may end at `at`: at the line's end, a space or a tab. */
function isKeywordEnd(at: number, end: number): boolean {
  return at === end || codes[at] === SPACE || codes[at] === TAB;
}

/** Whether someone meant a signature here: `webvtt`, `WEBVTT:`, or white space before it. */
function resemblesSignature(start: number, end: number): boolean {
  const at = skipWhitespace(codes, start, end);
  return SIGNATURE.every((code, i) => at + i < end && (codes[at + i]! & ~0x20) === code);
}

function scanBlock(): void {
  const { start, end } = line;
  if (line.arrow >= 0) return scanTiming(start);
  const kind = kindOfFirstLine(start, end);
  next(line.next);
  if (hasLine() && line.arrow >= 0) return scanTiming(start);
  if (kind === BlockKind.Stray) {
    if (readLeniently(codes, start, end)) return scanMisspeltTiming(start, start, end, line.start);
    if (hasLine() && !isEmptyLine() && readLeniently(codes, line.start, line.end)) {
      const timing = line.start;
      const timingEnd = line.end;
      next(line.next);
      return scanMisspeltTiming(start, timing, timingEnd, line.start);
    }
  }
  openBlock(kind, start);
  const last = endOfLines(end);
  if (kind === BlockKind.Region) scanRegion(codes, start, last);
  closeBlock(last, length);
  skipEmptyLines();
}

/** The end of the last line before an empty one, one with an arrow, or the end; `end` if none is. */
function endOfLines(end: number): number {
  let last = end;
  while (hasLine() && !isEmptyLine() && line.arrow < 0) {
    last = line.end;
    next(line.next);
  }
  return last;
}

/** What the first line of a block without a timing line says that it is. */
function kindOfFirstLine(start: number, end: number): BlockKind {
  if (startsWith(NOTE, start, end) && isKeywordEnd(start + NOTE.length, end)) return BlockKind.Note;
  if (isAlone(STYLE, start, end)) return BlockKind.Style;
  if (isAlone(REGION, start, end)) return BlockKind.Region;
  return BlockKind.Stray;
}

function isAlone(word: readonly number[], start: number, end: number): boolean {
  return startsWith(word, start, end) && skipWhitespace(codes, start + word.length, end) === end;
}

/** Scans a block whose current line has an arrow: a cue, or text that a player takes for one. */
function scanTiming(blockStart: number): void {
  const { start, end } = line;
  if (collectTimings(codes, start, end)) {
    const { startMs, endMs } = timing;
    openCue(BlockKind.Cue, blockStart, start, end, startMs, endMs);
    setSettings(timing.endEnd);
    reportTimes(codes, start);
    if (timing.endEnd < end) scanSettings(codes, timing.endEnd, end);
    next(line.next);
    return scanText(line.start, end);
  }
  if (readLeniently(codes, start, end)) {
    next(line.next);
    return scanMisspeltTiming(blockStart, start, end, line.start);
  }
  const kind = blockStart === start ? kindOfFirstLine(start, end) : BlockKind.Stray;
  openBlock(kind, blockStart);
  const code = kind === BlockKind.Note ? 'arrow-in-note' : 'arrow-in-text';
  addFault(faultNumber[code], line.arrow, line.arrow + 3);
  next(line.next);
  closeBlock(endOfLines(end), length);
  skipEmptyLines();
}

/** Scans a cue whose timing line `readLeniently` has just read, but no player can. */
function scanMisspeltTiming(blockStart: number, start: number, end: number, text: number): void {
  openCue(BlockKind.DroppedCue, blockStart, start, end, lenient.startMs, lenient.endMs);
  for (let i = 0; i < lenient.faultCount; i++) {
    const fault = lenient.faults[i]!;
    addFault(fault.code, fault.start, fault.end);
  }
  scanText(text, end);
}

function openCue(
  kind: BlockKind,
  blockStart: number,
  start: number,
  end: number,
  startMs: number,
  endMs: number,
): void {
  openBlock(kind, blockStart);
  setTiming(start, end, startMs, endMs);
  cueCount++;
}

/** Scans the text of the open cue, whose first line is the current one, and closes the cue. */
function scanText(start: number, timingEnd: number): void {
  let end = timingEnd;
  const { firstMark } = line;
  if (line.colon >= 0 && line.colon - start <= LABEL_LIMIT && line.arrow < 0) setColon(line.colon);
  while (hasLine() && !isEmptyLine() && line.arrow < 0) {
    end = line.end;
    next(line.next);
  }
  closeBlock(end, start);
  if (firstMark < line.firstMark) scanCueText(codes, start, end, firstMark, line.firstMark);
  skipEmptyLines();
}
