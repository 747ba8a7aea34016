/** The first parse of a small transcript in a fresh process: what a command or a hook waits for. */

import { bundleOf } from './bundles';
import type { StartTimes } from './childTasks';
import { freshly, isFailure } from './freshProcess';
import { median } from './measure';
import { ALL_RULES, LINT, PARSE, VALIDATOR } from './parsers';
import { atMost, compared, type Group, ms } from './table';
import { cuesTitle } from './texts';

/** As many as a podcast of an hour has. */
const CUES = 787;
const ROUNDS = 15;

/** How much of the time of the peer the first parse may take. */
const LIMIT = 0.5;

/** Rows for the peer that checks too and for ours, in turns, each time in a new process. */
export async function startGroups(progress: (what: string) => void): Promise<readonly Group[]> {
  progress(`the first parse of ${cuesTitle(CUES)}`);
  await bundleOf('allRules');
  const names = [VALIDATOR, PARSE, ALL_RULES, LINT];
  const rounds: StartTimes[][] = names.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, parser] of names.entries()) {
      const times = await freshly('start', { parser, cues: CUES });
      if (!isFailure(times)) rounds[index]!.push(times);
    }
  }
  const columns = ['parse', 'import and parse'];
  const medians = rounds.map((times) => [
    median(times.map(({ parse }) => parse)),
    median(times.map(({ whole }) => whole)),
  ]);
  const rows = names.map((what, index) => ({
    what,
    text: 'podcast',
    cells: medians[index]!.map((time, column) =>
      index === 0
        ? { value: ms(time) }
        : compared(ms(time), time / medians[0]![column]!, 'webvtt-parser'),
    ),
    ...((what === PARSE || what === ALL_RULES) &&
      atMost({
        figure: medians[index]![0]! / medians[0]![0]!,
        limit: LIMIT,
        of: 'of the parse of webvtt-parser',
      })),
  }));
  return [{ title: `First parse in a process, ${cuesTitle(CUES)}`, columns, rows }];
}
