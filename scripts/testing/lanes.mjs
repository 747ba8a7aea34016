/** Jobs side by side: what computes shares the cores but one, and what waits goes along with it. */

import { availableParallelism } from 'node:os';

/** Runs the jobs in order, as many that compute at a time as there are cores but one, and one that waits. */
export async function inLanes(jobs) {
  const waiting = jobs.filter(({ waits }) => waits);
  const computing = jobs.filter(({ waits }) => !waits);
  const lanes = Math.max(1, availableParallelism() - (waiting.length > 0 ? 1 : 0));
  await Promise.all([...Array.from({ length: lanes }, () => lane(computing)), lane(waiting)]);
}

/** Takes one job after the other from the list that lanes share. */
async function lane(jobs) {
  for (let job = jobs.shift(); job; job = jobs.shift()) await job.run();
}
