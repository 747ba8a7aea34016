/** What an editor waits for, over stdio, as multiples of what it waits for with a null server. */

import { answerGroup } from './answers';
import { bundleOf } from './bundles';
import { burstGroup } from './bursts';
import { Conversation } from './conversation';
import { median, warmMedians } from './measure';
import { builtPath } from './paths';
import { atMost, type Cell, compared, type Group, ms, type Row } from './table';
import { cuesTitle, sizes, type TextKind, texts } from './texts';
import { BURST, firstDiagnostics, keysThen, type Opened, questions, type Wait } from './waits';
import { weightGroups } from './weights';

/** What is measured, and what of a server it needs. */
interface Measured {
  readonly what: string;
  readonly wait: Wait;
  readonly needs?: string;
  /** How many times as long as with the null server it may take in the largest text. */
  readonly limit?: number;
}

/** The kinds of text, and what is measured on each. */
const plan: readonly (readonly [TextKind, readonly Measured[]])[] = [
  [
    'plain',
    [
      { what: 'open → diagnostics', wait: firstDiagnostics, limit: 3 },
      { what: 'key → diagnostics', wait: keysThen(1, 'diagnostics'), limit: 1.5 },
      { what: 'key → symbols', wait: keysThen(1, 'symbols') },
      { what: 'key → preview', wait: keysThen(1, 'preview') },
      { what: `${BURST} keys → diagnostics`, wait: keysThen(BURST, 'diagnostics') },
      { what: `${BURST} keys → symbols`, wait: keysThen(BURST, 'symbols') },
      { what: 'rename of a speaker', wait: questions.rename, needs: 'renameProvider' },
    ],
  ],
  [
    'faulty',
    [
      { what: 'open → diagnostics', wait: firstDiagnostics, limit: 3 },
      { what: 'key → diagnostics', wait: keysThen(1, 'diagnostics'), limit: 1.5 },
      { what: 'key → fix all', wait: keysThen(1, 'fix all') },
      { what: 'key → fix all of a rule', wait: keysThen(1, 'fix all of a rule') },
    ],
  ],
];

/** Two rows for each wait and kind of text, the null server and ours; then sizes, bytes and the start. */
export async function serveGroups(progress: (what: string) => void): Promise<readonly Group[]> {
  const scripts = [await bundleOf('nullServer'), builtPath('server/node.js')] as const;
  const [nothing, ours] = await Promise.all([started(scripts[0]), started(scripts[1])]);
  const rows: Row[] = [];
  for (const [kind, measured] of plan) {
    const columns: (readonly (readonly [Cell, Cell])[])[] = [];
    for (const size of sizes) {
      progress(`serving ${cuesTitle(size)}, ${kind}`);
      const opened = { text: texts[kind](size), cues: size };
      columns.push(await column([nothing, ours], measured, opened));
    }
    for (const [index, { what, limit }] of measured.entries()) {
      const cellsOf = (which: 0 | 1) => columns.map((cells) => cells[index]![which]);
      rows.push({ what: `${what}, null server`, text: kind, cells: cellsOf(0) });
      const cells = cellsOf(1);
      const figure = cells.at(-1)!.ratio!;
      const goal = limit === undefined ? {} : atMost({ figure, limit, of: 'null' });
      rows.push({ what, text: kind, cells, ...goal });
    }
  }
  const waits = { title: 'Over stdio, warm', columns: sizes.map(cuesTitle), rows };
  const answers = await answerGroup(ours, progress);
  const bursts = await burstGroup(ours, progress);
  const weights = await weightGroups([nothing, ours], () => started(scripts[1]), progress);
  await Promise.all([nothing.end(), ours.end()]);
  return [waits, bursts, ...weights, answers, await spawnGroup(scripts, progress)];
}

async function started(script: string): Promise<Conversation> {
  const server = new Conversation(script);
  await server.start();
  return server;
}

/** For each measurement a cell of the null server and one of ours. */
async function column(
  [nothing, ours]: readonly [Conversation, Conversation],
  measured: readonly Measured[],
  opened: Opened,
): Promise<readonly (readonly [Cell, Cell])[]> {
  await Promise.all([nothing, ours].map((server) => server.open(opened.text)));
  const cells: (readonly [Cell, Cell])[] = [];
  for (const { wait, needs } of measured) {
    if (needs !== undefined && !ours.can(needs)) {
      cells.push([{ value: '' }, { value: 'not offered' }]);
      continue;
    }
    const [floor, time] = await warmMedians([
      () => wait(nothing, opened),
      () => wait(ours, opened),
    ]);
    cells.push([{ value: ms(floor!) }, compared(ms(time!), time! / floor!, 'null')]);
  }
  return cells;
}

const SPAWNS = 21;

/** How many times as long as the null server ours may take to start. */
const SPAWN_LIMIT = 1.3;

/** How long each server takes from its start until it is initialized, new each time. */
async function spawnGroup(
  scripts: readonly [string, string],
  progress: (what: string) => void,
): Promise<Group> {
  progress('starting servers');
  const times: readonly [number[], number[]] = [[], []];
  for (let round = 0; round < SPAWNS; round++) {
    for (const [index, script] of scripts.entries()) {
      const begin = performance.now();
      const server = await started(script);
      times[index]!.push(performance.now() - begin);
      await server.end();
    }
  }
  const [floor, time] = [median(times[0]), median(times[1])];
  const rows = [
    { what: 'null server', text: '', cells: [{ value: ms(floor) }] },
    {
      what: 'ours',
      text: '',
      cells: [compared(ms(time), time / floor, 'null')],
      ...atMost({ figure: time / floor, limit: SPAWN_LIMIT, of: 'null' }),
    },
  ];
  return { title: 'A server’s start', columns: ['spawn → initialized'], rows };
}
