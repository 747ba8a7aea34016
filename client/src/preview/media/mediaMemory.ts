/** What is remembered of each transcript: the media its user chose, and where playing stopped. */

import type * as vscode from 'vscode';

/** More than so many transcripts are not remembered; the ones used least lately are forgotten. */
const MOST_FILES = 500;
const prefix = 'webvtt.media:';

/** What is remembered of one transcript; what is not known is left out. */
export interface Remembered {
  /** The address of the file that the user chose. */
  readonly chosen?: string;
  /** Where playing stopped, in ms. */
  readonly place?: number;
}

interface Entry extends Remembered {
  /** When it was written, in ms since 1970. */
  readonly at: number;
}

/** What is remembered of the transcript with this address. */
export function remembered(memory: vscode.Memento, uri: string): Remembered {
  return memory.get<Entry>(prefix + uri) ?? {};
}

/** Remembers this besides what is known; a value that is undefined is forgotten. */
export async function remember(
  memory: vscode.Memento,
  uri: string,
  news: Remembered,
): Promise<void> {
  const entry: Entry = { ...remembered(memory, uri), ...news, at: Date.now() };
  await memory.update(prefix + uri, entry);
  await forgetOldest(memory);
}

/**
 * Follows a transcript, a file that was chosen for one, or a folder with any of them, to its new
 * address.
 */
export async function moveRemembered(
  memory: vscode.Memento,
  from: string,
  to: string,
): Promise<void> {
  const moved = (uri: string) =>
    uri === from || uri.startsWith(`${from}/`) ? to + uri.slice(from.length) : uri;
  for (const key of keysIn(memory)) {
    const entry = memory.get<Entry>(key);
    const next = prefix + moved(key.slice(prefix.length));
    const chosen = entry?.chosen === undefined ? undefined : moved(entry.chosen);
    if (next === key && chosen === entry?.chosen) continue;
    await memory.update(next, { ...entry, chosen });
    if (next !== key) await memory.update(key, undefined);
  }
}

async function forgetOldest(memory: vscode.Memento): Promise<void> {
  const keys = keysIn(memory);
  if (keys.length <= MOST_FILES) return;
  const written = (key: string) => memory.get<Entry>(key)?.at ?? 0;
  const oldest = keys.toSorted((left, right) => written(left) - written(right));
  for (const key of oldest.slice(0, keys.length - MOST_FILES)) await memory.update(key, undefined);
}

function keysIn(memory: vscode.Memento): readonly string[] {
  return memory.keys().filter((key) => key.startsWith(prefix));
}
