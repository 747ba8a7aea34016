/** Where findings and chapters are drawn. */

import type { Finding } from '../../src/preview/messages/readingMessages';
import { isShown } from '../transcript/times';
import type { Transcript } from '../transcript/transcript';
import { placeOf, type Scale } from './timelineView';

/** How grave a finding is that has a mark. */
export type Severity = 'error' | 'warning' | 'information';

/** A finding, or several so near that one mark stands for them. */
export interface Mark {
  /** In CSS px. */
  readonly place: number;
  /** The worst of them. */
  readonly severity: Severity;
  /** What the first of the worst says. */
  readonly message: string;
}

/** How wide a mark is, in px. */
export const markWidth = 8;

const ranks: readonly Severity[] = ['error', 'warning', 'information'];

/** The marks in view, from left to right, none over another. Hints are no marks. */
export function marksOf(
  transcript: Transcript,
  findings: readonly Finding[],
  scale: Scale,
): readonly Mark[] {
  const columns = new Map<number, Mark>();
  for (const { line, severity, message } of findings) {
    if (severity === 'hint') continue;
    const row = transcript.rowAtLine(line);
    const place = row < 0 ? undefined : placeOfCue(transcript, row, scale);
    if (place === undefined) continue;
    const column = Math.floor(place / markWidth);
    const other = columns.get(column);
    if (!other || ranks.indexOf(severity) < ranks.indexOf(other.severity)) {
      columns.set(column, { place: (column + 0.5) * markWidth, severity, message });
    }
  }
  return [...columns.values()].sort((left, right) => left.place - right.place);
}

/** The mark that this place, in px, is on. */
export function markAt(
  transcript: Transcript,
  findings: readonly Finding[],
  scale: Scale,
  place: number,
): Mark | undefined {
  const column = Math.floor(place / markWidth);
  return marksOf(transcript, findings, scale).find(
    (mark) => Math.floor(mark.place / markWidth) === column,
  );
}

/** Where the cue begins; undefined where that is out of view, or players do not show the cue. */
function placeOfCue(transcript: Transcript, row: number, scale: Scale): number | undefined {
  const cue = transcript.cue(row);
  if (cue.start === null || (isShown(cue) ? cue.end : cue.start) < scale.view.from)
    return undefined;
  if (cue.start > scale.view.to) return undefined;
  return Math.min(Math.max(placeOf(scale, cue.start), 0), scale.width - 1);
}
