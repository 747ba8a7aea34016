/** Parse times, as multiples of one empty pass over the same text. */

import { emptyPass, median, warmMedians } from './measure';
import { allParsers, type Parser } from './parsers';
import type { Cell, Row } from './table';
import { sizes, type TextKind, texts } from './texts';

const kinds: readonly TextKind[] = ['plain', 'rich', 'CRLF', 'CJK'];

/** A row for F and one for each parser, on each kind of text. */
export async function parseRows(progress: (what: string) => void): Promise<readonly Row[]> {
  const parsers = await allParsers();
  const rows: Row[] = [];
  progress('warming up');
  for (const kind of kinds) await column(parsers, texts[kind](sizes[0]));
  for (const kind of kinds) {
    const columns: (readonly Cell[])[] = [];
    for (const size of sizes) {
      progress(`parsing ${size.toLocaleString('en-US')} cues, ${kind}`);
      columns.push(await column(parsers, texts[kind](size)));
    }
    const names = ['F: one empty pass', ...parsers.map(({ name }) => name)];
    const cellsOf = (index: number) => columns.map((cells) => cells[index]!);
    rows.push(
      ...names.map((what, index) => ({ what, text: kind, unit: 'F', cells: cellsOf(index) })),
    );
  }
  return rows;
}

/** A cell for F and one for each parser. Each parser takes turns with F alone. */
async function column(parsers: readonly Parser[], text: string): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  const passes: number[] = [];
  for (const { parse } of parsers) {
    const [pass, ms] = await warmMedians([() => emptyPass(text), () => parse(text)]);
    passes.push(pass!);
    cells.push({ ms: ms!, ratio: ms! / pass! });
  }
  return [{ ms: median(passes) }, ...cells];
}
