/** A page with a short talk, and what a test asks of its timeline. */

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { PageOptions, Pages, PreviewPage } from '../support';
import { part } from '../transcripts';

/** Three cues of Ada and Ben in twenty seconds; lines begin at 2. */
export const talk = part(
  [
    { start: 2000, end: 5000, speakers: ['Ada'], colour: 0, text: ['Good morning'] },
    { start: 6000, end: 9000, speakers: ['Ben'], colour: 1, text: ['Morning, Ada'] },
    { start: 8000, end: 12_000, speakers: ['Ada'], colour: 0, text: ['Shall we begin?'] },
    { start: 18_000, end: 20_000, speakers: ['Ben'], colour: 1, text: ['Yes'] },
  ],
  2,
);

export async function openTalk(pages: Pages, options: PageOptions = {}): Promise<PreviewPage> {
  const preview = await pages.open({ theme: 'light', ...options });
  await preview.show([talk]);
  await drawn(preview);
  await preview.sent();
  return preview;
}

/** Ends when the timeline shows what there is now. */
export async function drawn({ page }: PreviewPage): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((painted) => requestAnimationFrame(painted));
    for (let count = 0; count < 3; count++) await frame();
  });
}

export interface Seen {
  readonly from: number;
  readonly to: number;
  /** Whether each cue is drawn for itself, or only how much of each column is talk. */
  readonly as: string;
  /** How many shapes were drawn. */
  readonly shapes: number;
}

export async function seen(preview: PreviewPage): Promise<Seen> {
  await drawn(preview);
  const { from, to, seen, drawn: shapes } = await dataset(preview.page);
  return { from: Number(from), to: Number(to), as: seen ?? '', shapes: Number(shapes) };
}

export function dataset(page: Page): Promise<Readonly<Record<string, string | undefined>>> {
  return page.locator('#timeline .time').evaluate((slider) => ({
    ...(slider as HTMLElement).dataset,
  }));
}

/** Where a time is in the lane, or at the height, in px of the window. */
export async function placeOf(
  preview: PreviewPage,
  time: number,
  lane: number | 'ruler' | 'overview',
): Promise<{ readonly x: number; readonly y: number }> {
  const { from, to } = await seen(preview);
  const box = (await preview.page.locator('#timeline .time').boundingBox())!;
  const x = box.x + ((time - from) / (to - from)) * box.width;
  if (lane === 'ruler') return { x, y: box.y + 5 };
  if (lane === 'overview') return { x, y: box.y + box.height - 5 };
  const item = preview.page.locator('#timeline .names > div').nth(lane);
  const name = (await item.boundingBox())!;
  return { x, y: name.y + name.height / 2 };
}

/** Where the playhead is, in s, as it is told. */
export async function playhead(preview: PreviewPage): Promise<number> {
  await drawn(preview);
  return Number(await preview.page.locator('#timeline .time').getAttribute('aria-valuenow'));
}

export function near(actual: number, expected: number, reach: number): void {
  assert.ok(Math.abs(actual - expected) <= reach, `${actual} is ${expected} within ${reach}`);
}
