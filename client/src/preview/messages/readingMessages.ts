/** What is said about findings, speakers, chapters and copying. Types only. */

/** What the extension says about reading. */
export type ReadingToPage =
  /** What is wrong in the document, in order; the page keeps the list. */
  | FindingsChange
  /** Who speaks how much, who speaks most first; the page shows these and no others. */
  | { readonly type: 'shares'; readonly count: number; readonly shares: readonly Share[] }
  /** The chapters there are now, in order. */
  | { readonly type: 'chapters'; readonly chapters: readonly Chapter[] };

/**
 * How the list of findings changed: `deleted` of them from index `start` on gave way to `added`,
 * and the ones behind moved by so many lines. `deleted` is null where all of them go.
 */
export interface FindingsChange {
  readonly type: 'findings';
  /** The version of the document when this was found. */
  readonly version: number;
  readonly start: number;
  readonly deleted: number | null;
  readonly added: readonly Finding[];
  readonly moved: number;
}

/** Something that is wrong in the document. */
export interface Finding {
  /** The first line that it is about, counted from 0. */
  readonly line: number;
  /** The last line that it is about, counted from 0. */
  readonly endLine: number;
  readonly severity: Severity;
  /** The code of the rule that found it; empty where it has none. */
  readonly code: string;
  /** What is wrong, in the user’s words. */
  readonly message: string;
}

/** How grave a finding is, as the editor has it. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** How much one speaker speaks. */
export interface Share {
  readonly name: string;
  /** Which of the eight colours is theirs, from 0 on. */
  readonly colour: number;
  /** The part of all speakers’ talk, up to 1. */
  readonly share: number;
  /** The numbers, for the eye: `41 % · 26:13`. */
  readonly numbers: string;
  /** The same and more in words, for a screen reader. */
  readonly aloud: string;
}

/** A chapter of the recording, which ends where the next one starts. */
export interface Chapter {
  /** When it starts, in ms. */
  readonly start: number;
  readonly title: string;
}

/** What the page asks about reading. */
export type ReadingFromPage =
  /** The user wants these words in the clipboard. */
  | { readonly type: 'copy'; readonly id: number; readonly text: string }
  /** The user wants to know how the finding with this code and message in this line can be fixed. */
  | {
      readonly type: 'fixes';
      readonly id: number;
      readonly line: number;
      readonly code: string;
      readonly message: string;
    }
  /** The user chose a fix, by its index, of those that the question with the `id` `offer` led to. */
  | {
      readonly type: 'fix';
      readonly id: number;
      readonly offer: number;
      readonly index: number;
    };

/** What answers the questions about reading. */
export type ReadingAnswer =
  /** The words are in the clipboard. */
  | { readonly type: 'answer'; readonly of: 'copy'; readonly id: number }
  /** The fixes for the finding, by their titles. */
  | {
      readonly type: 'answer';
      readonly of: 'fixes';
      readonly id: number;
      readonly titles: readonly string[];
    }
  /** The fix of this title is made. */
  | {
      readonly type: 'answer';
      readonly of: 'fix';
      readonly id: number;
      readonly title: string;
    };
