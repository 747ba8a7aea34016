/** How the playhead follows the editor’s cursor. */

import type { PlayingToPage } from '../../src/preview/messages/playingMessages';
import { type PartChange, rowAfter } from '../transcript/rowChange';
import type { Player } from './player';

type Moved = Extract<PlayingToPage, { readonly type: 'cursorMoved' }>;

/** Sends the playhead to the cue that the user moves the editor’s cursor into. */
export class Cursor {
  #cue: number | undefined;
  /** A move in a text that the page does not show yet. */
  #awaited: Moved | undefined;

  constructor(private readonly player: Player) {}

  /** The user moved the cursor, perhaps in a text that is still to come. */
  move(moved: Moved): void {
    this.#awaited = moved;
    this.#arrive();
  }

  /** The transcript changed: the cursor is in the same cue, wherever that now stands. */
  follow(change: PartChange): void {
    if (this.#cue !== undefined) this.#cue = rowAfter(change, this.#cue);
    this.#arrive();
  }

  #arrive(): void {
    const { transcript } = this.player.page;
    const moved = this.#awaited;
    if (!moved || moved.version > transcript.version) return;
    this.#awaited = undefined;
    // Lines of a text that is gone mean nothing.
    if (moved.version === transcript.version) this.#enter(transcript.rowHolding(moved.line));
  }

  /** Who goes on writing in one cue while another is played leaves the playhead where it is. */
  #enter(cue: number | undefined): void {
    if (cue === undefined || cue === this.#cue) return;
    this.#cue = cue;
    const { isFollowing, now } = this.player;
    if (isFollowing && !now.running.includes(cue)) this.player.goTo(cue);
  }
}
