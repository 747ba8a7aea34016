/** What the extension and the preview page say to each other. Types only. */

import type { PreviewResult } from '../../../server/src/protocol';
import type { MediaAnswer, MediaFromPage, MediaToPage } from './messages/mediaMessages';
import type { PlayingFromPage, PlayingToPage } from './messages/playingMessages';
import type { ReadingAnswer, ReadingFromPage, ReadingToPage } from './messages/readingMessages';

/** From the extension to the page. */
export type ToPage =
  | TranscriptToPage
  | MediaToPage
  | PlayingToPage
  | ReadingToPage
  | Answer
  | Failure;

/** From the page to the extension. */
export type FromPage = TranscriptFromPage | MediaFromPage | PlayingFromPage | ReadingFromPage;

/** What the extension says about the transcript and the editor beside it. Lines count from 0. */
export type TranscriptToPage =
  /** The transcript, or what changed in it. The page keeps the parts and the `resultId`. */
  | {
      readonly type: 'transcript';
      readonly uri: string;
      readonly title: string;
      readonly result: PreviewResult;
    }
  /** The cue at this line comes into view; `active` marks it as the one the cursor is in. */
  | { readonly type: 'reveal'; readonly line: number; readonly active: boolean }
  /** There is nothing to show, and why, in the user's words. */
  | { readonly type: 'problem'; readonly message: string };

/** What the page says about itself and the reader. Lines count from 0. */
export type TranscriptFromPage =
  /** The page was loaded, restored or moved and knows nothing: tell it everything. */
  | { readonly type: 'ready' }
  /** The user chose this line of the document. */
  | { readonly type: 'select'; readonly line: number }
  /** The user scrolled, and this line of the document is now the first one on screen. */
  | { readonly type: 'scrolled'; readonly line: number };

/** What the page wants to be answered. No two questions of a page have the same `id`. */
export type Question = Extract<FromPage, { readonly id: number }>;

/** The question of this type. */
export type QuestionOf<Type extends Question['type']> = Extract<Question, { readonly type: Type }>;

/** What answers a question: `of` and `id` are the type and the `id` of the question. */
export type Answer = MediaAnswer | ReadingAnswer;

/** What the question wanted could not be had or done, and why, in the user’s words. */
export interface Failure {
  readonly type: 'failure';
  readonly of: Question['type'];
  readonly id: number;
  readonly message: string;
}

/** What answers a question of this type. */
export type AnswerTo<Type extends Question['type']> = Extract<Answer, { readonly of: Type }>;

/** What such an answer says, besides which question it answers. */
export type ContentOf<Type extends Question['type']> = Omit<AnswerTo<Type>, 'type' | 'of' | 'id'>;
