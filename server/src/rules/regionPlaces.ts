/**
 * Regions and the cues that name them; and regions and styles that come too late. What a chunk has
 * of these is remembered, so that a file without any costs next to nothing.
 */

import { sumOverChunks } from '../sums';
import { BlockKind, type Chunk } from '../syntax/chunk';
import type { Transcript } from '../transcript';
import type { Place } from './rule';
import { cueSettingsIn, settingsAt, type WrittenSetting } from './settingPlaces';

export type RegionCode =
  | 'region-late'
  | 'style-late'
  | 'region-duplicate-id'
  | 'region-undefined'
  | 'region-unused'
  | 'region-overridden';

/** A place that one of these rules has found. */
export interface RegionPlace extends Place {
  readonly code: RegionCode;
}

/** A region, or a cue that names one, at the place of its id. */
interface Named {
  readonly id: string;
  readonly place: Place;
}

/** What a chunk has that these rules ask for. */
interface Facts {
  /** The first cue that players keep; the number of blocks without one. */
  readonly firstCue: number;
  /** The keywords of REGION and STYLE blocks. */
  readonly regionKeywords: readonly Place[];
  readonly styleKeywords: readonly Place[];
  readonly regions: readonly Named[];
  /** Ids of regions that were meant in lines that players skip; the mistake is found there. */
  readonly idsMeant: readonly string[];
  /** Ids that cues name, well written or not. */
  readonly ids: ReadonlySet<string>;
  /** Those of them beside which another setting puts a cue elsewhere. */
  readonly overriddenIds: ReadonlySet<string>;
}

/** Where the cues of a chunk name regions; looked for where something is wrong with one. */
interface Uses {
  readonly uses: readonly Named[];
  /** Those uses beside which another setting puts the cue elsewhere. */
  readonly overridden: readonly Named[];
}

const remembered = new WeakMap<Chunk, Facts>();
const rememberedUses = new WeakMap<Chunk, Uses>();
const none: readonly RegionPlace[] = [];

/** The places in each chunk, in the order of the chunks. */
export function regionPlaces(transcript: Transcript): readonly (readonly RegionPlace[])[] {
  if (concerned(transcript).chunks === 0) return [];
  const all = transcript.chunks.map(factsOf);
  const defined = new Set(
    all.flatMap(({ regions, idsMeant }) => [...regions.map(({ id }) => id), ...idsMeant]),
  );
  const used = all.some(({ regions }) => regions.length > 0) ? idsUsed(all) : undefined;
  const hasCues = transcript.chunks.some(({ cueCount }) => cueCount > 0);
  const known = new Set<string>();
  let cueSeen = false;
  return all.map((facts, index) => {
    const places: RegionPlace[] = [];
    const { blocks } = transcript.chunks[index]!;
    const isLate = ({ block }: Place) => cueSeen || block > facts.firstCue;
    places.push(...coded('region-late', facts.regionKeywords.filter(isLate)));
    places.push(...coded('style-late', facts.styleKeywords.filter(isLate)));
    for (const { id, place } of facts.regions) {
      if (isLate(place)) continue;
      if (known.has(id)) places.push({ ...place, code: 'region-duplicate-id' });
      else if (hasCues && !used?.has(id)) places.push({ ...place, code: 'region-unused' });
      known.add(id);
    }
    const isKnown = (id: string) => known.has(id);
    if ([...facts.overriddenIds].some(isKnown)) {
      const { overridden } = usesOf(transcript.chunks[index]!);
      places.push(...coded('region-overridden', placesOf(overridden, isKnown)));
    }
    const isUndefined = (id: string) => !defined.has(id);
    if ([...facts.ids].some(isUndefined)) {
      const { uses } = usesOf(transcript.chunks[index]!);
      places.push(...coded('region-undefined', placesOf(uses, isUndefined)));
    }
    cueSeen ||= facts.firstCue < blocks.count;
    return places.length > 0 ? places.sort((a, b) => a.start - b.start || a.end - b.end) : none;
  });
}

/** How many chunks have something that these rules are about. */
const concerned = sumOverChunks(
  () => ({ chunks: 0 }),
  (total, chunk, sign) => {
    if (!isBare(factsOf(chunk))) total.chunks += sign;
  },
);

/** Whether the chunk has nothing that these rules are about. */
function isBare({ regionKeywords, styleKeywords, ids }: Facts): boolean {
  return regionKeywords.length === 0 && styleKeywords.length === 0 && ids.size === 0;
}

function idsUsed(all: readonly Facts[]): ReadonlySet<string> {
  return new Set(all.flatMap(({ ids }) => [...ids]));
}

function coded(code: RegionCode, places: readonly Place[]): readonly RegionPlace[] {
  return places.map((place) => ({ ...place, code }));
}

function placesOf(all: readonly Named[], isMeant: (id: string) => boolean): readonly Place[] {
  return all.filter(({ id }) => isMeant(id)).map(({ place }) => place);
}

function factsOf(chunk: Chunk): Facts {
  const known = remembered.get(chunk) ?? factsIn(chunk);
  remembered.set(chunk, known);
  return known;
}

function factsIn(chunk: Chunk): Facts {
  const regionKeywords: Place[] = [];
  const styleKeywords: Place[] = [];
  const idsMeant: string[] = [];
  const written = new Set<string>();
  const { kind, count } = chunk.blocks;
  const firstCue = kind.indexOf(BlockKind.Cue);
  const mayMean = kind.includes(BlockKind.Stray) && /id:/i.test(chunk.text);
  for (let block = 0; block < count; block++) {
    if (kind[block] === BlockKind.Region) regionKeywords.push(keyword(chunk, block, 'REGION'));
    else if (kind[block] === BlockKind.Style) styleKeywords.push(keyword(chunk, block, 'STYLE'));
    else if (mayMean && kind[block] === BlockKind.Stray) noteIdsMeant(chunk, block, idsMeant);
    else if (mayHaveNewSettings(chunk, block)) written.add(settingsText(chunk, block));
  }
  const uses = [...written].map(regionsIn);
  return {
    firstCue: firstCue < 0 ? count : firstCue,
    regionKeywords,
    styleKeywords,
    regions: regionKeywords.flatMap(regionAt),
    idsMeant,
    ids: new Set(uses.flatMap(({ ids }) => ids)),
    overriddenIds: new Set(uses.flatMap(({ ids, isOverridden }) => (isOverridden ? ids : []))),
  };
}

/**
 * Whether something stands behind the times of a cue that is not known to stand behind earlier ones;
 * of a cue that players drop that is not known.
 */
function mayHaveNewSettings({ blocks }: Chunk, block: number): boolean {
  const kind = blocks.kind[block];
  if (kind === BlockKind.Cue) {
    return blocks.settingsAs[block] === block && blocks.settings[block]! < blocks.timingEnd[block]!;
  }
  return kind === BlockKind.DroppedCue;
}

/** The timing line of the cue from its settings on; all of it where a player cannot read it. */
function settingsText({ blocks, text }: Chunk, block: number): string {
  return text.slice(blocks.settings[block]! || blocks.timing[block]!, blocks.timingEnd[block]);
}

/** Notes the ids that a block which players skip would give to regions. */
function noteIdsMeant({ blocks, text }: Chunk, block: number, ids: string[]): void {
  const content = text.slice(blocks.start[block], blocks.end[block]);
  for (const [, id] of content.matchAll(/(?<!\S)id:(\S+)/giu)) ids.push(id!);
}

function keyword(chunk: Chunk, block: number, word: string): Place {
  const start = chunk.blocks.start[block]!;
  return { chunk, block, start, end: start + word.length };
}

/** The region that the block defines, if it has an id; players use the last. */
function regionAt({ chunk, block }: Place): readonly Named[] {
  const ids = settingsAt({ chunk, block }).settings.filter(
    ({ name, value }) => name === 'id' && value !== '',
  );
  const id = ids.findLast(({ isTaken }) => isTaken) ?? ids.at(-1);
  return id ? [named(chunk, block, id)] : [];
}

/** The place of a setting's value, with the value as it was meant. */
function named(chunk: Chunk, block: number, { start, end, value }: WrittenSetting): Named {
  const from = Math.max(start, end - value.length);
  return { id: value, place: { chunk, block, start: from, end } };
}

/** What settings say of regions: the ids they name, and whether another puts the cue elsewhere. */
function regionsIn(written: string) {
  if (!REGION.test(written)) return { ids: [], isOverridden: false };
  const settings = cueSettingsIn(written);
  const regions = settings.filter(({ name }) => name === 'region');
  return { ids: regions.map(({ value }) => value), isOverridden: settings.some(isElsewhere) };
}

const REGION = /region/iu;

function usesOf(chunk: Chunk): Uses {
  const known = rememberedUses.get(chunk) ?? usesIn(chunk);
  rememberedUses.set(chunk, known);
  return known;
}

function usesIn(chunk: Chunk): Uses {
  const uses: Named[] = [];
  const overridden: Named[] = [];
  for (let block = 0; block < chunk.blocks.count; block++) {
    if (chunk.blocks.kind[block] !== BlockKind.Cue || !REGION.test(settingsText(chunk, block))) {
      continue;
    }
    const { settings } = settingsAt({ chunk, block });
    const last = settings.findLast(({ name, isTaken }) => name === 'region' && isTaken);
    if (!last) continue;
    uses.push(named(chunk, block, last));
    if (settings.some(isElsewhere)) overridden.push(named(chunk, block, last));
  }
  return { uses, overridden };
}

/** Whether the setting puts its cue elsewhere than into a region. */
export function isElsewhere({ name, value, isTaken }: WrittenSetting): boolean {
  if (!isTaken) return false;
  return name === 'vertical' || name === 'line' || (name === 'size' && !/^0*100[.%]/u.test(value));
}
