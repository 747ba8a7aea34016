/** What is wrong with the CSS of STYLE blocks. The service that knows CSS is loaded when first needed. */

import { BlockKind, type Chunk } from '../../syntax/chunk';
import { LONGEST_SHEET } from '../../syntax/styleSheet';
import { rememberedByChunk } from '../../transcript/chunkMemo';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, CodedPlace, PlacesInChunks } from '../check';
import { hasStyles } from '../has';
import type { cssRules } from './cssRules';

type Code = CheckedCode<typeof cssRules>;

/** A fault in a style sheet; offsets are relative to the sheet. */
export interface CssFault {
  readonly code: Code;
  readonly start: number;
  readonly end: number;
  /** What the CSS service says of it, the name of the property, or what would be fetched. */
  readonly message: string;
}

/** The module `css.ts`, wherever it was loaded from. */
export interface CssModule {
  /** The faults of a style sheet, in its order. */
  readonly cssFaults: (sheet: string) => readonly CssFault[];
}

let load: (() => CssModule) | undefined;
let css: CssModule | undefined;

/** Says where the module comes from. It is loaded when the first STYLE block is met. */
export function provideCss(from: () => CssModule): void {
  load = from;
  css = undefined;
}

/** The module; undefined where there is none, or it cannot be loaded: then CSS is not judged. */
function loadedCss(): CssModule | undefined {
  if (css || !load) return css;
  try {
    css = load();
  } catch {
    load = undefined;
  }
  return css;
}

/** What is wrong with the CSS of STYLE blocks; nothing where there is no module that knows CSS. */
export function cssChecks(transcript: Transcript): PlacesInChunks<Code> {
  if (!hasStyles(transcript)) return [];
  return transcript.chunks.map(placesIn);
}

/** So many sheets of a chunk are judged. */
const MOST_SHEETS = 64;

const placesIn = rememberedByChunk(judgedPlaces);

function judgedPlaces(chunk: Chunk): readonly CodedPlace<Code>[] {
  const { kind, start, end, count } = chunk.blocks;
  const places: CodedPlace<Code>[] = [];
  const known: Judged = new Map();
  let sheets = 0;
  let room = LONGEST_SHEET;
  for (let block = 0; block < count && sheets < MOST_SHEETS; block++) {
    if (kind[block] !== BlockKind.Style) continue;
    room -= end[block]! - start[block]!;
    if (room < 0) break;
    sheets++;
    places.push(...placesOf(chunk, block, known));
  }
  return places;
}

/** What is wrong with the sheets of the chunk that were judged, so that none is judged twice. */
type Judged = Map<string, readonly CssFault[]>;

/** The sheet starts on the line behind the keyword. */
function placesOf(chunk: Chunk, block: number, known: Judged): readonly CodedPlace<Code>[] {
  const start = chunk.blocks.start[block]! + 'STYLE'.length;
  const sheet = chunk.text.slice(start, chunk.blocks.end[block]);
  const faults = known.get(sheet) ?? (sheet.trim() === '' ? [] : faultsOf(sheet));
  known.set(sheet, faults);
  return faults.map((fault) => ({
    chunk,
    block,
    code: fault.code,
    start: start + fault.start,
    end: start + Math.min(sheet.length, fault.end),
    said: fault.message,
  }));
}

/** What is wrong with the sheet; a sheet that the service cannot cope with has nothing wrong. */
function faultsOf(sheet: string): readonly CssFault[] {
  try {
    return loadedCss()?.cssFaults(sheet) ?? [];
  } catch {
    return [];
  }
}
