/** What of a media element the playhead needs; times in seconds, as browsers count. */
export type Media = Pick<
  HTMLMediaElement,
  | 'currentTime'
  | 'duration'
  | 'paused'
  | 'ended'
  | 'playbackRate'
  | 'play'
  | 'pause'
  | 'addEventListener'
  | 'removeEventListener'
>;

const mediaEvents = ['play', 'pause', 'ended', 'seeked', 'timeupdate', 'durationchange'] as const;

/**
 * Where the transcript is being played, in ms: at the place of a media element, or of a clock of
 * our own where there is none, so that a transcript without its sound plays as well.
 */
export class Playhead {
  #media: Media | undefined;
  /** The clock: where it stood at that moment of `performance.now()`. */
  #stood = { time: 0, at: 0 };
  #isRunning = false;
  #rate = 1;
  #length = 0;
  #frame: number | undefined;
  readonly #moved = new Set<() => void>();
  readonly #changed = new Set<() => void>();

  /** Hears each move of the playhead: every frame while it plays, and once after a seek. */
  onMove(hear: () => void): void {
    this.#moved.add(hear);
  }

  /** Hears that it began or ceased to play, or that its speed, its length or its media changed. */
  onChange(hear: () => void): void {
    this.#changed.add(hear);
  }

  /** The place, in ms. */
  get time(): number {
    if (this.#media) return this.#media.currentTime * 1000;
    if (!this.#isRunning) return this.#stood.time;
    const passed = (performance.now() - this.#stood.at) * this.#rate;
    return Math.min(this.#stood.time + passed, this.#length);
  }

  /** How long the media is, in ms; without media, or before it is known, the end of the last cue. */
  get length(): number {
    const length = (this.#media?.duration ?? Number.NaN) * 1000;
    return Number.isFinite(length) ? length : this.#length;
  }

  get isPlaying(): boolean {
    return this.#media ? !this.#media.paused && !this.#media.ended : this.#isRunning;
  }

  /** How fast it plays: 1 as recorded. */
  get rate(): number {
    return this.#rate;
  }

  /** False where only our own clock runs. */
  get hasMedia(): boolean {
    return this.#media !== undefined;
  }

  set rate(rate: number) {
    this.#stand(this.time);
    this.#rate = rate;
    if (this.#media) this.#media.playbackRate = rate;
    this.#tellChange();
  }

  /** Takes over where the transcript ends, in ms. */
  set transcriptLength(length: number) {
    if (length === this.#length) return;
    this.#stand(this.time);
    this.#length = length;
    this.#tellChange();
  }

  /**
   * Plays this element from now on, at the place where the playhead is; without one, the clock.
   * What was playing goes on.
   */
  attach(media: Media | undefined): void {
    const { time, isPlaying } = this;
    this.pause();
    for (const type of mediaEvents) this.#media?.removeEventListener(type, this.#hearMedia);
    this.#media = media;
    this.#stand(time);
    if (media) {
      media.playbackRate = this.#rate;
      media.currentTime = time / 1000;
      for (const type of mediaEvents) media.addEventListener(type, this.#hearMedia);
    }
    this.#tellChange();
    this.#tellMove();
    if (isPlaying) this.play();
  }

  play(): void {
    if (this.isPlaying) return;
    if (this.#media) {
      // What is refused here is told by the element's own error event.
      this.#media.play().catch(() => this.#tellChange());
      return;
    }
    this.#stand(this.time >= this.#length ? 0 : this.time);
    this.#isRunning = true;
    this.#tellChange();
    this.#run();
  }

  pause(): void {
    if (this.#media) {
      this.#media.pause();
      return;
    }
    if (!this.#isRunning) return;
    this.#stand(this.time);
    this.#isRunning = false;
    this.#tellChange();
    this.#tellMove();
  }

  /** Goes to this time, in ms; one outside of what there is to play goes to the nearer end. */
  seek(time: number): void {
    const end = this.length > 0 ? this.length : Number.POSITIVE_INFINITY;
    const place = Math.max(0, Math.min(time, end));
    if (this.#media) this.#media.currentTime = place / 1000;
    this.#stand(place);
    this.#tellMove();
  }

  #stand(time: number): void {
    this.#stood = { time, at: performance.now() };
  }

  readonly #hearMedia = ({ type }: Event): void => {
    if (type !== 'timeupdate' && type !== 'seeked') this.#tellChange();
    this.#tellMove();
    this.#run();
  };

  /** Tells each frame while it plays. Frames stop in a page out of sight; media events do not. */
  #run(): void {
    if (this.#frame !== undefined || !this.isPlaying) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = undefined;
      if (!this.#media && this.time >= this.#length) this.pause();
      else this.#tellMove();
      this.#run();
    });
  }

  #tellMove(): void {
    for (const hear of this.#moved) hear();
  }

  #tellChange(): void {
    for (const hear of this.#changed) hear();
  }
}
