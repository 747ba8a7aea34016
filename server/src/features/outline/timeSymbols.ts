/** The outline of a file too large for turns: stretches of time, and the blocks that are no cues. */

import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Inheritance } from '../../speakers';
import type { PlacedBlock } from '../../speakers/turns';
import { BlockKind } from '../../syntax/chunk';
import { shortTime } from '../../syntax/timing/timestamp';
import type { Transcript } from '../../transcript/transcript';
import { type Stretch, stretches } from './stretches';
import { cuesText, keywordSymbols, saying, shortened, timingRange } from './symbolParts';

/** There are at most so many symbols, which keeps the answer under 100 kB. */
const MOST = 200;

/** The symbols in the order of the text, at most 200; the first says why they are few. */
export function timeSymbols(transcript: Transcript, inheritance: Inheritance): DocumentSymbol[] {
  const { stretches: all, others } = stretches(transcript, MOST, inheritance);
  const blocks = fitting(others, MOST - all.length).flatMap((place) =>
    keywordSymbols(transcript, place),
  );
  const symbols = [...blocks, ...all.map((stretch) => stretchSymbol(transcript, stretch))].sort(
    (a, b) => a.range.start.line - b.range.start.line,
  );
  return saying(symbols, 'By time, as the file is large.');
}

/** The blocks that there is room for: NOTEs only where all of them fit. */
function fitting(blocks: readonly PlacedBlock[], room: number): readonly PlacedBlock[] {
  if (blocks.length <= room) return blocks;
  return blocks
    .filter(({ chunk, block }) => chunk.blocks.kind[block] !== BlockKind.Note)
    .slice(0, room);
}

/** The stretch by its times, with how many cues it has and who speaks in them. */
export function stretchSymbol(
  transcript: Transcript,
  { start, end, first, last, cues, speakers }: Stretch,
): DocumentSymbol {
  const from = first.offset + first.chunk.blocks.start[first.block]!;
  const to = last.offset + last.chunk.blocks.end[last.block]!;
  return {
    name: `${shortTime(start)} – ${shortTime(end)}`,
    detail: [cuesText(cues), ...(speakers.length > 0 ? [shortened(speakers.join(', '))] : [])].join(
      ', ',
    ),
    kind: SymbolKind.Namespace,
    range: transcript.rangeAt(from, to),
    selectionRange: timingRange(transcript, first),
  };
}
