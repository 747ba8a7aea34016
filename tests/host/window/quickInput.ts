/** VS Code’s box for commands, places and answers, as keys open it and words fill it. */

import type { Locator, Page } from 'playwright-core';

interface Element {
  matches(selectors: string): boolean;
}
declare function requestAnimationFrame(drawn: () => void): void;

/** How often the box is opened anew where VS Code closed it: what just got the focus does that. */
const ATTEMPTS = 10;

/** The longest that one attempt may take, in ms. */
const PATIENCE = 3000;

/** What opens the box, what is written into it, and what shows then. */
export interface Asked {
  readonly keys: readonly string[];
  readonly text: string;
  /** The row that a press of Enter chooses; without it, the text alone is the answer. */
  readonly row?: string;
}

/** The field of the box. */
export function quickField(page: Page): Locator {
  return page.locator('.quick-input-widget input.input');
}

/** The rows of the box that have these words. */
export function quickRows(page: Page, words: string): Locator {
  return page.locator('.quick-input-list .monaco-list-row', { hasText: words });
}

/** Opens the box and writes into it, again where it was closed meanwhile; Enter is not yet pressed. */
export async function ask(page: Page, asked: Asked): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await askOnce(page, asked);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** Whether it has the focus, also two frames later: what had it before may take it back. */
function keepsFocus(field: Locator): Promise<boolean> {
  return field.evaluate(
    (element) =>
      new Promise<boolean>((resolve) => {
        const look = () => resolve((element as unknown as Element).matches(':focus'));
        requestAnimationFrame(() => requestAnimationFrame(look));
      }),
  );
}

async function askOnce(page: Page, { keys, text, row }: Asked): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
  const field = quickField(page);
  await field.waitFor({ state: 'visible', timeout: PATIENCE });
  if (!(await keepsFocus(field))) throw new Error('The box has lost the focus.');
  await field.fill(text, { timeout: PATIENCE });
  if (row === undefined) return;
  await quickRows(page, row).first().waitFor({ state: 'visible', timeout: PATIENCE });
}
