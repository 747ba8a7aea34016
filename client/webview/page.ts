/** What the page is to its parts. Types only. */

import type { AnswerTo, Failure, FromPage, Question, QuestionOf } from '../src/preview/messages';
import type { Chapter, Finding } from '../src/preview/messages/readingMessages';
import type { List } from './list/list';
import type { Playhead } from './transcript/playhead';
import type { PartChange } from './transcript/rowChange';
import type { Transcript } from './transcript/transcript';

/**
 * What the parts of the page share. Each part is a function that is handed the page once, and gives
 * back what it does on hearing which messages of the extension; no part imports another. Cues are
 * counted through the file, from 0.
 */
export interface Page {
  readonly transcript: Transcript;
  readonly playhead: Playhead;
  readonly list: List;
  /** Tells the extension. */
  post(message: Told): void;
  /** Asks the extension, and hears what it answers, once. */
  ask<Type extends Question['type']>(
    type: Type,
    question: Asked<Type>,
    hear: HearAnswer<Type>,
  ): void;
  /** Hears what another part announces. */
  hear<Name extends keyof PageEvents>(name: Name, hear: (event: PageEvents[Name]) => void): void;
  /** Tells the other parts. */
  announce<Name extends keyof PageEvents>(name: Name, event: PageEvents[Name]): void;
  /** What this part kept for when the page is loaded again; undefined where it kept nothing. */
  recalled<Value>(part: string): Value | undefined;
  /** Keeps what this part needs when the page is loaded again: plain data. */
  remember(part: string, value: unknown): void;
}

/** What parts announce to each other. */
export interface PageEvents {
  /** The transcript, or a part of it, is another one now. */
  readonly transcript: PartChange;
  /** The reader chose this cue in the list. */
  readonly chosen: number;
  /** The editor's cursor is in this cue now; undefined where it is in none. */
  readonly cursor: number | undefined;
  /** What is wrong in the document now, in order. */
  readonly findings: readonly Finding[];
  /** The chapters there are now, in order. */
  readonly chapters: readonly Chapter[];
}

/** What the page says without waiting for an answer. */
export type Told = Exclude<FromPage, Question>;

/** What a question of this type is about. */
export type Asked<Type extends Question['type']> = Omit<QuestionOf<Type>, 'type' | 'id'>;

/** Hears the answer to a question of this type, or why there is none. */
export type HearAnswer<Type extends Question['type']> = (answer: AnswerTo<Type> | Failure) => void;
