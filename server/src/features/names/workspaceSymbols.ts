/** Speakers and cues of many files, found by what they are called and what they say. */

import { type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Settings } from '../../settings';
import { mentionsAt, mentionsIn, type Speakers, speakersOf } from '../../speakers';
import { type Chunk, isCue } from '../../syntax/chunk';
import { cueNodes, plainText } from '../../syntax/text/cueText';
import type { Transcript } from '../../transcript/transcript';
import { nameRange, type PlacedMention, speakersUnder } from './mentionAt';

/** An answer has at most so many symbols. */
const MOST = 200;
/** The name of a cue is cut to so many code units. */
const NAME_LIMIT = 80;

/** A symbol and how well it fits; what fits better has the lower rank. */
export interface Found {
  /** From 0, for a speaker whose name starts with the query, to 5, for a cue that has it somewhere. */
  readonly rank: number;
  readonly symbol: SymbolInformation;
}

/** The symbols that fit best, at most 200. Of equals, those found first. */
export function bestSymbols(found: readonly Found[]): SymbolInformation[] {
  return best(found).map(({ symbol }) => symbol);
}

function best(found: readonly Found[]): readonly Found[] {
  return found.toSorted((a, b) => a.rank - b.rank).slice(0, MOST);
}

/**
 * The symbols of one file that fit, at most 200: speakers by their first mention, cues by what is said
 * in them. Case and white space do not count. An empty query fits each speaker and no cue.
 */
export function symbolsMatching(
  transcript: Transcript,
  settings: Settings,
  query: string,
): readonly Found[] {
  const wanted = onOneLine(query).toLowerCase();
  const speakers = speakersMatching(transcript, settings, wanted);
  if (wanted === '') return best(speakers);
  return best([...speakers, ...cuesMatching(transcript, settings, wanted)]);
}

function speakersMatching(
  transcript: Transcript,
  settings: Settings,
  wanted: string,
): readonly Found[] {
  const containerName = fileName(transcript.uri);
  return [...firstMentions(transcript, settings)].flatMap(([name, place]) => {
    const rank = rankOf(name.toLowerCase(), wanted);
    if (rank === undefined) return [];
    const location = { uri: transcript.uri, range: nameRange(transcript, place) };
    return [{ rank, symbol: { name, kind: SymbolKind.Class, location, containerName } }];
  });
}

/** Of each speaker the first mention, in the order of the text. */
function firstMentions(
  transcript: Transcript,
  settings: Settings,
): ReadonlyMap<string, PlacedMention> {
  const speakers = speakersUnder(transcript, settings);
  const firsts = new Map<string, PlacedMention>();
  for (const [index, chunk] of transcript.chunks.entries()) {
    const offset = transcript.offsetOf(index);
    for (const mention of mentionsIn(speakers, chunk)) {
      if (!firsts.has(mention.name)) firsts.set(mention.name, { mention, chunk, offset });
    }
  }
  return firsts;
}

/** Starts with it, has a word that does, has it anywhere, or has its letters in order. */
function rankOf(name: string, wanted: string): number | undefined {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(` ${wanted}`)) return 1;
  if (name.includes(wanted)) return 2;
  return hasInOrder(name, wanted) ? 3 : undefined;
}

function hasInOrder(name: string, wanted: string): boolean {
  let at = 0;
  for (const character of wanted) {
    at = name.indexOf(character, at) + character.length;
    if (at < character.length) return false;
  }
  return true;
}

const STARTS = 4;
const HAS = 5;

function cuesMatching(
  transcript: Transcript,
  settings: Settings,
  wanted: string,
): readonly Found[] {
  const speakers = speakersUnder(transcript, settings);
  const found: Found[] = [];
  const hint = longestWord(wanted);
  for (const [index, chunk] of transcript.chunks.entries()) {
    if (!chunk.text.toLowerCase().includes(hint)) continue;
    const offset = transcript.offsetOf(index);
    for (let block = 0; block < chunk.blocks.count; block++) {
      if (!isCue(chunk.blocks.kind[block]!)) continue;
      const text = matchingText(speakers, chunk, block, wanted, hint);
      const at = text?.toLowerCase().indexOf(wanted) ?? -1;
      if (text === undefined || at < 0) continue;
      const { start, end } = chunk.blocks;
      const names = speakersOf(speakers, chunk, block).join(', ');
      const symbol = {
        name: excerpt(text, at),
        kind: SymbolKind.String,
        location: {
          uri: transcript.uri,
          range: transcript.rangeAt(offset + start[block]!, offset + end[block]!),
        },
        containerName: [names, fileName(transcript.uri)].filter((part) => part !== '').join(' · '),
      };
      found.push({ rank: at === 0 ? STARTS : HAS, symbol });
      if (found.length === MOST) return found;
    }
  }
  return found;
}

/** A part of what is looked for that stands in the file as it is: no reference, nor over two lines. */
function longestWord(wanted: string): string {
  const words = wanted.split(/[\s&<>\u00a0\u200e\u200f]+/u);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}

/**
 * The words of the cue on one line, without the label that names their speaker; undefined where what
 * is looked for is not in them. Tags are read only where the part that is looked for first stands
 * outside of them: a speaker’s name stands in nearly every cue.
 */
function matchingText(
  speakers: Speakers,
  chunk: Chunk,
  block: number,
  wanted: string,
  hint: string,
): string | undefined {
  const { blocks, text } = chunk;
  const end = blocks.end[block]!;
  if (!text.slice(blocks.text[block]!, end).toLowerCase().includes(hint)) return undefined;
  const raw = text.slice(speechOf(speakers, chunk, block), end);
  if (!raw.replace(TAG, '').toLowerCase().includes(hint)) return undefined;
  const plain = onOneLine(plainText(cueNodes(raw)));
  return plain.toLowerCase().includes(wanted) ? plain : undefined;
}

const TAG = /<[^<>]*>/gu;

/** Where the cue’s text starts, behind what names its speaker. */
function speechOf(speakers: Speakers, chunk: Chunk, block: number): number {
  const start = chunk.blocks.text[block]!;
  const [first] = mentionsAt(speakers, chunk, block);
  if (!first || first.notation === 'voice' || first.prefix < start) return start;
  return chunk.text.slice(start, first.prefix).trim() === '' ? first.prefixEnd : start;
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The text around what is looked for, cut where it is long. */
function excerpt(text: string, at: number): string {
  const word = text.lastIndexOf(' ', at - NAME_LIMIT / 4) + 1;
  const start = at < NAME_LIMIT / 2 ? 0 : Math.max(word, at - NAME_LIMIT / 2);
  const cut = text.slice(start, start + NAME_LIMIT);
  return `${start > 0 ? '…' : ''}${cut}${start + NAME_LIMIT < text.length ? '…' : ''}`;
}

/** The last part of the address, read as people read it. */
function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
