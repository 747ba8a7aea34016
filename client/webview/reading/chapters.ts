/** The chapters of the recording, to jump to. */

import type { ToPage } from '../../src/preview/messages';
import type { Hearing } from '../../src/preview/messages/hearing';
import type { Chapter } from '../../src/preview/messages/readingMessages';
import type { Page } from '../page';
import { block } from '../pieces';
import { clockTime } from '../transcript/time';
import { nextToStart } from '../transcript/times';

/** A choice of chapters, which shows the one that is played; hidden where there are none. */
export class Chapters {
  readonly #select = block('select', 'chapters');
  #chapters: readonly Chapter[] = [];
  /** What this does on hearing the extension. */
  readonly hearing: Hearing<ToPage, 'chapters'> = {
    chapters: ({ chapters }) => {
      this.#chapters = chapters;
      this.#show();
      this.page.announce('chapters', chapters);
    },
  };

  constructor(
    private readonly page: Page,
    tools: HTMLElement,
  ) {
    this.#select.ariaLabel = 'Chapters';
    this.#select.title = 'Chapters';
    this.#select.addEventListener('change', () => this.#jump());
    tools.append(this.#select);
    page.playhead.onMove(() => this.#follow());
    this.#show();
  }

  #show(): void {
    const chapters = this.#chapters;
    this.#select.hidden = chapters.length === 0;
    this.#select.replaceChildren(
      ...(chapters.length > 0 ? [noChapter()] : []),
      ...chapters.map(option),
    );
    this.#follow();
  }

  /** The chapter that is being played is the one that the select shows. */
  #follow(): void {
    if (this.#chapters.length === 0) return;
    const { time } = this.page.playhead;
    const index = String(this.#chapters.findLastIndex(({ start }) => start <= time));
    if (this.#select.value !== index) this.#select.value = index;
  }

  #jump(): void {
    const { list, playhead, transcript } = this.page;
    const chapter = this.#chapters[Number(this.#select.value)];
    if (!chapter) return;
    playhead.seek(chapter.start);
    const cue = nextToStart(transcript, chapter.start - 1);
    if (cue !== undefined) list.scrollToTop(cue);
  }
}

/** What is shown before the first chapter; its value is what looking for a chapter in vain gives. */
function noChapter(): HTMLOptionElement {
  const none = new Option('Chapters', '-1');
  none.disabled = true;
  none.hidden = true;
  return none;
}

function option({ start, title }: Chapter, index: number): HTMLOptionElement {
  return new Option(`${clockTime(start)} ${title}`, String(index));
}
