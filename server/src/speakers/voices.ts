/** What the voice tags of a chunk come to, told from their columns alone. */

import type { Chunk } from '../syntax/chunk';
import { voiceName } from '../syntax/voiceName';

export interface VoiceCounts {
  /** How many tags each name has. */
  readonly names: Map<string, number>;
  /** How many tags have a name, and how many cues have such a tag. */
  readonly tags: number;
  readonly cues: number;
}

/** An annotation where it first stands, the name that it gives, and how often it was met. */
interface Known {
  readonly start: number;
  readonly length: number;
  readonly name: string;
  count: number;
}

/** So many annotations are told by comparing them where they stand; nearly all speakers are few. */
const COMPARED = 8;

export function voiceCounts({ voices, text }: Chunk): VoiceCounts {
  const { count, block, name: starts, nameEnd: ends } = voices;
  const names = new Map<string, number>();
  const all: Known[] = [];
  let recent: Known | undefined;
  let tags = 0;
  let cues = 0;
  let last = -1;
  for (let i = 0; i < count; i++) {
    const start = starts[i]!;
    const length = ends[i]! - start;
    if (!recent || !isSame(text, recent, start, length)) {
      recent = all.find((other) => isSame(text, other, start, length));
    }
    if (!recent && all.length < COMPARED) {
      const name = voiceName(text.slice(start, start + length));
      recent = { start, length, name, count: 0 };
      all.push(recent);
    }
    if (recent) recent.count++;
    const name = recent?.name ?? voiceName(text.slice(start, start + length));
    if (name === '') continue;
    if (!recent) add(names, name, 1);
    tags++;
    if (block[i] !== last) cues++;
    last = block[i]!;
  }
  for (const { name, count: more } of all) if (name !== '') add(names, name, more);
  return { names, tags, cues };
}

function add(names: Map<string, number>, name: string, more: number): void {
  names.set(name, (names.get(name) ?? 0) + more);
}

/** Whether the annotation at `start` is written as the known one. `Speaker 1` and `Speaker 2` differ at the end. */
function isSame(text: string, known: Known, start: number, length: number): boolean {
  if (known.length !== length) return false;
  for (let i = length - 1; i >= 0; i--) {
    if (text.charCodeAt(known.start + i) !== text.charCodeAt(start + i)) return false;
  }
  return true;
}
