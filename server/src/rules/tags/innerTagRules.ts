/** Rules on ruby, languages and timestamp tags: section 4.2.2. */

import { codesOf } from '../../syntax/characters';
import { isWellFormed } from '../../syntax/text/languageTag';
import { timestampText } from '../../syntax/timing/timestamp';
import { readWritten } from '../../syntax/timing/writtenTime';
import { timestampLike } from '../cueParts';
import { type Case, cueFile, edit, type Fix, type OwnRule, quoted, replacement } from '../rule';
import { openSpansAt, removed } from './tagFixes';
import { taggedKinds } from './tagRules';

const RUBY = 'webvtt-cue-ruby-span';
const LANG = 'webvtt-cue-language-span';
const TIME = 'webvtt-cue-timestamp';

const goodRuby = cueFile('<ruby>base<rt>over</rt></ruby>');
const goodLang = cueFile('<lang en-GB>colour</lang>');
const goodTime = cueFile('one<00:01.000> two<00:02.000> three');

/** The scanner reports all of them. */
export const innerTagRules = [
  {
    code: 'ruby-no-rt',
    severity: 'warning',
    kinds: taggedKinds,
    summary: 'A ruby has no rt.',
    spec: RUBY,
    bad: cueFile('<ruby>base</ruby>'),
    good: goodRuby,
    message: () => 'There is no <rt> in this ruby, so players show its text with nothing over it.',
    fixes: (found) => [removed(found)],
  },
  {
    code: 'ruby-text-after-rt',
    severity: 'information',
    kinds: taggedKinds,
    summary: 'There is text behind the last rt of a ruby.',
    spec: RUBY,
    bad: cueFile('<ruby>base<rt>over</rt> more</ruby>'),
    good: cueFile('<ruby>base<rt>over</rt></ruby> more'),
    message: () =>
      'No <rt> follows this text in its ruby, so players show it with nothing over it; the standard forbids it.',
    fixes: (found) => [closedBefore(found)],
    fixAll: 'End all these rubies before the text',
  },
  {
    code: 'rt-outside-ruby',
    severity: 'warning',
    kinds: taggedKinds,
    summary: 'An rt does not stand directly in a ruby.',
    spec: RUBY,
    bad: cueFile('<rt>over</rt>'),
    good: goodRuby,
    message: () =>
      'This <rt> does not stand directly in a <ruby>, so players ignore it and show its text among the rest.',
    fixes: (found) => {
      if (isInReading(found)) {
        return [replacement(found, 'Close the <rt> before', '</rt>', found.start, found.start)];
      }
      return isInRuby(found) ? [] : [removed(found)];
    },
  },
  {
    code: 'lang-missing',
    severity: 'warning',
    kinds: taggedKinds,
    summary: 'A lang tag names no language.',
    spec: LANG,
    bad: cueFile('<lang>colour</lang>'),
    good: goodLang,
    message: () => 'This tag names no language, so players take the language for unknown.',
    fixes: (found) => [removed(found)],
  },
  {
    code: 'lang-malformed',
    severity: 'warning',
    kinds: taggedKinds,
    summary: 'A lang tag names no language in the form of BCP 47.',
    spec: LANG,
    bad: cueFile('<lang en_GB>colour</lang>'),
    good: goodLang,
    message: ({ text }) =>
      `${quoted(text)} is no language tag such as “en” or “pt-BR”, so players do not know the language.`,
    fixes: hyphenated,
    fixAll: 'Write all these language tags with hyphens',
  },
  {
    code: 'timestamp-tag-form',
    severity: 'warning',
    kinds: taggedKinds,
    summary: 'A timestamp tag is not written as a time.',
    spec: TIME,
    bad: cueFile('one<00:01> two'),
    good: cueFile('one<00:01.000> two'),
    message: ({ text }) =>
      `${quoted(text)} is no time that players can read, so they ignore it and the text behind it has none.`,
    fixes: rewritten,
    fixAll: 'Write all these times with two digits a field and a fraction',
  },
  {
    code: 'timestamp-tag-order',
    severity: 'information',
    kinds: taggedKinds,
    summary: 'A timestamp tag is not after the one before it.',
    spec: TIME,
    bad: cueFile('one<00:02.000> two<00:01.000> three'),
    good: goodTime,
    message: ({ text }) =>
      `The time ${quoted(text)} is not after the one before it in this cue, so players show the text out of its turn.`,
  },
  {
    code: 'timestamp-tag-range',
    severity: 'information',
    kinds: taggedKinds,
    summary: 'A timestamp tag is not inside its cue’s time.',
    spec: TIME,
    bad: cueFile('one<00:05.000> two'),
    good: goodTime,
    message: ({ text }) =>
      `The time ${quoted(text)} is not between the start and the end of this cue, so players show no change at it.`,
    fixes: (found) => [replacement(found, 'Remove the tag', '', found.start - 1, found.end + 1)],
  },
] as const satisfies readonly OwnRule[];

/** Whether the last tag before the place opens an `rt`. */
function isInReading({ chunk, block, start }: Case): boolean {
  const before = chunk.text.slice(chunk.blocks.text[block], start);
  return /^<rt[\s.>]/u.test(before.slice(before.lastIndexOf('<')));
}

/** Whether a ruby is open at the place, further out. */
function isInRuby(found: Case): boolean {
  return openSpansAt(found, found.chunk.blocks.text[found.block]!, found.start).includes('ruby');
}

/** The end tag of the ruby moved to before the text at the place. */
function closedBefore(found: Case): Fix {
  const end = found.end + '</ruby>'.length;
  const { text } = found.chunk;
  const spaces = /[^\S\r\n]*$/u.exec(text.slice(0, found.start))![0].length;
  const at = found.start - spaces;
  return {
    title: 'End the ruby before the text',
    edits: [edit(found, at, at, '</ruby>'), edit(found, found.end, end, '')],
  };
}

/** The language tag with hyphens, where that is all it lacks. */
function hyphenated(found: Case): readonly Fix[] {
  const text = found.text.replaceAll('_', '-');
  const isGood = text !== found.text && /^[a-z]{2,3}(?:-|$)/iu.test(text) && isWellFormed(text);
  return isGood ? [replacement(found, `Write ${text}`, text)] : [];
}

function rewritten(found: Case): readonly Fix[] {
  const written = found.text.slice(1, -1).trim();
  const codes = codesOf(written);
  const { ms } = readWritten(codes, 0, codes.length);
  if (Number.isNaN(ms)) return [];
  const isShort = written.split(':').length < 3 && ms < 3_600_000;
  const tag = `<${isShort ? timestampLike(ms, written) : timestampText(ms)}>`;
  return [replacement(found, `Write ${tag}`, tag)];
}
