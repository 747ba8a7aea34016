/** What can be done about settings, of cues and of regions. */

import { codesOf } from '../../syntax/characters';
import { BlockKind } from '../../syntax/chunk';
import { verdictOnToken } from '../../syntax/settings/settingToken';
import { type KnownSetting, Verdict } from '../../syntax/settings/settingValues';
import { type Case, type Edit, edit, type Fix, quoted, replacement } from '../rule';
import { type SettingList, settingsAt, type WrittenSetting } from './settingParts';

/**
 * Write the setting around the place as it was meant, where that is beyond doubt and no other one
 * of its name counts; and remove it.
 */
export function settingFixes(found: Case): readonly Fix[] {
  const list = settingsAt(found);
  const index = indexAt(list, found);
  if (index < 0) return [];
  const { start, end, text } = list.settings[index]!;
  const meant = isOutdone(list, index) ? undefined : corrected(list.settings[index]!, list.names);
  const remove = { title: `Remove ${quoted(text)}`, edits: removal(found, list, index, index) };
  return meant === undefined
    ? [remove]
    : [replacement(found, `Write ${meant}`, meant, start, end), remove];
}

/** Remove the settings that the place covers. */
export function removalFixes(found: Case): readonly Fix[] {
  const list = settingsAt(found);
  const first = indexAt(list, found);
  const last = list.settings.findLastIndex(({ start }) => start < found.end);
  if (first < 0) return [];
  return [{ title: `Remove ${quoted(found.text)}`, edits: removal(found, list, first, last) }];
}

/** Remove an earlier use of a setting; the last one gets the alignment that it alone has. */
export function duplicateFixes(found: Case): readonly Fix[] {
  const list = settingsAt(found);
  const index = indexAt(list, found);
  if (index < 0) return [];
  const mine = list.settings[index]!;
  const later = list.settings.filter(
    ({ name, start, isTaken }) => isTaken && name === mine.name && start > mine.start,
  );
  const last = later.at(-1);
  const alignment = /^(?:line|position)$/u.test(mine.name ?? '') ? /,.*$/u.exec(mine.value) : null;
  const edits = removal(found, list, index, index);
  const isKept = alignment && last && !later.some(({ value }) => value.includes(','));
  return [
    {
      title: `Remove ${quoted(mine.text)}`,
      edits: isKept ? [...edits, edit(found, last.end, last.end, alignment[0])] : edits,
    },
  ];
}

/** The setting that the place is in. */
export function indexAt({ settings }: SettingList, place: { readonly start: number }): number {
  return settings.findIndex(({ start, end }) => start <= place.start && place.start < end);
}

/** Whether a player takes another setting of this name, or a later one can be corrected. */
function isOutdone({ settings, names }: SettingList, index: number): boolean {
  const { name } = settings[index]!;
  return settings.some(
    (other, at) =>
      at !== index &&
      name !== undefined &&
      other.name === name &&
      (other.isTaken || (at > index && corrected(other, names) !== undefined)),
  );
}

/**
 * The edits that remove some settings with the white space before them; in a region with that behind
 * them, so that none leaves an empty line. White space and settings are edits of their own, so that
 * the removals of neighbours can be made together.
 */
function removal(found: Case, list: SettingList, first: number, last: number): readonly Edit[] {
  const { settings, from } = list;
  const { start } = settings[first]!;
  const { end } = settings[last]!;
  const token = edit(found, start, end, '');
  const after = settings[last + 1]?.start;
  const isRegion = found.chunk.blocks.kind[found.block] === BlockKind.Region;
  if (isRegion && after !== undefined) return [token, edit(found, end, after, '')];
  const before = settings[first - 1]?.end ?? (isRegion ? start : from);
  return before === start ? [token] : [edit(found, before, start, ''), token];
}

/** The setting as it was meant, where that is beyond doubt; else undefined. */
function corrected(
  { text, name }: WrittenSetting,
  names: readonly KnownSetting[],
): string | undefined {
  if (name === undefined && !/^\w+=/u.test(text)) return undefined;
  const compact = text.replace(/[\t\n\f\r ]+/gu, '').replace(/^(\w+)=/u, '$1:');
  const colon = compact.indexOf(':');
  if (colon < 0) return undefined;
  const lower = compact.slice(0, colon).toLowerCase();
  const value = compact.slice(colon + 1);
  const meant = `${lower}:${correctedValue(lower, value)}`;
  const codes = codesOf(meant);
  const verdict = verdictOnToken(codes, 0, codes.length, names);
  const isTaken = verdict === Verdict.Fine || verdict === Verdict.Fraction;
  return isTaken && meant !== text ? meant : undefined;
}

const percentages = ['position', 'size', 'width', 'regionanchor', 'viewportanchor'];

function correctedValue(name: string, value: string): string {
  if (name === 'region' || name === 'id') return value;
  const parts = value
    .toLowerCase()
    .replace(/^(["'])(.*)\1$/u, '$2')
    .split(',');
  return parts.map((part) => correctedPart(name, part)).join(',');
}

function correctedPart(name: string, part: string): string {
  const number = /^\+?(\d*)(?:\.(\d*))?(%?)$/u.exec(part);
  if (!number || !/\d/u.test(part)) return currentWord(name, part);
  const [, whole, fraction, sign] = number;
  const decimals = fraction ? `.${fraction}` : '';
  const percent = percentages.includes(name) ? '%' : sign;
  return `${whole || '0'}${decimals}${percent}`;
}

/** The word that stands today for one of an older draft. */
function currentWord(name: string, word: string): string {
  if (word === 'middle') return 'center';
  if (name !== 'position') return word;
  if (word === 'start' || word === 'left') return 'line-left';
  return word === 'end' || word === 'right' ? 'line-right' : word;
}
