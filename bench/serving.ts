/** What an editor waits for, over stdio, as multiples of what it waits for with a null server. */

import { builtPath, bundleOf } from './bundles';
import { Conversation } from './conversation';
import { warmMedians } from './measure';
import type { Cell, Row } from './table';
import { sizes, type TextKind, texts } from './texts';

const DIAGNOSTICS = 'textDocument/diagnostic';
const SYMBOLS = 'textDocument/documentSymbol';

interface Opened {
  readonly text: string;
  readonly cues: number;
}

/** What is measured, of a server that has the text open. */
const waits = {
  'open → diagnostics': async (server, { text }) => {
    await server.open(text);
    return server.ask(DIAGNOSTICS);
  },
  'keystroke → diagnostics': async (server, { cues }) => {
    await typeInTheMiddle(server, cues);
    return server.ask(DIAGNOSTICS);
  },
  'keystroke → symbols': async (server, { cues }) => {
    await typeInTheMiddle(server, cues);
    return server.ask(SYMBOLS);
  },
} as const satisfies Readonly<
  Record<string, (server: Conversation, opened: Opened) => Promise<unknown>>
>;

/** The kinds of text, and what is measured on each. */
const plan: readonly (readonly [TextKind, readonly (keyof typeof waits)[]])[] = [
  ['plain', ['open → diagnostics', 'keystroke → diagnostics', 'keystroke → symbols']],
  ['faulty', ['open → diagnostics', 'keystroke → diagnostics']],
];

/** Two rows for each wait and kind of text: the null server, and ours. */
export async function serveRows(progress: (what: string) => void): Promise<readonly Row[]> {
  const [nothing, ours] = await Promise.all([
    started(await bundleOf('nullServer')),
    started(builtPath('node.js')),
  ]);
  const rows: Row[] = [];
  for (const [kind, measured] of plan) {
    const columns: Record<string, Cell>[] = [];
    for (const size of sizes) {
      progress(`serving ${size.toLocaleString('en-US')} cues, ${kind}`);
      columns.push(
        await column([nothing, ours], measured, { text: texts[kind](size), cues: size }),
      );
    }
    for (const what of Object.keys(columns[0]!)) {
      rows.push({ what, text: kind, unit: 'null', cells: columns.map((cells) => cells[what]!) });
    }
  }
  await Promise.all([nothing.end(), ours.end()]);
  return rows;
}

async function started(script: string): Promise<Conversation> {
  const server = new Conversation(script);
  await server.start();
  return server;
}

async function column(
  [nothing, ours]: readonly [Conversation, Conversation],
  measured: readonly (keyof typeof waits)[],
  opened: Opened,
): Promise<Record<string, Cell>> {
  await Promise.all([nothing, ours].map((server) => server.open(opened.text)));
  const cells: Record<string, Cell> = {};
  for (const what of measured) {
    const wait = waits[what];
    const [floor, ms] = await warmMedians([() => wait(nothing, opened), () => wait(ours, opened)]);
    cells[`${what}, null server`] = { ms: floor! };
    cells[what] = { ms: ms!, ratio: ms! / floor! };
  }
  return cells;
}

/** Types a letter in the words of the middle cue; the header has two lines, a cue three. */
function typeInTheMiddle(server: Conversation, cues: number): Promise<void> {
  const timingLine = 2 + 3 * Math.floor(cues / 2);
  return server.type(timingLine + 1, 20);
}
