/** Changes of an open document, as LSP sends them, and as others may. */

import type { Range } from 'vscode-languageserver-textdocument';

/** A change as LSP sends it: of a range, or of the whole text. */
export type Change = { readonly range?: Range; readonly text: string };

/** Throws, in words for who sent them, where these are no changes. */
export function checkChanges(changes: unknown): void {
  if (!Array.isArray(changes)) throw new Error('Changes of a document come as a list.');
  for (const change of changes) {
    const { range, text } = (change ?? {}) as { readonly range?: unknown; readonly text?: unknown };
    if (typeof text !== 'string') throw new Error('A change of a document has a text.');
    if (range === undefined || range === null) continue;
    const { start, end } = range as { readonly start?: unknown; readonly end?: unknown };
    if (!isPosition(start) || !isPosition(end)) {
      throw new Error(
        'The range of a change has a start and an end, each of a line and a character.',
      );
    }
  }
}

function isPosition(given: unknown): boolean {
  const { line, character } = (given ?? {}) as { line?: unknown; character?: unknown };
  return isCount(line) && isCount(character);
}

function isCount(given: unknown): boolean {
  return typeof given === 'number' && !Number.isNaN(given);
}
