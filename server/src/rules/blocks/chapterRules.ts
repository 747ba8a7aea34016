/** Rules on files of chapters: sections 4.2.3 and 4.6.2. */

import { cueTag, isSpanType } from '../../syntax/text/cueText';
import { timestampText } from '../../syntax/timing/timestamp';
import { endTimeOf, offsetOfChunk, startTimeOf, timestampLike, timingPlaces } from '../cueParts';
import { inCues, type PlaceInCue } from '../inCues';
import { type BlockPlace, type Case, type Fix, quoted, type Related, type Rule } from '../rule';
import { removed } from '../tags/tagFixes';

/** A file of chapters. */
function file(...chapters: readonly (readonly [string, string])[]): string {
  const cues = chapters.map(([timing, title]) => `\n${timing}\n${title}\n`);
  return `WEBVTT\n\nNOTE webvtt-kind: chapters\n${cues.join('')}`;
}

const good = file(['00:00.000 --> 00:20.000', 'One'], ['00:05.000 --> 00:10.000', 'Part one']);

/** `chapterChecks` finds what does not find itself. */
export const chapterRules = [
  {
    code: 'chapter-tag',
    severity: 'warning',
    kinds: ['chapters'],
    summary: 'The title of a chapter has a tag.',
    spec: 'webvtt-chapter-title-text',
    bad: file(['00:00.000 --> 00:20.000', '<b>One</b>']),
    good,
    message: ({ text }) =>
      `Titles of chapters have no tags, so players ignore ${quoted(text)} and show only the text.`,
    fixes: (found) => [removed(found)],
    fixAll: 'Remove all tags from the titles',
    find: inCues(tagsIn),
  },
  {
    code: 'chapter-overlap',
    severity: 'warning',
    kinds: ['chapters'],
    summary: 'A chapter overlaps an earlier one and goes on after it.',
    spec: 'webvtt-file-using-only-nested-cues',
    bad: file(['00:00.000 --> 00:20.000', 'One'], ['00:10.000 --> 00:30.000', 'Two']),
    good,
    message: () =>
      'This chapter starts inside an earlier one and ends after it, so players cannot tell which of them a moment belongs to.',
    related: (found) => [relatedEnd(found)],
    fixes: (found) => [earlierEnded(found)],
    fixAll: 'End all these earlier chapters when the later ones start',
  },
] as const satisfies readonly Rule[];

/** The start and timestamp tags in the title; an end tag is part of the same mistake. */
function tagsIn({ chunk, block }: BlockPlace): readonly PlaceInCue[] {
  const base = chunk.blocks.text[block]!;
  const title = chunk.text.slice(base, chunk.blocks.end[block]);
  const places: PlaceInCue[] = [];
  for (let at = title.indexOf('<'); at >= 0; ) {
    const { kind, name, start, end, terminated } = cueTag(title, at);
    const isTag = kind === 'timestamp' ? name.includes(':') : isSpanType(name);
    if (isTag && kind !== 'end' && terminated) {
      places.push({ start: base + start, end: base + end });
    }
    at = title.indexOf('<', end);
  }
  return places;
}

function relatedEnd(found: Case): Related {
  const earlier = found.earlier![0]!;
  const offset = offsetOfChunk(found.transcript, earlier);
  const { end, endEnd } = timingPlaces(earlier);
  const time = timestampText(endTimeOf(earlier));
  return {
    start: offset + end,
    end: offset + endEnd,
    message: `This earlier chapter ends at ${time}.`,
  };
}

function earlierEnded(found: Case): Fix {
  const earlier = found.earlier![0]!;
  const offset = offsetOfChunk(found.transcript, earlier);
  const { end, endEnd } = timingPlaces(earlier);
  const text = timestampLike(startTimeOf(found), earlier.chunk.text.slice(end, endEnd));
  return {
    title: 'End the earlier chapter when this one starts',
    edits: [{ start: offset + end, end: offset + endEnd, text }],
  };
}
