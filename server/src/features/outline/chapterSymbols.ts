/** The outline by parts: chapters, what notes head, or else stretches of time. */

import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { cueCount } from '../../rules/findings/findings';
import type { Settings } from '../../settings';
import type { Inheritance } from '../../speakers';
import { talkIn } from '../../speakers/talk';
import { isPlacedCue, type PlacedBlock, placedBlocks } from '../../speakers/turns';
import { shortTime } from '../../syntax/timing/timestamp';
import { fileKindOf } from '../../transcript/fileKind';
import type { Transcript } from '../../transcript/transcript';
import { type Part, partsIn } from './headings';
import { childrenOf, nested, type Placed } from './nested';
import { stretches } from './stretches';
import {
  blockSymbols,
  cueSymbol,
  cuesText,
  endOf,
  endOffset,
  MOST_CUES,
  MOST_OF_LARGE,
  MOST_SYMBOLS,
  saying,
  shortened,
  startOf,
  startOffset,
  timingRange,
} from './symbolParts';
import { stretchSymbol, timeSymbols } from './timeSymbols';

/** The parts of the file, each with its cues; parts alone, or stretches of time, where it is large. */
export function chapterSymbols(
  transcript: Transcript,
  { kind, speakerInheritance }: Settings,
): DocumentSymbol[] {
  const cues = cueCount(transcript);
  const isChapters = (kind === 'auto' ? fileKindOf(transcript) : kind) === 'chapters';
  if (isChapters && cues <= MOST_SYMBOLS) return chapters(transcript);
  const parts = isChapters ? [] : partsIn(transcript);
  const most = cues > MOST_CUES ? MOST_OF_LARGE : MOST_SYMBOLS;
  if (parts.length === 0 || parts.length > most) return byTime(transcript, speakerInheritance);
  const found = parts.map((part) => ({ item: part, symbol: partSymbol(transcript, part) }));
  const full = filled(transcript, found, speakerInheritance);
  if (full) return nested(full, holdsPart);
  return saying(nested(found, holdsPart), 'Parts without their cues, as the file is large.');
}

/** The cues of a file of chapters; one that lies within the time of another is in it. */
function chapters(transcript: Transcript): DocumentSymbol[] {
  const cues = [...placedBlocks(transcript)].filter(isPlacedCue);
  const nobody: ReadonlySet<string> = new Set();
  const all = cues.map((item) => ({
    item,
    symbol: { ...cueSymbol(transcript, item, nobody), kind: SymbolKind.Module },
  }));
  return nested(all, holdsTime);
}

/** Whether the inner cue lies within the time of the outer and is shorter. */
function holdsTime(outer: PlacedBlock, inner: PlacedBlock): boolean {
  const starts = startOf(inner) - startOf(outer);
  const ends = endOf(outer) - endOf(inner);
  return starts >= 0 && ends >= 0 && starts + ends > 0;
}

/** What comes before the first heading holds nothing; neither does a block that is in no part. */
function holdsPart(outer: Part | undefined, inner: Part | undefined): boolean {
  return (
    outer?.heading !== undefined &&
    inner?.heading !== undefined &&
    outer.heading.level < inner.heading.level
  );
}

function partSymbol(transcript: Transcript, part: Part): DocumentSymbol {
  const { heading, first, last, cues, start, end } = part;
  const times = start < Infinity ? [`${shortTime(start)} – ${shortTime(end)}`] : [];
  const to = transcript.positionAt(endOffset(last));
  return {
    name: heading ? shortened(heading.title) : 'Beginning',
    detail: [...times, cuesText(cues)].join(', '),
    kind: SymbolKind.Module,
    range: { start: transcript.positionAt(startOffset(first)), end: to },
    selectionRange: heading
      ? transcript.rangeAt(startOffset(first), endOffset(first))
      : timingRange(transcript, first),
  };
}

/** Stretches of time, with their cues where the file is not large. */
function byTime(transcript: Transcript, inheritance: Inheritance): DocumentSymbol[] {
  if (cueCount(transcript) > MOST_SYMBOLS) return timeSymbols(transcript, inheritance);
  const found = stretches(transcript, MOST_OF_LARGE, inheritance).stretches.map((item) => ({
    item,
    symbol: stretchSymbol(transcript, item),
  }));
  const full = filled(transcript, found, inheritance);
  if (!full) return timeSymbols(transcript, inheritance);
  return saying(
    full.map(({ symbol }) => symbol),
    'By time, as no note or chapter says what the parts are.',
  );
}

/**
 * The symbols, each with the blocks between its first and its last as children, among those blocks
 * that are in none. Undefined where that would be too many.
 */
function filled<Item extends { readonly first: PlacedBlock; readonly last: PlacedBlock }>(
  transcript: Transcript,
  found: readonly Placed<Item>[],
  inheritance: Inheritance,
): readonly Placed<Item | undefined>[] | undefined {
  if (cueCount(transcript) + found.length > MOST_SYMBOLS) return undefined;
  const named = new Set(talkIn(transcript, inheritance).map(({ name }) => name));
  const full: Placed<Item | undefined>[] = [];
  let count = found.length;
  let next = 0;
  for (const place of placedBlocks(transcript)) {
    const start = startOffset(place);
    const upcoming = found[next];
    if (upcoming && start >= startOffset(upcoming.item.first)) {
      next++;
      full.push({ item: upcoming.item, symbol: { ...upcoming.symbol, children: [] } });
      // The note that heads a part is the part.
      if (!isPlacedCue(place)) continue;
    }
    const symbols = blockSymbols(transcript, place, named);
    count += symbols.length;
    if (count > MOST_SYMBOLS) return undefined;
    const last = full.at(-1);
    if (last?.item && start <= startOffset(last.item.last)) {
      childrenOf(last.symbol).push(...symbols);
    } else full.push(...symbols.map((symbol) => ({ item: undefined, symbol })));
  }
  return full;
}
