/** What a keystroke costs in files of very different size. */

import type { Conversation } from './conversation';
import { warmMedians } from './measure';
import { type Cell, compared, type Group, ms } from './table';
import { texts } from './texts';
import { keysThen, type Opened } from './waits';

const MEGABYTES = [1, 10, 100] as const;

/** How much more a keystroke may cost in the largest file than in the smallest. */
const FLAT = 2;

const keystroke = keysThen(1, 'diagnostics');

/** A row for an empty request, one for the null server and one for ours. */
export async function weightGroup(
  [nothing, ours]: readonly [Conversation, Conversation],
  progress: (what: string) => void,
): Promise<Group> {
  const cells: readonly [Cell[], Cell[], Cell[]] = [[], [], []];
  const times: number[] = [];
  for (const size of MEGABYTES) {
    progress(`serving ${size} MB`);
    const opened = textOf(size);
    for (const server of [nothing, ours]) {
      await server.open(opened.text);
      await keystroke(server, opened);
    }
    const [trip, floor, time] = await warmMedians([
      () => ours.ask('textDocument/hover', nowhere),
      () => keystroke(nothing, opened),
      () => keystroke(ours, opened),
    ]);
    cells[0].push({ value: ms(trip!) });
    cells[1].push(compared(ms(floor!), floor! / trip!, 'trips'));
    cells[2].push(compared(ms(time!), time! / trip!, 'trips'));
    times.push(time!);
  }
  const growth = times.at(-1)! / times[0]!;
  const goal = {
    wanted: `flat: ${growth.toFixed(2)}× from ${MEGABYTES[0]} to ${MEGABYTES.at(-1)} MB, ≤ ${FLAT}×`,
    isMissed: growth > FLAT,
  };
  const rows = [
    { what: 'an empty request: one trip', text: 'plain', cells: cells[0] },
    { what: 'key → diagnostics, null server', text: 'plain', cells: cells[1] },
    { what: 'key → diagnostics', text: 'plain', cells: cells[2], ...goal },
  ];
  return { title: 'By size of file', columns: MEGABYTES.map((size) => `${size} MB`), rows };
}

/** A hover over a document that nobody opened: the answer is nothing at once. */
const nowhere = {
  textDocument: { uri: 'untitled:none' },
  position: { line: 0, character: 0 },
};

/** The plain text of so many cues that it has about this size. */
function textOf(megabytes: number): Opened {
  const length = texts.plain(1000).length / 1000;
  const cues = Math.round((megabytes * 1e6) / length);
  return { text: texts.plain(cues), cues };
}
