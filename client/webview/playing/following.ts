/** The list, the editor and the playhead follow each other. */

import type { ToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import { Cursor } from './cursor';
import { Follower } from './follower';
import type { Rhythm } from './player';

/** Lights what is played, keeps it in sight, and goes where the editor’s cursor goes. */
export function installFollowing(rhythm: Rhythm): Hearing<ToPage, 'cursorMoved'> {
  const { page, now, course } = rhythm;
  const { transcript, playhead } = page;
  const scroller = document.querySelector<HTMLElement>('#scroller')!;
  const follower = new Follower(rhythm, scroller);
  const cursor = new Cursor(rhythm);

  playhead.onMove(() => {
    course.move();
    follower.move();
    rhythm.keep();
  });
  playhead.onChange(() => follower.tellEditor());
  rhythm.onChange(() => {
    follower.comeBack();
    rhythm.keep();
  });
  scroller.addEventListener('scroll', () => follower.noteReader(), { passive: true });
  page.hear('transcript', (change) => {
    now.forget();
    course.follow(change);
    cursor.follow(change);
    rhythm.restore();
    follower.light();
    follower.noteReader();
  });
  page.hear('chosen', (cue) => rhythm.goTo(cue));
  page.hear('cursor', (cue) => {
    // Who opens a preview wants to hear what they are looking at.
    const isOpening = rhythm.isFresh && rhythm.isFollowing && now.time === 0;
    const start = cue === undefined ? null : transcript.cue(cue).start;
    if (isOpening && start !== null) playhead.seek(start);
  });
  return { cursorMoved: (moved) => cursor.move(moved) };
}
