/** Rules on blocks: where they start and end, and lines that belong to none. Section 4.1. */

import { type Case, quoted, type Rule, replacement } from '../rule';
import {
  asNote,
  emptyLineFixes,
  identifierFixes,
  joinedAbove,
  lastAsIdentifier,
  respelt,
  withoutHeader,
} from './blockFixes';

const CUE = '00:00.000 --> 00:02.000\nHello\n';
const IN_REGION = '00:00.000 --> 00:02.000 region:low\nHello\n';
const LATER = '00:02.000 --> 00:04.000\nThere\n';

/** A file of these blocks. */
function file(...blocks: readonly string[]): string {
  return `WEBVTT\n${blocks.map((block) => `\n${block}`).join('')}`;
}

const BODY = 'webvtt-file-body';
const NOTE = 'webvtt-comment-block';
const STYLE = 'webvtt-style-block';
const REGION = 'webvtt-region-definition-block';

/** The scanner reports the first; `blockChecks` finds the others. */
export const blockRules = [
  {
    code: 'arrow-in-note',
    severity: 'information',
    summary: 'A note has an arrow in it.',
    spec: NOTE,
    bad: file('NOTE first --> second draft\n', CUE),
    good: file('NOTE first -> second draft\n', CUE),
    message: () =>
      'A note must not have “-->” in it. On the note’s first line players skip it all the same; further down it ends the note.',
    fixes: (found) => [replacement(found, 'Write the arrow as ->', '->')],
    fixAll: 'Write the arrows in all notes as ->',
  },
  {
    code: 'missing-empty-line',
    severity: 'error',
    summary: 'There is no empty line between two cues.',
    spec: BODY,
    bad: file(`1\n${CUE}2\n${LATER}`),
    good: file(`1\n${CUE}`, `2\n${LATER}`),
    message: () =>
      'There is no empty line between this cue and the one above it, so players take the lines above the times, an identifier too, for text of that one.',
    fixes: emptyLineFixes,
    fixAll: 'Insert all missing empty lines between cues',
  },
  {
    code: 'block-runs-into-cue',
    severity: 'warning',
    summary: 'There is no empty line between a note, a style sheet or a region and a cue.',
    spec: BODY,
    bad: file(`NOTE\nfirst draft\n${CUE}`),
    good: file('NOTE\nfirst draft\n', CUE),
    message: () =>
      'There is no empty line above these times. Players end the block above here and show this cue, so nothing below them is part of a note.',
    fixes: (found) => [
      replacement(
        found,
        'Insert an empty line above the timing line',
        lineBreakAbove(found),
        found.start,
        found.start,
      ),
    ],
    fixAll: 'Insert an empty line above all these timing lines',
  },
  {
    code: 'cue-cut',
    severity: 'error',
    summary: 'An empty line cuts a cue in two.',
    spec: 'webvtt-cue-block',
    bad: file('00:00.000 --> 00:02.000\nHello\n\nthere\n'),
    good: file('00:00.000 --> 00:02.000\nHello\nthere\n'),
    message: ({ text }) =>
      `An empty line ends a cue, so ${quoted(text)} is no part of the one above, and players skip it.`,
    fixes: (found) => [joinedAbove(found, 'Join it with the cue above'), asNote(found)],
    fixAll: 'Join all lines that an empty line cuts off with their cues',
  },
  {
    code: 'note-cut',
    severity: 'information',
    summary: 'An empty line cuts a note in two.',
    spec: NOTE,
    bad: file('NOTE first draft\n\nby Ann\n', CUE),
    good: file('NOTE first draft\nby Ann\n', CUE),
    message: ({ text }) =>
      `An empty line ends a note, so ${quoted(text)} is no part of the one above. Players skip it all the same.`,
    fixes: (found) => [joinedAbove(found, 'Join it with the note above'), asNote(found)],
    fixAll: 'Join all lines that an empty line cuts off with their notes',
  },
  {
    code: 'style-cut',
    severity: 'warning',
    summary: 'An empty line cuts a style sheet in two.',
    spec: STYLE,
    bad: file('STYLE\n::cue { color: red; }\n\n::cue(b) { color: blue; }\n', CUE),
    good: file('STYLE\n::cue { color: red; }\n::cue(b) { color: blue; }\n', CUE),
    message: () => 'An empty line ends a style sheet, so players skip this part of the one above.',
    fixes: (found) => [joinedAbove(found, 'Join it with the style sheet above')],
    fixAll: 'Join all lines that an empty line cuts off with their style sheets',
  },
  {
    code: 'region-cut',
    severity: 'warning',
    summary: 'An empty line cuts a region in two.',
    spec: REGION,
    bad: file('REGION\nid:low\n\nwidth:40%\n', IN_REGION),
    good: file('REGION\nid:low\nwidth:40%\n', IN_REGION),
    message: () => 'An empty line ends a region, so players skip these settings.',
    fixes: (found) => [joinedAbove(found, 'Join it with the region above')],
    fixAll: 'Join all settings that an empty line cuts off with their regions',
  },
  {
    code: 'stray-block',
    severity: 'warning',
    summary: 'Some lines belong to no cue.',
    spec: BODY,
    bad: file('Opening words\n', CUE),
    good: file('NOTE Opening words\n', CUE),
    message: ({ text }) =>
      `${quoted(text)} is neither a cue nor a note, a style sheet or a region, so players skip it.`,
    fixes: (found) => [asNote(found)],
    fixAll: 'Make all lines that belong to no cue notes',
  },
  {
    code: 'identifier-alone',
    severity: 'warning',
    summary: 'A number stands alone, without a cue.',
    spec: 'webvtt-cue-identifier',
    bad: file('1\n', CUE),
    good: file(`1\n${CUE}`),
    message: ({ text }) =>
      `There is no timing line right below ${quoted(text.trim())}, so it is no cue’s identifier, and players skip it.`,
    fixes: identifierFixes,
  },
  {
    code: 'several-identifiers',
    severity: 'warning',
    summary: 'Several lines stand above a timing line.',
    spec: 'webvtt-cue-block',
    bad: file(`Opening words\n1\n${CUE}`),
    good: file('NOTE Opening words\n', `1\n${CUE}`),
    message: () =>
      'Only one line, an identifier, may stand above a timing line. Players skip all of these lines, and the cue has no identifier.',
    fixes: (found) => [lastAsIdentifier(found)],
    fixAll: 'Keep the last line above all these cues, and make the others notes',
  },
  {
    code: 'second-signature',
    severity: 'warning',
    summary: 'A second WEBVTT header stands in the file.',
    spec: BODY,
    bad: file(CUE, 'WEBVTT\n', LATER),
    good: file(CUE, LATER),
    message: () =>
      'Only the file’s first line may be a header, so players do not take this one for one. Where files were joined, they read all times as of one file.',
    fixes: (found) => [withoutHeader(found)],
    fixAll: 'Remove all headers but the first',
  },
  {
    code: 'note-spelling',
    severity: 'information',
    summary: 'The word NOTE is misspelt.',
    spec: NOTE,
    bad: file('Note: first draft\n', CUE),
    good: file('NOTE first draft\n', CUE),
    message: ({ text }) =>
      `A note starts with “NOTE” and a space or a new line, so ${quoted(text)} is none. Players skip it all the same.`,
    fixes: (found) => [respelt(found, 'NOTE')],
    fixAll: 'Write NOTE at the start of all notes',
    isSafe: (found) => !hasDefinition(found),
  },
  {
    code: 'style-spelling',
    severity: 'warning',
    summary: 'The line that starts a style sheet is not STYLE alone.',
    spec: STYLE,
    bad: file('Style:\n::cue { color: red; }\n', CUE),
    good: file('STYLE\n::cue { color: red; }\n', CUE),
    message: ({ text }) =>
      `A style sheet starts with a line that is “STYLE” and nothing else, so players skip the block that starts with ${quoted(text)}.`,
    fixes: (found) => [respelt(found, 'STYLE')],
    fixAll: 'Write STYLE alone at the start of all style sheets',
  },
  {
    code: 'region-spelling',
    severity: 'warning',
    summary: 'The line that starts a region is not REGION alone.',
    spec: REGION,
    bad: file('REGION id:low\n', IN_REGION),
    good: file('REGION\nid:low\n', IN_REGION),
    message: ({ text }) =>
      `A region starts with a line that is “REGION” and nothing else, so players skip the block that starts with ${quoted(text)}.`,
    fixes: (found) => [respelt(found, 'REGION')],
    fixAll: 'Write REGION alone at the start of all regions',
  },
  {
    code: 'white-space-line',
    severity: 'off',
    summary: 'Lines between blocks hold nothing but white space.',
    spec: BODY,
    bad: file(CUE, '  \n', LATER),
    good: file(CUE, '\n', LATER),
    message: () =>
      'There is nothing but white space in these lines. Players skip them; the standard asks for empty lines between blocks.',
    fixes: (found) => [
      replacement(
        found,
        'Remove the white space',
        '',
        found.chunk.blocks.start[found.block],
        found.chunk.blocks.end[found.block],
      ),
    ],
    fixAll: 'Remove all white space between blocks',
    isSafe: true,
  },
  {
    code: 'keyword-as-identifier',
    severity: 'information',
    advisory: true,
    summary: 'NOTE, STYLE or REGION stands right above a timing line.',
    spec: 'webvtt-cue-identifier',
    bad: file(`NOTE first draft\n${CUE}`),
    good: file('NOTE first draft\n', CUE),
    message: ({ text }) =>
      `${quoted(text)} stands right above a timing line, so players take it for the cue’s identifier, and show the cue.`,
    fixes: (found) =>
      found.text.startsWith('NOTE')
        ? [
            replacement(
              found,
              'Insert an empty line below it',
              lineBreakBelow(found),
              found.end,
              found.end,
            ),
          ]
        : [],
  },
] as const satisfies readonly Rule[];

/** The terminator of the line above the place. */
function lineBreakAbove({ chunk, start }: Case): string {
  return /(?:\r\n?|\n)$/u.exec(chunk.text.slice(Math.max(0, start - 2), start))?.[0] ?? '\n';
}

/** The terminator of the place’s line. */
function lineBreakBelow({ chunk, end }: Case): string {
  return /^(?:\r\n?|\n)/u.exec(chunk.text.slice(end, end + 2))?.[0] ?? '\n';
}

/** Whether the block also has the first line of a region or of styles: somebody wanted it to be one. */
function hasDefinition({ chunk, block }: Case): boolean {
  const text = chunk.text.slice(chunk.blocks.start[block], chunk.blocks.end[block]);
  return /^(?:REGION|STYLE)[\t ]*$/mu.test(text);
}
