/** The browser whose pages are the windows of the one VS Code server; a window has its state by its folder. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startedProfile } from '../../../scripts/hosts/chromium';
import { oneForAll } from '../../support/oneForAll';

/** Width and height of a window, in CSS px. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export const profile = oneForAll(
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'webvtt-profile-'));
    return { folder, context: await startedProfile(folder) };
  },
  async ({ folder, context }) => {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  },
);

/** A page of that browser, empty as yet, and what ends the use of it. */
export interface ProfilePage {
  readonly page: Page;
  close(): Promise<void>;
}

/** Opens a page. */
export async function profilePage(viewport: Viewport): Promise<ProfilePage> {
  const { context } = await profile.use();
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  const close = async (): Promise<void> => {
    await page.close();
    await profile.leave();
  };
  return { page, close };
}
