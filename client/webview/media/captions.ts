/** The cues over the picture: the browser's own track, for the time around the playhead only. */

import type { Page } from '../page';

/** How much is asked for before and behind the playhead, in ms. */
const BEFORE = 20_000;
const BEHIND = 60_000;
/** How long before the end of what is there more is asked for, in ms. */
const AHEAD = 10_000;

/** A stretch of time, in ms. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Draws the cues over a picture, and asks for more of them as the playhead goes on. */
export class Captions {
  #video: HTMLVideoElement | undefined;
  #track: HTMLTrackElement | undefined;
  /** What the track is for, and its text. */
  #stretch: Stretch | undefined;
  #text: string | undefined;
  #isAsking = false;
  /** True where the transcript changed since the track was asked for. */
  #isOutdated = false;
  #isShown = true;

  constructor(private readonly page: Page) {
    page.playhead.onMove(() => this.#ask());
    page.hear('transcript', () => this.#noteChange());
  }

  /** Whether the reader wants cues over the picture. */
  get isShown(): boolean {
    return this.#isShown;
  }

  set isShown(isShown: boolean) {
    this.#isShown = isShown;
    if (this.#track) this.#track.track.mode = this.#mode;
    this.#ask();
  }

  /** Draws over this picture from now on; over none where there is none. */
  drawOver(video: HTMLVideoElement | undefined): void {
    this.#remove(this.#track);
    this.#track = undefined;
    this.#stretch = undefined;
    this.#text = undefined;
    this.#video = video;
    this.#ask();
  }

  get #mode(): TextTrackMode {
    return this.#isShown ? 'showing' : 'hidden';
  }

  /** Asks for the cues around the playhead where they are not there, once at a time. */
  #ask(): void {
    if (!this.#video || !this.#isShown || this.#isAsking) return;
    const { time } = this.page.playhead;
    if (!this.#isOutdated && this.#stretch && covers(this.#stretch, time)) return;
    this.#isAsking = true;
    this.#isOutdated = false;
    const stretch = { from: Math.max(0, time - BEFORE), to: time + BEHIND };
    // Cues that cannot be had are no cues.
    this.page.ask('track', stretch, (answer) =>
      this.#receive(answer.type === 'failure' ? { ...stretch, text: 'WEBVTT\n' } : answer),
    );
  }

  /** Several changes within a frame are asked about once. */
  #noteChange(): void {
    if (this.#isOutdated) return;
    this.#isOutdated = true;
    requestAnimationFrame(() => this.#ask());
  }

  #receive({ from, to, text }: Stretch & { readonly text: string }): void {
    this.#isAsking = false;
    this.#stretch = { from, to };
    if (this.#video && text !== this.#text) this.#show(this.#video, text);
    this.#ask();
  }

  /** The old track goes when the new one is there, so that cues on screen do not flicker. */
  #show(video: HTMLVideoElement, text: string): void {
    this.#text = text;
    const before = this.#track;
    const track = document.createElement('track');
    this.#track = track;
    track.kind = 'captions';
    track.label = 'Cues';
    track.src = URL.createObjectURL(new Blob([text], { type: 'text/vtt' }));
    const replace = () => this.#replace(before, track);
    track.addEventListener('load', replace, { once: true });
    // A file that players reject has no cues for them.
    track.addEventListener('error', replace, { once: true });
    video.append(track);
    // A track that is disabled, as new ones are, is not loaded.
    track.track.mode = 'hidden';
  }

  #replace(before: HTMLTrackElement | undefined, track: HTMLTrackElement): void {
    URL.revokeObjectURL(track.src);
    this.#remove(before);
    if (this.#track === track) track.track.mode = this.#mode;
    else this.#remove(track);
  }

  #remove(track: HTMLTrackElement | undefined): void {
    if (!track) return;
    URL.revokeObjectURL(track.src);
    track.remove();
  }
}

function covers({ from, to }: Stretch, time: number): boolean {
  return time >= from && time <= to - AHEAD;
}
