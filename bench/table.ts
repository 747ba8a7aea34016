/** The one table that is printed. */

/** A median in ms, and what multiple of `unit` it is; a row that is itself the unit has none. */
export interface Cell {
  readonly ms: number;
  readonly ratio?: number;
}

export interface Row {
  readonly what: string;
  /** The kind of text it was measured on. */
  readonly text: string;
  /** What its ratios count: F, or the null server. */
  readonly unit: string;
  /** One for each size. */
  readonly cells: readonly Cell[];
}

/** The rows as lines of text, with a line between what is measured on different texts. */
export function tableOf(sizes: readonly number[], rows: readonly Row[]): string {
  const titles = sizes.map((size) => `${size.toLocaleString('en-US')} cues`);
  const lines = [['', 'text', ...titles], ...rows.map(fieldsOf)];
  const widths = lines[0]!.map((_, index) => Math.max(...lines.map((line) => line[index]!.length)));
  const ruled = lines.map((fields, index) => {
    const written = fields.map((field, column) =>
      column < 2 ? field.padEnd(widths[column]!) : field.padStart(widths[column]!),
    );
    const isGroupStart = index > 0 && isNewGroup(rows[index - 2], rows[index - 1]!);
    return `${isGroupStart ? `${rule(widths)}\n` : ''}${written.join('  ').trimEnd()}`;
  });
  return ruled.join('\n');
}

function isNewGroup(previous: Row | undefined, row: Row): boolean {
  return previous?.text !== row.text || previous.unit !== row.unit;
}

function rule(widths: readonly number[]): string {
  return '─'.repeat(widths.reduce((total, width) => total + width + 2, -2));
}

function fieldsOf({ what, text, unit, cells }: Row): readonly string[] {
  return [what, text, ...cells.map((cell) => fieldOf(cell, unit))];
}

function fieldOf({ ms, ratio }: Cell, unit: string): string {
  const time = `${ms.toFixed(ms < 10 ? 2 : ms < 100 ? 1 : 0)} ms`;
  const multiple =
    ratio === undefined ? '' : `${ratio.toFixed(ratio < 10 ? 2 : ratio < 100 ? 1 : 0)} ${unit}`;
  return `${time} ${multiple.padStart(6 + unit.length)}`;
}
