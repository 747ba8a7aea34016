/** The state of playing, and what changes it. */

import type { PlayingSettings } from '../../src/preview/messages/playingMessages';
import type { Page } from '../page';
import { nextToStart } from '../transcript/times';
import { CuesNow } from './cuesNow';
import { speeds } from './speed';
import { Typing } from './typing';
import { type Mode, WhatIsPlayed } from './whatIsPlayed';

/** What is kept for when the page is loaded again. */
interface Kept {
  /** The place of the playhead, in ms. */
  readonly time: number;
  readonly rate: number;
  readonly mode: Mode;
  readonly isFollowing: boolean;
  readonly isReadingOut: boolean;
}

const fresh: Kept = {
  time: 0,
  rate: 1,
  mode: 'through',
  isFollowing: true,
  isReadingOut: false,
};

/** What playing goes by until the extension says, as it does at once. The defaults are its to know. */
const untold: PlayingSettings = {
  skip: 0,
  leadIn: 0,
  leadOut: 0,
  whileTyping: 'continue',
  resumeAfter: 0,
  followInEditor: false,
};

/** How far the playhead goes until its place is kept again, in ms. */
const KEPT_EVERY = 1000;

/** How the transcript is being played. */
export class Player {
  /** The settings of the editor; until it told them, those that change nothing. */
  settings = untold;
  /** True until the reader scrolls away from what is played; going to a cue comes back to it. */
  isWithReader = true;
  /** False where this page kept something, and so was looked at before. */
  readonly isFresh: boolean;
  /** The cues at the playhead. */
  readonly now: CuesNow;
  /** Which way the playhead takes, and which cue it is held to. */
  readonly played: WhatIsPlayed;
  /** What typing does to playing. */
  readonly typing: Typing;
  #isFollowing: boolean;
  #isReadingOut: boolean;
  #kept: Kept;
  #isRestored = false;
  readonly #changed = new Set<() => void>();

  constructor(readonly page: Page) {
    const { transcript, playhead } = page;
    const kept = page.recalled<Kept>('playing');
    this.isFresh = kept === undefined;
    this.#kept = { ...fresh, ...kept };
    this.now = new CuesNow(transcript, playhead);
    this.played = new WhatIsPlayed(transcript, playhead, this.now, () => this.settings);
    this.typing = new Typing(playhead, () => this.settings);
    this.#isFollowing = this.#kept.isFollowing;
    this.#isReadingOut = this.#kept.isReadingOut;
  }

  /** Goes on as the page was when it was put away, once the transcript is there; only once. */
  restore(): void {
    if (this.#isRestored) return;
    this.#isRestored = true;
    const { playhead } = this.page;
    const { time, rate, mode } = this.#kept;
    // The list is where the reader left it, which may be elsewhere.
    this.isWithReader = time === 0;
    if (speeds.includes(rate) && rate !== playhead.rate) playhead.rate = rate;
    // Where there is media, its own part knows the place.
    if (!playhead.hasMedia && time > 0) playhead.seek(time);
    if (mode !== 'through') this.mode = mode;
  }

  /** Hears that what is not the playhead’s own changed. */
  onChange(hear: () => void): void {
    this.#changed.add(hear);
  }

  /** Tells that something changed besides the playhead. */
  tellChange(): void {
    for (const hear of this.#changed) hear();
  }

  /** Whether the list, the editor and the playhead follow each other. */
  get isFollowing(): boolean {
    return this.#isFollowing;
  }

  set isFollowing(isFollowing: boolean) {
    this.#isFollowing = isFollowing;
    this.isWithReader = true;
    this.tellChange();
  }

  /** Whether screen readers are told each cue as it is played. */
  get isReadingOut(): boolean {
    return this.#isReadingOut;
  }

  set isReadingOut(isReadingOut: boolean) {
    this.#isReadingOut = isReadingOut;
    this.tellChange();
  }

  /** How fast it plays where nobody types. */
  get rate(): number {
    return this.typing.rate;
  }

  set rate(rate: number) {
    if (this.rate !== this.page.playhead.rate) this.typing.takeOver();
    this.page.playhead.rate = rate;
  }

  set mode(mode: Mode) {
    this.played.mode = mode;
    this.tellChange();
  }

  /** Goes to the start of this cue, and brings it into sight; nowhere where it has no time. */
  goTo(cue: number): void {
    const { start } = this.page.transcript.cue(cue);
    if (start === null) return;
    this.played.hold(cue);
    this.seek(start);
  }

  /** Goes to this time, in ms, and brings into sight what is played then. */
  seek(time: number): void {
    this.isWithReader = true;
    this.page.playhead.seek(time);
    this.tellChange();
  }

  /** Plays, and brings into sight what is played. */
  play(): void {
    this.isWithReader = true;
    this.page.playhead.play();
    this.tellChange();
  }

  /** The cue whose start is corrected: the looped one, the one that runs, else the next. */
  get cueToStart(): number | undefined {
    const { held } = this.played;
    if (held !== undefined || this.now.running.length > 0) return held ?? this.now.current;
    return nextToStart(this.page.transcript, this.now.time);
  }

  /** The cue whose end is corrected: the looped one, the one that runs, else the last before. */
  get cueToEnd(): number | undefined {
    return this.played.held ?? this.now.current;
  }

  /** Says this to the user, in the status bar of the editor. */
  say(message: string): void {
    this.page.post({ type: 'say', message });
  }

  /** Keeps all that a page loaded again goes on with; the place not more often than it must. */
  keep(): void {
    if (!this.#isRestored) return;
    const { playhead } = this.page;
    const { time } = this.now;
    const isNear = playhead.isPlaying && Math.abs(time - this.#kept.time) < KEPT_EVERY;
    const now: Kept = {
      time: isNear ? this.#kept.time : time,
      rate: this.rate,
      mode: this.played.mode,
      isFollowing: this.#isFollowing,
      isReadingOut: this.#isReadingOut,
    };
    if (JSON.stringify(now) === JSON.stringify(this.#kept)) return;
    this.#kept = now;
    this.page.remember('playing', now);
  }
}
