/** What the timeline tells in words. */

import type { PreviewCue, PreviewNode } from '../../../server/src/protocol';
import { shownTime } from '../transcript/time';

/** The words of the cue, in one line, of at most so many UTF-16 code units and a few more. */
export function firstWords(cue: PreviewCue, most: number): string {
  let words = '';
  // How deep spans nest is up to the file, so that no function may call itself for each.
  const ahead: PreviewNode[] = cue.text.toReversed();
  while (ahead.length > 0 && words.length < most) {
    const node = ahead.pop()!;
    if (typeof node === 'string') words += node;
    else for (const child of (node.children ?? []).toReversed()) ahead.push(child);
  }
  const line = words
    .slice(0, most * 2)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return line.length > most ? `${line.slice(0, most).trimEnd()}…` : line;
}

/** The time as it is said: `1 minute 5 seconds`. */
export function spokenTime(milliseconds: number): string {
  const tenths = Math.floor(milliseconds / 100);
  const seconds = Math.floor(tenths / 10);
  const said = [
    counted(Math.floor(seconds / 3600), 'hour'),
    counted(Math.floor(seconds / 60) % 60, 'minute'),
    tenths % 10 > 0 && seconds < 3600
      ? `${seconds % 60}.${tenths % 10} seconds`
      : counted(seconds % 60, 'second'),
  ].filter((part) => part !== '');
  return said.join(' ') || '0 seconds';
}

function counted(count: number, unit: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

/** Where the playhead is, and who says what there. */
export function spokenPlace(time: number, cue: PreviewCue | undefined): string {
  if (!cue) return spokenTime(time);
  const names = cue.speakers.join(' and ') || 'No speaker';
  return `${spokenTime(time)}, ${names}: ${firstWords(cue, 60) || 'no text'}`;
}

/** What a pointer that rests on a cue is told. */
export function cueTitle(cue: PreviewCue): string {
  const times = `${shownTime(cue.start ?? 0)} – ${shownTime(cue.end ?? 0)}`;
  const names = cue.speakers.join(', ');
  return `${names ? `${names}, ` : ''}${times}\n${firstWords(cue, 200)}`;
}
