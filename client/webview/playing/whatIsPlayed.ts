/** Which way the playhead takes through the transcript. */

import type { PlayingSettings } from '../../src/preview/messages/playingMessages';
import type { Playhead } from '../transcript/playhead';
import { type PartChange, rowAfter } from '../transcript/rowChange';
import { isShown } from '../transcript/times';
import type { Transcript } from '../transcript/transcript';
import { wayOn } from './changes';
import type { CuesNow } from './cuesNow';

/** What is played: everything, one cue again and again, or only changes of speaker. */
export type Mode = 'through' | 'loop' | 'changes';

/** As far before a loop, in ms, as one goes back to hear what leads to it without leaving it. */
const REACH = 5000;
/** The longest time that passes from one move of the playhead to the next while it plays, in ms. */
const LONGEST_STEP = 1000;

/** Which way the playhead takes while it plays. */
export class WhatIsPlayed {
  #mode: Mode = 'through';
  #held: number | undefined;
  #last = 0;
  /** A time, in ms, from which on a change of speaker is played, and until when. */
  #change = nowhere;

  constructor(
    private readonly transcript: Transcript,
    private readonly playhead: Playhead,
    private readonly now: CuesNow,
    private readonly settings: () => PlayingSettings,
  ) {}

  get mode(): Mode {
    return this.#mode;
  }

  set mode(mode: Mode) {
    this.#mode = mode;
    this.#change = nowhere;
    this.#held = mode === 'loop' ? this.now.current : undefined;
    const stretch = this.#stretch;
    const { time } = this.now;
    if (stretch && (time < stretch.from || time >= stretch.until)) this.playhead.seek(stretch.from);
    this.move();
  }

  /** The cue that is looped; undefined where none is. */
  get held(): number | undefined {
    return this.#held;
  }

  /** Loops this cue from now on, where one is looped. */
  hold(cue: number): void {
    if (this.#mode === 'loop') this.#held = cue;
  }

  /** The transcript changed: the looped cue is the same, wherever it now stands. */
  follow(change: PartChange): void {
    this.#change = nowhere;
    if (this.#held === undefined) return;
    const row = Math.min(rowAfter(change, this.#held), this.transcript.rows - 1);
    this.#held = row < 0 ? undefined : row;
  }

  /** The playhead moved: sends it elsewhere where its way goes on there. */
  move(): void {
    const last = this.#last;
    this.#last = this.now.time;
    if (this.#mode === 'loop') this.#loop(last, this.now.time);
    if (this.#mode === 'changes' && this.playhead.isPlaying) this.#goToChange(this.now.time);
  }

  #loop(last: number, time: number): void {
    const stretch = this.#stretch;
    if (stretch && isIn(stretch, time)) return;
    const step = (time - last) / Math.max(1, this.playhead.rate);
    const isPlayed = this.playhead.isPlaying || time >= this.#end;
    if (stretch && isIn(stretch, last) && isPlayed && step >= 0 && step <= LONGEST_STEP) {
      this.playhead.seek(stretch.from);
      this.playhead.play();
    } else {
      this.#held = this.now.current;
    }
  }

  #goToChange(time: number): void {
    if (time >= this.#change.from && time < this.#change.until) return;
    const way = wayOn(this.transcript, time);
    if (way === 'end') this.playhead.pause();
    else if ('to' in way) this.playhead.seek(way.to);
    else this.#change = { from: time, until: way.until };
  }

  /** The last ms that a playhead, whose place is rounded, comes to. */
  get #end(): number {
    return Math.floor(this.playhead.length);
  }

  /** What is played of the looped cue, in ms. */
  get #stretch(): Stretch | undefined {
    const cue = this.#held === undefined ? undefined : this.transcript.cue(this.#held);
    if (!cue || !isShown(cue)) return undefined;
    const { leadIn, leadOut } = this.settings();
    const until = Math.min(cue.end + leadOut, this.#end);
    return { from: Math.max(0, cue.start - leadIn), until };
  }
}

interface Stretch {
  readonly from: number;
  readonly until: number;
}

const nowhere: Stretch = { from: 0, until: 0 };

function isIn({ from, until }: Stretch, time: number): boolean {
  return time >= from - REACH && time < until;
}
