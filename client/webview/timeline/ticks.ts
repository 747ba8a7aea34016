/** The marks of the ruler: at round times, never closer than their words are wide. */

import { placeOf, type Scale, spanOfView } from './timelineView';

/** A mark of the ruler. */
export interface Tick {
  /** In ms. */
  readonly time: number;
  /** In CSS px. */
  readonly place: number;
  /** The time in words, at larger ticks only. */
  readonly label?: string;
}

/** A round step in ms, and how many smaller ones divide it. */
interface Step {
  readonly step: number;
  readonly parts: number;
}

const steps: readonly Step[] = [
  { step: 100, parts: 5 },
  { step: 200, parts: 4 },
  { step: 500, parts: 5 },
  { step: 1000, parts: 5 },
  { step: 2000, parts: 4 },
  { step: 5000, parts: 5 },
  { step: 10_000, parts: 5 },
  { step: 15_000, parts: 3 },
  { step: 30_000, parts: 3 },
  { step: 60_000, parts: 6 },
  { step: 120_000, parts: 4 },
  { step: 300_000, parts: 5 },
  { step: 600_000, parts: 5 },
  { step: 900_000, parts: 3 },
  { step: 1_800_000, parts: 3 },
  { step: 3_600_000, parts: 6 },
  { step: 7_200_000, parts: 4 },
  { step: 18_000_000, parts: 5 },
  { step: 36_000_000, parts: 5 },
];

/** The ticks in view, in order; labels are at least `room` px apart. */
export function ticksOf(scale: Scale, room: number): readonly Tick[] {
  const { view, width } = scale;
  const { step, parts } = stepFor(spanOfView(view), width / room);
  const small = step / parts;
  const first = Math.ceil(view.from / small);
  const last = Math.floor(view.to / small);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const time = (first + index) * small;
    const tick = { time, place: placeOf(scale, time) };
    return (first + index) % parts === 0 ? { ...tick, label: tickLabel(time, step) } : tick;
  });
}

/** The smallest step of which at most `most` fit into the span; doubled where even days do not. */
function stepFor(span: number, most: number): Step {
  const found = steps.find(({ step }) => span / step <= most);
  if (found) return found;
  let step = 72_000_000;
  while (span / step > Math.max(1, most)) step *= 2;
  return { step, parts: 4 };
}

/** The time as short as it can be told: `1:05`, `1:00:05`, with a tenth where steps are that small. */
export function tickLabel(time: number, step: number): string {
  const tenths = Math.round(time / 100);
  const seconds = Math.floor(tenths / 10);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const shown = `${twoDigits(seconds % 60)}${step < 1000 ? `.${tenths % 10}` : ''}`;
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${shown}` : `${minutes}:${shown}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
