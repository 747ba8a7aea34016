/** Copies of media made by ffmpeg, kept in the storage of the extension. Only where there is Node. */

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type CopyFormat,
  copyArguments,
  copyExtensions,
  copyFormat,
  saidDuration,
  saidProgress,
} from '../media/copyFormat';
import type { PictureToConvert } from '../messages/mediaMessages';

/** Copies that were not used for so many ms are removed when the next one is made: 30 days. */
const KEPT_FOR = 30 * 24 * 3_600_000;
/** So many of the last words of ffmpeg are kept, to say why it failed. */
const MOST_WORDS = 4000;

/** What a caller wants to hear and may do while a copy is made. */
export interface Making {
  /** The name or the path of ffmpeg. */
  readonly ffmpeg: string;
  /** Hears how much is done, from 0 to 1. */
  progress(part: number): void;
  /** Ends the making, and leaves nothing behind. */
  readonly signal: AbortSignal;
}

/** The path of the copy of the file as it is now; undefined where there is none. */
export async function presentCopy(folder: string, file: string): Promise<string | undefined> {
  const name = await copyName(file);
  for (const extension of copyExtensions) {
    const path = join(folder, `${name}.${extension}`);
    const now = new Date();
    if (await succeeds(utimes(path, now, now))) return path;
  }
  return undefined;
}

/** Makes the copy and returns its path; undefined where it was ended. Throws with the reason in words. */
export async function makeCopy(
  folder: string,
  file: string,
  picture: PictureToConvert,
  making: Making,
): Promise<string | undefined> {
  await mkdir(folder, { recursive: true });
  await removeUnused(folder);
  const format = copyFormat(picture);
  const path = join(folder, `${await copyName(file)}.${format.extension}`);
  const unfinished = `${path}.${process.pid}.part.${format.extension}`;
  try {
    await run(file, unfinished, format, making);
    if (making.signal.aborted) return undefined;
    await sync(unfinished);
    await rename(unfinished, path);
    return path;
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Makes the file safe on the disk, so that after a sudden end there is no copy that is not whole. */
async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The same file has the same name for its copy; a file that changed has another one. */
async function copyName(file: string): Promise<string> {
  const { mtimeMs, size } = await stat(file);
  return createHash('sha256').update(`${file}\n${mtimeMs}\n${size}`).digest('hex').slice(0, 32);
}

async function run(
  from: string,
  to: string,
  format: CopyFormat,
  { ffmpeg, progress, signal }: Making,
): Promise<void> {
  if (signal.aborted) return;
  const child = spawn(ffmpeg, copyArguments(from, to, format), {
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    // Some systems look for programs in the folder at hand first: ours has none.
    cwd: dirname(to),
  });
  const kill = () => child.kill('SIGKILL');
  signal.addEventListener('abort', kill, { once: true });
  const words = listen(child, progress);
  try {
    const code = await ended(child);
    if (code !== 0 && !signal.aborted) throw new Error(lastLine(words()));
  } finally {
    signal.removeEventListener('abort', kill);
  }
}

/** Tells the progress, and returns what gives the last words of ffmpeg. */
function listen(child: ChildProcess, progress: (part: number) => void): () => string {
  let words = '';
  let duration: number | undefined;
  child.stderr?.setEncoding('utf8').on('data', (said: string) => {
    words += said;
    duration ??= saidDuration(words);
    words = words.slice(-MOST_WORDS);
  });
  child.stdout?.setEncoding('utf8').on('data', (said: string) => {
    const done = saidProgress(said);
    if (done !== undefined && duration) progress(Math.min(1, done / duration));
  });
  return () => words;
}

/** The exit code. Throws the error of the system where the process cannot be started. */
function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
}

function lastLine(words: string): string {
  return words.trim().split('\n').at(-1)?.trim() || 'ffmpeg ended without a reason';
}

async function removeUnused(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > KEPT_FOR) await rm(path, { force: true });
  }
}

async function succeeds(promise: Promise<void>): Promise<boolean> {
  try {
    await promise;
    return true;
  } catch {
    return false;
  }
}
