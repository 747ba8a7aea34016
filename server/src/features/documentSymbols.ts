/** The outline: turns with their cues, and the blocks that are no cues. */

import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { labelOf } from '../speakers';
import { BlockKind } from '../syntax/chunk';
import { cueNodes, plainText } from '../syntax/cueText';
import { shortTime } from '../syntax/time';
import type { Transcript } from '../transcript';
import { isPlacedCue, type PlacedBlock, sections, type Turn } from '../turns';

/** A name is cut behind so many code units. */
const NAME_LIMIT = 80;

/** The symbols of the file, in the order of the text. */
export function documentSymbols(transcript: Transcript): DocumentSymbol[] {
  const all = sections(transcript);
  const turns = all.flatMap((section) => (section.type === 'turn' ? [section.turn] : []));
  const named = new Set(turns.flatMap(({ speakers }) => speakers));
  return all.flatMap((section) => {
    if (section.type === 'block') return blockSymbols(transcript, section.place, named);
    const { turn } = section;
    const children = turn.blocks.flatMap((place) => blockSymbols(transcript, place, named));
    return named.size > 0 ? [turnSymbol(turn, children)] : children;
  });
}

function turnSymbol(turn: Turn, children: DocumentSymbol[]): DocumentSymbol {
  const cues = turn.blocks.filter(isPlacedCue);
  const end = cues.reduce((latest, cue) => Math.max(latest, endOf(cue) || 0), 0);
  const count = cues.length === 1 ? '1 cue' : `${cues.length.toLocaleString('en-US')} cues`;
  return {
    name: turn.speakers.join(', ') || 'No speaker',
    detail: `${shortTime(startOf(cues[0]!))} – ${shortTime(end)}, ${count}`,
    kind: turn.speakers.length > 0 ? SymbolKind.Class : SymbolKind.Namespace,
    range: { start: children[0]!.range.start, end: children.at(-1)!.range.end },
    selectionRange: children[0]!.selectionRange,
    children,
  };
}

function startOf({ chunk, block }: PlacedBlock): number {
  return chunk.blocks.startTime[block]!;
}

function endOf({ chunk, block }: PlacedBlock): number {
  return chunk.blocks.endTime[block]!;
}

function cueSymbol(
  transcript: Transcript,
  place: PlacedBlock,
  named: ReadonlySet<string>,
): DocumentSymbol {
  const { chunk, block, offset } = place;
  const { blocks } = chunk;
  const isDropped = blocks.kind[block] === BlockKind.DroppedCue;
  const label = labelOf(chunk, block);
  const speech = label && named.has(label.name) ? label.speech : blocks.text[block]!;
  const from = Math.min(speech, blocks.end[block]!);
  const text = chunk.text.slice(from, Math.min(blocks.end[block]!, from + 4 * NAME_LIMIT));
  return {
    name: shortened(plainText(cueNodes(text))) || '(no text)',
    detail: `${shortTime(startOf(place))} – ${shortTime(endOf(place))}${isDropped ? ', dropped by players' : ''}`,
    kind: SymbolKind.String,
    range: transcript.rangeAt(offset + blocks.start[block]!, offset + blocks.end[block]!),
    selectionRange: transcript.rangeAt(
      offset + blocks.timing[block]!,
      offset + blocks.timingEnd[block]!,
    ),
  };
}

/** The text on one line, cut where it is long. */
function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > NAME_LIMIT ? `${line.slice(0, NAME_LIMIT - 1).trimEnd()}…` : line;
}

const keywordKinds: ReadonlyMap<number, readonly [string, SymbolKind]> = new Map([
  [BlockKind.Note, ['NOTE', SymbolKind.Key]],
  [BlockKind.Style, ['STYLE', SymbolKind.Object]],
  [BlockKind.Region, ['REGION', SymbolKind.Object]],
]);

/** A cue, NOTE, STYLE or REGION; nothing for the header and for stray lines. */
function blockSymbols(
  transcript: Transcript,
  place: PlacedBlock,
  named: ReadonlySet<string>,
): readonly DocumentSymbol[] {
  if (isPlacedCue(place)) return [cueSymbol(transcript, place, named)];
  const keyword = keywordKinds.get(place.chunk.blocks.kind[place.block]!);
  return keyword ? [keywordSymbol(transcript, place, keyword)] : [];
}

function keywordSymbol(
  transcript: Transcript,
  { chunk, block, offset }: PlacedBlock,
  [name, kind]: readonly [string, SymbolKind],
): DocumentSymbol {
  const start = chunk.blocks.start[block]!;
  const end = chunk.blocks.end[block]!;
  const content = chunk.text.slice(start + name.length, Math.min(end, start + 4 * NAME_LIMIT));
  return {
    name,
    detail: shortened(content),
    kind,
    range: transcript.rangeAt(offset + start, offset + end),
    selectionRange: transcript.rangeAt(offset + start, offset + start + name.length),
  };
}
