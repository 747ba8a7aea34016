/** What runs in a fresh process: one task, named with its input on the command line. */

import { childTasks } from './childTasks';

async function main(name: string, input: string): Promise<void> {
  const task = childTasks[name as keyof typeof childTasks] as (given: unknown) => unknown;
  const answer = await task(JSON.parse(input));
  // What a parser writes by itself stands before the last line.
  process.stdout.write(`\n${JSON.stringify(answer)}\n`);
}

void main(process.argv[2]!, process.argv[3]!);
