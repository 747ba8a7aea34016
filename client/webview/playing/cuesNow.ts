/** Which cues run at the playhead. */

import type { Playhead } from '../transcript/playhead';
import { cuesAt, lastStarted, nextToStart } from '../transcript/times';
import type { Transcript } from '../transcript/transcript';

/**
 * The cues at the playhead. They are looked for only where the playhead leaves the time for which
 * they are known, so that it may be asked each frame.
 */
export class CuesNow {
  #running: readonly number[] = [];
  #current: number | undefined;
  /** From when until when the answers hold, in ms. */
  #from = Number.POSITIVE_INFINITY;
  #until = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly transcript: Transcript,
    private readonly playhead: Playhead,
  ) {}

  /** The place of the playhead in whole ms: a media element may stand a hair before where it was sent. */
  get time(): number {
    return Math.round(this.playhead.time);
  }

  /** The cues that run now, in the file’s order; the same object as long as they are the same. */
  get running(): readonly number[] {
    this.#update();
    return this.#running;
  }

  /** The cue that runs now, of several the last that started, else the last that started before. */
  get current(): number | undefined {
    this.#update();
    return this.#current;
  }

  /** The transcript is another one now. */
  forget(): void {
    this.#from = Number.POSITIVE_INFINITY;
  }

  #update(): void {
    const { time } = this;
    if (time >= this.#from && time < this.#until) return;
    this.#running = cuesAt(this.transcript, time);
    this.#current = this.#latest() ?? lastStarted(this.transcript, time);
    this.#from = time;
    this.#until = this.#nextBorder(time);
  }

  #latest(): number | undefined {
    const startOf = (cue: number) => this.transcript.cue(cue).start!;
    let latest = this.#running[0];
    for (const cue of this.#running) if (startOf(cue) >= startOf(latest!)) latest = cue;
    return latest;
  }

  /** When the next cue starts or ends. */
  #nextBorder(time: number): number {
    const next = nextToStart(this.transcript, time);
    let border = next === undefined ? Number.POSITIVE_INFINITY : this.transcript.cue(next).start!;
    for (const cue of this.#running) border = Math.min(border, this.transcript.cue(cue).end!);
    return border;
  }
}
