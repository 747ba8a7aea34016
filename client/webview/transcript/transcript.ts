/** The transcript that the page shows. */

import type { PreviewCue, PreviewPart, PreviewResult } from '../../../server/src/protocol';
import type { PartChange } from './rowChange';
import { pieceAt, runningSums } from './sums';

/**
 * The transcript as the extension told it: parts laid end to end. Cues are counted through the
 * whole file. Nothing is kept per cue, only sums per part, so an edit costs what it replaced.
 */
export class Transcript {
  #parts: readonly PreviewPart[] = [];
  #firstRows: readonly number[] = [0];
  #firstLines: readonly number[] = [0];
  /** How many of the parts name anybody. */
  #namingParts = 0;
  #version = 0;

  /** The version of the document that this was read from. */
  get version(): number {
    return this.#version;
  }

  /** How many lines there are. */
  get lines(): number {
    return this.#firstLines.at(-1)!;
  }

  /** How many cues there are. */
  get rows(): number {
    return this.#firstRows.at(-1)!;
  }

  /** False where the whole file names nobody. */
  get hasSpeakers(): boolean {
    return this.#namingParts > 0;
  }

  /** Replaces parts as the result says, and returns how that moved the cues. */
  splice(result: PreviewResult): PartChange {
    const start = Math.min(result.start, this.#parts.length);
    const end = result.deleted === null ? this.#parts.length : start + result.deleted;
    const removed = this.#parts.slice(start, end);
    this.#version = result.version;
    const firstRow = this.#firstRows[start]!;
    this.#parts = [...this.#parts.slice(0, start), ...result.parts, ...this.#parts.slice(end)];
    this.#firstRows = runningSums(sizesOf(this.#parts));
    this.#firstLines = runningSums(this.#parts.map((part) => part.lines));
    this.#namingParts += result.parts.filter(namesAnybody).length;
    this.#namingParts -= removed.filter(namesAnybody).length;
    return {
      firstPart: start,
      removedParts: removed.length,
      addedSizes: sizesOf(result.parts),
      start: firstRow,
      ...sharedEnds(cuesOf(removed), cuesOf(result.parts)),
    };
  }

  /** The parts, which laid end to end are the transcript. */
  get parts(): readonly PreviewPart[] {
    return this.#parts;
  }

  /** The part's first cue, the part being the one with this index. */
  firstRow(part: number): number {
    return this.#firstRows[part]!;
  }

  /** The part's first line, counted through the whole document. */
  firstLine(part: number): number {
    return this.#firstLines[part]!;
  }

  /** The index of the part that the cue is in; the last one for a cue behind the last. */
  partOf(cue: number): number {
    return pieceAt(this.#firstRows, cue);
  }

  /** The index of the part that the line is in; the last one for a line behind the last. */
  partAtLine(line: number): number {
    return pieceAt(this.#firstLines, line);
  }

  /** The cue of this number, which there has to be. Its lines count from the first of its part. */
  cue(cue: number): PreviewCue {
    const part = pieceAt(this.#firstRows, cue);
    return this.#parts[part]!.cues[cue - this.#firstRows[part]!]!;
  }

  /** The first line of the cue, counted through the whole document. */
  line(cue: number): number {
    return this.#firstLines[pieceAt(this.#firstRows, cue)]! + this.cue(cue).line;
  }

  /** The last cue that starts at this line or before it; -1 where none does. */
  rowAtLine(line: number): number {
    if (this.#parts.length === 0) return -1;
    const part = pieceAt(this.#firstLines, line);
    const { cues } = this.#parts[part]!;
    const lineInPart = line - this.#firstLines[part]!;
    let low = 0;
    let high = cues.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cues[middle]!.line <= lineInPart) low = middle + 1;
      else high = middle;
    }
    return this.#firstRows[part]! + low - 1;
  }

  /** The cue that this line belongs to; undefined where the line is of no cue. */
  rowHolding(line: number): number | undefined {
    const cue = this.rowAtLine(line);
    if (cue < 0) return undefined;
    const { line: first, endLine } = this.cue(cue);
    return line <= this.line(cue) + endLine - first ? cue : undefined;
  }

  /** True where somebody speaks who did not speak in the cue before. */
  startsTurn(cue: number): boolean {
    return cue === 0 || !hasSameSpeakers(this.cue(cue - 1), this.cue(cue));
  }
}

/** True where both cues are of the same speakers, in the same order. */
export function hasSameSpeakers(left: PreviewCue, right: PreviewCue): boolean {
  return (
    left.speakers.length === right.speakers.length &&
    left.speakers.every((name, index) => name === right.speakers[index])
  );
}

function sizesOf(parts: readonly PreviewPart[]): readonly number[] {
  return parts.map((part) => part.cues.length);
}

function namesAnybody({ cues }: PreviewPart): boolean {
  return cues.some(({ speakers }) => speakers.length > 0);
}

function cuesOf(parts: readonly PreviewPart[]): readonly PreviewCue[] {
  return parts.flatMap((part) => part.cues);
}

/** How many cues both lists have, and how many at either end are the same in both. */
function sharedEnds(before: readonly PreviewCue[], after: readonly PreviewCue[]) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && looksAlike(before[head]!, after[head]!)) head++;
  let tail = 0;
  while (tail < shorter - head && looksAlike(before.at(-1 - tail)!, after.at(-1 - tail)!)) tail++;
  return { removed: before.length, added: after.length, head, tail };
}

/** True where both cues look the same in the list, wherever in the file they stand. */
function looksAlike(left: PreviewCue, right: PreviewCue): boolean {
  return (
    left.start === right.start &&
    left.end === right.end &&
    left.dropped === right.dropped &&
    left.colour === right.colour &&
    JSON.stringify([left.speakers, left.text]) === JSON.stringify([right.speakers, right.text])
  );
}
