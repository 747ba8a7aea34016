/** The outline: turns with their cues, and the blocks that are no cues. */

import { type DocumentSymbol, type Range, SymbolKind } from 'vscode-languageserver-types';
import { cueCount } from '../rules/index';
import { labelOf } from '../speakers';
import { BlockKind } from '../syntax/chunk';
import { cueNodes, plainText } from '../syntax/cueText';
import { shortTime } from '../syntax/time';
import type { Transcript } from '../transcript';
import { isPlacedCue, type PlacedBlock, type Section, sections, type Turn } from '../turns';
import { cuesText, keywordSymbols, NAME_LIMIT, saying, shortened } from './symbolParts';
import { timeSymbols } from './timeSymbols';

/** An outline in full has at most so many symbols, and is only made of files with so many cues. */
const MOST_SYMBOLS = 4_000;
const MOST_CUES = 20_000;

/**
 * The symbols of the file, in the order of the text: turns with their cues; turns alone, or stretches
 * of time, where the file is large.
 */
export function documentSymbols(transcript: Transcript): DocumentSymbol[] {
  if (cueCount(transcript) > MOST_CUES) return timeSymbols(transcript);
  const all = sections(transcript);
  const named = new Set(
    all.flatMap((section) => (section.type === 'turn' ? section.turn.speakers : [])),
  );
  const blocks = all.reduce((sum, section) => sum + blocksOf(section).length, 0);
  const hasTurns = named.size > 0;
  if (blocks + (hasTurns ? all.length : 0) <= MOST_SYMBOLS) return inFull(transcript, all, named);
  if (hasTurns && all.length <= MOST_SYMBOLS) return turnsAlone(transcript, all);
  return timeSymbols(transcript);
}

function blocksOf(section: Section): readonly PlacedBlock[] {
  return section.type === 'turn' ? section.turn.blocks : [section.place];
}

/** Turns with their cues; cues alone where the file names no speaker. */
function inFull(
  transcript: Transcript,
  all: readonly Section[],
  named: ReadonlySet<string>,
): DocumentSymbol[] {
  return all.flatMap((section) => {
    const symbols = blocksOf(section).flatMap((place) => blockSymbols(transcript, place, named));
    if (section.type === 'block' || named.size === 0) return symbols;
    return [{ ...turnSymbol(transcript, section.turn), children: symbols }];
  });
}

/** Turns without their cues; the first says so. */
function turnsAlone(transcript: Transcript, all: readonly Section[]): DocumentSymbol[] {
  const symbols = all.flatMap((section) =>
    section.type === 'turn'
      ? [turnSymbol(transcript, section.turn)]
      : keywordSymbols(transcript, section.place),
  );
  return saying(symbols, 'Turns without their cues, as the file is large.');
}

function turnSymbol(transcript: Transcript, { speakers, blocks }: Turn): DocumentSymbol {
  const cues = blocks.filter(isPlacedCue);
  const end = cues.reduce((latest, cue) => Math.max(latest, endOf(cue) || 0), 0);
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  return {
    name: speakers.join(', ') || 'No speaker',
    detail: `${shortTime(startOf(cues[0]!))} – ${shortTime(end)}, ${cuesText(cues.length)}`,
    kind: speakers.length > 0 ? SymbolKind.Class : SymbolKind.Namespace,
    range: transcript.rangeAt(
      first.offset + first.chunk.blocks.start[first.block]!,
      last.offset + last.chunk.blocks.end[last.block]!,
    ),
    selectionRange: timingRange(transcript, first),
  };
}

function timingRange(transcript: Transcript, { chunk, block, offset }: PlacedBlock): Range {
  const { timing, timingEnd } = chunk.blocks;
  return transcript.rangeAt(offset + timing[block]!, offset + timingEnd[block]!);
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
    selectionRange: timingRange(transcript, place),
  };
}

/** A cue, NOTE, STYLE or REGION; nothing for the header and for stray lines. */
function blockSymbols(
  transcript: Transcript,
  place: PlacedBlock,
  named: ReadonlySet<string>,
): readonly DocumentSymbol[] {
  return isPlacedCue(place)
    ? [cueSymbol(transcript, place, named)]
    : keywordSymbols(transcript, place);
}
