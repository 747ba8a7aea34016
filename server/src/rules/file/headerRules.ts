/** Rules on the header, and on the file's last line: section 4.1. */

import { blockLimit } from '../../syntax/chunk';
import { terminatorOf } from '../cueParts';
import { type Case, edit, type Fix, quoted, type Rule, replacement } from '../rule';
import { looksLikeSrt, signatureFixes } from './headerFixes';

const BODY = 'webvtt-file-body';
const CUE = '00:00.000 --> 00:04.000\nHello\n';
const MAP = 'X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:0';
const good = `WEBVTT\n\n${CUE}`;

/** The scanner reports the first; `headerChecks` finds the others. */
export const headerRules = [
  {
    code: 'signature',
    severity: 'error',
    summary: 'The file does not start with WEBVTT.',
    spec: BODY,
    bad: `webvtt\n\n${CUE}`,
    good,
    message: (found) =>
      looksLikeSrt(found)
        ? 'This looks like an SRT file: it does not start with “WEBVTT”, so players reject the whole file.'
        : 'The file does not start with “WEBVTT” followed by a space, a tab or a new line, so players reject the whole file.',
    fixes: signatureFixes,
  },
  // The others are off where no profile asks for them: players take no notice.
  {
    code: 'header-no-empty-line',
    severity: 'off',
    summary: 'There is no empty line below the header.',
    spec: BODY,
    bad: `WEBVTT\n${CUE}`,
    good,
    message: () =>
      'There is no empty line below the header. Players do without it; the standard asks for one.',
    fixes: (found) => {
      const end = found.chunk.blocks.end[0]!;
      const missing = blockLimit(found.chunk, 0) > end ? 1 : 2;
      const text = terminatorOf(found.transcript).repeat(missing);
      return [replacement(found, 'Insert an empty line', text, end, end)];
    },
    fixAll: 'Insert an empty line below the header',
    isSafe: true,
  },
  {
    code: 'header-line',
    severity: 'off',
    summary: 'There is a line in the header below WEBVTT.',
    spec: BODY,
    bad: `WEBVTT\nKind: captions\n\n${CUE}`,
    good,
    message: ({ text }) =>
      `${quoted(text)} stands right below “WEBVTT”. Players skip it; the standard has no such lines.`,
    fixes: (found) => [intoNote(found)],
    fixAll: 'Move all these lines into notes',
  },
  {
    code: 'timestamp-map',
    severity: 'off',
    profiles: { podcast: 'warning' },
    summary: 'There is an X-TIMESTAMP-MAP, which belongs to HLS.',
    spec: BODY,
    bad: `WEBVTT\n${MAP}\n\n${CUE}`,
    good,
    message: () =>
      'This line ties the times of an HLS segment to those of its video. Players of anything else skip it, and the standard does not have it.',
    fixes: (found) => [replacement(found, 'Remove the line', '', lineEndAbove(found), found.end)],
  },
  {
    code: 'timestamp-map-malformed',
    severity: 'off',
    profiles: { hls: 'warning', 'w3c-strict': 'off' },
    summary: 'The X-TIMESTAMP-MAP of an HLS segment is not well formed.',
    spec: BODY,
    bad: `WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:none\n\n${CUE}`,
    good: `WEBVTT\n${MAP}\n\n${CUE}`,
    message: () =>
      `This is not of the form ${quoted(MAP)}, so HLS players cannot tell when the cues are due.`,
  },
  {
    code: 'timestamp-map-missing',
    severity: 'off',
    advisory: true,
    profiles: { hls: 'information' },
    summary: 'An HLS segment has no X-TIMESTAMP-MAP.',
    spec: BODY,
    bad: good,
    good: `WEBVTT\n${MAP}\n\n${CUE}`,
    message: () =>
      'There is no X-TIMESTAMP-MAP in the header, so HLS players take the times as counted from the start of the stream’s clock.',
  },
  {
    code: 'no-final-newline',
    severity: 'off',
    summary: 'The last line has no line terminator.',
    spec: 'webvtt-cue-block',
    bad: good.trimEnd(),
    good,
    message: () =>
      'The file’s last line does not end. Players take it as it is; the standard asks for a line terminator.',
    fixes: (found) => [
      replacement(found, 'End the last line', terminatorOf(found.transcript), found.end, found.end),
    ],
    fixAll: 'End the last line of the file',
    isSafe: true,
  },
] as const satisfies readonly Rule[];

/** Where the line above the place ends. */
function lineEndAbove({ chunk, start }: Case): number {
  const above = chunk.text.slice(Math.max(0, start - 2), start);
  return start - (above.endsWith('\r\n') ? 2 : 1);
}

/** Takes the line out of the header and makes it a note below; nothing but white space just goes. */
function intoNote(found: Case): Fix {
  const { chunk, start, end, text, transcript } = found;
  const removal = edit(found, lineEndAbove(found), end, '');
  const title = 'Move it into a note';
  if (!/\S/u.test(text)) {
    return replacement(found, 'Remove the white space', '', start, end);
  }
  const terminator = terminatorOf(transcript);
  const below = chunk.blocks.end[0]!;
  const behind = chunk.text.slice(below, blockLimit(chunk, 0)).match(/\r\n?|\n/gu)?.length ?? 0;
  const note = `${terminator.repeat(2)}NOTE ${text}${terminator.repeat(Math.max(0, 2 - behind))}`;
  return { title, edits: [removal, edit(found, below, below, note)] };
}
