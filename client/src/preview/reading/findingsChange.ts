/** What the page is told where other things are wrong than before. */

import type { Finding, FindingsChange } from '../messages/readingMessages';

type Splice = Pick<FindingsChange, 'start' | 'deleted' | 'added' | 'moved'>;

/**
 * How the list of findings changed; undefined where it did not. What both begin with is left alone,
 * and so is what both end with, though it may have moved, all of it by as many lines.
 */
export function findingsChange(
  before: readonly Finding[],
  after: readonly Finding[],
): Splice | undefined {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && isSame(before[start]!, after[start]!, 0)) start++;
  if (start === before.length && start === after.length) return undefined;
  const moved = (after.at(-1)?.line ?? 0) - (before.at(-1)?.line ?? 0);
  let tail = 0;
  while (tail < shorter - start && isSame(before.at(-1 - tail)!, after.at(-1 - tail)!, moved)) {
    tail++;
  }
  return {
    start,
    deleted: before.length - tail - start,
    added: after.slice(start, after.length - tail),
    moved: tail > 0 ? moved : 0,
  };
}

function isSame(before: Finding, after: Finding, moved: number): boolean {
  return (
    before.line + moved === after.line &&
    before.endLine + moved === after.endLine &&
    before.severity === after.severity &&
    before.code === after.code &&
    before.message === after.message
  );
}
