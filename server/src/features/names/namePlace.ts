/** Whether a speaker’s name is being written at a position, and how it is to be finished. */

import type { Position } from 'vscode-languageserver-types';
import type { Settings } from '../../settings';
import { mentionsIn, type Notation, notations, type Speakers } from '../../speakers';
import { mentionsOf } from '../../speakers/mentions';
import { usualFrames } from '../../speakers/write';
import { isCue } from '../../syntax/chunk';
import type { Transcript } from '../../transcript/transcript';
import { blockAt, mentionAt, speakersUnder } from './mentionAt';

/** Whether a person asked for completions, or a character that was typed did. */
export type Asked = 'by a person' | 'by a character';

/** A place where a name is being written. */
export interface NamePlace {
  readonly notation: Notation;
  /**
   * The absolute offsets of what the completed name replaces; the cursor is in between, or at the end.
   */
  readonly start: number;
  readonly end: number;
  /** What is typed of it so far. */
  readonly typed: string;
  /** What has to stand in front of the name and behind it. */
  readonly opening: string;
  readonly closing: string;
}

/** So much of the line is looked at on each side of the cursor. */
const REACH = 400;

/**
 * What is being written at the position, in a cue’s text: a voice tag anywhere in it, a name behind
 * chevrons at the start of a line, and there, where a person asks and the file has such names, a label
 * or a name in brackets. Undefined elsewhere.
 */
export function namePlace(
  transcript: Transcript,
  settings: Settings,
  position: Position,
  asked: Asked,
): NamePlace | undefined {
  const at = transcript.offsetAt(position);
  const { start, end } = transcript.getLineRange(position.line);
  const lineStart = transcript.offsetAt(start);
  const before = transcript.slice(Math.max(lineStart, at - REACH), at);
  const voice = VOICE.exec(before) ?? TAG.exec(before);
  const label = at - lineStart < REACH ? LABEL.exec(before) : null;
  if (!(voice || label) || !isInCueText(transcript, position)) return undefined;
  const after = transcript.slice(at, Math.min(transcript.offsetAt(end), at + REACH));
  if (voice) return voicePlace(voice, at, after);
  return label ? labelPlace(transcript, settings, position, label, asked) : undefined;
}

/** The text of a cue, or the line behind its times where there is none yet. */
function isInCueText(transcript: Transcript, { line, character }: Position): boolean {
  const at = transcript.offsetAt({ line, character });
  const index = transcript.chunkAt(at);
  const { blocks } = transcript.chunks[index]!;
  const offset = transcript.offsetOf(index);
  const block = blockAt(transcript.chunks[index]!, at - offset);
  if (blocks.count === 0 || !isCue(blocks.kind[block]!)) return false;
  const timing = transcript.positionAt(offset + blocks.timing[block]!).line;
  const last = transcript.positionAt(offset + blocks.end[block]!).line;
  return line > timing && line <= Math.max(last, timing + 1);
}

/** `<v ` or `<v.loud `, and what there is of a name. */
const VOICE = /<v(?:\.[^\s<>]*)?[ \t]+([^<>]*)$/iu;
/** `<` or `<v`: the tag is only begun. */
const TAG = /<(v?)$/iu;

/** A tag that is closed already is replaced to its end, so that the cursor goes on behind it. */
function voicePlace(found: RegExpExecArray, at: number, after: string): NamePlace {
  const typed = found[1]!;
  const rest = /^[^<>]*>/u.exec(after)?.[0].length ?? 0;
  const isBegun = found[0].length - typed.length === 1;
  return {
    notation: 'voice',
    start: at - typed.length,
    end: at + rest,
    typed: isBegun ? '' : typed,
    opening: isBegun ? 'v ' : '',
    closing: '>',
  };
}

/** At the start of a line: dashes, chevrons, a bracket, and what there is of a name. */
const LABEL = /^[\s\u2010-\u2015-]*((?:>|&gt;){2,}[ \t]*)?([[(（])?([^<>:：[\]()（）]*)$/u;

/**
 * Chevrons say that a name may follow. A name alone, or in brackets, is one only in files that have
 * such, and only where a person asks: at the start of a line any word may be meant.
 */
function labelPlace(
  transcript: Transcript,
  settings: Settings,
  position: Position,
  [, chevrons, bracket, typed = '']: RegExpExecArray,
  asked: Asked,
): NamePlace | undefined {
  const notation = notationOf(chevrons, bracket);
  if (asked === 'by a character' && notation !== 'chevron') return undefined;
  const usual = usualClosing(transcript, speakersUnder(transcript, settings), notation);
  if (usual === undefined && notation !== 'chevron') return undefined;
  const at = transcript.offsetAt(position);
  const present = mentionAt(transcript, settings, position);
  const isPresent = present?.mention.notation === notation;
  const end = isPresent ? Math.max(at, present.offset + present.mention.end) : at;
  const closing = isPresent ? '' : (usual ?? usualFrames[notation].after);
  return { notation, start: at - typed.length, end, typed, opening: '', closing };
}

function notationOf(chevrons: string | undefined, bracket: string | undefined): Notation {
  if (bracket === '[') return 'bracket';
  if (bracket !== undefined) return 'parenthesis';
  return chevrons === undefined ? 'label' : 'chevron';
}

/** What the file writes behind a name in the notation; undefined where it has none. */
function usualClosing(
  { chunks }: Transcript,
  speakers: Speakers,
  notation: Notation,
): string | undefined {
  const number = notations.indexOf(notation);
  for (const chunk of chunks) {
    if (!mentionsOf(chunk).notation.includes(number)) continue;
    const first = mentionsIn(speakers, chunk).find((mention) => mention.notation === notation);
    if (!first) continue;
    const closing = chunk.text.slice(first.end, first.prefixEnd).replace(/[\r\n]+$/u, '');
    return closing === '' ? usualFrames[notation].after : closing;
  }
  return undefined;
}
