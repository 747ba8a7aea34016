/** Where names are written in two ways, where they stand in two notations, and where they name nobody. */

import { countedNames, mentionsIn, speakersIn } from '../../speakers';
import { isGenericName } from '../../speakers/generic';
import { MOST_NAMES, type Slip, slipsAmong } from '../../speakers/similar';
import { tallyOf } from '../../speakers/tally';
import type { Transcript } from '../../transcript/transcript';
import type { CheckedCode, Checks, CodedPlace, PlacesInChunks } from '../check';
import { mayDiffer, mixedSources, sourceOf } from './nameSources';
import type { speakerRules } from './speakerRules';

type Code = CheckedCode<typeof speakerRules>;

/** No more names than these are reported: who reads on has other work to do first. */
const MOST_REPORTED = 100;

/** What finds each of the rules. */
export const speakerChecks = {
  'speaker-name-similar': similarPlaces,
  'speaker-notation-mixed': mixedPlaces,
  'speaker-generic': genericPlaces,
} as const satisfies Checks<Code>;

/** Each name that seems to be a slip of another, at its first mention. */
function similarPlaces(transcript: Transcript): PlacesInChunks<Code> {
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
function genericPlaces(transcript: Transcript): PlacesInChunks<Code> {
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
  about: (name: string) => Pick<CodedPlace<Code>, 'code' | 'measured' | 'limit' | 'meant'>,
): PlacesInChunks<Code> {
  if (wanted.size === 0) return [];
  const speakers = speakersIn(transcript);
  return transcript.chunks.map((chunk) => {
    if (!tallyOf(chunk).names.some((name) => wanted.has(name))) return [];
    const places: CodedPlace<Code>[] = [];
    for (const { name, block, start, end } of mentionsIn(speakers, chunk)) {
      if (wanted.delete(name)) places.push({ ...about(name), chunk, block, start, end, name });
    }
    return places;
  });
}

/** The first name that does not stand as most of the file’s do. */
function mixedPlaces(transcript: Transcript): PlacesInChunks<Code> {
  const mix = mixedSources(transcript);
  if (!mix) return [];
  const speakers = speakersIn(transcript);
  for (const [index, chunk] of transcript.chunks.entries()) {
    if (!mayDiffer(chunk, mix.prevailing)) continue;
    const other = mentionsIn(speakers, chunk).find(
      ({ notation }) => sourceOf(notation) !== mix.prevailing,
    );
    if (!other) continue;
    const { block, start, end, name } = other;
    const place: CodedPlace<Code> = {
      chunk,
      block,
      start,
      end,
      name,
      code: 'speaker-notation-mixed',
    };
    return transcript.chunks.map((_, i) => (i === index ? [place] : []));
  }
  return [];
}
