/** How fast the transcript can be played: 1 as recorded. */
export const speeds: readonly number[] = [
  0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3,
];

/** The next speed above this one; the highest stays. */
export function faster(rate: number): number {
  return speeds.find((speed) => speed > rate) ?? speeds.at(-1)!;
}

/** The next speed below this one; the lowest stays. */
export function slower(rate: number): number {
  return speeds.findLast((speed) => speed < rate) ?? speeds[0]!;
}

/** The speed as it is shown: `1.25×`. */
export function shownSpeed(rate: number): string {
  return `${rate}×`;
}
