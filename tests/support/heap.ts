/** How much memory is used, when all that is used no more has been given back. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** In bytes. */
export const MB = 1 << 20;

/** The bytes of the heap that are in use. */
export function heapUsed(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
