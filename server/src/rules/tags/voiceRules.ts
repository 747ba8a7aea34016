/** Rules on voice tags: section 4.2.2, “cue voice span”. */

import { knownNames } from '../../speakers';
import { cueTag } from '../../syntax/text/cueText';
import { escapedName } from '../../syntax/text/voiceName';
import { type Case, cueFile, type OwnRule, quoted, replacement } from '../rule';
import {
  closedAtEnd,
  closedBefore,
  escapedAmpersands,
  joined,
  mayBeReference,
  separated,
  unterminatedFixes,
} from './voiceFixes';

const NOT_SHOWN = 'so players ignore it and nobody is named as the speaker';
const SPAN = 'webvtt-cue-voice-span';
const START = 'webvtt-cue-span-start-tag';
const END = 'webvtt-cue-span-end-tag';

const good = cueFile('<v Bob>Hello</v>');

/** What the rules on end tags have in common that no player knows. */
const misspeltEnd = {
  severity: 'warning',
  spec: END,
  good,
  message: ({ text }: Case) =>
    `Players do not know the end tag ${quoted(text)}, so the voice goes on to the end of the cue.`,
  fixes: (found: Case) => [replacement(found, 'Write </v>', '</v>')],
  fixAll: 'Write all these end tags as </v>',
  isSafe: true,
} as const;

/** The scanner reports all of them. */
export const voiceRules = [
  {
    code: 'voice-no-name',
    severity: 'warning',
    summary: 'A voice tag has no name.',
    spec: SPAN,
    bad: cueFile('<v>Hello'),
    good,
    message: () => 'This voice tag has no name, so players take the speaker to be nobody.',
    fixes: (found) => [
      ...knownNames(found.transcript, 5).map((name) =>
        replacement(found, `Name the speaker ${name}`, `<v ${escapedName(name)}>`),
      ),
    ],
  },
  {
    code: 'voice-class-as-name',
    severity: 'warning',
    summary: 'A voice tag has a class where its name should be.',
    spec: SPAN,
    bad: cueFile('<v.Bob>Hello'),
    good,
    message: (found) =>
      `In ${quoted(found.text)} the words behind the full stop are classes, so players take the speaker to be nobody.`,
    fixes: (found) => {
      const name = cueTag(found.text, 0).classes.join(' ');
      return name === ''
        ? []
        : [replacement(found, `Make it the name: <v ${name}>`, `<v ${name}>`)];
    },
    fixAll: 'Make the class the name in all these voice tags',
  },
  {
    code: 'voice-empty-class',
    severity: 'information',
    summary: 'A class of a voice tag is empty.',
    spec: START,
    bad: cueFile('<v. Bob>Hello'),
    good: cueFile('<v Bob>Hello'),
    message: () =>
      'There is no class behind this full stop. Players ignore it; the standard forbids it.',
    fixes: (found) => [replacement(found, 'Remove the full stop', '')],
    fixAll: 'Remove all full stops that have no class behind them',
    isSafe: true,
  },
  {
    code: 'voice-unterminated',
    severity: 'error',
    summary: 'A voice tag has no >, and swallows the text.',
    spec: START,
    bad: cueFile('<v Bob Hello'),
    good,
    message: ({ text }) =>
      `This voice tag has no “>”, so players take everything up to the end of the cue for the name, ${quoted(text.slice(2).trim())}, and show none of it.`,
    fixes: unterminatedFixes,
  },
  {
    code: 'voice-swallows-tag',
    severity: 'warning',
    summary: 'A voice tag runs into the next tag.',
    spec: START,
    bad: cueFile('<v Bob <i>Hello</i>'),
    good: cueFile('<v Bob><i>Hello</i>'),
    message: (found) =>
      `The name in this voice tag runs into another tag: players take the speaker to be ${quoted(found.text.slice(2, -1).trim())}.`,
    fixes: (found) => {
      const inner = found.text.indexOf('<', 1);
      const end = found.text.slice(0, inner).trimEnd().length;
      return [
        replacement(
          found,
          'Close the voice tag before the next tag',
          '>',
          found.start + end,
          found.start + inner,
        ),
      ];
    },
  },
  {
    code: 'voice-upper-case',
    severity: 'warning',
    summary: 'A voice tag is written with a capital V.',
    spec: START,
    bad: cueFile('<V Bob>Hello'),
    good,
    message: ({ text }) =>
      `${quoted(text)} is no voice tag, since tags are lower case, ${NOT_SHOWN}.`,
    fixes: (found) => {
      const at = found.start + found.text.indexOf('V');
      return [replacement(found, 'Write a lower-case v', 'v', at, at + 1)];
    },
    fixAll: 'Write all these voice tags with a lower-case v',
    isSafe: true,
  },
  {
    code: 'voice-no-space',
    severity: 'warning',
    summary: 'There is no space between v and the name.',
    spec: START,
    bad: cueFile('<vBob>Hello'),
    good,
    message: ({ text }) => `${quoted(text)} has no space between “v” and the name, ${NOT_SHOWN}.`,
    fixes: (found) => [
      replacement(found, 'Insert a space', 'v ', found.start + 1, found.start + 2),
    ],
    fixAll: 'Insert a space in all these voice tags',
    isSafe: true,
  },
  {
    code: 'voice-colon',
    severity: 'warning',
    summary: 'There is a colon between v and the name.',
    spec: START,
    bad: cueFile('<v:Bob>Hello'),
    good,
    message: ({ text }) => `${quoted(text)} has a colon where a space should be, ${NOT_SHOWN}.`,
    fixes: (found) => [separated(found, /^<[vV]:[\t ]*/u)],
    fixAll: 'Write a space for the colon in all these voice tags',
    isSafe: true,
  },
  {
    code: 'voice-equals',
    severity: 'warning',
    summary: 'A voice tag is written like an attribute.',
    spec: START,
    bad: cueFile('<v="Bob">Hello'),
    good,
    message: ({ text }) => `${quoted(text)} is written like an attribute, ${NOT_SHOWN}.`,
    fixes: (found) => {
      const name = /^<[vV]=\s*(["']?)([\s\S]*?)\1\s*>?$/u.exec(found.text)?.[2]?.trim();
      if (!name) return [];
      const end = found.text.endsWith('>') ? '>' : '';
      return [replacement(found, `Write <v ${name}>`, `<v ${name}${end}`)];
    },
    fixAll: 'Write the name plainly in all these voice tags',
    isSafe: true,
  },
  {
    code: 'voice-space-before',
    severity: 'warning',
    summary: 'There is white space before the v.',
    spec: START,
    bad: cueFile('< v Bob>Hello'),
    good,
    message: ({ text }) => `${quoted(text)} has white space behind “<”, ${NOT_SHOWN}.`,
    fixes: (found) => [separated(found, /^<\s+[vV]/u, '<v')],
    fixAll: 'Remove the white space from all these voice tags',
    isSafe: true,
  },
  {
    code: 'voice-line-break',
    severity: 'information',
    summary: 'A voice tag has a line break in it.',
    spec: 'webvtt-cue-span-start-tag-annotation-text',
    bad: cueFile('<v\nBob>Hello'),
    good,
    message: () =>
      'There is a line break in this voice tag. Players read it as a space; the standard forbids it.',
    fixes: (found) => [joined(found)],
    fixAll: 'Write all these voice tags on one line',
    isSafe: true,
  },
  {
    code: 'voice-end-with-name',
    summary: 'The end tag of a voice has a name.',
    bad: cueFile('<v Bob>Hello</v Bob>'),
    ...misspeltEnd,
  },
  {
    code: 'voice-end-with-space',
    summary: 'The end tag of a voice has white space in it.',
    bad: cueFile('<v Bob>Hello</v >'),
    ...misspeltEnd,
  },
  {
    code: 'voice-end-unopened',
    severity: 'warning',
    summary: 'An end tag has no voice to end.',
    spec: END,
    bad: cueFile('Hello</v>'),
    good,
    message: () => 'No voice is open here, so players ignore this end tag.',
    fixes: (found) => [replacement(found, 'Remove the end tag', '')],
    fixAll: 'Remove all end tags that end no voice',
  },
  {
    code: 'voice-unclosed',
    severity: 'warning',
    summary: 'A voice beside other text is not closed.',
    spec: SPAN,
    bad: cueFile('<v Bob>Hello</v>\n<v Ann>Hi'),
    good: cueFile('<v Bob>Hello</v>\n<v Ann>Hi</v>'),
    message: () =>
      'This voice is not closed. Players end it with the cue; beside other text the standard asks for “</v>”.',
    fixes: (found) => [closedAtEnd(found)],
    fixAll: 'Close all these voices at the end of their cues',
  },
  {
    code: 'voice-nested',
    severity: 'warning',
    summary: 'A voice starts inside one that is not closed.',
    spec: SPAN,
    bad: cueFile('<v Bob>Hello\n<v Ann>Hi'),
    good: cueFile('<v Bob>Hello</v>\n<v Ann>Hi</v>'),
    message: ({ text }) =>
      `The voice before ${quoted(text)} is not closed, so players take these words for its speaker’s too.`,
    fixes: (found) => [closedBefore(found)],
    fixAll: 'Close the voice before in all these places',
  },
  {
    code: 'voice-name-ampersand',
    severity: 'information',
    summary: 'A speaker’s name has a bare &.',
    spec: 'webvtt-cue-span-start-tag-annotation-text',
    bad: cueFile('<v Bob & Ann>Hello'),
    good: cueFile('<v Bob &amp; Ann>Hello'),
    message: ({ text }) =>
      `The name ${quoted(text)} has a bare “&”. Players show it as it is; the standard asks for “&amp;”.`,
    fixes: (found) => [replacement(found, 'Write the & as &amp;', escapedAmpersands(found.text))],
    fixAll: 'Write & as &amp; in all these names',
    isSafe: ({ text }) => !mayBeReference(text),
  },
  {
    code: 'voice-name-colon',
    severity: 'information',
    summary: 'A speaker’s name ends with a colon.',
    spec: SPAN,
    bad: cueFile('<v Bob:>Hello'),
    good,
    message: () =>
      'This colon is part of the speaker’s name, so players take “Bob:” and “Bob” for two people.',
    fixes: (found) => [replacement(found, 'Remove the colon', '')],
    fixAll: 'Remove the colons from the ends of all names',
  },
  {
    code: 'voice-name-space',
    severity: 'hint',
    summary: 'A speaker’s name ends with white space.',
    spec: SPAN,
    bad: cueFile('<v Bob >Hello'),
    good,
    message: () => 'There is white space behind the speaker’s name. Players leave it out.',
    fixes: (found) => [replacement(found, 'Remove the white space', '')],
    fixAll: 'Remove the white space behind all names',
    isSafe: true,
  },
] as const satisfies readonly OwnRule[];
