/** What is known of a speaker, where the name is pointed at. */

import type { Hover, Position } from 'vscode-languageserver-types';
import type { Settings } from '../../settings';
import { type Talk, talkIn } from '../../speakers/talk';
import { counted, numberText } from '../../syntax/numberText';
import { shortTime } from '../../syntax/timing/timestamp';
import type { Transcript } from '../../transcript/transcript';
import { mentionAt, nameRange } from './mentionAt';

/** How much the speaker at the position talks, and where first; null where there is no name. */
export function speakerHover(
  transcript: Transcript,
  settings: Settings,
  position: Position,
): Hover | null {
  const found = mentionAt(transcript, settings, position);
  if (!found) return null;
  const { name } = found.mention;
  const talk = talkIn(transcript, settings.speakerInheritance).find((each) => each.name === name);
  if (!talk) return null;
  const value = `**${asMarkdown(name)}**\n\n${summary(talk)}`;
  return { range: nameRange(transcript, found), contents: { kind: 'markdown', value } };
}

/** The text with everything escaped that Markdown would read as more than text. */
function asMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/gu, '\\$&');
}

function summary({ ms, share, turns, cues, wordsPerMinute, first }: Talk): string {
  const inTurns = `in ${counted(turns, 'turn')} and ${counted(cues, 'cue')}`;
  const start = first.chunk.blocks.startTime[first.block]!;
  const since = Number.isFinite(start) ? ` First at ${shortTime(start)}.` : '';
  if (ms === 0) return `Speaks ${inTurns}, for no time that can be told.${since}`;
  const percent = `${numberText(100 * share, 1)} %`;
  const speed = numberText(wordsPerMinute, 0);
  return `Talks for ${shortTime(ms)}, ${percent} of the talk, ${inTurns}, at ${speed} words per minute.${since}`;
}
