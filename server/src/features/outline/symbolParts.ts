/** What every kind of outline is made of. */

import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import { labelOf } from '../../speakers';
import { isPlacedCue, type PlacedBlock, type Section, type Turn } from '../../speakers/turns';
import { BlockKind } from '../../syntax/chunk';
import { counted } from '../../syntax/numberText';
import { cueNodes, plainText } from '../../syntax/text/cueText';
import { shortTime } from '../../syntax/timing/timestamp';
import type { Transcript } from '../../transcript/transcript';

/** An outline in full has at most so many symbols. */
export const MOST_SYMBOLS = 4_000;
/** It is only made of files with at most so many cues. */
export const MOST_CUES = 20_000;
/** One of a larger file has at most so many, which keeps the answer under 100 kB. */
export const MOST_OF_LARGE = 180;

/** A name is cut behind so many code units. */
export const NAME_LIMIT = 80;

/** The text on one line, cut to `NAME_LIMIT` where it is longer, with an ellipsis. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > NAME_LIMIT ? `${line.slice(0, NAME_LIMIT - 1).trimEnd()}…` : line;
}

/** As in “1 cue” and “2,400 cues”. */
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

/** The blocks of a turn, or the one block that stands in none. */
export function blocksOf(section: Section): readonly PlacedBlock[] {
  return section.type === 'turn' ? section.turn.blocks : [section.place];
}

/** The names of all who speak in some turn. */
export function namedIn(all: readonly Section[]): ReadonlySet<string> {
  return new Set(all.flatMap((section) => (section.type === 'turn' ? section.turn.speakers : [])));
}

/** The turn by its speakers, with its times and how many cues it has; without them as children. */
export function turnSymbol(transcript: Transcript, { speakers, blocks }: Turn): DocumentSymbol {
  const cues = blocks.filter(isPlacedCue);
  const ends = cues.map(endOf).filter((end) => !Number.isNaN(end));
  const end = ends.reduce((latest, each) => Math.max(latest, each), Number.NEGATIVE_INFINITY);
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  return {
    name: speakers.join(', ') || 'No speaker',
    detail: `${shortTime(startOf(cues[0]!))} – ${shortTime(end)}, ${cuesText(cues.length)}`,
    kind: speakers.length > 0 ? SymbolKind.Class : SymbolKind.Namespace,
    range: transcript.rangeAt(startOffset(first), endOffset(last)),
    selectionRange: timingRange(transcript, first),
  };
}

/** A cue, NOTE, STYLE or REGION; nothing for the header and for stray lines. */
export function blockSymbols(
  transcript: Transcript,
  place: PlacedBlock,
  named: ReadonlySet<string>,
): readonly DocumentSymbol[] {
  return isPlacedCue(place)
    ? [cueSymbol(transcript, place, named)]
    : keywordSymbols(transcript, place);
}

/** The cue by its words, those of `named` left out in front of them, with its times. */
export function cueSymbol(
  transcript: Transcript,
  place: PlacedBlock,
  named: ReadonlySet<string>,
): DocumentSymbol {
  const { chunk, block } = place;
  const isDropped = chunk.blocks.kind[block] === BlockKind.DroppedCue;
  return {
    name: firstWords(place, named),
    detail: `${shortTime(startOf(place))} – ${shortTime(endOf(place))}${isDropped ? ', dropped by players' : ''}`,
    kind: SymbolKind.String,
    range: transcript.rangeAt(startOffset(place), endOffset(place)),
    selectionRange: timingRange(transcript, place),
  };
}

/** The first words of a cue; a label before them that is a name of `named` is left out. */
export function firstWords({ chunk, block }: PlacedBlock, named: ReadonlySet<string>): string {
  const { blocks } = chunk;
  const label = labelOf(chunk, block);
  const speech = label && named.has(label.name) ? label.speech : blocks.text[block]!;
  const from = Math.min(speech, blocks.end[block]!);
  const text = chunk.text.slice(from, Math.min(blocks.end[block]!, from + 4 * NAME_LIMIT));
  return shortened(plainText(cueNodes(text))) || '(no text)';
}

/** Where the timing line of the block stands; of a block that is no cue, its start. */
export function timingRange(transcript: Transcript, { chunk, block, offset }: PlacedBlock): Range {
  const { timing, timingEnd } = chunk.blocks;
  return transcript.rangeAt(offset + timing[block]!, offset + timingEnd[block]!);
}

/** The offset in the file at which the block starts. */
export function startOffset({ chunk, block, offset }: PlacedBlock): number {
  return offset + chunk.blocks.start[block]!;
}

/** The offset in the file at which the block’s last line with content ends. */
export function endOffset({ chunk, block, offset }: PlacedBlock): number {
  return offset + chunk.blocks.end[block]!;
}

/** When the cue starts, in ms; NaN where that cannot be read. */
export function startOf({ chunk, block }: PlacedBlock): number {
  return chunk.blocks.startTime[block]!;
}

/** When the cue ends, in ms; NaN where that cannot be read. */
export function endOf({ chunk, block }: PlacedBlock): number {
  return chunk.blocks.endTime[block]!;
}
