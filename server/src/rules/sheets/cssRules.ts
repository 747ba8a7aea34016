/** Rules on the CSS of STYLE blocks: sections 4.1, 7.3 and 8.2. */

import { quoted, type Rule } from '../rule';

function file(style: string): string {
  return `WEBVTT\n\nSTYLE\n${style}\n\n00:00.000 --> 00:04.000\nHello\n`;
}

const good = file('::cue { color: lime }');

const common = { advisory: true, kinds: ['captions', 'descriptions'], good } as const;

/** `cssChecks` finds all of them. */
export const cssRules = [
  {
    ...common,
    code: 'css-syntax',
    severity: 'warning',
    summary: 'The CSS of a STYLE block cannot be read.',
    spec: 'webvtt-style-block',
    bad: file('::cue { color: ; }'),
    message: ({ said = '' }) => `CSS: ${said}. Players leave out what they cannot read here.`,
  },
  {
    ...common,
    code: 'css-property-unknown',
    severity: 'warning',
    summary: 'A property in a STYLE block is unknown.',
    spec: 'webvtt-style-block',
    bad: file('::cue { colr: lime }'),
    message: ({ text }) => `CSS has no property ${quoted(text)}, so players ignore it.`,
  },
  {
    ...common,
    code: 'css-property-ignored',
    severity: 'information',
    summary: 'A property does not apply to cues.',
    spec: 'the-cue-pseudo-element',
    bad: file('::cue { color: lime; width: 40% }'),
    message: ({ text }) =>
      `The property ${quoted(text)} is none of those that apply to “::cue”, so players ignore it.`,
  },
  {
    ...common,
    code: 'css-external',
    severity: 'warning',
    summary: 'A STYLE block asks for another file.',
    spec: 'style-no-external-resources',
    bad: file('::cue { background-image: url(picture.png) }'),
    message: ({ text }) =>
      `Players fetch nothing for a STYLE block but “data:” addresses, so ${quoted(text)} does nothing.`,
  },
] as const satisfies readonly Rule[];
