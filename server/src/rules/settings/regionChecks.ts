/** Regions and the cues that name them; and regions and styles that come too late. */

import type { Chunk } from '../../syntax/chunk';
import { sumOverChunks } from '../../transcript/chunkSums';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, CodedPlace, PlacesInChunks } from '../check';
import { type Named, type RegionFacts, type RegionUse, regionFacts } from './regionFacts';
import type { regionRules } from './regionRules';

type Code = CheckedCode<typeof regionRules>;

/** An id that regions of the file have. */
interface Id {
  /** Whether a cue names it. */
  isUsed: boolean;
  /** Whether a region that is not too late has it, among those seen so far. */
  isKnown: boolean;
}

type Ids = ReadonlyMap<string, Id>;

const none: readonly CodedPlace<Code>[] = [];

/** Where regions and styles stand too late, and where cues and regions do not go together. */
export function regionChecks(transcript: Transcript): PlacesInChunks<Code> {
  if (concerned(transcript).chunks === 0) return [];
  const { chunks } = transcript;
  const all = chunks.map(regionFacts);
  const ids = idsOf(all);
  noteUses(all, ids);
  const hasCues = chunks.some(({ cueCount }) => cueCount > 0);
  let cueSeen = false;
  return all.map((facts, index) => {
    const chunk = chunks[index]!;
    const { firstCue, regionBlocks, styleBlocks, regions } = facts;
    const places: CodedPlace<Code>[] = [];
    const isLate = (block: number) => cueSeen || block > firstCue;
    addLate(places, chunk, regionBlocks.filter(isLate), 'region-late');
    addLate(places, chunk, styleBlocks.filter(isLate), 'style-late');
    for (const region of regions) {
      if (isLate(region.block)) continue;
      const id = ids.get(region.id)!;
      if (id.isKnown) places.push(placeOf(chunk, region.block, region, 'region-duplicate-id'));
      else if (hasCues && !id.isUsed) {
        places.push(placeOf(chunk, region.block, region, 'region-unused'));
      }
      id.isKnown = true;
    }
    addUses(places, chunk, facts, 'region-overridden', ({ id, isOverridden }) => {
      return isOverridden && ids.get(id)?.isKnown === true;
    });
    addUses(places, chunk, facts, 'region-undefined', ({ id }) => !ids.has(id));
    cueSeen ||= firstCue < chunk.blocks.count;
    return places.length > 0 ? places.sort((a, b) => a.start - b.start || a.end - b.end) : none;
  });
}

/** How many chunks have something that these rules are about. */
const concerned = sumOverChunks(
  () => ({ chunks: 0 }),
  (total, chunk, sign) => {
    if (!isBare(regionFacts(chunk))) total.chunks += sign;
  },
);

/** Whether the chunk has nothing that these rules are about. */
function isBare({ regionBlocks, styleBlocks, idsNamed }: RegionFacts): boolean {
  return regionBlocks.length === 0 && styleBlocks.length === 0 && idsNamed.length === 0;
}

/** The ids of all regions, too late or not, and those that were meant. */
function idsOf(all: readonly RegionFacts[]): Ids {
  const ids = new Map<string, Id>();
  const enter = (id: string) => {
    if (!ids.has(id)) ids.set(id, { isUsed: false, isKnown: false });
  };
  for (const { regions, idsMeant } of all) {
    for (const { id } of regions) enter(id);
    for (const id of idsMeant) enter(id);
  }
  return ids;
}

/** Notes which of the ids cues name. */
function noteUses(all: readonly RegionFacts[], ids: Ids): void {
  for (const { idsNamed } of all) {
    for (const name of idsNamed) {
      const id = ids.get(name);
      if (id) id.isUsed = true;
    }
  }
}

/** Adds the keywords of the blocks. */
function addLate(
  places: CodedPlace<Code>[],
  chunk: Chunk,
  blocks: readonly number[],
  code: 'region-late' | 'style-late',
): void {
  const { length } = code === 'region-late' ? 'REGION' : 'STYLE';
  for (const block of blocks) {
    const start = chunk.blocks.start[block]!;
    places.push(placeOf(chunk, block, { start, end: start + length }, code));
  }
}

/** Adds the places where cues name a region that is meant. The cues are looked at where one is. */
function addUses(
  places: CodedPlace<Code>[],
  chunk: Chunk,
  { uses }: RegionFacts,
  code: Code,
  isMeant: (use: RegionUse) => boolean,
): void {
  const meant = new Map(uses.filter(isMeant).map((use) => [use.block, use]));
  const { settingsAs, settings, count } = chunk.blocks;
  for (let block = 0; block < count && meant.size > 0; block++) {
    const use = meant.get(settingsAs[block]!);
    if (!use) continue;
    const by = settings[block]! - settings[use.block]!;
    places.push(placeOf(chunk, block, { start: use.start + by, end: use.end + by }, code));
  }
}

function placeOf(
  chunk: Chunk,
  block: number,
  { start, end }: Pick<Named, 'start' | 'end'>,
  code: Code,
): CodedPlace<Code> {
  return { chunk, block, start, end, code };
}
