/** Text that a player takes for a tag, because of a bare `<`. */

import { GREATER_THAN, trimmedEnd } from '../characters';
import { addFault } from '../columns';
import { faultNumber } from '../faults';
import { cue } from './openSpans';

/** Whether a tag whose next `<` or `>` is at `inner` ends there. */
export function isTerminatedAt(inner: number): boolean {
  return inner < cue.end && cue.codes[inner] === GREATER_THAN;
}

/**
 * Reports that the `<` at `tag` swallows text and returns where the text goes on: behind the `>`,
 * or before the next `<` at `inner`, which a player would swallow too.
 */
export function addSwallowed(tag: number, inner: number, next: number): number {
  const isTerminated = isTerminatedAt(inner);
  const end = isTerminated ? next : trimmedEnd(cue.codes, tag + 1, inner);
  addFault(faultNumber['text-swallowed'], tag, end);
  return isTerminated ? next : inner;
}
