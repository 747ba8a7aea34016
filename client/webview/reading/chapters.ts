/** The chapters of the recording, to jump to. */

import type { ToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import type { Chapter } from '../../src/preview/messages/reading';
import type { Page } from '../page';
import { block } from '../pieces';
import { clockTime } from '../transcript/time';
import { nextToStart } from '../transcript/times';

export function installChapters(page: Page, tools: HTMLElement): Hearing<ToPage, 'chapters'> {
  const { list, playhead, transcript } = page;
  const select = block('select', 'chapters');
  select.ariaLabel = 'Chapters';
  select.title = 'Chapters';
  tools.append(select);
  let chapters: readonly Chapter[] = [];

  const show = () => {
    select.hidden = chapters.length === 0;
    const none = new Option('Chapters', '-1');
    none.disabled = true;
    none.hidden = true;
    select.replaceChildren(...(chapters.length > 0 ? [none] : []), ...chapters.map(option));
    follow();
  };

  /** The chapter that is being played is the one that the select shows. */
  const follow = () => {
    if (chapters.length === 0) return;
    const { time } = playhead;
    const index = chapters.findLastIndex(({ start }) => start <= time);
    if (select.value !== String(index)) select.value = String(index);
  };

  const jump = () => {
    const chapter = chapters[Number(select.value)];
    if (!chapter) return;
    playhead.seek(chapter.start);
    const cue = nextToStart(transcript, chapter.start - 1);
    if (cue !== undefined) list.scrollToTop(cue);
  };

  select.addEventListener('change', jump);
  playhead.onMove(follow);
  show();
  return {
    chapters: (message) => {
      chapters = message.chapters;
      show();
      page.announce('chapters', chapters);
    },
  };
}

function option({ start, title }: Chapter, index: number): HTMLOptionElement {
  return new Option(`${clockTime(start)} ${title}`, String(index));
}
