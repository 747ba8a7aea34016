/** Rules on the names of speakers, in whichever notation they stand: section 4.2.2. */

import { mentionsAt, speakersIn } from '../../speakers';
import { numberText } from '../../syntax/numberText';
import { offsetOfChunk } from '../cueParts';
import { type Case, quoted, type Related, type Rule } from '../rule';
import { firstMentionOf } from './firstMentions';
import { mixedSources, type NameSource, sourceOf } from './nameSources';
import { mixedSourceFixes, similarNameFixes } from './speakerFixes';

const VOICE = 'webvtt-cue-voice-span';

/** A file of one cue for each text. */
function talk(...texts: readonly string[]): string {
  const cues = texts.map((text, i) => `\n00:0${2 * i}.000 --> 00:0${2 * i + 2}.000\n${text}\n`);
  return `WEBVTT\n${cues.join('')}`;
}

const good = talk('<v John Doe>Hello', '<v Ann>Hello', '<v John Doe>Well');

/** Where a message says that names stand. */
const places: Readonly<Record<NameSource, string>> = {
  tag: 'in voice tags',
  text: 'in the text',
  identifier: 'in identifiers',
};

/** `speakerChecks` finds all of them. */
export const speakerRules = [
  {
    code: 'speaker-name-similar',
    severity: 'information',
    advisory: true,
    kinds: ['captions', 'descriptions'],
    summary: 'Two names of speakers are all but the same.',
    spec: VOICE,
    bad: talk('<v John Doe>Hello', '<v Ann>Hello', '<v Jon Doe>Well', '<v John Doe>So'),
    good,
    message: ({ name, meant, measured, limit }) =>
      `${quoted(name!)} (${times(measured!)}) is nearly ${quoted(meant!)} (${times(limit!)}): players, colours and statistics take them for two people.`,
    related: relatedName,
    fixes: similarNameFixes,
    fixAll: 'Write all these names as they mostly stand',
  },
  {
    code: 'speaker-notation-mixed',
    severity: 'hint',
    advisory: true,
    kinds: ['captions', 'descriptions'],
    summary: 'Some names of speakers stand in voice tags and some do not.',
    spec: VOICE,
    bad: talk('<v John Doe>Hello', 'Ann: Hello', '<v John Doe>Well', '<v Ann>So'),
    good,
    message: mixedMessage,
    fixes: mixedSourceFixes,
  },
  {
    code: 'speaker-generic',
    severity: 'off',
    profiles: { podcast: 'information' },
    advisory: true,
    kinds: ['captions', 'descriptions'],
    summary: 'A machine’s name for a speaker was never replaced.',
    spec: VOICE,
    bad: talk('<v John Doe>Hello', '<v Speaker 2>Hello', '<v Speaker 2>Well'),
    good,
    message: ({ name, measured }) =>
      `${quoted(name!)} (${times(measured!)}) names nobody, so listeners do not learn who speaks. Rename it (F2), or name all of them with the command “Name the Speakers”.`,
  },
] as const satisfies readonly Rule[];

function times(count: number): string {
  return count === 1 ? 'once' : `${numberText(count)} times`;
}

function relatedName({ transcript, meant }: Case): readonly Related[] {
  const first = firstMentionOf(transcript, meant!);
  if (!first) return [];
  const { chunk, mention } = first;
  const offset = offsetOfChunk(transcript, { chunk, block: mention.block });
  const message = `This is the first ${quoted(meant!)}.`;
  return [{ start: offset + mention.start, end: offset + mention.end, message }];
}

function mixedMessage({ transcript, chunk, block, name, start }: Case): string {
  const { counts, prevailing } = mixedSources(transcript)!;
  const mentions = mentionsAt(speakersIn(transcript), chunk, block);
  const form = sourceOf(mentions.find((mention) => mention.start === start)!.notation);
  const here = `Most names of this file stand ${places[prevailing]} (${numberText(counts[prevailing])}), ${quoted(name!)} stands ${places[form]} (${numberText(counts[form])}).`;
  return `${here} Players know from voice tags alone who speaks, and show a name in the text as words.`;
}
