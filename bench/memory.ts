/** What is kept of a transcript beside its text. */

import { bundleOf } from './bundles';
import { freshly, isFailure } from './freshProcess';
import { ALL_RULES, comparedParsers, PARSE } from './parsers';
import { bytes, type Cell, compared, type Group, type Row } from './table';
import { cuesTitle, type TextKind } from './texts';

const CUES = 100_000;
const kinds: readonly TextKind[] = ['plain', 'rich', 'CJK'];

/** How many times the text may be kept beside it. */
const WANTED = 2;

/** A row for each parser and what it keeps for a cue, in a process of its own for each text. */
export async function memoryGroups(progress: (what: string) => void): Promise<readonly Group[]> {
  await bundleOf('allRules');
  const rows: Row[] = [];
  for (const parser of comparedParsers) {
    const cells: Cell[] = [];
    const ratios: number[] = [];
    for (const kind of kinds) {
      progress(`memory of ${parser}, ${kind}`);
      const input = { parser, kind, cues: CUES };
      const kept = await freshly('memory', input, { flags: ['--expose-gc'] });
      if (isFailure(kept)) {
        cells.push({ value: kept.failure });
        continue;
      }
      const ratio = kept.perCue / kept.textPerCue;
      ratios.push(ratio);
      cells.push(compared(bytes(kept.perCue), ratio, '× text'));
    }
    const isOurs = parser === PARSE || parser === ALL_RULES;
    const isMissed = ratios.length < kinds.length || Math.max(...ratios) > WANTED;
    const goal = { wanted: `≤ ${WANTED}× text`, isMissed };
    rows.push({ what: parser, text: '', cells, ...(isOurs ? goal : {}) });
  }
  const columns = kinds.map((kind) => `${kind}, ${cuesTitle(CUES)}`);
  return [{ title: 'Kept for each cue beside its text', columns, rows }];
}
