/** Where a key may lead from the cue that has the focus. */
export interface Walk {
  /** The cue after (1) or before (-1) this one. */
  readonly step: (direction: 1 | -1) => number;
  /** The cue that is one screen below (1) or above (-1) this one. */
  readonly screenAway: (direction: 1 | -1) => number;
  readonly ends: { readonly first: number; readonly last: number };
}

const steps: Readonly<Record<string, (walk: Walk) => number>> = {
  ArrowDown: ({ step }) => step(1),
  ArrowUp: ({ step }) => step(-1),
  PageDown: ({ step, screenAway }) => Math.max(step(1), screenAway(1)),
  PageUp: ({ step, screenAway }) => Math.min(step(-1), screenAway(-1)),
  Home: ({ ends }) => ends.first,
  End: ({ ends }) => ends.last,
};

/** The cue that the key leads to; undefined where the key is none for walking. */
export function cueAfterKey(event: KeyboardEvent, walk: Walk): number | undefined {
  return hasModifier(event) ? undefined : steps[event.key]?.(walk);
}

/** True where the key chooses the cue that has the focus. */
export function choosesCue(event: KeyboardEvent): boolean {
  return !hasModifier(event) && (event.key === 'Enter' || event.key === ' ');
}

/** Keys with a modifier are the editor's. */
function hasModifier(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
}
