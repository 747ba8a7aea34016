/** Jobs side by side, as many as there are cores: what mostly waits goes along with what computes. */

import { availableParallelism } from 'node:os';

/**
 * Runs the jobs, each lane taking one after the other: the first lane what waits and then what is left,
 * the others what computes and then what is left, so that no core is idle while there is anything to do.
 */
export async function inLanes(jobs) {
  const waiting = jobs.filter(({ waits }) => waits);
  const computing = jobs.filter(({ waits }) => !waits);
  const others = Math.max(1, availableParallelism() - 1);
  await Promise.all([
    lane(waiting, computing),
    ...Array.from({ length: others }, () => lane(computing, waiting)),
  ]);
}

/** Takes one job after the other from lists that lanes share, and from the second when the first is empty. */
async function lane(first, second) {
  for (;;) {
    const job = first.shift() ?? second.shift();
    if (job === undefined) return;
    await job.run();
  }
}
