/** The outline by turns, and the blocks that are no cues. */

import type { DocumentSymbol } from 'vscode-languageserver-types';
import { cueCount } from '../../rules/findings/findings';
import type { Inheritance } from '../../speakers';
import { type Section, sections } from '../../speakers/turns';
import type { Transcript } from '../../transcript/transcript';
import {
  blockSymbols,
  blocksOf,
  keywordSymbols,
  MOST_CUES,
  MOST_SYMBOLS,
  namedIn,
  saying,
  turnSymbol,
} from './symbolParts';
import { timeSymbols } from './timeSymbols';

/**
 * The symbols of the file, in the order of the text: turns with their cues; turns alone, or stretches
 * of time, where the file is large.
 */
export function turnSymbols(transcript: Transcript, inheritance: Inheritance): DocumentSymbol[] {
  if (cueCount(transcript) > MOST_CUES) return timeSymbols(transcript, inheritance);
  const all = sections(transcript, inheritance);
  const named = namedIn(all);
  const blocks = all.reduce((sum, section) => sum + blocksOf(section).length, 0);
  const hasTurns = named.size > 0;
  if (blocks + (hasTurns ? all.length : 0) <= MOST_SYMBOLS) return inFull(transcript, all, named);
  if (hasTurns && all.length <= MOST_SYMBOLS) return turnsAlone(transcript, all);
  return timeSymbols(transcript, inheritance);
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
