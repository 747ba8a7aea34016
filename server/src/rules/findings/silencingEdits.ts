/** Edits that silence a rule: at one cue, or in the whole file. */

import { BlockKind, blockLimit, type Chunk, isCue } from '../../syntax/chunk';
import type { Transcript } from '../../transcript/transcript';
import type { RuleCode } from '../all';
import type { Case, Edit } from '../rule';
import {
  type SilencingNote,
  type SilencingVerb,
  silencingNotesIn,
} from '../silencing/silencingNotes';

/** The edit that silences the rule at the cue of the place; undefined where it is in no cue. */
export function silencedCue(found: Case, code: RuleCode): Edit | undefined {
  const { transcript, chunk, block, offset } = found;
  if (!isCue(chunk.blocks.kind[block]!)) return undefined;
  const above = noteAbove(chunk, block);
  if (above) return named(above, offset, code);
  const at = chunk.blocks.start[block]!;
  return note(transcript, offset + at, 'webvtt-disable-next-cue', code);
}

/** The edit that silences the rule in the whole file; undefined where that has no header. */
export function silencedFile(transcript: Transcript, code: RuleCode): Edit | undefined {
  const first = transcript.chunks[0]!;
  const known = silencingNotesIn(first).find(({ verb, codes }) => {
    return verb === 'webvtt-disable-file' && codes.length > 0;
  });
  if (known) return named(known, 0, code);
  const { kind, end } = first.blocks;
  if (kind[0] !== BlockKind.Header || end[0] === 0) return undefined;
  return note(transcript, blockLimit(first, 0), 'webvtt-disable-file', code);
}

/** The note above the cue that silences rules in the next one, which is this; only where it names codes. */
function noteAbove(chunk: Chunk, block: number): SilencingNote | undefined {
  let above = block - 1;
  while (above >= 0 && !isCue(chunk.blocks.kind[above]!)) above--;
  return silencingNotesIn(chunk).find((other) => {
    const isAbove = other.block > above && other.block < block;
    return isAbove && other.verb === 'webvtt-disable-next-cue' && other.codes.length > 0;
  });
}

/** Names one more code in the note. */
function named({ codes }: SilencingNote, offset: number, code: RuleCode): Edit {
  const end = offset + codes.at(-1)!.end;
  return { start: end, end, text: ` ${code}` };
}

/** Inserts a note, with the empty lines that set it apart. */
function note(transcript: Transcript, at: number, verb: SilencingVerb, code: RuleCode): Edit {
  const { text } = transcript.chunks[0]!;
  const terminator = /\r\n?|\n/u.exec(text)?.[0] ?? '\n';
  const missing = terminatorsMissing(transcript.slice(Math.max(0, at - 4), at));
  return {
    start: at,
    end: at,
    text: `${terminator.repeat(missing)}NOTE ${verb} ${code}${terminator.repeat(2)}`,
  };
}

/** How many line terminators an empty line takes behind this text. */
function terminatorsMissing(before: string): number {
  const terminators = /(?:\r\n|[\r\n])*$/u.exec(before)?.[0] ?? '';
  const count = [...terminators.matchAll(/\r\n?|\n/gu)].length;
  return before === '' ? 0 : Math.max(0, 2 - count);
}
