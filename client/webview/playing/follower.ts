/** How the list and the editor follow the playhead. */

import { plainText } from '../transcript/text';
import type { Player } from './player';

/** How many cues behind the one that is played come into sight with it. */
const AHEAD = 5;
/** So many cues that run at once are read out. */
const MOST_SPOKEN = 4;

/** Keeps what is played lit and in sight, and tells the editor of it. */
export class Follower {
  #lit: readonly number[] = [];
  #told = '';
  readonly #spoken = newSpoken();

  constructor(
    private readonly player: Player,
    private readonly scroller: HTMLElement,
  ) {}

  /** The playhead moved, which is told each frame: mostly the same cues run as before. */
  move(): void {
    const { now, isFollowing, isReadingOut, page } = this.player;
    if (now.running === this.#lit) return;
    this.light();
    if (!this.player.isWithReader) this.noteReader();
    if (isFollowing && this.player.isWithReader) this.#show();
    if (isReadingOut && now.running.length > 0) {
      const spoken = now.running.slice(0, MOST_SPOKEN).map((cue) => page.transcript.cue(cue));
      this.#spoken.textContent = spoken.map(({ text }) => plainText(text)).join('\n');
    }
  }

  /** Lights the cues that run now, and no others. */
  light(): void {
    this.#lit = this.player.now.running;
    this.player.page.list.light(this.#lit);
    this.tellEditor();
  }

  /** The reader, or what they turned on, wants to see again what is played. */
  comeBack(): void {
    const { isFollowing, isWithReader, isReadingOut } = this.player;
    if (isFollowing && isWithReader) this.#show();
    if (!isReadingOut) this.#spoken.textContent = '';
    this.tellEditor();
  }

  /**
   * The list was scrolled. Who scrolled away from what is played is left where they are, until they
   * come back to it. Between two cues nothing can be scrolled away from.
   */
  noteReader(): void {
    if (this.#lit.length === 0) return;
    const { top, bottom } = this.#screen();
    // What is far away has no element.
    this.player.isWithReader = this.#places().some(
      (place) => place.bottom > top && place.top < bottom,
    );
  }

  /** Scrolls where not all of what is played is on screen, and then to some of what comes next. */
  #show(): void {
    const first = this.#lit[0] ?? this.player.now.current;
    if (first === undefined) return;
    const { list, transcript } = this.player.page;
    const { top, bottom } = this.#screen();
    const [place] = this.#places();
    if (place && place.top >= top - 1 && place.bottom <= bottom + 1) return;
    list.scrollIntoView(Math.min(first + AHEAD, transcript.rows - 1));
    list.scrollIntoView(first);
  }

  #places(): readonly DOMRect[] {
    const elements = this.player.page.list.element.querySelectorAll('.lit');
    return [...elements].map((element) => element.getBoundingClientRect());
  }

  /** What of the list can be seen. */
  #screen(): { readonly top: number; readonly bottom: number } {
    const { top, bottom } = this.scroller.getBoundingClientRect();
    return { top: Math.max(0, top), bottom: Math.min(window.innerHeight, bottom) };
  }

  /** Tells the editor, where it is to show it, the lines of the cue that is played. */
  tellEditor(): void {
    const { settings, isFollowing, now, page } = this.player;
    if (!settings.followInEditor) return;
    const cue = isFollowing && now.running.length > 0 ? now.current : undefined;
    const { isPlaying } = page.playhead;
    const message = { type: 'playing', cue: this.#lines(cue), isPlaying } as const;
    const told = JSON.stringify(message);
    if (told === this.#told) return;
    this.#told = told;
    page.post(message);
  }

  #lines(cue: number | undefined) {
    if (cue === undefined) return null;
    const { transcript } = this.player.page;
    const line = transcript.line(cue);
    const { line: first, endLine } = transcript.cue(cue);
    return { line, endLine: line + endLine - first };
  }
}

/** What screen readers read out as it changes, and nobody sees. */
function newSpoken(): HTMLElement {
  const element = document.createElement('p');
  element.className = 'spoken';
  element.setAttribute('aria-live', 'polite');
  document.body.append(element);
  return element;
}
