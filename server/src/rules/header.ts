/** Rules on the header: section 4.1. */

import { type FaultRule, replacement } from './rule';

export const headerRules = [
  {
    code: 'signature',
    severity: 'error',
    summary: 'The file does not start with WEBVTT.',
    spec: 'webvtt-file-body',
    bad: 'webvtt\n\n00:00.000 --> 00:04.000\nHello\n',
    good: 'WEBVTT\n\n00:00.000 --> 00:04.000\nHello\n',
    message: () =>
      'The file does not start with “WEBVTT” followed by a space, a tab or a new line, so players reject the whole file.',
    fixes: (found) => {
      const meant = /^[ \t]*webvtt(.?)/iu.exec(found.text);
      if (!meant)
        return [
          replacement(
            found,
            'Insert the WEBVTT header',
            newHeader(found.chunk.text),
            found.start,
            found.start,
          ),
        ];
      const follower = meant[1] ?? '';
      const space = follower === '' || follower === ' ' || follower === '\t' ? '' : ' ';
      const end = found.start + meant[0].length - follower.length;
      return [replacement(found, 'Write WEBVTT', `WEBVTT${space}`, found.start, end)];
    },
  },
] as const satisfies readonly FaultRule[];

/** A header and its empty line, with the line terminator that the text uses. */
function newHeader(text: string): string {
  const terminator = /\r\n?|\n/u.exec(text)?.[0] ?? '\n';
  return `WEBVTT${terminator}${/^[\r\n]/u.test(text) ? '' : terminator}`;
}
