/** What happened in a page, also between two looks at it: a state that is over at once is missed by asking. */

import type { Frame, Locator } from 'playwright-core';
import { eventually } from '../../support/eventually';

interface Element {
  readonly ariaLabel: string;
  readonly textContent: string;
}
interface Watched {
  readonly attributes?: boolean;
  readonly childList?: boolean;
  readonly subtree?: boolean;
}
declare class MutationObserver {
  constructor(heard: () => void);
  observe(element: Element, watched: Watched): void;
}
declare const document: {
  readonly body: Element;
  querySelector(selectors: string): Element | null;
};

/** Waits until a button had these names since, one after the other, others perhaps between them. */
export type SeenNames = (...names: readonly string[]) => Promise<void>;

/** Notes from now on what the button is called. */
export async function namesFromNow(button: Locator): Promise<SeenNames> {
  const seen = await button.evaluateHandle((element) => {
    const button = element as unknown as Element;
    const names = [button.ariaLabel];
    new MutationObserver(() => {
      if (names.at(-1) !== button.ariaLabel) names.push(button.ariaLabel);
    }).observe(button, { attributes: true });
    return names;
  });
  return async (...names) => {
    await eventually(
      `the names ${names.join(', ')}`,
      () => seen.jsonValue(),
      (all) => isPartOf(names, all),
    );
  };
}

/** Notes from now on which cues are lit in a preview; a function that tells their words, in order. */
export async function litFromNow(preview: Frame): Promise<() => Promise<readonly string[]>> {
  const seen = await preview.evaluateHandle(() => {
    const texts: string[] = [];
    new MutationObserver(() => {
      const text = document.querySelector('.lit')?.textContent;
      if (text !== undefined && text !== texts.at(-1)) texts.push(text);
    }).observe(document.body, { attributes: true, childList: true, subtree: true });
    return texts;
  });
  return () => seen.jsonValue();
}

/** Whether these are there in this order. */
function isPartOf(names: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const name of all) if (name === names[at]) at += 1;
  return at === names.length;
}
