/** Classes that cues use and STYLE blocks never mention, and the other way round. */

import { BlockKind, blockLimit, type Chunk } from '../../syntax/chunk';
import { classSelectors, LONGEST_SHEET } from '../../syntax/styleSheet';
import { rememberedByChunk } from '../../transcript/chunkMemo';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, CodedPlace, PlacesInChunks } from '../check';
import { hasStyles } from '../has';
import type { BlockPlace, Place } from '../rule';
import type { classRules } from './classRules';

type Code = CheckedCode<typeof classRules>;

/** A class that is used or styled, and where it first is. */
type Mentions = ReadonlyMap<string, Place>;

const COLOURS = 'white|lime|cyan|red|yellow|magenta|blue|black';
const PREDEFINED = new RegExp(`^(?:bg_)?(?:${COLOURS})$`, 'u');

/**
 * The classes that only cues have, and those that only style sheets have. A file without STYLE blocks
 * has none: its classes are styled by the page that shows it. Nor has one with more CSS than is read.
 */
export function classChecks(transcript: Transcript): PlacesInChunks<Code> {
  if (!hasStyles(transcript)) return [];
  const styled = mentions(transcript, styledIn);
  if (styled.size === 0 || transcript.chunks.some(hasLongSheet)) return [];
  const used = mentions(transcript, usedIn);
  const places = [
    ...[...used]
      .filter(([name]) => !styled.has(name) && !PREDEFINED.test(name))
      .map(coded('class-not-styled')),
    ...[...styled].filter(([name]) => !used.has(name)).map(coded('selector-unused')),
  ];
  return transcript.chunks.map((chunk) => places.filter((place) => place.chunk === chunk));
}

function hasLongSheet({ blocks }: Chunk): boolean {
  let block = blocks.kind.indexOf(BlockKind.Style);
  while (block >= 0 && blocks.end[block]! - blocks.start[block]! <= LONGEST_SHEET) {
    block = blocks.kind.indexOf(BlockKind.Style, block + 1);
  }
  return block >= 0;
}

function coded(code: Code) {
  return ([, place]: readonly [string, Place]): CodedPlace<Code> => ({ ...place, code });
}

/** The first mention of each class in the whole file. */
function mentions(transcript: Transcript, of: (chunk: Chunk) => Mentions): Mentions {
  const all = new Map<string, Place>();
  for (const chunk of transcript.chunks) {
    for (const [name, place] of of(chunk)) if (!all.has(name)) all.set(name, place);
  }
  return all;
}

/** The classes that the chunk’s style sheets name, at the first selector of each. */
const styledIn = rememberedByChunk((chunk): Mentions => {
  const found = new Map<string, Place>();
  const seen = new Set<string>();
  for (let block = 0; block < chunk.blocks.count; block++) {
    if (chunk.blocks.kind[block] !== BlockKind.Style) continue;
    if (blockLimit(chunk, block) - chunk.blocks.start[block]! > LONGEST_SHEET) continue;
    const from = chunk.blocks.start[block]! + 'STYLE'.length;
    const sheet = chunk.text.slice(from, blockLimit(chunk, block));
    if (seen.has(sheet)) continue;
    seen.add(sheet);
    for (const { name, start, end } of classSelectors(sheet)) {
      if (!found.has(name)) found.set(name, { chunk, block, start: from + start, end: from + end });
    }
  }
  return found;
});

/** The classes that the chunk’s cues use, at the first use of each. */
const usedIn = rememberedByChunk((chunk): Mentions => {
  const { classes, text } = chunk;
  const found = new Map<string, Place>();
  const seen = new Set<string>();
  let last = '';
  for (let i = 0; i < classes.count; i++) {
    const start = classes.start[i]!;
    // Most are written as the ones before them, which one look tells.
    if (classes.end[i]! - start === last.length && text.startsWith(last, start)) continue;
    last = text.slice(start, classes.end[i]);
    if (seen.has(last)) continue;
    seen.add(last);
    addClasses({ chunk, block: classes.block[i]! }, start, last, found);
  }
  return found;
});

/** Adds the classes that start at `from`, a full stop before each, where they are new. */
function addClasses(
  place: BlockPlace,
  from: number,
  classes: string,
  found: Map<string, Place>,
): void {
  let start = from;
  for (const name of classes.slice(1).split('.')) {
    const end = start + 1 + name.length;
    if (name !== '' && !found.has(name)) found.set(name, { ...place, start, end });
    start = end;
  }
}
