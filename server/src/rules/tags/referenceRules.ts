/** Rules on character references: section 4.2.2, and 13.1.4 of the HTML standard. */

import { isWhitespace } from '../../syntax/characters';
import { decoded } from '../../syntax/text/referenceScan';
import { type Case, cueFile, type Fix, type OwnRule, quoted, replacement } from '../rule';
import { shownKinds } from './tagRules';

const SPEC = 'webvtt-caption-or-subtitle-cue-text';

/** An address is looked at for so many code units on each side. */
const LONGEST_LOOK = 1000;

/** Whether it stands in an address or a query, such as `a.jpg?sig=1&exp=2`, which a program may read. */
function isInAddress({ chunk, start, end }: Case): boolean {
  const { text } = chunk;
  const [least, most] = [start - LONGEST_LOOK, end + LONGEST_LOOK];
  let from = start;
  while (from > 0 && from > least && !isWhitespace(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to < most && !isWhitespace(text.charCodeAt(to))) to++;
  return /[=?].*&|:\/\/|&.*=/u.test(text.slice(from, to));
}

/** The scanner reports all of them. */
export const referenceRules = [
  {
    code: 'ampersand-unescaped',
    severity: 'hint',
    kinds: shownKinds,
    summary: 'There is a bare & in the text.',
    spec: SPEC,
    bad: cueFile('Fish & chips'),
    good: cueFile('Fish &amp; chips'),
    message: () => 'This is a bare “&”. Players show it as it is; the standard asks for “&amp;”.',
    fixes: (found) => [asText(found)],
    fixAll: 'Write & as &amp; in all these places',
    isSafe: (found) => !isInAddress(found),
  },
  {
    code: 'reference-no-semicolon',
    severity: 'information',
    kinds: shownKinds,
    summary: 'A character reference has no semicolon.',
    spec: SPEC,
    bad: cueFile('Hello&nbsp there'),
    good: cueFile('Hello&nbsp; there'),
    message: ({ text }) =>
      `There is no semicolon behind ${quoted(text)}. Players show ${shown(text)} for it; the standard asks for the semicolon.`,
    fixes: (found) => {
      const ended = replacement(found, 'Write the semicolon', `${found.text};`);
      return isInWord(found) ? [asText(found), ended] : [ended, asText(found)];
    },
  },
  {
    code: 'reference-unknown',
    severity: 'warning',
    kinds: shownKinds,
    summary: 'There is no such character reference.',
    spec: SPEC,
    bad: cueFile('Hello &Nbsp; there'),
    good: cueFile('Hello &nbsp; there'),
    message: ({ text }) =>
      `There is no character reference ${quoted(text)}, so players show it letter by letter.`,
    fixes: (found) => [...inLowerCase(found), asText(found)],
  },
  {
    code: 'reference-number',
    severity: 'warning',
    kinds: shownKinds,
    summary: 'A character reference has a number that it cannot have.',
    spec: SPEC,
    bad: cueFile('Hello &#151; there'),
    good: cueFile('Hello &#8212; there'),
    message: ({ text }) =>
      `The number in ${quoted(text)} is none of a character for text, so players show ${shown(text)} for it.`,
    fixes: (found) => [...asShown(found), asText(found)],
  },
] as const satisfies readonly OwnRule[];

/** The place with its `&`, or each of a row, as `&amp;`. */
function asText(found: Case): Fix {
  const row = /^&+/u.exec(found.text)?.[0].length ?? 1;
  const text = '&amp;'.repeat(row);
  return replacement(found, 'Write & as &amp;', text, found.start, found.start + row);
}

/** Whether a letter, a digit or an equals sign follows, as in `&copying` and `?a=1&reg=2`. */
function isInWord({ chunk, end }: Case): boolean {
  return /^[\da-z=]/iu.test(chunk.text.slice(end, end + 1));
}

function inLowerCase(found: Case): readonly Fix[] {
  const lower = found.text.toLowerCase();
  return decoded(lower).length === 1 ? [replacement(found, `Write ${lower}`, lower)] : [];
}

/** What a player makes of the reference, for a message. */
function shown(reference: string): string {
  const text = decoded(reference.endsWith(';') ? reference : `${reference};`);
  if (text === '\u00a0') return 'a no-break space';
  return text === '\uFFFD' ? 'a replacement character' : `“${text}”`;
}

/** The character that players show for a number of Windows' character set. */
function asShown(found: Case): readonly Fix[] {
  const text = decoded(found.text.endsWith(';') ? found.text : `${found.text};`);
  const isCharacter = /^[^\p{C}\uFFFD]$/u.test(text);
  return isCharacter ? [replacement(found, `Write ${text}`, text)] : [];
}
