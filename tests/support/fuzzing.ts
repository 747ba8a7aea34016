/**
 * How long tests with random texts and edits run, and what they start from: `npm test -- fuzz` takes
 * the same seed each time, so that what passes today passes tomorrow; `--seed N` takes another, and
 * `--longer N` makes N times as many and, without a seed, starts from a new one.
 */

import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { randomFrom } from './random';

const { FUZZ_SEED, FUZZ_LONGER } = process.env;

const longer = Math.max(1, Number(FUZZ_LONGER ?? 1));

/** What everything random in this run follows from. */
export const seed =
  FUZZ_SEED !== undefined ? Number(FUZZ_SEED) : longer > 1 ? randomInt(1, 2 ** 31) : 1;

console.log(`Random texts and edits come from the seed ${seed}.`);
fc.configureGlobal({ seed });

/** As many as usual, times what the run is asked to be longer. */
export function times(usual: number): number {
  return usual * longer;
}

/** Numbers from 0 up to 1 that are this test's own: another salt gives others of the same seed. */
export function randomOf(salt: number): () => number {
  return randomFrom((salt + Math.imul(seed - 1, 0x9e3779b1)) | 0);
}
