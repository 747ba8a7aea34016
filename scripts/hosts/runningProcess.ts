/** Programs that run beside this one and that nothing leaves behind. */

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/** A program that runs beside this one, with everything it started in turn. */
export interface RunningProcess {
  /** What it has written so far, to either stream. */
  output(): string;
  /** Settles when it is gone; whether it was stopped or ended by itself. */
  readonly ended: Promise<void>;
  /** Ends it and every process it started, and returns when none is left. */
  stop(): Promise<void>;
}

/** How a program is started. */
export interface ProcessOptions {
  /** What it writes once it can be used. */
  readonly ready: RegExp;
  /** The folder it works in; this process’s without it. */
  readonly cwd?: string;
}

const living = new Set<ChildProcess>();
let watching = false;

/** How long an orderly end may take, in ms. */
const orderly = 5000;

/**
 * Starts a program in a process group of its own, so that its children can be ended with it, and
 * waits until it says that it is ready. Throws with what it wrote if it ends before that.
 */
export async function startedProcess(
  command: string,
  args: readonly string[],
  options: ProcessOptions,
): Promise<RunningProcess> {
  endWithThisProcess();
  const child = spawn(command, args, {
    cwd: options.cwd,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  living.add(child);
  let output = '';
  const ended = once(child, 'close').then(() => {});
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (options.ready.test(output)) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    ended.then(() => reject(new Error(`${command} ended before it was ready:\n${output}`)), reject);
  });
  await ready;
  return { output: () => output, ended, stop: () => stopped(child) };
}

/** Nothing may outlive this process, whether it ends by itself, by Ctrl-C or by an error. */
function endWithThisProcess(): void {
  if (watching) return;
  watching = true;
  process.on('exit', () => {
    for (const child of living) signal(child, 'SIGKILL');
  });
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // The second time, the user does not want to wait for an orderly end.
    process.once(name, () => {
      process.once(name, () => process.exit(1));
      Promise.all([...living].map(stopped)).finally(() => process.exit(exitCodes[name]));
    });
  }
}

/** What a shell says of a process that this signal ended. */
const exitCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Asks the whole group to end, and insists after a while. */
async function stopped(child: ChildProcess): Promise<void> {
  const start = Date.now();
  signal(child, 'SIGTERM');
  while (groupLives(child)) {
    if (Date.now() > start + orderly) signal(child, 'SIGKILL');
    // What is still there now is dead and waits for whoever started it to take note.
    if (Date.now() > start + orderly + 2000) break;
    await delay(20);
  }
  living.delete(child);
}

function groupLives(child: ChildProcess): boolean {
  if (process.platform === 'win32') return child.exitCode === null && child.signalCode === null;
  return signal(child, 0);
}

/** True where there was a process to send the signal to. */
function signal(child: ChildProcess, name: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    if (process.platform !== 'win32') return process.kill(-child.pid, name);
    execFileSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
