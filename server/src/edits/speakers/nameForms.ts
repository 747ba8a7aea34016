/** The ways of writing a name that the edits of this folder write. */

import type { Mention } from '../../speakers';
import { isMachineName, nameIn } from '../../speakers/names';
import { type Frame, usualFrames, type Written, writtenIn } from '../../speakers/write';
import type { Chunk } from '../../syntax/chunk';
import { rememberedByText } from '../../syntax/textMemo';

/** Each with the frame around the name. */
const frames = {
  voice: usualFrames.voice,
  closedVoice: usualFrames.voice,
  label: usualFrames.label,
  chevron: usualFrames.chevron,
  escapedChevron: { notation: 'chevron', before: '&gt;&gt; ', after: ': ' },
  bracket: usualFrames.bracket,
  bareBracket: { notation: 'bracket', before: '[', after: '] ' },
  parenthesis: { notation: 'parenthesis', before: '(', after: ')' },
} as const satisfies Readonly<Record<string, Frame>>;
/** A way of writing a name: a notation, and how exactly it is written. */
export type Form = keyof typeof frames;
/** All of them. */
export const forms = Object.keys(frames) as readonly Form[];

/** How each looks, for who reads of it. */
export const formNames: Readonly<Record<Form, string>> = {
  voice: '<v Name>',
  closedVoice: '<v Name>…</v>',
  label: 'Name:',
  chevron: '>> Name:',
  escapedChevron: '&gt;&gt; Name:',
  bracket: '[Name]:',
  bareBracket: '[Name]',
  parenthesis: '(Name)',
};

/** Whether the form is a voice tag, with an end tag or without. */
export function isVoice(form: Form): boolean {
  return form === 'voice' || form === 'closedVoice';
}

/** How the mention is written; a voice counts as open. Undefined for an identifier. */
export function formOf({ text }: Chunk, mention: Mention): Form | undefined {
  const { notation, prefix, end, prefixEnd } = mention;
  if (notation === 'identifier') return undefined;
  if (notation === 'chevron') return text[prefix] === '&' ? 'escapedChevron' : 'chevron';
  if (notation !== 'bracket') return notation;
  return /[:：]/u.test(text.slice(end, prefixEnd)) ? 'bracket' : 'bareBracket';
}

/** What machines call speakers stands in parentheses in front of the words; other names stand alone. */
function frameOf(form: Form, name: string): Frame {
  if (form !== 'parenthesis' || !isMachineName(name)) return frames[form];
  return { ...frames.parenthesis, after: ') ' };
}

const MOST_REMEMBERED = 1000;

/** By a form and a name behind a space. */
const remembered = rememberedByText((formAndName): Written => {
  const space = formAndName.indexOf(' ');
  const name = formAndName.slice(space + 1);
  return writtenIn(frameOf(formAndName.slice(0, space) as Form, name), name);
}, MOST_REMEMBERED);

/** The name as the form writes it, or why it cannot. */
function writtenAs(form: Form, name: string): Written {
  return remembered(`${form} ${name}`);
}

/**
 * All that is written to say that `name` speaks, an end tag left out, or why it cannot be said like
 * this. `raw` is how it was written elsewhere, or empty; it stays where it reads the same. `rest` is
 * what stands behind it on its line: nothing but white space needs no blank before it. `terminator`
 * ends the line of a name that stands alone.
 */
export function prefixText(
  form: Form,
  name: string,
  raw: string,
  rest: string,
  terminator: string,
): Written {
  const made = writtenAs(form, name);
  if ('reason' in made) return made;
  const { before, after } = frameOf(form, name);
  const kept = isKept(form, name, raw) ? raw : made.text;
  const isAlone = rest.trim() === '';
  if (form === 'parenthesis' && !isMachineName(name)) {
    return { text: `${before}${kept}${after}${isAlone ? '' : terminator}` };
  }
  return { text: `${before}${kept}${isAlone ? after.trimEnd() : after}` };
}

/** The longest that a name may be as it is written in front of the text. */
const LONGEST = 78;

function isKept(form: Form, name: string, raw: string): boolean {
  if (nameIn(raw) !== name || /[<>\r\n]/u.test(raw)) return false;
  return isVoice(form) || raw.length <= LONGEST;
}

/** The prefix as the form usually writes it, with the name as it stands there. */
export function usualPrefix({ text }: Chunk, form: Form, mention: Mention): string {
  const { before, after } = frameOf(form, mention.name);
  return `${before}${text.slice(mention.start, mention.end)}${after}`;
}
