/** The list, the editor and the playhead follow each other. */

import type { ToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import { Cursor } from './cursor';
import { Follower } from './follower';
import type { Player } from './player';

/** Lights what is played, keeps it in sight, and goes where the editor’s cursor goes. */
export function installFollowing(player: Player): Hearing<ToPage, 'cursorMoved'> {
  const { page, now, played } = player;
  const { transcript, playhead } = page;
  const scroller = document.querySelector<HTMLElement>('#scroller')!;
  const follower = new Follower(player, scroller);
  const cursor = new Cursor(player);

  playhead.onMove(() => {
    played.move();
    follower.move();
    player.keep();
  });
  playhead.onChange(() => follower.tellEditor());
  player.onChange(() => {
    follower.comeBack();
    player.keep();
  });
  scroller.addEventListener('scroll', () => follower.noteReader(), { passive: true });
  page.hear('transcript', (change) => {
    now.forget();
    played.follow(change);
    cursor.follow(change);
    player.restore();
    follower.light();
    follower.noteReader();
  });
  page.hear('chosen', (cue) => player.goTo(cue));
  page.hear('cursor', (cue) => {
    // Who opens a preview wants to hear what they are looking at.
    const isOpening = player.isFresh && player.isFollowing && now.time === 0;
    const start = cue === undefined ? null : transcript.cue(cue).start;
    if (isOpening && start !== null) playhead.seek(start);
  });
  return { cursorMoved: (moved) => cursor.move(moved) };
}
