/** How many bytes an answer takes on the wire after a keystroke. */

import type { Conversation } from './conversation';
import { bytes, type Cell, type Group, type Row } from './table';
import { cuesTitle, type TextKind, texts } from './texts';
import { keysThen, type Question } from './waits';

const CUES = 100_000;
const kinds: readonly TextKind[] = ['plain', 'faulty', 'all faulty', 'unfolded'];
const asked: readonly Question[] = ['diagnostics', 'symbols', 'preview'];

/** A row for each question, with the bytes of its answer on each kind of text. */
export async function answerGroup(
  server: Conversation,
  progress: (what: string) => void,
): Promise<Group> {
  const columns: (readonly Cell[])[] = [];
  for (const kind of kinds) {
    progress(`answers on ${cuesTitle(CUES)}, ${kind}`);
    const opened = { text: texts[kind](CUES), cues: CUES };
    await server.open(opened.text);
    const cells: Cell[] = [];
    for (const question of asked) {
      const wait = keysThen(1, question);
      // The first answer is whole; what counts is what a key changes in it.
      await wait(server, opened);
      const before = server.received;
      await wait(server, opened);
      cells.push({ value: bytes(server.received - before) });
    }
    columns.push(cells);
  }
  const rows: Row[] = asked.map((what, index) => ({
    what: `key → ${what}`,
    text: '',
    cells: columns.map((cells) => cells[index]!),
  }));
  return { title: `Bytes of an answer, ${cuesTitle(CUES)}`, columns: kinds, rows };
}
