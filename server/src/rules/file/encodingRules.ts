/** Rules on the file's characters: section 4.1, a WebVTT file is UTF-8. */

import { type Rule, replacement } from '../rule';

const good = 'WEBVTT\n\n00:00.000 --> 00:04.000\nHello\n';

/** The scanner reports the first two; `encodingChecks` finds the others. */
export const encodingRules = [
  {
    code: 'utf-16',
    severity: 'error',
    summary: 'The file is UTF-16.',
    spec: 'webvtt-file',
    bad: 'W\0E\0B\0V\0T\0T\0\n\0',
    good,
    message: () =>
      'Every second character is NUL, as in UTF-16 read as UTF-8. Players only read UTF-8, so they reject the whole file; save it as UTF-8.',
  },
  {
    code: 'second-byte-order-mark',
    severity: 'error',
    summary: 'The file starts with two byte order marks.',
    spec: 'webvtt-file-body',
    bad: `\uFEFF\uFEFF${good}`,
    good,
    message: () =>
      'A second byte order mark stands before “WEBVTT”. Players skip only one, so they reject the whole file.',
    fixes: (found) => [replacement(found, 'Remove the byte order mark', '')],
    fixAll: 'Remove the second byte order mark',
    isSafe: true,
  },
  {
    code: 'nul-character',
    severity: 'warning',
    summary: 'The file has a NUL character.',
    spec: 'webvtt-parser-algorithm',
    bad: good.replace('Hello', 'Hel\0lo'),
    good,
    message: () =>
      'There is a NUL character here. Players read it as “�”, so a time, a setting or a tag with it is broken.',
    fixes: (found) => [replacement(found, 'Remove the NUL character', '')],
    fixAll: 'Remove all NUL characters',
  },
  {
    code: 'control-character',
    severity: 'information',
    advisory: true,
    summary: 'The text has a control character.',
    spec: 'webvtt-cue-text',
    bad: good.replace('Hello', 'Hel\x1Blo'),
    good,
    message: ({ text }) =>
      `There is a control character here, ${named(text)}, which nobody sees. Players show nothing for it, or a box.`,
    fixes: (found) => [replacement(found, 'Remove the control character', '')],
    fixAll: 'Remove all control characters',
  },
  {
    code: 'direction-override',
    severity: 'warning',
    advisory: true,
    summary: 'A character that nobody sees turns the direction of the text round.',
    spec: 'webvtt-cue-text',
    bad: good.replace('Hello', '\u202EHello'),
    good,
    message: ({ text }) =>
      `There is a character here that nobody sees, ${named(text)}: players show what follows in one direction, letter by letter, whatever it is written in.`,
    fixes: (found) => [replacement(found, 'Remove the character', '')],
    fixAll: 'Remove all that turns the direction round',
  },
  {
    code: 'replacement-character',
    severity: 'warning',
    summary: 'A character was lost when the file was read or saved.',
    spec: 'webvtt-file',
    bad: good.replace('Hello', 'H\uFFFDllo'),
    good,
    message: () =>
      'A character is lost here, as where a file that is not UTF-8 is read as such, so players show “�”.',
  },
] as const satisfies readonly Rule[];

/** The first character of the text by its number. */
function named(text: string): string {
  return `U+${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
