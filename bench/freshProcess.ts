/** Does a task in a process of its own, so that one that hangs or runs out of memory ends nothing else. */

import { spawn } from 'node:child_process';
import { bundleOf } from './bundles';
import type { childTasks } from './childTasks';

type Tasks = typeof childTasks;

/** What a task answers. */
export type Answer<Name extends keyof Tasks> = Awaited<ReturnType<Tasks[Name]>>;

/** Why there is no answer, in a word or two that fit the table. */
export interface Failure {
  readonly failure: string;
}

/** How the process is started, and how long it may run. */
export interface ProcessOptions {
  /** What Node is given before the script, such as `--expose-gc`. */
  readonly flags?: readonly string[];
  /** The longest it may take, in ms; a minute without it. */
  readonly limit?: number;
}

const LIMIT = 60_000;

let bundle: Promise<string> | undefined;

/** What the task answers for the input, or why it does not. */
export async function freshly<Name extends keyof Tasks>(
  name: Name,
  input: Parameters<Tasks[Name]>[0],
  { flags = [], limit = LIMIT }: ProcessOptions = {},
): Promise<Answer<Name> | Failure> {
  bundle ??= bundleOf('child');
  const args = [...flags, await bundle, name, JSON.stringify(input)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data;
  });
  child.stderr.on('data', (data: Buffer) => {
    errors += data;
  });
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    child.kill('SIGKILL');
  }, limit);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(timer);
  if (isLate) return { failure: `over ${limit / 1000} s` };
  if (code !== 0) return { failure: reasonIn(errors) };
  return JSON.parse(output.trimEnd().split('\n').at(-1)!) as Answer<Name>;
}

/** Node’s own word for what ended a process, from what it wrote. */
function reasonIn(errors: string): string {
  if (/heap out of memory|invalid array length Allocation/u.test(errors)) return 'out of memory';
  if (errors.includes('Maximum call stack size')) return 'stack overflow';
  return /^\w*Error(?:: .{0,40})?/mu.exec(errors)?.[0] ?? 'crashed';
}

/** Whether there is no answer. */
export function isFailure(answer: object): answer is Failure {
  return 'failure' in answer;
}
