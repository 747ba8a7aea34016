/** The questions of the page that are not answered yet. */

import type { Answer, Failure, FromPage, Question } from '../src/preview/messages';
import type { Asked, HearAnswer } from './page';

/** Numbers the questions, so that each answer comes to who asked, and none to anybody else. */
export class Questions {
  #last = 0;
  readonly #open = new Map<number, (answer: never) => void>();

  constructor(private readonly post: (message: FromPage) => void) {}

  /** Asks the extension, and hears what it answers, once. */
  ask<Type extends Question['type']>(
    type: Type,
    question: Asked<Type>,
    hear: HearAnswer<Type>,
  ): void {
    const id = ++this.#last;
    this.#open.set(id, hear);
    this.post({ type, id, ...question } as unknown as Question);
  }

  /** Hands the answer to who asked; an answer to nothing that was asked here is dropped. */
  close(answer: Answer | Failure): void {
    const hear = this.#open.get(answer.id);
    this.#open.delete(answer.id);
    hear?.(answer as never);
  }
}
