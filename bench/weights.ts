/** What a keystroke costs in files of very different size. */

import type { Conversation } from './conversation';
import { warmMedians } from './measure';
import { atMost, type Cell, compared, type Group, ms, type Row } from './table';
import { texts } from './texts';
import { keysThen, type Opened } from './waits';

const MEGABYTES = [1, 10, 100] as const;

/** How much more a keystroke may cost in the largest file than in the smallest. */
const FLAT = 3;

/** So many keys are typed into a new server before any counts: its code is compiled by then. */
const WARM_KEYS = 200;

const keystroke = keysThen(1, 'diagnostics');

/** A row for an empty request, one for the null server and one for ours; and ours in each size beside each other. */
export async function weightGroups(
  [nothing, ours]: readonly [Conversation, Conversation],
  another: () => Promise<Conversation>,
  progress: (what: string) => void,
): Promise<readonly Group[]> {
  const cells: readonly [Cell[], Cell[], Cell[]] = [[], [], []];
  for (const size of MEGABYTES) {
    progress(`serving ${size} MB`);
    const opened = textOf(size);
    for (const server of [nothing, ours]) await server.open(opened.text);
    const [trip, floor, time] = await warmMedians([
      () => ours.ask('textDocument/hover', nowhere),
      () => keystroke(nothing, opened),
      () => keystroke(ours, opened),
    ]);
    cells[0].push({ value: ms(trip!) });
    cells[1].push(compared(ms(floor!), floor! / trip!, 'trips'));
    cells[2].push(compared(ms(time!), time! / trip!, 'trips'));
  }
  const columns = MEGABYTES.map((size) => `${size} MB`);
  const rows = [
    { what: 'an empty request: one trip', text: 'plain', cells: cells[0] },
    { what: 'key → diagnostics, null server', text: 'plain', cells: cells[1] },
    { what: 'key → diagnostics', text: 'plain', cells: cells[2] },
  ];
  progress('serving each size in turns');
  const flat = { title: 'Ours alone, the sizes in turns', columns, rows: [await flatRow(another)] };
  return [{ title: 'By size of file', columns, rows }, flat];
}

/** A keystroke in files of each size, each open in a server of its own; the servers take turns. */
async function flatRow(another: () => Promise<Conversation>): Promise<Row> {
  const servers = await Promise.all(MEGABYTES.map(another));
  const opened = MEGABYTES.map(textOf);
  for (const [index, server] of servers.entries()) {
    await server.open(opened[index]!.text);
    for (let key = 0; key < WARM_KEYS; key++) await keystroke(server, opened[index]!);
  }
  const times = await warmMedians(
    servers.map((server, index) => () => keystroke(server, opened[index]!)),
  );
  await Promise.all(servers.map((server) => server.end()));
  const [first] = times;
  return {
    what: 'key → diagnostics',
    text: 'plain',
    cells: times.map((time) => compared(ms(time), time / first!, `of ${MEGABYTES[0]} MB’s`)),
    ...atMost({ figure: times.at(-1)! / first!, limit: FLAT, of: `of ${MEGABYTES[0]} MB’s` }),
  };
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
