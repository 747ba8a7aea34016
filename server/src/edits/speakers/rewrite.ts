/** One cue with the names of its speakers written in another form. */

import type { Edit } from '../../rules/rule';
import type { Mention } from '../../speakers';
import type { PlacedBlock } from '../../speakers/turns';
import { edit, namedAt, type Reading, terminatorBehind, textOf, trimmedEnd } from '../reading';
import { isBalanced, type Span, spansIn } from '../textSpans';
import { type Form, formOf, isVoice, prefixText, usualPrefix } from './nameForms';

/** The edits of one cue, absolute and in order; or why it is better left, as a sentence. */
export type Rewritten = { readonly edits: readonly Edit[] } | { readonly reason: string };

/** Whether voices that are made get an end tag where they could do without: at the end of a cue. */
export type Closing = 'open' | 'closed';

/** What the cue is made of, as far as its speakers go. */
interface Cue extends PlacedBlock {
  readonly mentions: readonly Mention[];
  readonly spans: readonly Span[];
  readonly start: number;
  readonly end: number;
}

/** The spans of the cue’s text; a start tag is a voice where one of the mentions starts with it. */
export function cueSpans(place: PlacedBlock, mentions: readonly Mention[]): readonly Span[] {
  const { start, end } = textOf(place);
  const voices = mentions.filter(({ notation }) => notation === 'voice');
  return spansIn(place.chunk, start, end, new Set(voices.map(({ prefix }) => prefix)));
}

/** The edits that write all speakers of the cue in the form, or why the cue is better left. */
export function rewritten(
  reading: Reading,
  place: PlacedBlock,
  form: Form,
  closing: Closing,
): Rewritten {
  const mentions = namedAt(reading, place);
  const cue: Cue = { ...place, mentions, spans: cueSpans(place, mentions), ...textOf(place) };
  const edits: Edit[] = [];
  for (const [index, mention] of mentions.entries()) {
    const now = formOf(cue.chunk, mention);
    if (now === form || (now === 'voice' && isVoice(form) && form !== 'closedVoice')) continue;
    const made =
      now === 'voice'
        ? isVoice(form)
          ? closedVoice(cue, index)
          : voiceAsText(cue, index, form)
        : textAs(cue, index, form, closing);
    if ('reason' in made) return made;
    edits.push(...made.edits);
  }
  return { edits: sorted(edits) };
}

/** In the order of the text; what is inserted at one place stays in the order it came. */
export function sorted(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** An end tag for the one voice that has none. */
function closedVoice(cue: Cue, index: number): Rewritten {
  const { prefix, prefixEnd } = cue.mentions[index]!;
  const span = cue.spans.find(({ start }) => start === prefix);
  if (!span || span.close >= 0) return { edits: [] };
  const end = passageEnd(cue, index);
  if (!isBalanced(cue.spans, prefixEnd, end)) return { reason: 'A tag in it is not closed.' };
  return { edits: [edit(cue, end, end, '</v>')] };
}

/** Where the words end that are said by the speaker of the mention. */
function passageEnd({ chunk: { text }, mentions, end }: Cue, index: number): number {
  const next = mentions[index + 1];
  const from = mentions[index]!.speech;
  if (!next) return end;
  const between = text.slice(from, next.prefix);
  const lead = /[\r\n][^\S\r\n]*(?:[-\u2010-\u2015][^\S\r\n]*)?$/u.exec(between);
  return trimmedEnd(text, from, from + (lead?.index ?? between.length));
}

function voiceAsText(cue: Cue, index: number, form: Form): Rewritten {
  const { chunk, mentions, spans } = cue;
  const mention = mentions[index]!;
  const { prefix, prefixEnd } = mention;
  const tag = chunk.text.slice(prefix, prefixEnd);
  const reason = obstacle(cue, index, tag);
  if (reason !== undefined) return { reason };
  const made = textPrefix(cue, mention, form, prefixEnd);
  if ('reason' in made) return made;
  const edits = [edit(cue, prefix, prefixEnd, made.text)];
  const span = spans.find(({ start }) => start === prefix);
  if (span && span.close >= 0) edits.push(withoutEndTag(cue, span));
  return { edits };
}

/** What of the voice could not be written in front of the text. */
function obstacle(cue: Cue, index: number, tag: string): string | undefined {
  const { chunk, mentions, spans, start, end } = cue;
  const { prefix, prefixEnd } = mentions[index]!;
  if (/^<\s*v\.\S/iu.test(tag)) return 'The voice has a class, which would be lost.';
  const before = chunk.text.slice(start, prefix);
  if (!/(?:^|[\r\n])[^\S\r\n]*(?:[-\u2010-\u2015][^\S\r\n]*)?$/u.test(before)) {
    return 'The voice does not start a line, as a name in front of the text must.';
  }
  const span = spans.find((other) => other.start === prefix);
  if (!span || span.close < 0) return undefined;
  const behind = chunk.text.slice(span.closeEnd, mentions[index + 1]?.prefix ?? end);
  if (!/^[\s\-\u2010-\u2015]*$/u.test(behind)) {
    return 'Behind the end of the voice there is text that is nobody’s.';
  }
  return isBalanced(spans, prefixEnd, span.close)
    ? undefined
    : 'A tag in it goes across the end of the voice.';
}

/** Takes the end tag out; its line as well where it stands alone, as an empty line ends the cue. */
export function withoutEndTag(place: PlacedBlock, { close, closeEnd }: Span): Edit {
  const { text } = place.chunk;
  const { start, end } = textOf(place);
  const [, terminator = '', blanks = ''] =
    /(\r\n|\r|\n)([^\S\r\n]*)$/u.exec(text.slice(start, close)) ?? [];
  const isAlone = terminator !== '' && /^[^\S\r\n]*(?:[\r\n]|$)/u.test(text.slice(closeEnd, end));
  const from = isAlone ? close - terminator.length - blanks.length : close;
  return edit(place, from, closeEnd, '');
}

function textPrefix(cue: Cue, mention: Mention, form: Form, cut: number) {
  const { text } = cue.chunk;
  const raw = text.slice(mention.start, mention.end);
  const rest = /^[^\r\n]*/u.exec(text.slice(cut, cue.end))?.[0] ?? '';
  return prefixText(form, mention.name, raw, rest, terminatorBehind(cue));
}

/** A name in front of the text, or in an identifier, in another form. */
function textAs(cue: Cue, index: number, form: Form, closing: Closing): Rewritten {
  const mention = cue.mentions[index]!;
  const isIdentifier = mention.notation === 'identifier';
  const [at, cut] = isIdentifier ? [cue.start, cue.start] : replacedPart(cue, mention);
  if (isIdentifier && cue.chunk.text.slice(cue.start, cue.end).trim() === '')
    return { reason: 'It has no text to name a speaker in.' };
  const made = textPrefix(cue, mention, form, cut);
  if ('reason' in made) return made;
  const edits = [edit(cue, at, cut, made.text)];
  if (isIdentifier) edits.unshift(edit(cue, mention.prefix, mention.prefixEnd, ''));
  if (!isVoice(form)) return { edits };
  const isOnly = cue.mentions.length === 1 && cue.chunk.text.slice(cue.start, at).trim() === '';
  if (isOnly && closing === 'open') return { edits };
  const end = Math.max(cut, passageEnd(cue, index));
  if (!isBalanced(cue.spans, cut, end)) {
    return isOnly ? { edits } : { reason: 'A tag in it goes across the end of what is said.' };
  }
  return { edits: [...edits, edit(cue, end, end, '</v>')] };
}

/**
 * The part of the prefix that another takes the place of: as much as its form usually has, so that
 * more white space stays; all of it where it is written unusually or on a line of its own.
 */
function replacedPart({ chunk }: Cue, mention: Mention): readonly [number, number] {
  const { prefix, prefixEnd } = mention;
  const form = formOf(chunk, mention)!;
  const now = chunk.text.slice(prefix, prefixEnd);
  const usual = usualPrefix(chunk, form, mention);
  const isUsual = now.startsWith(usual) && !/[\r\n]/u.test(now) && form !== 'parenthesis';
  return [prefix, isUsual ? prefix + usual.length : prefixEnd];
}
