/**
 * An open document: its chunks in order. It keeps the text in pieces and parses in pieces, so that
 * an edit costs what the edited piece is long, whatever the length of the file.
 */

import type { Position, Range, TextDocument } from 'vscode-languageserver-textdocument';
import { isTerminator, LF } from '../syntax/characters';
import type { Chunk } from '../syntax/chunk';
import { lastAtMost } from '../syntax/lastAtMost';
import { scan } from '../syntax/scan';
import {
  CHUNK_SIZE,
  endsWithEmptyLine,
  lineStartsOf,
  split,
  splitAround,
  startsWithTerminator,
} from '../syntax/split';
import { type Change, checkChanges } from './change';

/** Chunks are longer in very long files: what is asked of each is then asked no more often than this. */
export const MOST_CHUNKS = 1 << 9;

/** What a chunk is before it is scanned: its text, and where its lines start. */
type Piece = Pick<Chunk, 'text' | 'lineStarts' | 'terminators'>;

/** An open document, as `TextDocuments` keeps it. Offsets are absolute, in UTF-16 code units. */
export class Transcript implements TextDocument {
  #pieces: readonly Piece[] = [];
  /** The piece that was typed in and not yet scanned, and where: a burst of keys is scanned once. */
  #unscanned: { readonly index: number; readonly at: number } | undefined;
  /** For each chunk the offset of its start, and the length of the text behind the last. */
  #offsets: number[] = [0];
  /** For each chunk the number of its first line, and of the line behind the last terminator. */
  #lines: number[] = [0];
  #scanned = 0;

  private constructor(
    readonly uri: string,
    readonly languageId: string,
    public version: number,
    readonly chunkSize: number,
  ) {}

  /** The transcript that `text` is. `chunkSize`, in UTF-16 code units, is for tests to set. Throws without a text. */
  static create(
    uri: string,
    languageId: string,
    version: number,
    text: string,
    chunkSize = Math.max(CHUNK_SIZE, Math.ceil((text?.length ?? 0) / MOST_CHUNKS)),
  ): Transcript {
    if (typeof text !== 'string') throw new Error('A document that is opened has a text.');
    const transcript = new Transcript(uri, languageId, version, chunkSize);
    transcript.#splice(0, 0, text);
    return transcript;
  }

  /**
   * The same transcript with the changes made in order; it is changed in place, as `TextDocuments` asks.
   * Throws, in words for who sent them, where they are no changes, and then makes none of them.
   */
  static update(transcript: Transcript, changes: readonly Change[], version: number): Transcript {
    checkChanges(changes);
    for (const { range, text } of changes) {
      if (range) {
        const [start, end] = [transcript.offsetAt(range.start), transcript.offsetAt(range.end)];
        transcript.#replace(Math.min(start, end), Math.max(start, end), text);
      } else {
        transcript.#splice(0, transcript.#pieces.length, text);
      }
    }
    transcript.version = version;
    return transcript;
  }

  /** The chunks in order; laid end to end they are the text. A chunk never changes. */
  get chunks(): readonly Chunk[] {
    this.#settle();
    return this.#pieces as readonly Chunk[];
  }

  /** The offset of the start of the chunk of that index. */
  offsetOf(index: number): number {
    return this.#offsets[index]!;
  }

  /** The number, from 0, of the first line of the chunk of that index. */
  lineOf(index: number): number {
    return this.#lines[index]!;
  }

  /** How many code units have been scanned since the transcript was made; a count for tests. */
  get scanned(): number {
    this.#settle();
    return this.#scanned;
  }

  /** How long the text is, in UTF-16 code units. */
  get length(): number {
    return this.#offsets.at(-1)!;
  }

  /** How many lines there are; what follows a final terminator is one. */
  get lineCount(): number {
    return this.#lines.at(-1)! + 1;
  }

  /** The text in the range, or all of it. */
  getText(range?: Range): string {
    if (!range) return this.#pieces.map((piece) => piece.text).join('');
    return this.slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }

  /** The text between two offsets from 0 to `length`; empty where the second is not behind the first. */
  slice(start: number, end: number): string {
    if (end <= start) return '';
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end);
    if (first === last) {
      const base = this.offsetOf(first);
      return this.#pieces[first]!.text.slice(start - base, end - base);
    }
    const pieces = this.#pieces.slice(first, last + 1).map(({ text }) => text);
    pieces[pieces.length - 1] = pieces.at(-1)!.slice(0, end - this.offsetOf(last));
    pieces[0] = pieces[0]!.slice(start - this.offsetOf(first));
    return pieces.join('');
  }

  /** The index of the chunk that the offset falls in; at a border, of the later one. */
  chunkAt(offset: number): number {
    this.#settle();
    return this.#pieceAt(offset);
  }

  #pieceAt(offset: number): number {
    return Math.min(lastAtMost(this.#offsets, offset), this.#pieces.length - 1);
  }

  /**
   * The position of the offset; one outside of the text counts as its start or end, one within a line
   * terminator as the end of the line.
   */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    const index = this.#pieceAt(at);
    const chunk = this.#pieces[index]!;
    const local = at - this.offsetOf(index);
    if (local === chunk.text.length && chunk.terminators === chunk.lineStarts.length) {
      return { line: this.lineCount - 1, character: 0 };
    }
    const line = Math.max(0, lastAtMost(chunk.lineStarts, local));
    const start = chunk.lineStarts[line] ?? 0;
    return {
      line: this.lineOf(index) + line,
      character: beforeTerminator(chunk.text, start, local) - start,
    };
  }

  /** The offset of the position; one outside of the text or of its line counts as the nearest in it. */
  offsetAt({ line, character }: Position): number {
    if (line >= this.lineCount) return this.length;
    if (line < 0) return 0;
    const index = Math.min(lastAtMost(this.#lines, line), this.#pieces.length - 1);
    const chunk = this.#pieces[index]!;
    const base = this.offsetOf(index);
    const local = line - this.lineOf(index);
    const start = chunk.lineStarts[local];
    if (start === undefined) return this.length;
    const end = chunk.lineStarts[local + 1] ?? chunk.text.length;
    const wanted = Math.min(start + Math.max(0, character), end);
    return base + beforeTerminator(chunk.text, start, wanted);
  }

  /** The line without its terminator; the first or last one for a number that no line has. */
  getLineRange(line: number): Range {
    const last = Math.min(Math.max(0, line), this.lineCount - 1);
    return {
      start: { line: last, character: 0 },
      end: this.positionAt(this.offsetAt({ line: last, character: Number.MAX_SAFE_INTEGER })),
    };
  }

  /** The line's terminator; empty for the last line. */
  getEOLCharacters(line: number): string {
    if (line < 0 || line >= this.lineCount) return '';
    const end = this.offsetAt({ line, character: Number.MAX_SAFE_INTEGER });
    return this.slice(end, this.offsetAt({ line: line + 1, character: 0 }));
  }

  /** The range between two offsets. */
  rangeAt(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** Replaces the text between two offsets. */
  #replace(start: number, end: number, text: string): void {
    const first = this.#pieceAt(start);
    const last = this.#pieceAt(end);
    if (this.#unscanned && (first !== this.#unscanned.index || last !== first)) {
      this.#settle();
      return this.#replace(start, end, text);
    }
    const before = this.#pieces[first]!.text.slice(0, start - this.offsetOf(first));
    const after = this.#pieces[last]!.text.slice(end - this.offsetOf(last));
    const joined = before + text + after;
    if (first !== last || !this.#mayStandAt(first, joined)) {
      return this.#splice(first, last + 1, joined);
    }
    const local = before.length;
    const { lineStarts } = this.#pieces[first]!;
    // A line whose whole content goes may leave a CR and an LF that are one terminator now.
    const isInLine =
      after !== '' &&
      joined.charCodeAt(local) !== LF &&
      !/[\r\n]/.test(text) &&
      lastAtMost(lineStarts, local) === lastAtMost(lineStarts, end - this.offsetOf(first));
    const starts = isInLine
      ? movedBehind(lineStarts, local, text.length - (end - start))
      : lineStartsOf(joined);
    this.#put(first, joined, starts, local);
  }

  /** Whether a chunk of this text could stand in the place of one chunk. */
  #mayStandAt(index: number, text: string): boolean {
    const startsWell = index === 0 || !startsWithTerminator(text);
    const endsWell = index + 1 === this.#pieces.length || mayEndChunk(text, index === 0);
    return startsWell && endsWell && text !== '' && text.length < 2 * this.chunkSize;
  }

  /** Puts the text, edited at an offset, in the place of one chunk; it is scanned when it is asked for. */
  #put(index: number, text: string, lineStarts: Uint32Array, at: number): void {
    const lines = lineStarts.length;
    const terminators = isTerminator(text.charCodeAt(text.length - 1)) ? lines : lines - 1;
    this.#pieces = this.#pieces.with(index, { text, lineStarts, terminators });
    this.#unscanned = { index, at };
    this.#measureFrom(index);
  }

  #settle(): void {
    if (!this.#unscanned) return;
    const { index, at } = this.#unscanned;
    this.#splice(index, index + 1, this.#pieces[index]!.text, at);
  }

  /**
   * Puts `text` in the place of the chunks from `from` to `to`. A neighbour joins in where the text
   * no longer starts with a block's first line, or no longer ends with an empty line. Where somebody
   * types `at` an offset of a long chunk, what is around it becomes a chunk of its own.
   */
  #splice(from: number, to: number, text: string, at?: number): void {
    const old = this.#pieces;
    this.#unscanned = undefined;
    let joined = text;
    let first = from;
    let last = to;
    if (first > 0 && startsWithTerminator(joined)) joined = old[--first]!.text + joined;
    while (last < old.length && !mayEndChunk(joined, first === 0)) joined += old[last++]!.text;
    const isGone = joined === '' && old.length > last - first;
    const isTyped = at !== undefined && joined === text && joined.length > 3 * CHUNK_SIZE;
    const isRoom = old.length < 2 * MOST_CHUNKS;
    const cut = () =>
      isTyped && isRoom ? splitAround(joined, at, CHUNK_SIZE) : split(joined, this.chunkSize);
    const pieces = isGone ? [] : cut();
    const fresh = pieces.map((piece, index) => scan(piece, first + index === 0));
    this.#scanned += joined.length;
    this.#pieces = old.toSpliced(first, last - first, ...fresh);
    this.#measureFrom(first);
  }

  #measureFrom(first: number): void {
    this.#offsets.length = first + 1;
    this.#lines.length = first + 1;
    for (let i = first; i < this.#pieces.length; i++) {
      const piece = this.#pieces[i]!;
      this.#offsets.push(this.#offsets[i]! + piece.text.length);
      this.#lines.push(this.#lines[i]! + piece.terminators);
    }
  }
}

/** The offsets, those behind `at` moved by so much. */
function movedBehind(offsets: Uint32Array, at: number, by: number): Uint32Array {
  const moved = offsets.slice();
  for (let i = lastAtMost(offsets, at) + 1; i < moved.length; i++) moved[i]! += by;
  return moved;
}

/** Whether a chunk may start behind this text. Nothing left of a chunk is fine, but for the first. */
function mayEndChunk(text: string, first: boolean): boolean {
  return (text === '' && !first) || endsWithEmptyLine(text);
}

/** `offset`, moved in front of the line terminator it may stand in or behind. */
function beforeTerminator(text: string, lineStart: number, offset: number): number {
  let at = offset;
  while (at > lineStart && isTerminator(text.charCodeAt(at - 1))) at--;
  return at;
}
