/** Classes that cues use and STYLE blocks never mention, and the other way round. */

import { BlockKind, blockLimit, type Chunk } from '../../syntax/chunk';
import { classSelectors, LONGEST_SHEET } from '../../syntax/styleSheet';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, CodedPlace, PlacesInChunks } from '../check';
import { presenceIn } from '../findings/has';
import type { BlockPlace, Place } from '../rule';
import type { classRules } from './classRules';

type Code = CheckedCode<typeof classRules>;

/** A class that is used or styled, and where it first is. */
type Mentions = ReadonlyMap<string, Place>;

const COLOURS = 'white|lime|cyan|red|yellow|magenta|blue|black';
const PREDEFINED = new RegExp(`^(?:bg_)?(?:${COLOURS})$`, 'u');

/**
 * The places in each chunk. A file without STYLE blocks has none: its classes are styled by the page
 * that shows it. Nor has one with more CSS than is read.
 */
export function classPlaces(transcript: Transcript): PlacesInChunks<Code> {
  if (presenceIn(transcript).styles === 0) return [];
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

const rememberedStyles = new WeakMap<Chunk, Mentions>();
const rememberedUses = new WeakMap<Chunk, Mentions>();

function remembering(memory: WeakMap<Chunk, Mentions>, chunk: Chunk, of: () => Mentions): Mentions {
  const known = memory.get(chunk) ?? of();
  memory.set(chunk, known);
  return known;
}

function styledIn(chunk: Chunk): Mentions {
  return remembering(rememberedStyles, chunk, () => {
    const found = new Map<string, Place>();
    const seen = new Set<string>();
    for (let block = 0; block < chunk.blocks.count; block++) {
      if (chunk.blocks.kind[block] !== BlockKind.Style) continue;
      if (blockLimit(chunk, block) - chunk.blocks.start[block]! > LONGEST_SHEET) continue;
      const start = chunk.blocks.start[block]! + 'STYLE'.length;
      const sheet = chunk.text.slice(start, blockLimit(chunk, block));
      if (seen.has(sheet)) continue;
      seen.add(sheet);
      for (const selector of classSelectors(sheet)) {
        if (found.has(selector.name)) continue;
        found.set(selector.name, {
          chunk,
          block,
          start: start + selector.start,
          end: start + selector.end,
        });
      }
    }
    return found;
  });
}

function usedIn(chunk: Chunk): Mentions {
  return remembering(rememberedUses, chunk, () => {
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
}

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
