/** What of the transcript the reader wants to see. */

import type { Filter, Layout } from '../list/arrangement';
import type { Page } from '../page';
import type { Findings } from './findings';

/** What the reader wants to see of the transcript, and how. */
export interface Wish {
  readonly layout: Layout;
  /** Only what these say; nobody stands for everybody. */
  readonly speakers: ReadonlySet<string>;
  /** Whether only cues with findings are shown. */
  readonly of: 'all' | 'findings';
}

const everything = { speakers: new Set<string>(), of: 'all' } as const;

/** How the transcript is shown, and what of it; heard by whoever shows that. */
export class ReadingView {
  #wish: Wish;
  readonly #changed = new Set<() => void>();

  constructor(
    private readonly page: Page,
    private readonly findings: Findings,
  ) {
    this.#wish = { layout: page.recalled<Layout>('layout') ?? 'cues', ...everything };
    if (this.#wish.layout !== 'cues') page.list.arrange(this.#arrangement);
  }

  /** What the reader wants at present. */
  get wish(): Wish {
    return this.#wish;
  }

  /** True where some cues may be left out. */
  get isFiltered(): boolean {
    return this.#wish.speakers.size > 0 || this.#wish.of === 'findings';
  }

  /** Hears that other cues are shown, or in other rows. */
  onChange(hear: () => void): void {
    this.#changed.add(hear);
  }

  /** Shows this other than before, and the rest as it was. */
  change(more: Partial<Wish>): void {
    this.#wish = { ...this.#wish, ...more };
    if (more.layout) this.page.remember('layout', more.layout);
    this.page.list.arrange(this.#arrangement);
    this.tell();
  }

  /** Adds this speaker to those who alone are shown, or takes them out again. */
  toggleSpeaker(name: string): void {
    const { speakers } = this.#wish;
    const others = [...speakers].filter((other) => other !== name);
    this.change({ speakers: new Set(speakers.has(name) ? others : [...others, name]) });
  }

  /** Leaves no cue out any more; the layout stays. */
  showAll(): void {
    this.change(everything);
  }

  /** Tells that other cues may be shown now. */
  tell(): void {
    for (const hear of this.#changed) hear();
  }

  get #arrangement() {
    const { layout } = this.#wish;
    return { layout, filter: this.isFiltered ? this.#filter : undefined };
  }

  readonly #filter: Filter = (_, firstLine) => {
    const { speakers, of } = this.#wish;
    return (cue) => {
      if (speakers.size > 0 && !cue.speakers.some((name) => speakers.has(name))) return false;
      return of === 'all' || this.findings.has(firstLine + cue.line, firstLine + cue.endLine);
    };
  };
}
