/** The words of cue text as readers see them, with the way back to where they stand. */

import { decodeHTML } from 'entities/decode';
import type { Chunk } from '../chunk';
import { lastAtMost } from '../lastAtMost';
import { cueTag, isSpanType } from './cueText';

/** What readers see of a cue’s text. */
export interface ShownText {
  /** The text; see `outsideTags`. */
  readonly text: string;
  /**
   * Where a part of the text stands, from its first code unit to its last, of which there is at least
   * one: tags and readings between the two are in it, those around it are not. Offsets are relative
   * to the chunk.
   */
  readonly placeOf: (from: number, to: number) => { readonly start: number; readonly end: number };
}

/** What readers see of the text of the cue; empty for a block that is none. */
export function textOutsideTags({ text, blocks }: Chunk, block: number): ShownText {
  const base = blocks.text[block]!;
  const source = text.slice(base, blocks.end[block]);
  if (!MAY_DIFFER.test(source)) {
    return { text: source, placeOf: (from, to) => ({ start: base + from, end: base + to }) };
  }
  const runs = runsIn(source);
  return { text: runs.texts.join(''), placeOf: placesOf(runs, base) };
}

/**
 * A piece of cue text without its tags and without the readings in `rt`, which say again what stands
 * beside them; with character references as the characters that they are for, and with line
 * terminators as U+000A. It is what `plainText` makes of the nodes that a player builds: section 6.4.
 */
export function outsideTags(source: string): string {
  return MAY_DIFFER.test(source) ? runsIn(source).texts.join('') : source;
}

const MAY_DIFFER = /[<&\r\0]/u;

/** One entry for each part of the shown text that stands in the source in one piece. */
interface Runs {
  readonly texts: string[];
  /** Where the piece starts and ends in the source: as long as the text, or a longer way to write it. */
  readonly starts: number[];
  readonly ends: number[];
}

function runsIn(source: string): Runs {
  const runs: Runs = { texts: [], starts: [], ends: [] };
  const open: string[] = [];
  // Only a ruby has readings. Where there is none, no tag needs to be read.
  const mayRead = source.includes('<ruby');
  /** Where in `open` the reading is that the text stands in; -1 outside of any. */
  let reading = -1;
  for (let at = 0; at < source.length; ) {
    const tagStart = indexOrEnd(source, '<', at);
    if (reading < 0 && tagStart > at) {
      const piece = source.slice(at, tagStart);
      if (MAY_BE_OTHERWISE.test(piece)) addRuns(runs, piece, at);
      else addRun(runs, piece, at, tagStart);
    }
    if (tagStart === source.length) break;
    at = Math.min(source.length, indexOrEnd(source, '>', tagStart) + 1);
    if (!mayRead) continue;
    follow(open, source, tagStart);
    if (open.length <= reading) reading = -1;
    else if (reading < 0 && open.at(-1) === 'rt') reading = open.length - 1;
  }
  return runs;
}

function indexOrEnd(text: string, wanted: string, from: number): number {
  const index = text.indexOf(wanted, from);
  return index < 0 ? text.length : index;
}

/** Does to the names of the open spans what the tree builder does to the spans at the tag. */
function follow(open: string[], source: string, tagStart: number): void {
  const { kind, name } = cueTag(source, tagStart);
  const current = open.at(-1);
  if (kind === 'start') {
    if (isSpanType(name) && (name !== 'rt' || current === 'ruby')) open.push(name);
  } else if (kind === 'end') {
    if (name === current) open.pop();
    else if (name === 'ruby' && current === 'rt') open.splice(-2);
  }
}

/** What may be shown otherwise than it is written. */
const MAY_BE_OTHERWISE = /[&\r\0]/u;

/** What is written in more code units than it has: a line terminator, or what may be a reference. */
const LONGER = /\r\n|&(?:#[Xx][\dA-Fa-f]+|#\d+|[A-Za-z][\dA-Za-z]{1,31});?/gu;

/** Adds the piece between two tags, in which something may be shown otherwise than it is written. */
function addRuns(runs: Runs, piece: string, from: number): void {
  let done = 0;
  for (const { 0: written, index } of piece.matchAll(LONGER)) {
    const shown = written === '\r\n' ? '\n' : decodeHTML(written);
    if (shown === written) continue;
    const behind = lengthBehind(written, shown);
    const end = index + written.length - behind;
    if (index > done) addRun(runs, asShown(piece.slice(done, index)), from + done, from + index);
    addRun(runs, shown.slice(0, shown.length - behind), from + index, from + end);
    done = end;
  }
  if (done === piece.length) return;
  addRun(runs, asShown(piece.slice(done)), from + done, from + piece.length);
}

/** How many letters stand behind the reference that is no part of it: `&ampere` is `&ere`. */
function lengthBehind(written: string, shown: string): number {
  let length = 0;
  while (length < shown.length - 1 && shown.at(-1 - length) === written.at(-1 - length)) length++;
  return length;
}

/** What is shown for code units of which each is one that is shown. */
function asShown(text: string): string {
  return text.replaceAll('\r', '\n').replaceAll('\0', '\uFFFD');
}

function addRun({ texts, starts, ends }: Runs, text: string, start: number, end: number): void {
  texts.push(text);
  starts.push(start);
  ends.push(end);
}

/** The way back: see `placeOf`. The source starts at `base`. */
function placesOf({ texts, starts, ends }: Runs, base: number): ShownText['placeOf'] {
  let length = 0;
  const shownAt = texts.map((text) => {
    length += text.length;
    return length - text.length;
  });
  const isLonger = (run: number) => ends[run]! - starts[run]! > texts[run]!.length;
  return (from, to) => {
    const first = lastAtMost(shownAt, from);
    const last = lastAtMost(shownAt, to - 1);
    const start = isLonger(first) ? starts[first]! : starts[first]! + from - shownAt[first]!;
    const end = isLonger(last) ? ends[last]! : starts[last]! + to - shownAt[last]!;
    return { start: base + start, end: base + end };
  };
}
