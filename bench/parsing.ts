/** Parse times, as multiples of one empty pass over the same text, and how they grow. */

import { bundleOf } from './bundles';
import { type Answer, type Failure, freshly, isFailure } from './freshProcess';
import { emptyPass, median, warmMedians } from './measure';
import { ALL_RULES, allParsers, CHECKS_NOTHING, PARSE, type Parser, VALIDATOR } from './parsers';
import { atMost, type Cell, compared, type Group, ms, type Row } from './table';
import { cuesTitle, sizes, type TextKind, texts } from './texts';

const kinds: readonly TextKind[] = ['plain', 'rich', 'CRLF', 'CJK'];

/** A row for F and one for each parser, on each kind of text; and a million cues. */
export async function parseGroups(progress: (what: string) => void): Promise<readonly Group[]> {
  await bundleOf('allRules');
  const parsers = await allParsers();
  const rows: Row[] = [];
  progress('warming up');
  for (const kind of kinds) await column(parsers, texts[kind](sizes[0]));
  for (const text of kinds) {
    const columns: (readonly Cell[])[] = [];
    for (const size of sizes) {
      progress(`parsing ${cuesTitle(size)}, ${text}`);
      columns.push(await column(parsers, texts[text](size)));
    }
    const names = ['F: one empty pass', ...parsers.map(({ name }) => name)];
    const cellsOf = (index: number) => columns.map((cells) => cells[index]!);
    const made = names.map((what, index): Row => ({ what, text, cells: cellsOf(index) }));
    rows.push(...made.map((row) => (row.what === ALL_RULES ? { ...row, ...goalOf(made) } : row)));
  }
  return [
    { title: 'Parse, warm', columns: sizes.map(cuesTitle), rows },
    await millionGroup(progress),
  ];
}

/** How many empty passes over the text a parse with all rules may cost, and what part of the peer that checks too. */
const PASSES = 6;
const PART = 0.1;

/** What is wanted of a parse with all rules in the largest text, beside the others. */
function goalOf(rows: readonly Row[]): Pick<Row, 'wanted' | 'isMissed'> {
  const largest = (row: Row) => row.cells.at(-1)!.ratio!;
  const of = (name: string) => largest(rows.find(({ what }) => what === name)!);
  const careless = rows.filter(({ what }) => what.includes(CHECKS_NOTHING)).map(largest);
  const figure = of(ALL_RULES);
  return atMost(
    { figure, limit: PASSES, of: 'F' },
    { figure: figure / of(VALIDATOR), limit: PART, of: 'webvtt-parser' },
    { figure: figure / Math.min(...careless), limit: 1, of: 'the fastest that checks nothing' },
  );
}

/** A cell for F and one for each parser. Each parser takes turns with F alone. */
async function column(parsers: readonly Parser[], text: string): Promise<readonly Cell[]> {
  const cells: Cell[] = [];
  const passes: number[] = [];
  for (const { parse } of parsers) {
    const [pass, time] = await warmMedians([() => emptyPass(text), () => parse(text)]);
    passes.push(pass!);
    cells.push(compared(ms(time!), time! / pass!, 'F'));
  }
  return [{ value: ms(median(passes)) }, ...cells];
}

const HUNDRED_THOUSAND = 100_000;

/** What may be added to ten times the time for ten times the cues. */
const LINEARITY = 1.25;

/** A row for each of ours. */
async function millionGroup(progress: (what: string) => void): Promise<Group> {
  const rows: Row[] = [];
  for (const what of [PARSE, ALL_RULES]) {
    progress(`a million cues, ${what}`);
    const times = await freshly('long', { parser: what, cues: HUNDRED_THOUSAND });
    rows.push({ what, text: 'plain', ...measured(times) });
  }
  const columns = [cuesTitle(HUNDRED_THOUSAND), cuesTitle(10 * HUNDRED_THOUSAND)];
  return { title: 'A million cues, in a heap of usual size', columns, rows };
}

function measured(times: Answer<'long'> | Failure): Omit<Row, 'what' | 'text'> {
  const wanted = `≤ ${LINEARITY}×`;
  if (isFailure(times)) {
    return { cells: [{ value: '' }, { value: times.failure }], wanted, isMissed: true };
  }
  const linearity = times.many / times.few / 10;
  const cells = [{ value: ms(times.few) }, compared(ms(times.many), linearity, '× for each cue')];
  return { cells, wanted, isMissed: linearity > LINEARITY };
}
