/** Files and standard input: read as text without losing a byte, and written back. */

import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';

/** Stands for standard input, or output. */
export const STANDARD = '-';

/** What was read from a file. */
export interface Content {
  /** The text, with its byte order mark where it has one; U+FFFD stands for what is not UTF-8. */
  readonly text: string;
  /** Whether the text, written as UTF-8, is what was read. */
  readonly isExact: boolean;
  /** As they were read. */
  readonly bytes: Uint8Array;
}

/** What is in the file. It rejects for what cannot be read. */
export async function contentOf(path: string): Promise<Content> {
  const bytes = path === STANDARD ? await standardInput() : await readFile(path);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { text, isExact: isUtf8(bytes), bytes };
}

async function standardInput(): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}

/** What went wrong with a file, as a sentence; `error` may be anything that was thrown. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'This is a folder, not a file.',
  EACCES: 'It may not be read or written.',
  EPERM: 'It may not be read or written.',
  EROFS: 'It may not be written.',
  ENOSPC: 'There is no space left to write it.',
  EDQUOT: 'There is no space left to write it.',
  EFBIG: 'It would be larger than files may be.',
};
