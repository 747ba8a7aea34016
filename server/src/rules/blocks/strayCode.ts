/** What a block that a player skips was meant to be, told from its text and from what it follows. */

import { BlockKind } from '../../syntax/chunk';
import type { CheckedCode } from '../check';
import type { blockRules } from './blockRules';
import { NUMBER, SECOND_SIGNATURE } from './lineShapes';

type Code = CheckedCode<typeof blockRules>;

/** Keywords are looked for in so many code units of the first line. */
const KEYWORD_LIMIT = 40;
const NOTE = /^[ \t]*NOTE(?![\p{L}\p{N}_-])/u;
const NOTE_IN_ANY_CASE = /^[ \t]*note(?:[ \t]*:|[ \t]|$)/iu;
const STYLE = /^[ \t]*STYLE(?:[ \t]*:|[ \t]|$)/u;
const STYLE_IN_ANY_CASE = /^[ \t]*style(?![\p{L}\p{N}_-])/iu;
const REGION = /^[ \t]*REGION(?:[ \t]*:|[ \t]|$)/u;
const REGION_IN_ANY_CASE = /^[ \t]*region(?![\p{L}\p{N}_-])/iu;
const REGION_SETTING = /\b(?:id|width|lines|regionanchor|viewportanchor|scroll)[:=]/iu;
/** What all keywords start with; of most blocks this is the only question. */
const MAY_BE_KEYWORD = /^[ \t\uFEFF]*[NnRrSsW]/u;
const CSS = /[{}]|::|\/\*|\*\/|;[ \t]*(?:$|[\r\n])/u;

/** The code of the block with this text; `context` is the kind of block that it may be cut off. */
export function strayCode(text: string, context: BlockKind): Code {
  if (text.trimStart() === '') return 'white-space-line';
  const lineEnd = endOfLine(text);
  const start = text.slice(0, Math.min(lineEnd, KEYWORD_LIMIT));
  const keyword = keywordCode(start, text, isCueContext(context));
  if (keyword) return keyword;
  if (lineEnd === text.length && lineEnd < KEYWORD_LIMIT && NUMBER.test(start)) {
    return 'identifier-alone';
  }
  return cutCode(text, context);
}

function endOfLine(text: string): number {
  let end = 0;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

function isCueContext(context: BlockKind): boolean {
  return context === BlockKind.Cue || context === BlockKind.DroppedCue;
}

/** Behind a cue, a word that only resembles a keyword is more likely the cue's own text. */
function keywordCode(start: string, text: string, behindCue: boolean): Code | undefined {
  if (!MAY_BE_KEYWORD.test(start)) return undefined;
  if (SECOND_SIGNATURE.test(start)) return 'second-signature';
  if (NOTE.test(start) || (!behindCue && NOTE_IN_ANY_CASE.test(start))) return 'note-spelling';
  if (STYLE.test(start) || (STYLE_IN_ANY_CASE.test(start) && text.includes('{'))) {
    return 'style-spelling';
  }
  if (REGION.test(start) || (REGION_IN_ANY_CASE.test(start) && REGION_SETTING.test(text))) {
    return 'region-spelling';
  }
  return undefined;
}

function cutCode(text: string, context: BlockKind): Code {
  if (isCueContext(context)) return 'cue-cut';
  if (context === BlockKind.Note) return 'note-cut';
  if (context === BlockKind.Style && CSS.test(text)) return 'style-cut';
  if (context === BlockKind.Region && REGION_SETTING.test(text)) return 'region-cut';
  return 'stray-block';
}
