/** Rules on classes and the STYLE blocks that style them: sections 4.1 and 5. */

import { quoted, type Rule } from '../rule';

function file(style: string, text: string): string {
  return `WEBVTT\n\nSTYLE\n${style}\n\n00:00.000 --> 00:04.000\n${text}\n`;
}

const good = file('::cue(.loud) { color: red }', '<c.loud>Hello</c>');

/** `classChecks` finds all of them. */
export const classRules = [
  {
    code: 'class-not-styled',
    severity: 'hint',
    advisory: true,
    kinds: ['captions', 'descriptions'],
    summary: 'A class is used that no STYLE block styles.',
    spec: 'webvtt-cue-class-span',
    bad: file('::cue(.loud) { color: red }', '<c.loud>Hello</c> <c.soft>you</c>'),
    good,
    message: ({ text }) =>
      `No STYLE block of this file has a rule for ${quoted(text)}, so players show the words as any others.`,
  },
  {
    code: 'selector-unused',
    severity: 'hint',
    advisory: true,
    kinds: ['captions', 'descriptions'],
    summary: 'A STYLE block styles a class that no cue uses.',
    spec: 'webvtt-style-block',
    bad: file('::cue(.loud) { color: red }\n::cue(.soft) { color: blue }', '<c.loud>Hello</c>'),
    good,
    message: ({ text }) =>
      `No cue of this file has the class ${quoted(text)}, so this rule styles nothing.`,
  },
] as const satisfies readonly Rule[];
