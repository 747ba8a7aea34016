/** The outline by speaker: each with their share of the talk, then their turns. */

import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { cueCount } from '../../rules/findings/findings';
import type { Inheritance } from '../../speakers';
import { type Talk, talkIn } from '../../speakers/talk';
import { isPlacedCue, sections, type Turn } from '../../speakers/turns';
import { counted, numberText } from '../../syntax/numberText';
import { shortTime } from '../../syntax/timing/timestamp';
import type { Transcript } from '../../transcript/transcript';
import { cueSymbols } from './cueSymbols';
import {
  endOffset,
  firstWords,
  MOST_CUES,
  MOST_OF_LARGE,
  MOST_SYMBOLS,
  saying,
  shortened,
  startOffset,
  timingRange,
  turnSymbol,
} from './symbolParts';

/** A turn, and the how manieth of the file it is. */
interface NumberedTurn {
  readonly turn: Turn;
  readonly number: number;
}

/**
 * The speakers in the order in which they first speak, then those turns of which the file does not
 * say whose they are; the cues where it names nobody.
 */
export function speakerSymbols(transcript: Transcript, inheritance: Inheritance): DocumentSymbol[] {
  const talks = talkIn(transcript, inheritance);
  if (talks.length === 0) return cueSymbols(transcript, inheritance);
  const turns = talks.reduce((sum, talk) => sum + talk.turns, 0);
  const isLarge = cueCount(transcript) > MOST_CUES || talks.length + turns > MOST_SYMBOLS;
  if (isLarge) return speakersAlone(transcript, talks);
  const turnsOf = turnsBySpeaker(transcript, inheritance);
  const named = new Set(talks.map(({ name }) => name));
  const symbols = talks.map((talk) =>
    speakerSymbol(transcript, talk, turnsOf.get(talk.name) ?? [], named),
  );
  const nobodys = turnsOf.get(undefined);
  if (!nobodys || symbols.length + turns + nobodys.length >= MOST_SYMBOLS) return symbols;
  return [...symbols, nobodySymbol(transcript, nobodys, named)];
}

/** The turns of each speaker; those of nobody under undefined. */
function turnsBySpeaker(
  transcript: Transcript,
  inheritance: Inheritance,
): ReadonlyMap<string | undefined, readonly NumberedTurn[]> {
  const turnsOf = new Map<string | undefined, NumberedTurn[]>();
  const turns = sections(transcript, inheritance).flatMap((section) =>
    section.type === 'turn' ? [section.turn] : [],
  );
  for (const [number, turn] of turns.entries()) {
    for (const name of turn.speakers.length > 0 ? new Set(turn.speakers) : [undefined]) {
      const known = turnsOf.get(name);
      if (known) known.push({ turn, number });
      else turnsOf.set(name, [{ turn, number }]);
    }
  }
  return turnsOf;
}

function speakerSymbol(
  transcript: Transcript,
  talk: Talk,
  turns: readonly NumberedTurn[],
  named: ReadonlySet<string>,
): DocumentSymbol {
  return {
    name: shortened(talk.name) || '(no name)',
    detail: detailOf(talk),
    kind: SymbolKind.Class,
    ...rangesOf(transcript, turns),
    children: turns.map(({ turn }) => ownTurn(transcript, turn, named, talk.name)),
  };
}

function nobodySymbol(
  transcript: Transcript,
  turns: readonly NumberedTurn[],
  named: ReadonlySet<string>,
): DocumentSymbol {
  return {
    name: 'No speaker',
    detail: turnsText(turns.length),
    kind: SymbolKind.Namespace,
    ...rangesOf(transcript, turns),
    children: turns.map(({ turn }) => ownTurn(transcript, turn, named, undefined)),
  };
}

/** As in “41 % · 26:13 · 5 turns”; no share where no cue has a time. */
function detailOf({ ms, share, turns }: Talk): string {
  const part = ms > 0 ? [`${Math.round(100 * share)} %`, shortTime(ms)] : [];
  return [...part, turnsText(turns)].join(' · ');
}

function turnsText(count: number): string {
  return counted(count, 'turn');
}

/**
 * The ranges of a speaker: the first turn, with those that follow it before anybody else speaks. A
 * range up to the last turn would hold other speakers’ turns, and an editor that looks for the symbol
 * at the cursor goes into the first whose range holds it: it would name the wrong speaker.
 */
function rangesOf(
  transcript: Transcript,
  turns: readonly NumberedTurn[],
): Pick<DocumentSymbol, 'range' | 'selectionRange'> {
  const first = turns[0]!;
  const next = turns.findIndex(({ number }, index) => number !== first.number + index);
  const last = turns[next < 0 ? turns.length - 1 : next - 1]!;
  return {
    range: transcript.rangeAt(
      startOffset(first.turn.blocks[0]!),
      endOffset(last.turn.blocks.at(-1)!),
    ),
    selectionRange: timingRange(transcript, first.turn.blocks[0]!),
  };
}

/** A turn by its first words, under one of its speakers. */
function ownTurn(
  transcript: Transcript,
  turn: Turn,
  named: ReadonlySet<string>,
  speaker: string | undefined,
): DocumentSymbol {
  const symbol = turnSymbol(transcript, turn);
  const others = turn.speakers.filter((name) => name !== speaker);
  const together = others.length > 0 ? `, with ${shortened(others.join(', '))}` : '';
  return {
    ...symbol,
    name: firstWords(turn.blocks.find(isPlacedCue)!, named),
    detail: `${symbol.detail}${together}`,
    kind: SymbolKind.String,
  };
}

/** Speakers without their turns, at their first cues; the first says so. */
function speakersAlone(transcript: Transcript, talks: readonly Talk[]): DocumentSymbol[] {
  const most = new Set(
    talks.toSorted((a, b) => b.ms - a.ms || b.cues - a.cues).slice(0, MOST_OF_LARGE),
  );
  const symbols = talks
    .filter((talk) => most.has(talk))
    .map((talk) => ({
      name: shortened(talk.name) || '(no name)',
      detail: detailOf(talk),
      kind: SymbolKind.Class,
      range: transcript.rangeAt(startOffset(talk.first), endOffset(talk.first)),
      selectionRange: timingRange(transcript, talk.first),
    }));
  const who =
    talks.length > MOST_OF_LARGE
      ? `The ${MOST_OF_LARGE} of ${numberText(talks.length)} speakers who talk most,`
      : 'Speakers';
  return saying(symbols, `${who} without their turns, as the file is large.`);
}
