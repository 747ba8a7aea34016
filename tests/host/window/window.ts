/** What the webviews of a window show, and clicks in them. */

import { setTimeout as delay } from 'node:timers/promises';
import type { Frame, Page } from 'playwright-core';

/** The longest that a webview may take to show something, in ms. */
const patience = 20_000;

/** The pages inside webviews: VS Code gives each a frame that loads this document. */
function webviewFrames(page: Page): Frame[] {
  return page.frames().filter((frame) => frame.url().includes('/fake.html'));
}

/** The text of every webview on screen; one that is being replaced has none. */
export async function webviewTexts(page: Page): Promise<string[]> {
  const texts = webviewFrames(page).map((frame) => frame.locator('body').allInnerTexts());
  const settled = await Promise.allSettled(texts);
  return settled.flatMap((text) => (text.status === 'fulfilled' ? text.value : []));
}

/** The first webview that shows this text; waits until one does, `most` ms at most. */
export async function webviewWith(page: Page, text: string, most = patience): Promise<Frame> {
  const end = Date.now() + most;
  while (Date.now() < end) {
    for (const frame of webviewFrames(page)) {
      const found = frame.getByText(text).first();
      if (await found.isVisible().catch(() => false)) return frame;
    }
    await delay(50);
  }
  throw new Error(`No webview shows “${text}”: ${(await webviewTexts(page)).join('\n')}`);
}

/**
 * Opens the preview of the editor in use by its keys, and returns it once it shows this text. VS Code
 * forgets the first key of two where the focus moves meanwhile, so this presses them again.
 */
export async function previewByKeys(page: Page, text: string): Promise<Frame> {
  for (let attempt = 1; ; attempt++) {
    await page.keyboard.press('Control+k');
    await page.keyboard.press('v');
    try {
      return await webviewWith(page, text, patience / 4);
    } catch (error) {
      if (attempt === 4) throw error;
    }
  }
}

/**
 * Clicks on this text in the first webview that has it; waits until one does. A webview that finds what
 * else it may load is loaded anew, perhaps while it is clicked on: then this tries again.
 */
export async function clickInWebview(page: Page, text: string): Promise<void> {
  const end = Date.now() + patience;
  for (;;) {
    const frame = await webviewWith(page, text);
    try {
      return await frame
        .getByText(text)
        .first()
        .click({ timeout: end - Date.now() });
    } catch (error) {
      if (Date.now() > end || !frame.isDetached()) throw error;
    }
  }
}
