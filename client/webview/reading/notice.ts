/** Sentences for the reader about what they just did. */

import { status } from './toolPieces';

/** Tells the reader, in a sentence, what became of something they did. */
export type Notice = (message: string) => void;

/** The place where notices are told; each replaces the one before, and a click or key ends it. */
export function noticeIn(tools: HTMLElement): Notice {
  const element = status('notice');
  tools.append(element);
  const notice = (message: string) => {
    element.textContent = message;
  };
  const end = () => notice('');
  document.addEventListener('pointerdown', end, { passive: true });
  document.addEventListener('keydown', end);
  return notice;
}
