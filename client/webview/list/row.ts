/** How a row of the list is built. */

import type { PreviewCue } from '../../../server/src/protocol';
import { cueText, inlineCueText } from '../transcript/text';
import { clockTime, machineTime, shownTime } from '../transcript/time';
import type { Transcript } from '../transcript/transcript';
import type { Layout, Run } from './arrangement';
import type { Rows } from './rows';

/** A new element that shows the cues of this row. */
export function rowElement(transcript: Transcript, rows: Rows, row: number): HTMLElement {
  const { first, end } = rows.cuesOf(row);
  const { layout } = rows.arrangement;
  const element = document.createElement('div');
  element.className = `row ${layout}`;
  element.setAttribute('role', 'listitem');
  const heading = rows.heading(row);
  if (heading !== undefined) element.append(headingElement(heading, transcript.cue(first)));
  element.append(...contents[layout](transcript, { first, end }));
  return element;
}

/** The elements that each stand for a cue of the row, in order. */
export function cueElements(row: HTMLElement): readonly HTMLElement[] {
  const inline = row.querySelectorAll<HTMLElement>('.cue');
  return inline.length > 0 ? [...inline] : [row];
}

/** The elements that hold the words of each cue of the row, in order. */
export function textElements(row: HTMLElement): readonly HTMLElement[] {
  const inline = row.querySelectorAll<HTMLElement>('.cue');
  return [...(inline.length > 0 ? inline : row.querySelectorAll<HTMLElement>('.text'))];
}

/** The words that the row begins with, where it begins a turn. */
export function headingOf(row: HTMLElement): string | undefined {
  return row.querySelector(':scope > h2')?.textContent ?? undefined;
}

type Contents = (transcript: Transcript, cues: Run) => readonly HTMLElement[];

const contents: Readonly<Record<Layout, Contents>> = {
  cues: (transcript, { first }) => cueContents(transcript.cue(first)),
  turns: (transcript, cues) => paragraphContents(transcript, cues),
};

function headingElement(heading: string, cue: PreviewCue): HTMLElement {
  const element = document.createElement('h2');
  element.textContent = heading;
  element.dir = 'auto';
  element.classList.toggle('none', cue.speakers.length === 0);
  return element;
}

function cueContents(cue: PreviewCue): readonly HTMLElement[] {
  const elements = [...timeElements(cue), cueText(cue)];
  return cue.dropped ? [...elements, droppedMark()] : elements;
}

/** The time of the first cue, and all cues as running text, each to be chosen by itself. */
function paragraphContents(transcript: Transcript, { first, end }: Run): readonly HTMLElement[] {
  const text = document.createElement('div');
  text.className = 'text';
  text.dir = 'auto';
  for (let cue = first; cue < end; cue++) {
    const element = inlineCueText(transcript.cue(cue));
    element.setAttribute('role', 'link');
    text.append(element);
  }
  return [timeElement('start', transcript.cue(first).start, clockTime), text];
}

/** The start and the end, which screen readers tell even where there is no room to show it. */
function timeElements(cue: PreviewCue): readonly HTMLElement[] {
  return [timeElement('start', cue.start, shownTime), timeElement('end', cue.end, shownTime)];
}

function timeElement(
  name: 'start' | 'end',
  milliseconds: number | null,
  shown: (milliseconds: number) => string,
): HTMLElement {
  const element = document.createElement(milliseconds === null ? 'span' : 'time');
  element.className = name;
  element.textContent = milliseconds === null ? 'Unreadable' : shown(milliseconds);
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
