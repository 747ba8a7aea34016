/** Where a key may lead: the rows there are, the one that has the focus, and a screenful. */
export interface Walk {
  readonly row: number;
  readonly rows: number;
  /** The row that is one screen below (1) or above (-1) this one. */
  readonly screenAway: (direction: 1 | -1) => number;
}

const steps: Readonly<Record<string, (walk: Walk) => number>> = {
  ArrowDown: ({ row }) => row + 1,
  ArrowUp: ({ row }) => row - 1,
  PageDown: ({ row, screenAway }) => Math.max(row + 1, screenAway(1)),
  PageUp: ({ row, screenAway }) => Math.min(row - 1, screenAway(-1)),
  Home: () => 0,
  End: ({ rows }) => rows - 1,
};

/** The row that the key leads to; undefined where the key is none for walking. */
export function rowAfterKey(event: KeyboardEvent, walk: Walk): number | undefined {
  if (hasModifier(event)) return undefined;
  const row = steps[event.key]?.(walk);
  return row === undefined ? undefined : Math.min(Math.max(row, 0), walk.rows - 1);
}

/** True where the key chooses the row that has the focus. */
export function choosesRow(event: KeyboardEvent): boolean {
  return !hasModifier(event) && (event.key === 'Enter' || event.key === ' ');
}

/** Keys with a modifier are the editor's. */
function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}
