/** The settings around a place: of the cue, or of the region. */

import { codesOf, skipWhitespace } from '../../syntax/characters';
import { BlockKind } from '../../syntax/chunk';
import { readSetting, setting } from '../../syntax/settings/settingToken';
import {
  cueSettingNames,
  type KnownSetting,
  regionSettingNames,
  Verdict,
} from '../../syntax/settings/settingValues';
import { timingPlaces } from '../cueParts';
import type { BlockPlace } from '../rule';

/** A setting as it is written, at offsets relative to its chunk. */
export interface WrittenSetting {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The name as it should be written; undefined where there is no such setting. */
  readonly name: string | undefined;
  /** What follows the colon, or an equals sign in its place. */
  readonly value: string;
  /** Whether a player takes it. */
  readonly isTaken: boolean;
}

/** The settings of a cue or of a region. */
export interface SettingList {
  /** Where the first of them may start, relative to the chunk. */
  readonly from: number;
  /** The settings that there can be. */
  readonly names: readonly KnownSetting[];
  /** What is written, in the order of the text. */
  readonly settings: readonly WrittenSetting[];
}

/** The settings behind the end time of a cue, or below the keyword of a region. */
export function settingsAt(place: BlockPlace): SettingList {
  const { chunk, block } = place;
  const isRegion = chunk.blocks.kind[block] === BlockKind.Region;
  const from = isRegion ? chunk.blocks.start[block]! + 'REGION'.length : startOfSettings(place);
  const end = isRegion ? chunk.blocks.end[block]! : chunk.blocks.timingEnd[block]!;
  const names = isRegion ? regionSettingNames : cueSettingNames;
  return { from, names, settings: settingsIn(chunk.text.slice(from, end), from, names) };
}

/** Where the settings of a cue may start. */
function startOfSettings(place: BlockPlace): number {
  return place.chunk.blocks.settings[place.block]! || timingPlaces(place).endEnd;
}

function settingsIn(
  text: string,
  offset: number,
  names: readonly KnownSetting[],
): readonly WrittenSetting[] {
  const codes = codesOf(text);
  const settings: WrittenSetting[] = [];
  let at = skipWhitespace(codes, 0, codes.length);
  while (at < codes.length) {
    readSetting(codes, at, codes.length, names);
    const { start, end, value, name, verdict } = setting;
    settings.push({
      start: offset + start,
      end: offset + end,
      text: text.slice(start, end),
      name: names[name]?.name,
      value: valueIn(text, { start, end, value }),
      isTaken: isTakenAs(verdict),
    });
    at = skipWhitespace(codes, end, codes.length);
  }
  return settings;
}

/** What follows the colon of a setting in the text, or an equals sign in its place. */
export function valueIn(
  text: string,
  { start, end, value }: { readonly start: number; readonly end: number; readonly value: number },
): string {
  return text.slice(value, end) || (/=(.*)$/u.exec(text.slice(start, end))?.[1] ?? '');
}

/** Whether a player takes a setting of this verdict. */
export function isTakenAs(verdict: Verdict): boolean {
  return verdict === Verdict.Fine || verdict === Verdict.Fraction;
}
