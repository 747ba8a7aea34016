/** Texts that are out to cost time: what they cost, and what twice as much of them costs. */

import { bundleOf } from './bundles';
import { freshly, isFailure } from './freshProcess';
import { faultyTexts, largeTexts } from './hostileTexts';
import { ALL_RULES } from './parsers';
import { compared, type Group, ms, type Row } from './table';

/** The longest that all measurements of one text may take, in ms. */
const LIMIT = 10_000;

/** What twice the text may cost, and how many empty passes a text may. */
const DOUBLING = 2.5;
const kinds = [
  { title: 'Hostile texts, nothing or one thing wrong', texts: largeTexts, passes: 8 },
  { title: 'Hostile texts, every few characters wrong', texts: faultyTexts, passes: 25 },
] as const;

/** What is less than this, in ms, tells nothing of how it grows. */
const TELLING = 3;

/** A row for each text. */
export async function hostileGroups(progress: (what: string) => void): Promise<readonly Group[]> {
  await bundleOf('allRules');
  const groups: Group[] = [];
  for (const { title, texts, passes } of kinds) {
    const rows: Row[] = [];
    for (const name of Object.keys(texts)) {
      progress(`hostile: ${name}`);
      rows.push(await rowOf(name, passes));
    }
    groups.push({ title, columns: [ALL_RULES, 'for twice the text'], rows });
  }
  return groups;
}

async function rowOf(name: string, passes: number): Promise<Row> {
  const times = await freshly('hostile', { name, parser: ALL_RULES }, { limit: LIMIT });
  const row = { what: name, text: '', wanted: `≤ ${passes} F, ≤ ${DOUBLING}×` };
  if (isFailure(times)) return { ...row, cells: [{ value: times.failure }], isMissed: true };
  const { half, whole, wholePass } = times;
  const [multiple, doubling] = [whole / wholePass, whole / half];
  return {
    ...row,
    cells: [compared(ms(whole), multiple, 'F'), { value: `${doubling.toFixed(2)}×` }],
    isMissed: multiple > passes || (whole > TELLING && doubling > DOUBLING),
  };
}
