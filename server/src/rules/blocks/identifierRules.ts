/** Rules on identifiers, and on cues without text. */

import { offsetOfChunk, wholeBlock } from '../cueParts';
import { type Case, quoted, type Related, type Rule, replacement } from '../rule';

const FIRST = '1\n00:00.000 --> 00:02.000\nHello\n';

/** `identifierChecks` finds all of them. */
export const identifierRules = [
  {
    code: 'duplicate-identifier',
    severity: 'off',
    summary: 'Two cues have the same identifier.',
    spec: 'webvtt-cue-identifier',
    bad: `WEBVTT\n\n${FIRST}\n1\n00:02.000 --> 00:04.000\nThere\n`,
    good: `WEBVTT\n\n${FIRST}\n2\n00:02.000 --> 00:04.000\nThere\n`,
    message: ({ text }) =>
      `An earlier cue has the identifier ${quoted(text)} too. Players keep both; a script or a style that asks for it gets one of them, or both.`,
    related: relatedFirst,
  },
  {
    code: 'empty-cue',
    severity: 'off',
    profiles: { 'netflix-en': 'information' },
    advisory: true,
    kinds: ['captions', 'descriptions', 'chapters'],
    summary: 'A cue has no text.',
    spec: 'webvtt-cue-block',
    bad: 'WEBVTT\n\n00:00.000 --> 00:02.000\n\n00:03.000 --> 00:05.000\nHello\n',
    good: 'WEBVTT\n\n00:03.000 --> 00:05.000\nHello\n',
    message: () => 'This cue has no text, so players show nothing.',
    fixes: (found) => [replacement(found, 'Remove the cue', '', ...wholeBlock(found))],
    fixAll: 'Remove all cues without text',
  },
] as const satisfies readonly Rule[];

function relatedFirst(found: Case): readonly Related[] {
  return (found.earlier ?? []).map((place) => {
    const start = offsetOfChunk(found.transcript, place) + place.chunk.blocks.start[place.block]!;
    const message = 'This cue has the same identifier.';
    return { start, end: start + found.text.length, message };
  });
}
