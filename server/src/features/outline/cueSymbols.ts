/** The outline by cue, and the blocks that are no cues. */

import type { DocumentSymbol } from 'vscode-languageserver-types';
import { cueCount } from '../../rules/findings/findings';
import type { Inheritance } from '../../speakers';
import { isPlacedCue, sections } from '../../speakers/turns';
import type { Transcript } from '../../transcript/transcript';
import {
  blocksOf,
  cueSymbol,
  keywordSymbols,
  MOST_CUES,
  MOST_SYMBOLS,
  namedIn,
  shortened,
} from './symbolParts';
import { timeSymbols } from './timeSymbols';

/** The cues in the order of the text, each with who speaks; stretches of time where the file is large. */
export function cueSymbols(transcript: Transcript, inheritance: Inheritance): DocumentSymbol[] {
  if (cueCount(transcript) > MOST_CUES) return timeSymbols(transcript, inheritance);
  const all = sections(transcript, inheritance);
  const blocks = all.reduce((sum, section) => sum + blocksOf(section).length, 0);
  if (blocks > MOST_SYMBOLS) return timeSymbols(transcript, inheritance);
  const named = namedIn(all);
  return all.flatMap((section) => {
    const speakers = section.type === 'turn' ? shortened(section.turn.speakers.join(', ')) : '';
    return blocksOf(section).flatMap((place) => {
      if (!isPlacedCue(place)) return keywordSymbols(transcript, place);
      const symbol = cueSymbol(transcript, place, named);
      return [speakers ? { ...symbol, detail: `${symbol.detail}, ${speakers}` } : symbol];
    });
  });
}
