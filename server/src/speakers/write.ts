/** How a name is written where names stand, so that it is read back as the very same name. */

import { isTerminator } from '../syntax/characters';
import { scan } from '../syntax/scan';
import { mentionsOf } from './mentions';
import { isBlank, isHeading } from './names';
import { type Notation, notations } from './prefix';

/** The name as it is to be written, escaped where it must be, or why it cannot be, as a sentence. */
export type Written = { readonly text: string } | { readonly reason: string };

/** What stands around a name: of a label, nothing before it and a colon and a space behind it. */
export interface Frame {
  readonly notation: Notation;
  readonly before: string;
  readonly after: string;
}

/** How each notation is usually written. */
export const usualFrames: Readonly<Record<Notation, Frame>> = {
  voice: { notation: 'voice', before: '<v ', after: '>' },
  label: { notation: 'label', before: '', after: ': ' },
  chevron: { notation: 'chevron', before: '>> ', after: ': ' },
  bracket: { notation: 'bracket', before: '[', after: ']: ' },
  parenthesis: { notation: 'parenthesis', before: '(', after: '): ' },
  identifier: { notation: 'identifier', before: '1 "', after: '" (1)' },
};

/** The name without blanks around it, and with single spaces in it: what a reader makes of it. */
export function normalisedName(name: string): string {
  let start = 0;
  let end = name.length;
  while (start < end && isBlank(name.charCodeAt(start))) start++;
  while (end > start && isBlank(name.charCodeAt(end - 1))) end--;
  return name.slice(start, end).replace(/[\t\f ]+/gu, ' ');
}

/** The name as the notation usually writes it. It is taken as given: `normalisedName` comes first. */
export function written(name: string, notation: Notation): Written {
  return writtenIn(usualFrames[notation], name);
}

/**
 * The name as it is written in the frame, proved by reading it back. It is taken as given, as by
 * `written`.
 */
export function writtenIn(frame: Frame, name: string): Written {
  const reason = obstacle(name, frame.notation);
  if (reason !== undefined) return { reason };
  const text = escaped(name, frame.notation);
  return isReadBack(frame, text, name) ? { text } : { reason: unreadable(frame, name) };
}

/**
 * An annotation may not have `&` and `>`, nor cue text `&` and `<`. A `<` in an annotation is often
 * the start of the next tag, so it is escaped, too, and in cue text `>`, which makes chevrons.
 */
function escaped(name: string, notation: Notation): string {
  if (notation === 'identifier') return name;
  return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A label is looked for in so many code units, its colon left out. */
const LONGEST = 80;
const whats: Readonly<Record<Notation, string>> = {
  voice: 'A voice tag',
  label: 'A label',
  chevron: 'A label behind “>>”',
  bracket: 'A label in brackets',
  parenthesis: 'A label in parentheses',
  identifier: 'An identifier',
};

/** Why no frame of the notation can hold the name; undefined where nothing is known against it. */
function obstacle(name: string, notation: Notation): string | undefined {
  const what = whats[notation];
  if (normalisedName(name) === '') return 'A name cannot be empty.';
  if (hasTerminator(name)) return 'A name cannot have a line break.';
  if (name.includes('\0')) return 'A name cannot have a NUL character.';
  if (notation === 'voice') return undefined;
  if (notation === 'identifier') {
    if (name.includes('-->')) return `${what} cannot have “-->”, which makes a timing line.`;
    return name.includes('"') ? `${what} cannot have a quotation mark in the name.` : undefined;
  }
  if (/[:：]/u.test(name)) return `${what} cannot have a name with a colon.`;
  if (escaped(name, notation).length > LONGEST - 2) {
    return `${what} cannot have a name as long as this.`;
  }
  if (/["“”„«»]/u.test(name)) return `${what} cannot have a name with quotation marks.`;
  if (/[<>{}?!;；！？。]/u.test(name)) {
    return `${what} cannot have a name with <, >, braces, or the marks ; ! and ?.`;
  }
  if (notation === 'bracket' && name.includes(']')) return `${what} cannot have “]” in the name.`;
  if (notation === 'parenthesis' && /[)）]/u.test(name)) {
    return `${what} cannot have “)” in the name.`;
  }
  if (!isHeading(name)) return undefined;
  return `${what} cannot have the name “${name}”: it would be read as a heading.`;
}

function hasTerminator(name: string): boolean {
  for (let i = 0; i < name.length; i++) if (isTerminator(name.charCodeAt(i))) return true;
  return false;
}

function unreadable({ notation, before, after }: Frame, name: string): string {
  if (notation === 'voice') {
    return `The tag “${before}…${after.trimEnd()}” is not well written and cannot hold the name “${name}”: mend the tag first.`;
  }
  return `${whats[notation]} cannot have the name “${name}”: it would not be read as a speaker’s.`;
}

const TIMES = '00:00.000 --> 00:01.000\n';

/** Whether a cue with the text in the frame names this very speaker, in the same notation. */
function isReadBack({ notation, before, after }: Frame, text: string, name: string): boolean {
  const rest = isBlank(after.charCodeAt(after.length - 1)) ? 'x' : '\nx';
  const start = notation === 'identifier' ? 0 : TIMES.length;
  const cue =
    notation === 'identifier'
      ? `${before}${text}${after}\n${TIMES}x\n`
      : `${TIMES}${before}${text}${after}${rest}\n`;
  const found = mentionsOf(scan(cue, false));
  return (
    found.count > 0 &&
    found.names[found.name[0]!] === name &&
    notations[found.notation[0]!] === notation &&
    found.start[0] === start + before.length &&
    found.end[0] === start + before.length + text.length
  );
}
