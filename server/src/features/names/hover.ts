/** What a speaker’s name stands for, and what HLS’s map of times means, which no player of the web reads. */

import type { Hover, Position } from 'vscode-languageserver-types';
import type { Settings } from '../../settings';
import { numberText } from '../../syntax/numberText';
import { shortTime, timeOf } from '../../syntax/timing/timestamp';
import type { Transcript } from '../../transcript/transcript';
import { speakerHover } from './speakerHover';

const MAP = /^X-TIMESTAMP-MAP[\t ]*=[\t ]*(.*)$/u;
/** The clock of MPEG-2 transport streams, in ticks for each second; it starts anew after 2^33 of them. */
const MPEG_CLOCK = 90_000;
const MPEG_WRAP = 2 ** 33;

/** What is known of the speaker or the X-TIMESTAMP-MAP at the position, in Markdown; null elsewhere. */
export function hover(
  transcript: Transcript,
  settings: Settings,
  position: Position,
): Hover | null {
  return speakerHover(transcript, settings, position) ?? mapHover(transcript, position);
}

function mapHover(transcript: Transcript, position: Position): Hover | null {
  const range = transcript.getLineRange(position.line);
  const header = transcript.chunks[0]!.blocks.end[0] ?? 0;
  if (transcript.offsetAt(range.start) >= header) return null;
  const map = MAP.exec(transcript.getText(range))?.[1];
  if (map === undefined) return null;
  return { range, contents: { kind: 'markdown', value: explanation(map) } };
}

function explanation(map: string): string {
  const values = new Map(
    map.split(',').map((part) => {
      const colon = part.indexOf(':');
      return [part.slice(0, colon).trim().toUpperCase(), part.slice(colon + 1).trim()] as const;
    }),
  );
  const ticks = Number(values.get('MPEGTS') ?? Number.NaN);
  const local = timeOf(values.get('LOCAL') ?? '');
  const about =
    'HLS, RFC 8216 section 3.5: says where on the clock of the stream the cues of this segment play. Players of the web skip this line.';
  if (!Number.isInteger(ticks) || ticks < 0 || Number.isNaN(local)) {
    return `${about}\n\nIt needs both parts, such as \`LOCAL:00:00:00.000,MPEGTS:900000\`.`;
  }
  const seconds = Math.round((ticks / MPEG_CLOCK) * 1000) / 1000;
  const shift = seconds - local / 1000;
  const direction = shift < 0 ? 'earlier' : 'later';
  const wrap =
    ticks >= MPEG_WRAP ? '\n\nThe clock has 33 bits, so it never reaches this number.' : '';
  return `${about}\n\nA cue at ${shortTime(local)} plays at ${numberText(seconds)} s of the stream (${numberText(ticks)} ticks of 1/90,000 s), so every cue plays ${numberText(Math.abs(shift))} s ${direction} than it says.${wrap}`;
}
