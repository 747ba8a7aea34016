/** What every kind of outline is made of. */

import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { BlockKind } from '../syntax/chunk';
import { counted } from '../syntax/numberText';
import type { Transcript } from '../transcript';
import type { PlacedBlock } from '../turns';

/** A name is cut behind so many code units. */
export const NAME_LIMIT = 80;

/** The text on one line, cut where it is long. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > NAME_LIMIT ? `${line.slice(0, NAME_LIMIT - 1).trimEnd()}…` : line;
}

export function cuesText(count: number): string {
  return counted(count, 'cue');
}

/** The symbols, where the first says what kind of outline this is. */
export function saying(symbols: readonly DocumentSymbol[], what: string): DocumentSymbol[] {
  return symbols.map((symbol, index) =>
    index === 0 ? { ...symbol, detail: `${symbol.detail}. ${what}` } : symbol,
  );
}

const keywordKinds: ReadonlyMap<number, readonly [string, SymbolKind]> = new Map([
  [BlockKind.Note, ['NOTE', SymbolKind.Key]],
  [BlockKind.Style, ['STYLE', SymbolKind.Object]],
  [BlockKind.Region, ['REGION', SymbolKind.Object]],
]);

/** The symbol of a NOTE, STYLE or REGION; none for other blocks. */
export function keywordSymbols(
  transcript: Transcript,
  { chunk, block, offset }: PlacedBlock,
): readonly DocumentSymbol[] {
  const known = keywordKinds.get(chunk.blocks.kind[block]!);
  if (!known) return [];
  const [name, kind] = known;
  const start = chunk.blocks.start[block]!;
  const end = chunk.blocks.end[block]!;
  const content = chunk.text.slice(start + name.length, Math.min(end, start + 4 * NAME_LIMIT));
  return [
    {
      name,
      detail: shortened(content),
      kind,
      range: transcript.rangeAt(offset + start, offset + end),
      selectionRange: transcript.rangeAt(offset + start, offset + start + name.length),
    },
  ];
}
