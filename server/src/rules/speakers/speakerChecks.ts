/** Where names are written in two ways, where they stand in two notations, and where they name nobody. */

import { countedNames, type Mention, mentionsIn, type Speakers, speakersIn } from '../../speakers';
import { isGenericName } from '../../speakers/generic';
import type { Notation } from '../../speakers/prefix';
import { MOST_NAMES, type Slip, slipsAmong } from '../../speakers/similar';
import { tallyIn, tallyOf } from '../../speakers/tally';
import type { Chunk } from '../../syntax/chunk';
import type { Transcript } from '../../transcript/transcript';
import type { Checks } from '../check';
import type { Place } from '../rule';

export type SpeakerCode = 'speaker-name-similar' | 'speaker-notation-mixed' | 'speaker-generic';

/** A place that one of these rules has found. */
export interface SpeakerPlace extends Place {
  readonly code: SpeakerCode;
}

type PlacesInChunks = readonly (readonly SpeakerPlace[])[];

/** No more names than these are reported: who reads on has other work to do first. */
const MOST_REPORTED = 100;

/** What finds each of the rules. */
export const speakerChecks = {
  'speaker-name-similar': similarPlaces,
  'speaker-notation-mixed': mixedPlaces,
  'speaker-generic': genericPlaces,
} as const satisfies Checks<SpeakerCode>;

/** Each name that seems to be a slip of another, at its first mention. */
function similarPlaces(transcript: Transcript): PlacesInChunks {
  const slips = slipsIn(transcript).slice(0, MOST_REPORTED);
  const counts = countedNames(transcript);
  const meant = new Map(slips.map((slip) => [slip.name, slip.meant]));
  return firstPlaces(transcript, new Set(meant.keys()), (name) => ({
    code: 'speaker-name-similar',
    measured: counts.get(name) ?? 0,
    limit: counts.get(meant.get(name)!) ?? 0,
    meant: meant.get(name)!,
  }));
}

/** The names, with how often they stood, of which the slips were told. */
interface Told {
  readonly counts: ReadonlyMap<string, number>;
  readonly slips: readonly Slip[];
}

const told = new WeakMap<Transcript, Told>();

/**
 * The slips among the file’s names; looked for again only where a name is new, gone, or stands more or
 * less often. Of very many names it takes as long to see that.
 */
function slipsIn(transcript: Transcript): readonly Slip[] {
  const counts = countedNames(transcript);
  if (counts.size > MOST_NAMES) return slipsAmong(counts);
  const known = told.get(transcript);
  if (known && isSame(known.counts, counts)) return known.slips;
  const slips = slipsAmong(counts);
  told.set(transcript, { counts: new Map(counts), slips });
  return slips;
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  if (a.size !== b.size) return false;
  for (const [name, count] of a) if (b.get(name) !== count) return false;
  return true;
}

/** Each name that was left by a machine, at its first mention. */
function genericPlaces(transcript: Transcript): PlacesInChunks {
  const counts = countedNames(transcript);
  const generic = [...counts.keys()].filter(isGenericName).sort().slice(0, MOST_REPORTED);
  return firstPlaces(transcript, new Set(generic), (name) => ({
    code: 'speaker-generic',
    measured: counts.get(name) ?? 0,
  }));
}

/** The first mention of each of the names, with what `about` adds. Looks into a chunk only where it has one. */
function firstPlaces(
  transcript: Transcript,
  wanted: Set<string>,
  about: (name: string) => Pick<SpeakerPlace, 'code' | 'measured' | 'limit' | 'meant'>,
): PlacesInChunks {
  if (wanted.size === 0) return [];
  const speakers = speakersIn(transcript);
  return transcript.chunks.map((chunk) => {
    if (!tallyOf(chunk).names.some((name) => wanted.has(name))) return [];
    const places: SpeakerPlace[] = [];
    for (const { name, block, start, end } of mentionsIn(speakers, chunk)) {
      if (wanted.delete(name)) places.push({ ...about(name), chunk, block, start, end, name });
    }
    return places;
  });
}

/** Whether the chunk has the name, be it for a speaker or not. */
export function mayName(chunk: Chunk, name: string): boolean {
  return tallyOf(chunk).names.includes(name);
}

/** The first mention of the name in the file, and the chunk that it is in. */
export function firstMentionOf(
  transcript: Transcript,
  name: string,
): { readonly chunk: Chunk; readonly mention: Mention } | undefined {
  const speakers = speakersIn(transcript);
  for (const chunk of transcript.chunks) {
    if (!mayName(chunk, name)) continue;
    const mention = mentionsIn(speakers, chunk).find((other) => other.name === name);
    if (mention) return { chunk, mention };
  }
  return undefined;
}

/** What says who speaks: tags, which players know; words of the text; or identifiers. */
export type Form = 'tag' | 'text' | 'identifier';

export function formOf(notation: Notation): Form {
  if (notation === 'voice') return 'tag';
  return notation === 'identifier' ? 'identifier' : 'text';
}

type FormCounts = Readonly<Record<Form, number>>;

/** How often each form names a speaker, and which does most often; of two, the one that players know. */
export interface Mix {
  readonly counts: FormCounts;
  readonly prevailing: Form;
}

/** The forms of the file; undefined where tags are all or nothing of it. */
export function mixIn(transcript: Transcript): Mix | undefined {
  const { tags, identified, labels, enclosed } = tallyIn(transcript);
  if (tags === 0 || (identified === 0 && labels.size === 0 && enclosed.size === 0))
    return undefined;
  const speakers = speakersIn(transcript);
  let text = 0;
  for (const chunk of transcript.chunks) text += textCount(chunk, speakers);
  const counts: FormCounts = { tag: tags, text, identifier: identified };
  if (text + identified === 0) return undefined;
  const prevailing = (['tag', 'identifier', 'text'] as const).reduce((most, form) =>
    counts[form] > counts[most] ? form : most,
  );
  return { counts, prevailing };
}

const textCounts = new WeakMap<Chunk, { readonly speakers: Speakers; readonly count: number }>();

/** How many names of speakers the chunk’s text has. */
function textCount(chunk: Chunk, speakers: Speakers): number {
  if (!tallyOf(chunk).hasText) return 0;
  const known = textCounts.get(chunk);
  if (known?.speakers === speakers) return known.count;
  let count = 0;
  for (const { notation } of mentionsIn(speakers, chunk)) if (formOf(notation) === 'text') count++;
  textCounts.set(chunk, { speakers, count });
  return count;
}

/** The first name that does not stand as most of the file’s do. */
function mixedPlaces(transcript: Transcript): PlacesInChunks {
  const mix = mixIn(transcript);
  if (!mix) return [];
  const speakers = speakersIn(transcript);
  for (const [index, chunk] of transcript.chunks.entries()) {
    if (!mayDiffer(chunk, mix.prevailing)) continue;
    const other = mentionsIn(speakers, chunk).find(
      ({ notation }) => formOf(notation) !== mix.prevailing,
    );
    if (!other) continue;
    const { block, start, end, name } = other;
    const place: SpeakerPlace = { chunk, block, start, end, name, code: 'speaker-notation-mixed' };
    return transcript.chunks.map((_, i) => (i === index ? [place] : []));
  }
  return [];
}

function mayDiffer(chunk: Chunk, prevailing: Form): boolean {
  const { tags, identified, hasText } = tallyOf(chunk);
  return (
    (prevailing !== 'tag' && tags > 0) ||
    (prevailing !== 'identifier' && identified > 0) ||
    (prevailing !== 'text' && hasText)
  );
}
