/** What is made of a chunk, remembered as long as there is the chunk: an edit elsewhere costs nothing. */

import type { Chunk } from '../syntax/chunk';

/**
 * `make` with a memory: the same chunk gives the same thing again. What it makes is never undefined,
 * and depends on nothing but the chunk.
 */
export function rememberedByChunk<Made>(make: (chunk: Chunk) => Made): (chunk: Chunk) => Made {
  const memory = new WeakMap<Chunk, Made>();
  return (chunk) => {
    const known = memory.get(chunk);
    if (known !== undefined) return known;
    const made = make(chunk);
    memory.set(chunk, made);
    return made;
  };
}

/**
 * The same for what depends on more than the chunk, such as who the speakers are, or what the chunks
 * before hand over. What was made last is given again while it `holds` for what is given now; so it
 * says itself what it was made for.
 */
export function rememberedWhile<Made, Given>(
  make: (chunk: Chunk, given: Given) => Made,
  holds: (made: Made, given: Given) => boolean,
): (chunk: Chunk, given: Given) => Made {
  const memory = new WeakMap<Chunk, Made>();
  return (chunk, given) => {
    const known = memory.get(chunk);
    if (known !== undefined && holds(known, given)) return known;
    const made = make(chunk, given);
    memory.set(chunk, made);
    return made;
  };
}
