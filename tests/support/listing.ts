/**
 * Texts as failing tests print them: line by line, with numbers, and with «» around marked places. What
 * nobody would see is written as an escape; `↵` stands where a line ends in a carriage return alone.
 */

/** A place in a text, in UTF-16 code units, and what is said of it there, which is compared too. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly says?: string;
}

/** A line as it is shown. */
export interface Line {
  /** With «» and escapes. */
  readonly shown: string;
  /** What is said of places in the line; columns are code points of `shown`. */
  readonly labels: readonly Label[];
}

interface Label {
  readonly column: number;
  readonly says: string;
}

/** A text of more lines is shown in part: so many before and behind the line that it is about. */
const MOST_LINES = 24;
const CONTEXT = 6;
/** So many code points are shown of a line. */
const WIDTH = 120;

/** The lines of a text with its marks; what lies outside of the text is moved to its edge. */
export function linesOf(text: string, marks: readonly Mark[]): readonly Line[] {
  const signs = signsOf(numbered(marks), text.length);
  let first = 0;
  return lineSpans(text).map(({ start, end, next }) => {
    let last = first;
    while (last < signs.length && signs[last]!.offset < next) last++;
    const line = lineOf(text, start, end, signs.slice(first, last));
    first = last;
    return line;
  });
}

/** The index of the first line that is not the same; -1 where all are. */
export function firstDifference(some: readonly Line[], others: readonly Line[]): number {
  const length = Math.max(some.length, others.length);
  for (let index = 0; index < length; index++) {
    if (written(some[index]) !== written(others[index])) return index;
  }
  return -1;
}

/** At which code point two lines part. */
export function firstDifferentColumn(line: Line | undefined, other: Line | undefined): number {
  const [characters, others] = [[...(line?.shown ?? '')], [...(other?.shown ?? '')]];
  const at = characters.findIndex((character, index) => character !== others[index]);
  return at < 0 ? characters.length : at;
}

/** The lines, or those around the one with this index, which `>` points at; the first ones for -1. */
export function listing(lines: readonly Line[], about: number, column = 0): string {
  const isLong = lines.length > MOST_LINES;
  const from = isLong ? Math.max(0, about - CONTEXT) : 0;
  const behind = about < 0 ? MOST_LINES : about + CONTEXT + 1;
  const to = isLong ? Math.min(lines.length, behind) : lines.length;
  const width = String(to).length;
  const rows = lines.slice(from, to).flatMap((line, index) => {
    const isMeant = from + index === about;
    const number = String(from + index + 1).padStart(width);
    const [shown, ...labels] = rowsOf(line, isMeant ? column : (line.labels[0]?.column ?? 0));
    return [
      `${isMeant ? '>' : ' '} ${number} │ ${shown}`.trimEnd(),
      ...labels.map((label) => `  ${' '.repeat(width)} │ ${label}`),
    ];
  });
  const gap = `  ${'⋮'.padStart(width)}`;
  return [...(from > 0 ? [gap] : []), ...rows, ...(to < lines.length ? [gap] : [])].join('\n');
}

interface LineSpan {
  readonly start: number;
  /** Where a line feed stands, or what follows a carriage return, which is shown. */
  readonly end: number;
  /** Where the next line starts; a mark there is shown in that. */
  readonly next: number;
}

function lineSpans(text: string): readonly LineSpan[] {
  const spans: LineSpan[] = [];
  let start = 0;
  for (const { index, 0: terminator } of text.matchAll(/\r\n|\n|\r/gu)) {
    const next = index + terminator.length;
    spans.push({ start, end: terminator === '\r' ? next : next - 1, next });
    start = next;
  }
  return [...spans, { start, end: text.length, next: Number.POSITIVE_INFINITY }];
}

/** Marks that are not in the order of the text say their place among them. */
function numbered(marks: readonly Mark[]): readonly Mark[] {
  const isOrdered = marks.every(({ start }, index) => start >= (marks[index - 1]?.start ?? 0));
  if (isOrdered) return marks;
  return marks.map((mark, index) => ({ ...mark, says: `${index + 1}. ${mark.says ?? ''}` }));
}

interface Sign {
  readonly offset: number;
  readonly sign: '«' | '»';
  readonly says?: string | undefined;
}

/** The signs of all marks in the order of the text; where places meet, one ends before the next starts. */
function signsOf(marks: readonly Mark[], length: number): readonly Sign[] {
  const signs = marks.flatMap(({ start, end, says }) => {
    const [from, to] = [start, end].map((offset) => Math.min(length, Math.max(0, offset)));
    const isEmpty = from === to;
    return [
      { offset: from!, sign: '«', says, rank: isEmpty ? 1 : 2 } as const,
      { offset: to!, sign: '»', rank: isEmpty ? 1 : 0 } as const,
    ];
  });
  return signs.sort((a, b) => a.offset - b.offset || a.rank - b.rank);
}

function lineOf(text: string, start: number, end: number, signs: readonly Sign[]): Line {
  const labels: Label[] = [];
  let shown = '';
  let at = start;
  for (const { offset, sign, says } of signs) {
    shown += visible(text.slice(at, offset));
    if (says !== undefined) labels.push({ column: [...shown].length, says });
    shown += sign;
    at = Math.max(at, offset);
  }
  shown += visible(text.slice(at, end)).replace(/ +$/u, (blanks) => '\\x20'.repeat(blanks.length));
  const isCarriageReturn = text[end - 1] === '\r' && text[end] !== '\n' && end > start;
  return { shown: isCarriageReturn ? `${shown}↵` : shown, labels };
}

/** What nobody would see, or would take for a mark or an escape. */
const unseen =
  /[\\«»\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/gu;

const escapes: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '\\': '\\\\',
};

function visible(text: string): string {
  return text.replace(unseen, (character) => {
    const code = character.codePointAt(0)!.toString(16).toUpperCase();
    const numeric = code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`;
    return escapes[character] ?? numeric;
  });
}

function written(line: Line | undefined): string | undefined {
  return line && JSON.stringify(line);
}

/** The part of a line around the column, and a row for each label. */
function rowsOf({ shown, labels }: Line, column: number): readonly string[] {
  const characters = [...shown];
  const from = characters.length > WIDTH ? Math.max(0, column - WIDTH / 2) : 0;
  const part = characters.slice(from, from + WIDTH).join('');
  const before = from > 0 ? '…' : '';
  const behind = from + WIDTH < characters.length ? '…' : '';
  return [
    before + part + behind,
    ...labels.map((label) => {
      const indent = Math.min(WIDTH, Math.max(0, before.length + label.column - from));
      return `${' '.repeat(indent)}^ ${label.says}`.trimEnd();
    }),
  ];
}
