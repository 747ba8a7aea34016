/** The one table that is printed: groups with columns of their own. */

/** What was measured in one place of the table. */
export interface Cell {
  /** The median with its unit, or a word where there is none. */
  readonly value: string;
  /** What multiple it is of what it is compared with. */
  readonly ratio?: number;
  /** What stands behind the ratio, such as `F` and `of one`. */
  readonly unit?: string;
}

/** One thing that is measured. */
export interface Row {
  readonly what: string;
  /** What it was measured on. */
  readonly text: string;
  /** One for each column of the group. */
  readonly cells: readonly Cell[];
  /** What is wanted of it, if anything is, and whether it is so. */
  readonly wanted?: string;
  readonly isMissed?: boolean;
}

/** What is measured alike. */
export interface Group {
  readonly title: string;
  /** What stands above the cells. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A time in ms, with three figures or so. */
export function ms(time: number): string {
  return `${figure(time)} ms`;
}

/** A number of bytes in the unit that suits it. */
export function bytes(count: number): string {
  if (Math.abs(count) < 1000) return `${figure(count)} B`;
  return Math.abs(count) < 1e6 ? `${figure(count / 1000)} kB` : `${figure(count / 1e6)} MB`;
}

/** A cell for something that was compared. */
export function compared(value: string, ratio: number, unit: string): Cell {
  return { value, ratio, unit };
}

/** What is wanted of a row: that each figure is at most so much of what it is compared with. */
export function atMost(
  ...goals: readonly { readonly figure: number; readonly limit: number; readonly of: string }[]
): Pick<Row, 'wanted' | 'isMissed'> {
  return {
    wanted: goals.map(({ limit, of }) => `≤ ${figure(limit)} ${of}`).join(', '),
    isMissed: goals.some((goal) => goal.figure > goal.limit),
  };
}

/** The groups as lines of text, each under its title and with a line between what is apart. */
export function tableOf(groups: readonly Group[]): string {
  const all = groups.map(({ title, columns, rows }) => ({
    head: [title, '', ...columns, ''],
    lines: rows.map((row) => fieldsOf(row, columns.length)),
    rows,
  }));
  const widths: number[] = [];
  for (const fields of all.flatMap(({ head, lines }) => [head, ...lines])) {
    for (const [column, field] of fields.slice(0, -1).entries()) {
      widths[column] = Math.max(widths[column] ?? 0, field.length);
    }
  }
  return all.map((group) => groupText(group, widths)).join('\n\n');
}

function groupText(
  { head, lines, rows }: { head: string[]; lines: readonly string[][]; rows: readonly Row[] },
  widths: readonly number[],
): string {
  const total = widths.slice(0, head.length - 1).reduce((sum, width) => sum + width + 2, -2);
  const written: string[] = [line(head, widths), '─'.repeat(total)];
  for (const [index, fields] of lines.entries()) {
    const previous = rows[index - 1];
    if (previous && previous.text !== rows[index]!.text) written.push('');
    written.push(line(fields, widths));
  }
  return written.join('\n');
}

/** Words to the left, figures to the right; what is wanted stands last, to the left. */
function line(fields: readonly string[], widths: readonly number[]): string {
  const last = fields.length - 1;
  const padded = fields.map((field, column) => {
    if (column === last) return field;
    return column < 2 ? field.padEnd(widths[column]!) : field.padStart(widths[column]!);
  });
  return padded.join('  ').trimEnd();
}

function fieldsOf({ what, text, cells, wanted, isMissed }: Row, columns: number): string[] {
  const unitWidth = Math.max(...cells.map(({ unit }) => unit?.length ?? 0));
  const fields = Array.from({ length: columns }, (_, index) => {
    const cell = cells[index];
    return cell ? fieldOf(cell, unitWidth) : '';
  });
  const goal = wanted === undefined ? '' : `${isMissed ? 'MISSED' : 'ok'}: ${wanted}`;
  return [what, text, ...fields, goal];
}

function fieldOf({ value, ratio, unit }: Cell, unitWidth: number): string {
  if (ratio === undefined) return unitWidth === 0 ? value : value + ' '.repeat(unitWidth + 8);
  return `${value} ${figure(ratio).padStart(6)} ${(unit ?? '').padEnd(unitWidth)}`;
}

function figure(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0);
}
