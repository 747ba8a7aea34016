/** Consecutive cues of one speaker made one. */

import { timestampLike, timingPlaces } from '../../rules/cueParts';
import type { Edit } from '../../rules/rule';
import type { Mention } from '../../speakers';
import { spokenIn } from '../../speakers/spoken';
import { isSameTurn, type PlacedBlock } from '../../speakers/turns';
import { counted } from '../../syntax/numberText';
import {
  again,
  cueAt,
  cuesIn,
  edit,
  namedAt,
  neighbour,
  type Outcome,
  type Reading,
  refused,
  type Scope,
  speakingBefore,
  textOf,
  toldBy,
  trimmedEnd,
} from '../reading';
import { cueSpans, sorted, withoutEndTag } from '../speakers/rewrite';
import { isBalanced, joint, type Span } from '../textSpans';
import { shownBetween } from './splitCue';

/** How far apart cues may be that are merged, and how long they may become. */
export interface MergeLimits {
  /** The longest pause between two cues that are merged, in ms. */
  readonly gap: number;
  /** How long a merged cue lasts at most, in ms; infinite where nothing limits it. */
  readonly longest: number;
}

/** A cue with what decides whether another may join it. */
interface Part {
  readonly place: PlacedBlock;
  readonly names: readonly string[];
  readonly isNew: boolean;
  readonly mentions: readonly Mention[];
}

/**
 * The edits that merge each run of cues of one speaker in the scope, by absolute offsets, or in the
 * file. A turn, a note or another block between, a longer pause, other cue settings and tags left open
 * keep cues apart. Refused where nothing can be merged, and where the rest of the file would then be
 * read otherwise.
 */
export function cuesMerged(reading: Reading, limits: MergeLimits, scope?: Scope): Outcome {
  const edits: Edit[] = [];
  const absorbed = new Set<string>();
  let run: Part[] = [];
  let from = 0;
  let until = 0;
  const finish = () => {
    if (run.length > 1) edits.push(...runEdits(run));
    for (const { place } of run.slice(1)) absorbed.add(keyOf(place));
  };
  for (const part of partsOf(reading, scope)) {
    const last = run.at(-1);
    const end = Math.max(until, endOf(part));
    const isShort = end - from <= limits.longest;
    if (
      last &&
      part.names.length === 1 &&
      isShort &&
      mayJoin(reading, last, part, until, limits.gap)
    ) {
      run.push(part);
      until = end;
      continue;
    }
    finish();
    run = [part];
    from = part.place.chunk.blocks.startTime[part.place.block]!;
    until = endOf(part);
  }
  finish();
  const merged = absorbed.size;
  if (merged === 0) return refused('No two cues of one speaker can be merged here.');
  const wanted = toldBy(reading);
  const kept = cuesIn(reading).flatMap((place, index) =>
    absorbed.has(keyOf(place)) ? [] : [wanted[index]!],
  );
  const told = toldBy(again(reading, edits));
  if (kept.length !== told.length || kept.some((names, index) => names !== told[index])) {
    return refused(
      'Nothing was changed: names would stand so seldom that they would not be taken for speakers’. Write them as <v Name> first.',
    );
  }
  return {
    edits,
    message: `${counted(merged, 'cue')} ${merged === 1 ? 'has' : 'have'} become part of the one before.`,
  };
}

function keyOf({ offset, block }: PlacedBlock): string {
  return `${offset} ${block}`;
}

/**
 * The edits that merge the cue at the absolute offset with the next one, if the same people speak in
 * both.
 */
export function mergedWithNext(reading: Reading, offset: number): Outcome {
  const place = cueAt(reading, offset);
  const next = place && neighbour(reading, place, 1);
  if (!place || !next) return refused('There is no cue behind this one.');
  const parts = partsOf(reading, {
    start: place.offset + place.chunk.blocks.start[place.block]!,
    end: next.offset + next.chunk.blocks.start[next.block]!,
  });
  const [first, second] = parts;
  const mayBe =
    first && second && mayJoin(reading, first, second, endOf(first), Number.POSITIVE_INFINITY);
  if (!mayBe)
    return refused('This cue and the next are not one speaker’s, or differ in their settings.');
  return { edits: runEdits([first, second]), message: 'The two cues are one now.' };
}

function partsOf(reading: Reading, scope: Scope | undefined): readonly Part[] {
  const cues = cuesIn(reading, scope);
  if (!cues[0]) return [];
  let before = speakingBefore(reading, cues[0]);
  return cues.map((place) => {
    const spoken = spokenIn(reading.speakers, place.chunk, place.block, before);
    before = spoken.after;
    return { place, names: spoken.names, isNew: spoken.isNew, mentions: namedAt(reading, place) };
  });
}

function endOf({ place: { chunk, block } }: Part): number {
  return chunk.blocks.endTime[block]!;
}

function mayJoin(reading: Reading, last: Part, part: Part, until: number, gap: number): boolean {
  const next = neighbour(reading, last.place, 1);
  if (next?.chunk !== part.place.chunk || next.block !== part.place.block) return false;
  if (part.isNew || !isSameTurn(last.names, part.names) || part.names.length > 1) return false;
  const start = part.place.chunk.blocks.startTime[part.place.block]!;
  const before = last.place.chunk.blocks.startTime[last.place.block]!;
  if (!(start >= before && start - until <= gap) || !(endOf(part) < Number.POSITIVE_INFINITY))
    return false;
  if (settingsOf(last.place) !== settingsOf(part.place)) return false;
  return isWhole(last) && isWhole(part) && isSimilar(last, part);
}

/** The cue settings, single spaces between them. */
function settingsOf({ chunk, block }: PlacedBlock): string {
  const { endEnd } = timingPlaces({ chunk, block });
  return chunk.text.slice(endEnd, chunk.blocks.timingEnd[block]).trim().replace(/\s+/gu, ' ');
}

/** Whether the text may be joined with other text: there is some, and no tag but a voice is left open. */
function isWhole({ place, mentions }: Part): boolean {
  const { start, end } = textOf(place);
  if (shownBetween(place.chunk.text, mentions, start, end) === 0) return false;
  const spans = cueSpans(place, mentions).filter(({ name, close }) => name !== 'v' || close >= 0);
  return (
    mentions.length <= 1 && isBalanced(spans, start, end) && spans.every(({ close }) => close >= 0)
  );
}

/** Whether the name at the start of the next cue can go, as it says no more than the one before. */
function isSimilar(last: Part, part: Part): boolean {
  const [mention] = part.mentions;
  if (!mention) return true;
  const isVoice = mention.notation === 'voice';
  if (isVoice !== (last.mentions[0]?.notation === 'voice') && last.mentions.length > 0)
    return false;
  if (mention.notation !== 'identifier' && leadOf(part).trim() !== '') return false;
  return !isVoice || classesOf(part) === (last.mentions.length > 0 ? classesOf(last) : '');
}

/** What stands before the name; a dash counts for nothing. */
function leadOf({ place, mentions }: Part): string {
  const { start } = textOf(place);
  const lead = place.chunk.text.slice(start, mentions[0]!.prefix);
  return lead.replace(/^\s*[-\u2010-\u2015]/u, '');
}

function classesOf({ place, mentions }: Part): string {
  const { prefix, prefixEnd } = mentions[0]!;
  return /^<\s*v(\.\S*)/iu.exec(place.chunk.text.slice(prefix, prefixEnd))?.[1] ?? '';
}

function runEdits(run: readonly Part[]): readonly Edit[] {
  const [first] = run;
  const { place } = first!;
  const timing = timingPlaces(place);
  const model = place.chunk.text.slice(timing.end, timing.endEnd);
  const end = Math.max(...run.map(endOf));
  const edits: Edit[] =
    end === endOf(first!)
      ? []
      : [edit(place, timing.end, timing.endEnd, timestampLike(end, model))];
  for (let i = 1; i < run.length; i++) edits.push(joined(run[i - 1]!, run[i]!));
  return sorted([...edits, ...lastEndTag(run)]);
}

/** The edit that leaves nothing between the words of two cues but what stands between words. */
function joined(last: Part, part: Part): Edit {
  const { text } = last.place.chunk;
  const { start, end } = textOf(last.place);
  const from = trimmedEnd(text, start, trailingEndTag(last)?.close ?? end);
  const to = speechOf(part);
  const next = part.place.chunk.text.slice(to, textOf(part.place).end);
  const between = joint(text.slice(start, from), next);
  return { start: last.place.offset + from, end: part.place.offset + to, text: between };
}

/** Where the words of a cue start that goes behind another. */
function speechOf({ place, mentions }: Part): number {
  const [mention] = mentions;
  const { start, end } = textOf(place);
  const from = mention && mention.notation !== 'identifier' ? mention.prefixEnd : start;
  return from + /^\s*/u.exec(place.chunk.text.slice(from, end))![0].length;
}

/** The end tag of the voice, where the cue ends with it. */
function trailingEndTag({ place, mentions }: Part): Span | undefined {
  const { end } = textOf(place);
  const span = voiceSpan(place, mentions);
  if (!span || span.close < 0) return undefined;
  return place.chunk.text.slice(span.closeEnd, end).trim() === '' ? span : undefined;
}

function voiceSpan(place: PlacedBlock, mentions: readonly Mention[]): Span | undefined {
  const voice = mentions.find(({ notation }) => notation === 'voice');
  return voice && cueSpans(place, mentions).find(({ start }) => start === voice.prefix);
}

/** The voice is closed at the end if it was at the start, and if nothing else closes it. */
function lastEndTag(run: readonly Part[]): readonly Edit[] {
  const tagged = run.filter(({ mentions }) =>
    mentions.some(({ notation }) => notation === 'voice'),
  );
  const last = run.at(-1)!;
  const own = voiceSpan(last.place, last.mentions);
  const isClosed = own !== undefined && own.close >= 0;
  const { start, end } = textOf(last.place);
  const startsVoiced = run[0]!.mentions.some(({ notation }) => notation === 'voice');
  if (!startsVoiced) return isClosed ? [withoutEndTag(last.place, own)] : [];
  if (isClosed || !tagged.some((part) => trailingEndTag(part))) return [];
  const at = trimmedEnd(last.place.chunk.text, start, end);
  return [edit(last.place, at, at, '</v>')];
}
