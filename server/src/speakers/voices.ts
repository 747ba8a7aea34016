/** What the voice tags of a chunk come to, told from their columns alone. */

import type { Chunk } from '../syntax/chunk';
import { voiceName } from '../syntax/text/voiceName';

/** How often the voice tags of a chunk name whom. */
export interface VoiceCounts {
  /** The names, as a player reads them, each once, and how many tags each has. */
  readonly names: readonly string[];
  readonly counts: readonly number[];
  /** How many tags have a name, and how many cues have such a tag. */
  readonly tags: number;
  readonly cues: number;
}

/**
 * The voices of the chunk, those without a name left out. Tags that the scanner knows to be written
 * alike are read once.
 */
export function voiceCounts({ voices, text }: Chunk): VoiceCounts {
  const { count, block, as, name: starts, nameEnd: ends } = voices;
  /** Of each voice that is the first written so, how many are written so. */
  const alike = new Uint32Array(count);
  for (let i = 0; i < count; i++) alike[as[i]!]!++;
  const numbers = new Map<string, number>();
  const names: string[] = [];
  const counts: number[] = [];
  let unnamed: Set<number> | undefined;
  let tags = 0;
  for (let i = 0; i < count; i++) {
    if (alike[i] === 0) continue;
    const name = voiceName(text.slice(starts[i], ends[i]));
    if (name === '') {
      unnamed ??= new Set();
      unnamed.add(i);
      continue;
    }
    tags += alike[i]!;
    const number = numbers.get(name);
    if (number !== undefined) counts[number]! += alike[i]!;
    else {
      numbers.set(name, names.length);
      names.push(name);
      counts.push(alike[i]!);
    }
  }
  let cues = 0;
  let last = -1;
  for (let i = 0; i < count; i++) {
    if (block[i] === last || unnamed?.has(as[i]!)) continue;
    cues++;
    last = block[i]!;
  }
  return { names, counts, tags, cues };
}
