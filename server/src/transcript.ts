/**
 * An open document: its chunks in order. It keeps the text in pieces and parses in pieces, so that
 * an edit costs what the edited piece is long, whatever the length of the file.
 */

import type { Position, Range, TextDocument } from 'vscode-languageserver-textdocument';
import { isTerminator } from './syntax/characters';
import type { Chunk } from './syntax/chunk';
import { scan } from './syntax/scan';
import { CHUNK_SIZE, endsWithEmptyLine, split, startsWithTerminator } from './syntax/split';

/** A change as LSP sends it: of a range, or of the whole text. */
export type Change = { readonly range?: Range; readonly text: string };

export class Transcript implements TextDocument {
  #chunks: readonly Chunk[] = [];
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

  /** The transcript that `text` is. `chunkSize`, in UTF-16 code units, is for tests to make small. */
  static create(
    uri: string,
    languageId: string,
    version: number,
    text: string,
    chunkSize = CHUNK_SIZE,
  ): Transcript {
    const transcript = new Transcript(uri, languageId, version, chunkSize);
    transcript.#splice(0, 0, text);
    return transcript;
  }

  /** The same transcript with the changes made in order; it is changed in place, as `TextDocuments` asks. */
  static update(transcript: Transcript, changes: readonly Change[], version: number): Transcript {
    for (const { range, text } of changes) {
      if (range) {
        const [start, end] = [transcript.offsetAt(range.start), transcript.offsetAt(range.end)];
        transcript.#replace(Math.min(start, end), Math.max(start, end), text);
      } else {
        transcript.#splice(0, transcript.#chunks.length, text);
      }
    }
    transcript.version = version;
    return transcript;
  }

  /** The chunks in order; laid end to end they are the text. A chunk never changes. */
  get chunks(): readonly Chunk[] {
    return this.#chunks;
  }

  /** The offset of the chunk's start. */
  offsetOf(index: number): number {
    return this.#offsets[index]!;
  }

  /** The number of the chunk's first line. */
  lineOf(index: number): number {
    return this.#lines[index]!;
  }

  /** How many code units have been scanned since the transcript was made; a count for tests. */
  get scanned(): number {
    return this.#scanned;
  }

  get length(): number {
    return this.#offsets.at(-1)!;
  }

  get lineCount(): number {
    return this.#lines.at(-1)! + 1;
  }

  getText(range?: Range): string {
    if (!range) return this.#chunks.map((chunk) => chunk.text).join('');
    return this.slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }

  /** The text between two offsets. */
  slice(start: number, end: number): string {
    if (end <= start) return '';
    const first = this.chunkAt(start);
    const last = this.chunkAt(end);
    if (first === last) {
      const base = this.offsetOf(first);
      return this.#chunks[first]!.text.slice(start - base, end - base);
    }
    const pieces = this.#chunks.slice(first, last + 1).map((chunk) => chunk.text);
    pieces[pieces.length - 1] = pieces.at(-1)!.slice(0, end - this.offsetOf(last));
    pieces[0] = pieces[0]!.slice(start - this.offsetOf(first));
    return pieces.join('');
  }

  /** The index of the chunk that the offset falls in; at a border, of the later one. */
  chunkAt(offset: number): number {
    return Math.min(lastAtMost(this.#offsets, offset), this.#chunks.length - 1);
  }

  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    const index = this.chunkAt(at);
    const chunk = this.#chunks[index]!;
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

  offsetAt({ line, character }: Position): number {
    if (line >= this.lineCount) return this.length;
    if (line < 0) return 0;
    const index = Math.min(lastAtMost(this.#lines, line), this.#chunks.length - 1);
    const chunk = this.#chunks[index]!;
    const base = this.offsetOf(index);
    const local = line - this.lineOf(index);
    const start = chunk.lineStarts[local];
    if (start === undefined) return this.length;
    const end = chunk.lineStarts[local + 1] ?? chunk.text.length;
    const wanted = Math.min(start + Math.max(0, character), end);
    return base + beforeTerminator(chunk.text, start, wanted);
  }

  /** The line without its terminator. */
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

  rangeAt(start: number, end: number): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** Replaces the text between two offsets. */
  #replace(start: number, end: number, text: string): void {
    const first = this.chunkAt(start);
    const last = this.chunkAt(end);
    const before = this.#chunks[first]!.text.slice(0, start - this.offsetOf(first));
    const after = this.#chunks[last]!.text.slice(end - this.offsetOf(last));
    this.#splice(first, last + 1, before + text + after);
  }

  /**
   * Puts `text` in the place of the chunks from `from` to `to`. A neighbour joins in where the text
   * no longer starts with a block's first line, or no longer ends with an empty line.
   */
  #splice(from: number, to: number, text: string): void {
    const old = this.#chunks;
    let joined = text;
    let first = from;
    let last = to;
    if (first > 0 && startsWithTerminator(joined)) joined = old[--first]!.text + joined;
    while (last < old.length && !mayEndChunk(joined, first === 0)) joined += old[last++]!.text;
    const isGone = joined === '' && old.length > last - first;
    const pieces = isGone ? [] : split(joined, this.chunkSize);
    const fresh = pieces.map((piece, index) => scan(piece, first + index === 0));
    this.#scanned += joined.length;
    this.#chunks = old.toSpliced(first, last - first, ...fresh);
    this.#measureFrom(first);
  }

  #measureFrom(first: number): void {
    this.#offsets.length = first + 1;
    this.#lines.length = first + 1;
    for (let i = first; i < this.#chunks.length; i++) {
      const chunk = this.#chunks[i]!;
      this.#offsets.push(this.#offsets[i]! + chunk.text.length);
      this.#lines.push(this.#lines[i]! + chunk.terminators);
    }
  }
}

/** Whether a chunk may start behind this text. Nothing left of a chunk is fine, but for the first. */
function mayEndChunk(text: string, first: boolean): boolean {
  return (text === '' && !first) || endsWithEmptyLine(text);
}

/** The last index whose value is at most `limit`; the values rise. -1 where none is. */
function lastAtMost(values: ArrayLike<number>, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** `offset`, moved in front of the line terminator it may stand in or behind. */
function beforeTerminator(text: string, lineStart: number, offset: number): number {
  let at = offset;
  while (at > lineStart && isTerminator(text.charCodeAt(at - 1))) at--;
  return at;
}
