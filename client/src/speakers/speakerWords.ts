/** The numbers of a speaker in words, for the eye and for a screen reader. */

import type { SpeakersResult, ViewedSpeaker } from '../../../server/src/protocol';

/** Keeps numbers from running into a name that is written from right to left, in front of them. */
const LEFT_TO_RIGHT = '\u200E';

/** `41 % · 26:13 · 5 turns · 168 wpm`, to stand behind the name. */
export function briefly({ share, ms, turns, wordsPerMinute }: ViewedSpeaker): string {
  const pace = wordsPerMinute > 0 ? [`${wordsPerMinute} wpm`] : [];
  const numbers = [percent(share), clock(ms), counted(turns, 'turn'), ...pace];
  return LEFT_TO_RIGHT + numbers.join(' · ');
}

/** `41 % · 26:13`, where there is room for no more. */
export function inShort({ share, ms }: ViewedSpeaker): string {
  return `${LEFT_TO_RIGHT}${percent(share)} · ${clock(ms)}`;
}

/** What a screen reader says of the speaker: no signs that it would leave out. */
export function aloud({ name, share, ms, turns, wordsPerMinute }: ViewedSpeaker): string {
  const pace = wordsPerMinute > 0 ? [`${counted(wordsPerMinute, 'word')} per minute`] : [];
  const part = `${Math.round(100 * share)} percent of the talk`;
  return [name, part, duration(ms), counted(turns, 'turn'), ...pace].join(', ');
}

/** Everything that is known of the speaker, a line for each. */
export function atLength(speaker: ViewedSpeaker): readonly string[] {
  const { share, ms, turns, cues, words, wordsPerMinute, first } = speaker;
  return [
    `Talks for ${clock(ms)}, ${percent(share)} of all talk`,
    `${counted(turns, 'turn')}, ${counted(cues, 'cue')}`,
    wordsPerMinute > 0
      ? `${counted(words, 'word')}, ${grouped(wordsPerMinute)} per minute`
      : counted(words, 'word'),
    `First named in line ${grouped(first.line + 1)}`,
  ];
}

/** `3 speakers · 1:04:12`; empty where nobody is named. */
export function total({ count, ms, speakers }: SpeakersResult): string {
  if (count === 0) return '';
  const listed = speakers.length < count ? `${grouped(speakers.length)} of ` : '';
  return `${listed}${counted(count, 'speaker')} · ${clock(ms)}`;
}

function percent(share: number): string {
  const rounded = Math.round(100 * share);
  return share > 0 && rounded === 0 ? '<1 %' : `${rounded} %`;
}

/** `0:05`, `26:13` or `1:04:12`. */
export function clock(ms: number): string {
  const total = Math.round(ms / 1000);
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const seconds = twoDigits(total % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${seconds}` : `${minutes}:${seconds}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** `1 hour 4 minutes 12 seconds`, what is none left out. */
function duration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const parts = [
    [Math.floor(seconds / 3600), 'hour'],
    [Math.floor(seconds / 60) % 60, 'minute'],
    [seconds % 60, 'second'],
  ] as const;
  const told = parts.filter(([count]) => count > 0);
  return told.map(([count, unit]) => counted(count, unit)).join(' ') || '0 seconds';
}

function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function grouped(count: number): string {
  return count.toLocaleString('en-US');
}
