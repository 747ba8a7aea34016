/** What is wrong with the first line of a file that players reject. */

import { BOM } from './characters';
import type { FaultCode } from './faults';

/** So many code units at the start of the line are looked at for NULs. */
const SAMPLE = 64;
/** In so many pairs of code units, at least, exactly one must be NUL. */
const LEAST_PAIRS = 4;

/** The fault of the line from `start` to `end`, which is no signature. */
export function signatureFault(codes: Uint16Array, start: number, end: number): FaultCode {
  if (isUtf16(codes, start, end)) return 'utf-16';
  return start > 0 && start < end && codes[start] === BOM ? 'second-byte-order-mark' : 'signature';
}

/** Whether every second code unit is NUL, as in UTF-16 that was read as UTF-8. */
function isUtf16(codes: Uint16Array, start: number, lineEnd: number): boolean {
  let from = start;
  while (from < lineEnd && codes[from]! === 0xfffd) from++;
  const end = Math.min(lineEnd, from + SAMPLE);
  const halves = [0, 0];
  let pairs = 0;
  for (let i = from; i + 1 < end; i += 2) {
    for (const half of [0, 1]) if (codes[i + half] === 0) halves[half]!++;
    pairs++;
  }
  return (
    pairs >= LEAST_PAIRS &&
    halves.some((nulls, half) => nulls * 4 >= pairs * 3 && halves[1 - half] === 0)
  );
}
