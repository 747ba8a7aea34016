/** Warm medians: what everything here is measured by. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What is measured; a promise is waited for. */
export type Task = () => unknown;

/** How long tasks that take turns are repeated, in ms, and how often if that takes no longer than the limit. */
const BUDGET = 150;
const LIMIT = 500;
const WANTED_ROUNDS = 5;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * For each task the median of its times, in ms. The tasks take turns, so that whatever else the
 * machine does slows all of them alike. The first rounds warm up and do not count; what takes
 * seconds is timed once after that.
 */
export async function warmMedians(tasks: readonly Task[]): Promise<readonly number[]> {
  collectGarbage();
  await rounds(tasks, 1, BUDGET / 2);
  const times = await rounds(tasks, WANTED_ROUNDS, BUDGET);
  return tasks.map((_, index) => median(times.map((round) => round[index]!)));
}

/** The times of each round: one at least, then up to `wanted` within the limit, and more within `budget` ms. */
async function rounds(
  tasks: readonly Task[],
  wanted: number,
  budget: number,
): Promise<readonly (readonly number[])[]> {
  const all: number[][] = [];
  const start = performance.now();
  do {
    const round: number[] = [];
    for (const task of tasks) round.push(await timeOf(task));
    all.push(round);
  } while (performance.now() - start < (all.length < wanted ? LIMIT : budget));
  return all;
}

async function timeOf(task: Task): Promise<number> {
  const start = performance.now();
  const result = task();
  if (result instanceof Promise) await result;
  return performance.now() - start;
}

/** The middle of the values, or between the two in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

let sink = 0;

/** One empty pass over the text, the unit F that parse times are given in. */
export function emptyPass(text: string): number {
  let mixed = 0;
  for (let i = 0; i < text.length; i++) mixed ^= text.charCodeAt(i);
  // What nobody reads, the compiler may leave out.
  sink ^= mixed;
  return sink;
}
