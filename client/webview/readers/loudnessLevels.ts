/** How loud the sound is when, in little memory: the loudest sample of each 10 ms, and coarser. */

/** For how many ms one value of the finest level stands. */
export const peakLength = 10;

/** How many values of a level make one of the next coarser one. */
const factor = 4;

/** The coarsest level has a value for each ten seconds or so. */
const levelCount = 6;

/** The loudness of a sound, as far as it was read. */
export interface Levels {
  /** From fine to coarse; each value is the loudest sample, from 0, silence, to 255. */
  readonly levels: readonly Uint8Array[];
  /** How many values of the finest level are known; the sound is read from its beginning on. */
  readonly known: number;
  /** The loudest of all. */
  readonly loudest: number;
}

/** Gathers peaks while the sound is read. Memory grows with the length: 134 bytes for a second. */
export class Peaks implements Levels {
  readonly #levels: Uint8Array[] = Array.from({ length: levelCount }, () => new Uint8Array(64));
  #known = 0;
  #loudest = 0;

  get levels(): readonly Uint8Array[] {
    return this.#levels;
  }

  get known(): number {
    return this.#known;
  }

  get loudest(): number {
    return this.#loudest;
  }

  /** Takes over samples, from -1 to 1, that begin at `start` ms; those before 0 are left out. */
  add(samples: Float32Array, start: number, samplesPerSecond: number): void {
    const perPeak = (samplesPerSecond * peakLength) / 1000;
    let position = (start / 1000) * samplesPerSecond;
    let index = 0;
    while (index < samples.length) {
      const peak = Math.floor(position / perPeak + 1e-9);
      const behind = Math.min(
        samples.length,
        Math.max(index + 1, index + Math.ceil((peak + 1) * perPeak - position - 1e-6)),
      );
      if (peak >= 0) this.#note(peak, loudestOf(samples, index, behind));
      position += behind - index;
      index = behind;
    }
  }

  #note(peak: number, loudness: number): void {
    const value = Math.min(255, Math.round(loudness * 255));
    this.#known = Math.max(this.#known, peak + 1);
    this.#loudest = Math.max(this.#loudest, value);
    let index = peak;
    for (let level = 0; level < levelCount; level++) {
      const values = this.#roomFor(level, index);
      // What is louder here is known to the coarser levels too.
      if (values[index]! >= value) return;
      values[index] = value;
      index = Math.floor(index / factor);
    }
  }

  /** The values of the level, which reach at least as far as the index. */
  #roomFor(level: number, index: number): Uint8Array {
    const values = this.#levels[level]!;
    if (index < values.length) return values;
    const longer = new Uint8Array(Math.max(index + 1, Math.ceil(values.length * 1.25)));
    longer.set(values);
    this.#levels[level] = longer;
    return longer;
  }
}

function loudestOf(samples: Float32Array, from: number, to: number): number {
  let loudest = 0;
  for (let index = from; index < to; index++) {
    const loudness = Math.abs(samples[index]!);
    if (loudness > loudest) loudest = loudness;
  }
  return loudest;
}

/** The loudest value between two times in ms; undefined where nothing is known yet. */
export function loudestBetween(
  { levels, known }: Levels,
  from: number,
  to: number,
): number | undefined {
  let first = Math.max(0, Math.floor(from / peakLength));
  let behind = Math.min(known, Math.max(first + 1, Math.ceil(to / peakLength)));
  if (to <= 0 || first >= behind) return undefined;
  let level = 0;
  // A few values too many at either end are not seen; going through thousands would be felt.
  while (behind - first > factor * 2 && level + 1 < levels.length) {
    level++;
    first = Math.floor(first / factor);
    behind = Math.ceil(behind / factor);
  }
  const values = levels[level]!;
  let loudest = 0;
  for (let index = first; index < Math.min(behind, values.length); index++) {
    loudest = Math.max(loudest, values[index]!);
  }
  return loudest;
}
