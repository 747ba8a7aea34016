/** What can be done about badly written voice tags. */

import { knownNames } from '../../speakers';
import { escapedName } from '../../syntax/text/voiceName';
import { type Case, edit, type Fix, quoted, replacement } from '../rule';

/** Where the words of the tag start, behind the name: after a known name, or after each first word. */
export function unterminatedFixes(found: Case): readonly Fix[] {
  const annotation = found.text.search(/[\t ]/u);
  if (annotation < 0) return [];
  const start = annotation + found.text.slice(annotation).search(/[^\t ]|$/u);
  const words = found.text.slice(start);
  const known = knownNames(found.transcript, 1000).map(escapedName);
  const lengths = [
    ...known.filter((name) => startsWithWords(words, name)).map((name) => name.length),
    ...[...words.matchAll(/\S+(?=\s)/gu)].slice(0, 2).map((word) => word.index + word[0].length),
  ];
  const ends = [...new Set(lengths.length > 0 ? lengths : [words.trimEnd().length])];
  return ends.map((length) => {
    const at = found.start + start + length;
    const space = /^[\t ]/u.test(found.chunk.text.slice(at, at + 1)) ? 1 : 0;
    return replacement(
      found,
      `Close the tag after ${quoted(words.slice(0, length))}`,
      '>',
      at,
      at + space,
    );
  });
}

function startsWithWords(text: string, name: string): boolean {
  return text.startsWith(name) && /^(?:\s|$)/u.test(text.slice(name.length));
}

/** The tag with what `pattern` finds at its start replaced by `<v `. */
export function separated(found: Case, pattern: RegExp, start = '<v '): Fix {
  const length = pattern.exec(found.text)?.[0].length ?? 0;
  return replacement(
    found,
    `Write ${start}${found.text.slice(length)}`,
    start,
    found.start,
    found.start + length,
  );
}

/** All line breaks in the tag around the place as spaces; right before `>` they go. */
export function joined(found: Case): Fix {
  const { text } = found.chunk;
  const close = text.indexOf('>', found.start);
  const from = found.start - (/[\t ]*$/u.exec(text.slice(0, found.start))?.[0].length ?? 0);
  const breaks = text.slice(from, close).matchAll(/[\t ]*(?:\r\n?|\n)[\t ]*/gu);
  const edits = [...breaks].map((match) => {
    const start = from + match.index;
    const end = start + match[0].length;
    return edit(found, start, end, end === close ? '' : ' ');
  });
  return { title: 'Write the tag on one line', edits };
}

/** Closes the voice at the end of the cue. */
export function closedAtEnd(found: Case): Fix {
  const end = found.chunk.blocks.end[found.block]!;
  return replacement(found, 'Close the voice at the end of the cue', '</v>', end, end);
}

/** Closes the voice before the place, and the one at the place where the cue's end left it open. */
export function closedBefore(found: Case): Fix {
  const { chunk, block, start } = found;
  const textStart = chunk.blocks.text[block]!;
  const end = chunk.blocks.end[block]!;
  const before = textStart + chunk.text.slice(textStart, start).trimEnd().length;
  const edits = [edit(found, before, before, '</v>')];
  if (!/<[/\s]*v\b|<v/iu.test(chunk.text.slice(found.end, end)))
    edits.push(edit(found, end, end, '</v>'));
  return { title: 'Close the voice before this one', edits };
}

/** The name with each `&` that starts no reference written as one. */
export function escapedAmpersands(name: string): string {
  return name.replace(/&(?!(?:#\d+|#x[\da-f]+|[a-z][\da-z]*);)/giu, '&amp;');
}

/** Whether a bare `&` in the name may have been meant as a reference: players read some without `;`. */
export function mayBeReference(name: string): boolean {
  return /&amp;[a-z#]/iu.test(escapedAmpersands(name.replaceAll('&amp;', '')));
}
