/** When the loudness of the sound is read, and what is said where it cannot be. */

import { type Levels, peakLength } from '../readers/loudnessLevels';
import type { Canvases } from './canvases';
import { loudnessAt } from './loudness';

/** The media as far as it is drawn. */
interface Sound {
  readonly address: string;
  readonly name: string;
}

/** Draws the sound of the media there is, from when the timeline is first open with it. */
export class SoundDrawing {
  #sound: Sound | undefined;
  #reading: AbortController | undefined;

  constructor(private readonly canvases: Canvases) {}

  /** Takes over the media; null where there is none. What was read of another one is dropped. */
  take(sound: Sound | null): void {
    if (sound?.address === this.#sound?.address) return;
    this.#reading?.abort();
    this.#reading = undefined;
    this.#sound = sound ?? undefined;
    this.#say('none', '');
    this.canvases.show({ wave: undefined });
    this.startWhereOpen();
  }

  /** Begins to read where that is worth it: nobody sees the sound in a timeline put away. */
  startWhereOpen(): void {
    if (!this.#sound || this.#reading || this.canvases.shown.openness === 'closed') return;
    this.#reading = new AbortController();
    void this.#read(this.#sound, this.#reading.signal);
  }

  async #read({ address, name }: Sound, signal: AbortSignal): Promise<void> {
    this.#say('reading', '');
    try {
      const loudness = await loudnessAt(address, signal, (peaks) => this.#show(peaks, signal));
      if (signal.aborted) return;
      if ('problem' in loudness) this.#say('none', notDrawn(name, loudness.problem));
      else {
        this.canvases.show({ wave: loudness.peaks });
        this.canvases.refresh();
        this.#say('drawn', '');
      }
    } catch {
      if (!signal.aborted) this.#say('none', notDrawn(name, 'it cannot be read'));
    }
  }

  /** What is behind the view needs no drawing yet. */
  #show(peaks: Levels, signal: AbortSignal): void {
    if (signal.aborted) return;
    const isNew = this.canvases.shown.wave !== peaks;
    this.canvases.show({ wave: peaks });
    if (isNew) this.#drawnUntil = 0;
    if (this.#drawnUntil <= this.canvases.view.to) this.canvases.refresh();
    this.#drawnUntil = peaks.known * peakLength;
  }

  /** Until when the sound was known when it was last drawn, in ms. */
  #drawnUntil = 0;

  #say(state: 'none' | 'reading' | 'drawn', words: string): void {
    const { section, note } = this.canvases.elements;
    section.dataset.sound = state;
    note.textContent = words;
    section.title = words;
  }
}

function notDrawn(name: string, problem: string): string {
  return `The sound of ${name} is not drawn: ${problem}.`;
}
