/** Rules on the tags of cue text, voices and timestamps left out: section 4.2.2. */

import { type Case, cueFile, type OwnRule, quoted, replacement } from '../rule';
import {
  annotationFixes,
  closedAtCueEnd,
  escaped,
  inLowerCase,
  nestedFixes,
  removed,
  terminationFixes,
  unknownTagFixes,
} from './tagFixes';
import { joined } from './voiceFixes';

const TEXT = 'webvtt-caption-or-subtitle-cue-text';
const START = 'webvtt-cue-span-start-tag';
const END = 'webvtt-cue-span-end-tag';

const good = cueFile('<i>Hello</i> there');

/** The kinds of file whose text has tags. */
export const taggedKinds = ['captions', 'descriptions'] as const;
/** The kinds of file whose text is shown. */
export const shownKinds = ['captions', 'descriptions', 'chapters'] as const;

function nameOf(found: Case): string {
  return /^<\/?\s*([a-z]*)/u.exec(found.text)?.[1] ?? '';
}

/** The scanner reports all of them. */
export const tagRules = [
  {
    code: 'text-swallowed',
    severity: 'error',
    kinds: shownKinds,
    summary: 'A bare < makes players take text for a tag.',
    spec: TEXT,
    bad: cueFile('a vector<int> here'),
    good: cueFile('a vector&lt;int&gt; here'),
    message: ({ text }) =>
      text.endsWith('>')
        ? `Players take ${quoted(text)} for a tag that they do not know, so they show none of it.`
        : `The “<” of ${quoted(text)} starts a tag to players, so they show none of what follows, up to the next “>” or the end of the cue.`,
    fixes: (found) => [escaped(found)],
    fixAll: 'Show all these places as text',
  },
  {
    code: 'tag-unterminated',
    severity: 'error',
    kinds: taggedKinds,
    summary: 'A tag has no >, and swallows the text behind it.',
    spec: START,
    bad: cueFile('<b x</b>'),
    good: cueFile('<b>x</b>'),
    message: ({ text }) =>
      `The tag ${quoted(text)} has no “>”, so players take everything up to the next “>”, or the end of the cue, for a part of it and show none of it.`,
    fixes: terminationFixes,
  },
  {
    code: 'tag-unknown',
    severity: 'warning',
    kinds: taggedKinds,
    summary: 'A tag is one of HTML, which players of WebVTT do not know.',
    spec: TEXT,
    bad: cueFile('<font color="red">Hello</font>'),
    good: cueFile('<c.red>Hello</c>'),
    message: ({ text }) =>
      `WebVTT has no tag ${quoted(text)}, so players ignore it and show only the text around it.`,
    fixes: unknownTagFixes,
    fixAll: 'Write all these tags as WebVTT has them, or remove them',
  },
  {
    code: 'tag-upper-case',
    severity: 'warning',
    kinds: taggedKinds,
    summary: 'A tag is written in capitals.',
    spec: START,
    bad: cueFile('<B>Hello</B>'),
    good: cueFile('<b>Hello</b>'),
    message: ({ text }) =>
      `Tags are lower case, so players do not know ${quoted(text)} and ignore the tag.`,
    fixes: (found) => [inLowerCase(found)],
    fixAll: 'Write all these tags in lower case',
    isSafe: true,
  },
  {
    code: 'tag-space-before',
    severity: 'warning',
    kinds: taggedKinds,
    summary: 'There is white space behind the < of a tag.',
    spec: START,
    bad: cueFile('< b>Hello</b>'),
    good: cueFile('<b>Hello</b>'),
    message: () => 'There is white space behind this “<”, so players ignore the tag.',
    fixes: (found) => [replacement(found, 'Remove the white space', '')],
    fixAll: 'Remove the white space from all these tags',
    isSafe: true,
  },
  {
    code: 'tag-annotation',
    severity: 'warning',
    kinds: taggedKinds,
    summary: 'A tag has words in it that it cannot have.',
    spec: START,
    bad: cueFile('<i fast>Hello</i>'),
    good,
    message: ({ text }) =>
      `Only voices and languages have words in their tags, so players show nothing of ${quoted(text.trim())}.`,
    fixes: annotationFixes,
  },
  {
    code: 'tag-space',
    severity: 'hint',
    kinds: taggedKinds,
    summary: 'There is white space before the > of a tag.',
    spec: START,
    bad: cueFile('<i >Hello</i>'),
    good,
    message: () =>
      'There is white space before this “>”. Players ignore it; the standard forbids it.',
    fixes: (found) => [replacement(found, 'Remove the white space', '')],
    fixAll: 'Remove the white space from all these tags',
    isSafe: true,
  },
  {
    code: 'tag-line-break',
    severity: 'information',
    kinds: taggedKinds,
    summary: 'A tag has a line break in it.',
    spec: START,
    bad: cueFile('<lang\nen>Hello</lang>'),
    good: cueFile('<lang en>Hello</lang>'),
    message: () =>
      'There is a line break in this tag. Players read it as a space; the standard forbids it.',
    fixes: (found) => [joined(found)],
    fixAll: 'Write all these tags on one line',
  },
  {
    code: 'class-empty',
    severity: 'information',
    kinds: taggedKinds,
    summary: 'A class of a tag is empty.',
    spec: START,
    bad: cueFile('<c.a..b>Hello</c>'),
    good: cueFile('<c.a.b>Hello</c>'),
    message: () =>
      'There is no class behind this full stop. Players ignore it; the standard forbids it.',
    fixes: (found) => [replacement(found, 'Remove the full stop', '')],
    fixAll: 'Remove all full stops that have no class behind them',
    isSafe: true,
  },
  {
    code: 'class-character',
    severity: 'information',
    kinds: taggedKinds,
    summary: 'A class has an & in it.',
    spec: START,
    bad: cueFile('<c.a&b>Hello</c>'),
    good: cueFile('<c.a-b>Hello</c>'),
    message: () =>
      'There is a “&” in this class. Players take it for a part of the name; the standard forbids it.',
    fixes: (found) => [
      replacement(found, 'Write a hyphen', '-'),
      replacement(found, 'Remove the &', ''),
    ],
  },
  {
    code: 'end-tag-form',
    severity: 'warning',
    kinds: taggedKinds,
    summary: 'An end tag has more in it than its name.',
    spec: END,
    bad: cueFile('<c.x>Hello</c.x> there'),
    good: cueFile('<c.x>Hello</c> there'),
    message: ({ text }) =>
      `Players do not know the end tag ${quoted(text)}, so the span goes on to the end of the cue.`,
    fixes: (found) => [replacement(found, `Write </${nameOf(found)}>`, `</${nameOf(found)}>`)],
    fixAll: 'Write all these end tags with their names only',
    isSafe: ({ text }) => !/[\r\n]/u.test(text),
  },
  {
    code: 'end-tag-unopened',
    severity: 'warning',
    kinds: taggedKinds,
    summary: 'An end tag has nothing to end.',
    spec: END,
    bad: cueFile('Hello</i> there'),
    good,
    message: ({ text }) => `Nothing is open that ${quoted(text)} ends, so players ignore it.`,
    fixes: (found) => [removed(found)],
    fixAll: 'Remove all end tags that end nothing',
  },
  {
    code: 'end-tag-mismatched',
    severity: 'warning',
    kinds: taggedKinds,
    summary: 'An end tag does not end the innermost span.',
    spec: END,
    bad: cueFile('<b><i>Hello</b></i> there'),
    good: cueFile('<b><i>Hello</i></b> there'),
    message: ({ text }) =>
      `Another span is still open inside the one that ${quoted(text)} ends, so players ignore this end tag and the span goes on to the end of the cue.`,
    fixes: nestedFixes,
  },
  {
    code: 'tag-unclosed',
    severity: 'warning',
    kinds: taggedKinds,
    summary: 'A span is not closed.',
    spec: END,
    bad: cueFile('Hello <i>there'),
    good: cueFile('Hello <i>there</i>'),
    message: ({ text }) => `Nothing closes ${quoted(text)}, so it goes on to the end of the cue.`,
    fixes: (found) => [closedAtCueEnd(found)],
    fixAll: 'Close all these spans at the end of their cues',
  },
] as const satisfies readonly OwnRule[];
