/** The lanes of the timeline: one for each of those who talk most, and one for all others. */

import type { PreviewPart } from '../../../server/src/protocol';
import { nobody, talkOf } from './talk';

/** A lane. */
export interface Lane {
  readonly kind: 'speaker' | 'others' | 'nobody';
  /** What stands at its side. */
  readonly name: string;
  /** Which of the eight colours is the speaker's; undefined where the lane is of no single one. */
  readonly colour?: number | undefined;
}

/** All lanes, from top to bottom, and who is in which. */
export interface Lanes {
  readonly lanes: readonly Lane[];
  /** The index of the lane in which this name is drawn. */
  laneOf(name: string): number;
}

/** How many speakers have a lane of their own at most. */
const most = 8;

interface Total {
  ms: number;
  parts: number;
}

/**
 * How much everybody talks in the whole transcript. Follows it by what was taken out and put in, so
 * that an edit costs the parts it replaced and a look at each name.
 */
export class Totals {
  #parts: readonly PreviewPart[] = [];
  readonly #totals = new Map<string, Total>();

  /** Takes over the parts as they are now, and returns the lanes for them. */
  follow(parts: readonly PreviewPart[]): Lanes {
    const { head, tail } = sharedEnds(this.#parts, parts);
    for (const part of this.#parts.slice(head, this.#parts.length - tail)) this.#add(part, -1);
    for (const part of parts.slice(head, parts.length - tail)) this.#add(part, 1);
    this.#parts = parts;
    return this.#lanes();
  }

  #add(part: PreviewPart, sign: 1 | -1): void {
    for (const [name, { ms }] of talkOf(part).names) {
      const total = this.#totals.get(name) ?? { ms: 0, parts: 0 };
      total.ms += sign * ms;
      total.parts += sign;
      if (total.parts === 0) this.#totals.delete(name);
      else this.#totals.set(name, total);
    }
  }

  #lanes(): Lanes {
    const named = [...this.#totals].filter(([name]) => name !== nobody);
    // Names break ties, so that the lanes do not hang on the order of edits.
    named.sort(([a, left], [b, right]) => right.ms - left.ms || (a < b ? -1 : 1));
    const chosen = named.slice(0, most).map(([name]) => name);
    const lanes = this.#inOrderOfAppearance(chosen);
    const index = new Map(lanes.map(({ name }, place) => [name, place]));
    const others = lanes.length;
    if (named.length > most) lanes.push({ kind: 'others', name: 'Others' });
    if (this.#totals.has(nobody) || lanes.length === 0) {
      index.set(nobody, lanes.length);
      lanes.push({ kind: 'nobody', name: lanes.length === 0 ? 'Cues' : 'No speaker' });
    }
    return { lanes, laneOf: (name) => index.get(name) ?? others };
  }

  #inOrderOfAppearance(names: readonly string[]): Lane[] {
    const missing = new Set(names);
    const lanes: Lane[] = [];
    for (const part of this.#parts) {
      if (missing.size === 0) break;
      for (const name of talkOf(part).names.keys()) {
        if (missing.delete(name)) lanes.push({ kind: 'speaker', name, colour: this.#colour(name) });
      }
    }
    return lanes;
  }

  #colour(name: string): number | undefined {
    for (const part of this.#parts) {
      const colour = talkOf(part).names.get(name)?.colour;
      if (colour !== undefined) return colour;
    }
    return undefined;
  }
}

/** How many parts at either end are the same in both. */
function sharedEnds(before: readonly PreviewPart[], after: readonly PreviewPart[]) {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { head, tail };
}
