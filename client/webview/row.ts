import type { PreviewCue } from '../../server/src/protocol';
import { cueText } from './text';
import { machineTime, shownTime } from './time';
import type { Transcript } from './transcript';

/** The heading of the turn that starts with this row; undefined where none does. */
export function turnHeading(transcript: Transcript, row: number): string | undefined {
  if (!transcript.hasSpeakers || !transcript.startsTurn(row)) return undefined;
  return transcript.cue(row).speakers.join(', ') || 'No speaker';
}

/** A new element that shows the cue of this row. */
export function rowElement(transcript: Transcript, row: number): HTMLElement {
  const cue = transcript.cue(row);
  const element = document.createElement('div');
  element.className = 'row';
  element.setAttribute('role', 'listitem');
  const heading = turnHeading(transcript, row);
  if (heading !== undefined) element.append(headingElement(heading, cue));
  element.append(...timeElements(cue), cueText(cue));
  if (cue.dropped) element.append(droppedMark());
  return element;
}

function headingElement(heading: string, cue: PreviewCue): HTMLElement {
  const element = document.createElement('h2');
  element.textContent = heading;
  element.dir = 'auto';
  element.classList.toggle('none', cue.speakers.length === 0);
  return element;
}

/** The start and the end, which screen readers tell even where there is no room to show it. */
function timeElements(cue: PreviewCue): readonly HTMLElement[] {
  return [timeElement('start', cue.start), timeElement('end', cue.end)];
}

function timeElement(name: 'start' | 'end', milliseconds: number | null): HTMLElement {
  const element = document.createElement(milliseconds === null ? 'span' : 'time');
  element.className = name;
  element.textContent = milliseconds === null ? 'Unreadable' : shownTime(milliseconds);
  if (milliseconds !== null) element.setAttribute('datetime', machineTime(milliseconds));
  return element;
}

function droppedMark(): HTMLElement {
  const element = document.createElement('p');
  element.className = 'dropped';
  element.textContent =
    'Dropped: a player cannot read the times of this cue, so it never shows it.';
  return element;
}
