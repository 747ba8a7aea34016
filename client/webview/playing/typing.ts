/** What typing in the editor does to playing. */

import type { PlayingSettings } from '../../src/preview/messages/playingMessages';
import type { Playhead } from '../transcript/playhead';

/** How much slower it plays while somebody types and does not want it to pause. */
const SLOWER = 0.7;

/** What typing did to the playing. */
type Interruption = { readonly kind: 'pause' } | { readonly kind: 'slow'; readonly rate: number };

/** Typing interrupts playing, which goes on as before once nothing was typed for a while. */
export class Typing {
  #interruption: Interruption | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly playhead: Playhead,
    private readonly settings: () => PlayingSettings,
  ) {
    playhead.onChange(() => this.#noteChange());
  }

  /** How fast it plays where nobody types. */
  get rate(): number {
    return this.#interruption?.kind === 'slow' ? this.#interruption.rate : this.playhead.rate;
  }

  /** Something was typed. */
  hear(): void {
    const { whileTyping, resumeAfter } = this.settings();
    if (!this.#interruption) {
      if (!this.playhead.isPlaying || whileTyping === 'continue') return;
      this.#interrupt(whileTyping);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.takeOver()?.kind === 'pause') this.playhead.play();
    }, resumeAfter);
  }

  /** Ends the interruption, which is returned: what plays how fast is the user’s again. */
  takeOver(): Interruption | undefined {
    const interruption = this.#interruption;
    clearTimeout(this.#timer);
    this.#interruption = undefined;
    if (interruption?.kind === 'slow') this.playhead.rate = interruption.rate;
    return interruption;
  }

  #interrupt(kind: 'pause' | 'slow'): void {
    const { rate } = this.playhead;
    this.#interruption = kind === 'slow' ? { kind, rate } : { kind };
    if (kind === 'slow') this.playhead.rate = rate * SLOWER;
    else this.playhead.pause();
  }

  /** Whoever plays or pauses by other means than ours takes over. */
  #noteChange(): void {
    const { isPlaying } = this.playhead;
    if (isPlaying === (this.#interruption?.kind === 'pause')) this.takeOver();
  }
}
