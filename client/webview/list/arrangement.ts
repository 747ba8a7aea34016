/** Which cues are shown, and how they stand together in rows. Decided per part. */

import type { PreviewCue, PreviewPart } from '../../../server/src/protocol';
import { hasSameSpeakers } from '../transcript/transcript';

/** Each cue a row of its own, or what somebody says at one stretch as a paragraph. */
export type Layout = 'cues' | 'turns';

/** Which cues of a part are shown, the part being the one that begins at this line. */
export type Filter = (part: PreviewPart, firstLine: number) => (cue: PreviewCue) => boolean;

/** What of the transcript the list shows, and how. */
export interface Arrangement {
  readonly layout: Layout;
  /** Undefined where every cue is shown. */
  readonly filter?: Filter | undefined;
}

/** Consecutive cues that are one row, counted from the part's first; `end` is the one behind. */
export interface Run {
  readonly first: number;
  readonly end: number;
}

/** A paragraph ends where nobody speaks for longer than this, in ms. */
const longestPause = 3000;
/** How many cues a paragraph has at most, so that it can be taken in, and scrolled to. */
const mostCues = 12;

/** The rows of a part that begins at this line. */
export function runsIn(
  part: PreviewPart,
  firstLine: number,
  { layout, filter }: Arrangement,
): readonly Run[] {
  const { cues } = part;
  const isShown = filter?.(part, firstLine);
  const runs: Run[] = [];
  for (let index = 0; index < cues.length; index++) {
    if (isShown && !isShown(cues[index]!)) continue;
    const run = runs.at(-1);
    const joins = run?.end === index && goesOn[layout](cues, run.first, index);
    if (joins) runs[runs.length - 1] = { first: run.first, end: index + 1 };
    else runs.push({ first: index, end: index + 1 });
  }
  return runs;
}

/** Whether the cue at `index` belongs to the row that began with the cue at `first`. */
const goesOn: Readonly<
  Record<Layout, (cues: readonly PreviewCue[], first: number, index: number) => boolean>
> = {
  cues: () => false,
  turns: (cues, first, index) =>
    index - first < mostCues && isOneParagraph(cues[index - 1]!, cues[index]!),
};

/** True where the second cue goes on with the paragraph that the first one is in. */
export function isOneParagraph(before: PreviewCue, cue: PreviewCue): boolean {
  return hasSameSpeakers(before, cue) && (cue.start ?? 0) - (before.end ?? 0) <= longestPause;
}
