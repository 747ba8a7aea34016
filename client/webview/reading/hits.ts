/** Where in the transcript the wanted words are. */

import type { Page } from '../page';
import { runningSums } from '../transcript/sums';
import { hitsIn } from './searchText';

/** A place of the wanted words: the how-manieth in which cue, from 0. */
export interface Hit {
  readonly cue: number;
  readonly nth: number;
}

/** All places of the wanted words in the shown cues. Counted per part, so an edit counts one anew. */
export class Hits {
  readonly #parts: readonly (readonly number[])[];
  readonly #sums: readonly number[];

  constructor(
    private readonly page: Page,
    wanted: string,
  ) {
    const { transcript, list } = page;
    this.#parts = transcript.parts.map((part, index) =>
      hitsIn(part, list.rows.runsOf(index), wanted),
    );
    this.#sums = runningSums(this.#parts.map((cues) => cues.length));
  }

  /** How many hits there are. */
  get count(): number {
    return this.#sums.at(-1)!;
  }

  /** The hit with this index. */
  at(index: number): Hit {
    const part = this.#sums.findLastIndex((sum) => sum <= index);
    const cues = this.#parts[part]!;
    const within = index - this.#sums[part]!;
    const cue = this.page.transcript.firstRow(part) + cues[within]!;
    return { cue, nth: within - cues.indexOf(cues[within]!) };
  }

  /** The index of the first hit at this place or behind it; the count where there is none. */
  indexFrom({ cue, nth }: Hit): number {
    if (this.#parts.length === 0) return 0;
    const part = this.page.transcript.partOf(cue);
    const cues = this.#parts[part]!;
    const within = cue - this.page.transcript.firstRow(part);
    const first = cues.findIndex((other) => other >= within);
    if (first < 0) return this.#sums[part + 1]!;
    const inCue = cues.filter((other) => other === within).length;
    return this.#sums[part]! + first + Math.min(nth, inCue);
  }
}
