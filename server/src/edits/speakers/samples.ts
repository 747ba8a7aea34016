/** The speakers of a file with something that each of them says, for who is to give them names. */

import { isGenericName } from '../../speakers/generic';
import { passagesIn, spokenIn } from '../../speakers/spoken';
import { spokenWordCount } from '../../speakers/spokenWords';
import { asPlayerReads, cueNodes, plainText } from '../../syntax/text/cueText';
import { cuesIn, type Reading } from '../reading';

/** A speaker and what to know them by. */
export interface SampledSpeaker {
  /** As a player reads it. */
  readonly name: string;
  /** In how many cues they speak. */
  readonly cues: number;
  /** Whether a machine gave the name. */
  readonly isGeneric: boolean;
  /**
   * The first things they say that are longer than some words, at most two, as they are shown and of at
   * most 120 code units; the first short one where there is none.
   */
  readonly samples: readonly string[];
  /** Where the text of the cue starts in which they first speak, as an absolute offset. */
  readonly first: number;
}

const MOST_SAMPLES = 2;
/** Fewer words say little of who it is. */
const FEWEST_WORDS = 5;
const LONGEST = 120;

/** The speakers in the order in which they first speak. */
export function sampledSpeakers(reading: Reading): readonly SampledSpeaker[] {
  const found = new Map<
    string,
    { cues: number; samples: string[]; short: string; first: number }
  >();
  let before: readonly string[] = [];
  for (const { chunk, block, offset } of cuesIn(reading)) {
    const { names, after } = spokenIn(reading.speakers, chunk, block, before);
    let isWanted = false;
    for (const name of names) {
      const speaker = found.get(name) ?? {
        cues: 0,
        samples: [],
        short: '',
        first: offset + chunk.blocks.text[block]!,
      };
      found.set(name, speaker);
      speaker.cues++;
      isWanted ||= speaker.samples.length < MOST_SAMPLES;
    }
    if (isWanted) {
      for (const { name, from, to } of passagesIn(reading.speakers, chunk, block, before)) {
        const speaker = found.get(name);
        if (!speaker || speaker.samples.length >= MOST_SAMPLES) continue;
        const words = wordsOf(chunk.text.slice(from, to));
        if (spokenWordCount(words) >= FEWEST_WORDS) speaker.samples.push(words);
        else if (speaker.short === '') speaker.short = words;
      }
    }
    before = after;
  }
  return [...found].map(([name, { cues, samples, short, first }]) => ({
    name,
    cues,
    isGeneric: isGenericName(name),
    samples: samples.length > 0 || short === '' ? samples : [short],
    first,
  }));
}

function wordsOf(text: string): string {
  const words = plainText(cueNodes(asPlayerReads(text)))
    .replace(/\s+/gu, ' ')
    .trim();
  if (words.length <= LONGEST) return words;
  return `${words.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$|\s+\S*$/u, '')}…`;
}
