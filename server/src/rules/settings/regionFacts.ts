/**
 * What a chunk has of regions and styles: the blocks that define them, and the settings of cues that
 * name regions. It is remembered, so that a file without any costs next to nothing.
 */

import { codesOf, LF, skipWhitespace } from '../../syntax/characters';
import { BlockKind, type Chunk } from '../../syntax/chunk';
import { readSetting, setting } from '../../syntax/settings/settingToken';
import {
  cueSettingNames,
  REGION,
  REGION_ID,
  regionSettingNames,
} from '../../syntax/settings/settingValues';
import { rememberedByChunk } from '../../transcript/chunkMemo';
import { isTakenAs, valueIn, type WrittenSetting } from './settingParts';

/** The id that a region has or a cue names, and where it stands, relative to the chunk. */
export interface Named {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** The id of a region. */
export interface RegionId extends Named {
  /** The block that defines the region. */
  readonly block: number;
}

/** The id that players take from the settings of a cue. */
export interface RegionUse extends Named {
  /** The cue. */
  readonly block: number;
  /** Whether another setting puts the cue elsewhere. */
  readonly isOverridden: boolean;
}

/** What one chunk has of regions and styles. */
export interface RegionFacts {
  /** The first cue that players keep; the number of blocks without one. */
  readonly firstCue: number;
  /** The blocks that define a region, and those that are a style sheet. */
  readonly regionBlocks: readonly number[];
  readonly styleBlocks: readonly number[];
  /** The ids of regions: of each the one that players take, else one that was meant. */
  readonly regions: readonly RegionId[];
  /** Ids of regions that were meant in lines that players skip; the mistake is found there. */
  readonly idsMeant: readonly string[];
  /** Ids that cues name, well written or not. */
  readonly idsNamed: readonly string[];
  /** The regions that cues name, those left out whose settings are known to be written as earlier ones. */
  readonly uses: readonly RegionUse[];
}

/** What the chunk has of these. The same chunk gives the same object again. */
export const regionFacts = rememberedByChunk(factsIn);

function factsIn(chunk: Chunk): RegionFacts {
  const regionBlocks: number[] = [];
  const styleBlocks: number[] = [];
  const regions: RegionId[] = [];
  const idsMeant: string[] = [];
  const idsNamed: string[] = [];
  const uses: RegionUse[] = [];
  const others = new Set<string>();
  const { kind, count } = chunk.blocks;
  const firstCue = kind.indexOf(BlockKind.Cue);
  const mayMean = kind.includes(BlockKind.Stray) && /id:/i.test(chunk.text);
  for (let block = 0; block < count; block++) {
    if (kind[block] === BlockKind.Region) {
      regionBlocks.push(block);
      const id = regionId(chunk, block);
      if (id) regions.push(id);
    } else if (kind[block] === BlockKind.Style) styleBlocks.push(block);
    else if (mayMean && kind[block] === BlockKind.Stray) noteIdsMeant(chunk, block, idsMeant);
    else if (mayHaveNewSettings(chunk, block)) {
      const settings = settingsText(chunk, block);
      if (others.has(settings)) continue;
      if (MAY_NAME_REGION.test(settings)) noteUse(chunk, block, settings, uses, idsNamed);
      else others.add(settings);
    }
  }
  return {
    firstCue: firstCue < 0 ? count : firstCue,
    regionBlocks,
    styleBlocks,
    regions,
    idsMeant,
    idsNamed,
    uses,
  };
}

const MAY_NAME_REGION = /region/iu;

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

/** The id of the region that the block defines, if it has one; players use the last. */
function regionId({ blocks, text }: Chunk, block: number): RegionId | undefined {
  const from = blocks.start[block]! + 'REGION'.length;
  const settings = text.slice(from, blocks.end[block]);
  const { length } = settings;
  const codes = settingCodes(settings);
  let start = -1;
  let end = -1;
  let value = -1;
  let isTaken = false;
  for (let at = skipWhitespace(codes, 0, length); at < length; ) {
    readSetting(codes, at, length, regionSettingNames);
    at = skipWhitespace(codes, setting.end, length);
    const isFine = isTakenAs(setting.verdict);
    if (setting.name !== REGION_ID || (isTaken && !isFine)) continue;
    if (!isFine && valueIn(settings, setting) === '') continue;
    ({ start, end, value } = setting);
    isTaken = isFine;
  }
  if (start < 0) return undefined;
  const id = valueIn(settings, { start, end, value });
  return { id, block, start: from + Math.max(start, end - id.length), end: from + end };
}

/** Notes the regions that the settings name, and the one that players take. */
function noteUse(
  { blocks }: Chunk,
  block: number,
  settings: string,
  uses: RegionUse[],
  ids: string[],
): void {
  const { length } = settings;
  const codes = settingCodes(settings);
  let taken: string | undefined;
  let takenEnd = 0;
  let isOverridden = false;
  for (let at = skipWhitespace(codes, 0, length); at < length; ) {
    readSetting(codes, at, length, cueSettingNames);
    at = skipWhitespace(codes, setting.end, length);
    const isTaken = isTakenAs(setting.verdict);
    if (setting.name === REGION) {
      const id = valueIn(settings, setting);
      ids.push(id);
      if (!isTaken) continue;
      taken = id;
      takenEnd = setting.end;
    } else if (isTaken && !isOverridden) {
      const value = valueIn(settings, setting);
      isOverridden = isElsewhere({ name: cueSettingNames[setting.name]?.name, value, isTaken });
    }
  }
  if (taken === undefined || blocks.kind[block] !== BlockKind.Cue) return;
  const end = blocks.settings[block]! + takenEnd;
  uses.push({ id: taken, block, start: end - taken.length, end, isOverridden });
}

/** Settings are short as a rule: their code units are put into the same array again and again. */
const FEW_CODES = 1 << 8;
const fewCodes = new Uint16Array(FEW_CODES);

/**
 * An array that starts with the code units of the settings, good until the next call. What reads them
 * looks one further, where a line ends.
 */
function settingCodes(settings: string): Uint16Array {
  if (settings.length >= FEW_CODES) return codesOf(settings);
  for (let i = 0; i < settings.length; i++) fewCodes[i] = settings.charCodeAt(i);
  fewCodes[settings.length] = LF;
  return fewCodes;
}

/** Whether the setting puts its cue elsewhere than into a region. */
export function isElsewhere({
  name,
  value,
  isTaken,
}: Pick<WrittenSetting, 'name' | 'value' | 'isTaken'>): boolean {
  if (!isTaken) return false;
  return name === 'vertical' || name === 'line' || (name === 'size' && !/^0*100[.%]/u.test(value));
}
