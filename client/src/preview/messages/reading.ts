/** What is said about findings, speakers, chapters and copying. Types only. */

export type ReadingToPage =
  /** What is wrong in the document, in order; the page keeps the list. */
  FindingsChange;

/**
 * How the list of findings changed: `deleted` of them from index `start` on gave way to `added`,
 * and the ones behind moved by so many lines. `deleted` is null where all of them go.
 */
export interface FindingsChange {
  readonly type: 'findings';
  readonly start: number;
  readonly deleted: number | null;
  readonly added: readonly Finding[];
  readonly moved: number;
}

export interface Finding {
  /** First and last line, counted from 0. */
  readonly line: number;
  readonly endLine: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly code: string;
  readonly message: string;
}

export interface Chapter {
  /** When it starts, in ms. */
  readonly start: number;
  readonly title: string;
}

export type ReadingFromPage =
  /** The user wants these words in the clipboard. */
  { readonly type: 'copy'; readonly text: string };
