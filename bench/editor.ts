/** How long VS Code takes to activate the extension, by its own figures, beside its JSON extension. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { median } from './measure';
import { type Cell, compared, type Group, ms } from './table';
import { texts } from './texts';

const title = 'Activation in VS Code';

/** The extensions by what VS Code lists them as: a peer, and ours. */
const extensions = ['JSON Language Features', 'webvtt-transcripts.webvtt-transcripts'] as const;
const files = { 'data.json': '{ "a": 1 }\n', 'podcast.vtt': texts.podcast(787) } as const;
const names = Object.keys(files) as readonly (keyof typeof files)[];

/** How many VS Codes are started, and how much of the peer’s time is granted. */
const ROUNDS = 4;
const WANTED = 1.5;

/** A row for each extension, or a word on why there is none. */
export async function editorGroups(progress: (what: string) => void): Promise<readonly Group[]> {
  const { isServerHostInstalled } = await import('../scripts/hosts/serverHost');
  const { chromiumPath } = await import('../scripts/hosts/chromium');
  if (!isServerHostInstalled()) return skipped('no VS Code is installed: npm start installs one');
  if (chromiumPath() === undefined) return skipped('no Chromium was found');
  const times: readonly [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    progress(`starting VS Code, ${round + 1} of ${ROUNDS}`);
    // Who is first pays for what both need, so each is first as often as the other.
    const order = round % 2 === 0 ? names : [...names].reverse();
    const figures = await activations(order);
    for (const [index, figure] of figures.entries()) times[index]!.push(figure);
  }
  const [peer, ours] = [median(times[0]), median(times[1])];
  const goal = { wanted: `< ${WANTED}×`, isMissed: ours / peer >= WANTED };
  const cell: Cell = compared(ms(ours), ours / peer, 'of json’s');
  const rows = [
    { what: 'VS Code’s json extension', text: '', cells: [{ value: ms(peer) }] },
    { what: 'ours', text: '', cells: [cell], ...goal },
  ];
  return [{ title, columns: ['load and activate'], rows }];
}

function skipped(why: string): readonly Group[] {
  const rows = [{ what: `Left out: ${why}.`, text: '', cells: [] }];
  return [{ title, columns: [], rows }];
}

/** Opens the files in a new VS Code; returns the activation of each extension, in ms. */
async function activations(order: typeof names): Promise<readonly number[]> {
  const { editorWindow, runCommand } = await import('../tests/host/window/editorWindow');
  const folder = mkdtempSync(path.join(tmpdir(), 'webvtt-bench-'));
  for (const name of names) writeFileSync(path.join(folder, name), files[name]);
  const [first, second] = order as readonly [string, string];
  const window = await editorWindow({ folder, file: first });
  try {
    await openFile(window.page, second);
    await runCommand(window.page, 'Developer: Show Running Extensions');
    return await Promise.all(extensions.map((name) => activation(window.page, name)));
  } finally {
    await window.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openFile(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+p');
  const input = page.locator('.quick-input-widget input.input');
  await input.waitFor({ state: 'visible' });
  await input.fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.tab', { hasText: name }).waitFor();
}

/** The time that VS Code lists for the extension, once it does: its code’s loading and its `activate`. */
async function activation(page: Page, name: string): Promise<number> {
  const figure = /Activation: (\d+)ms/u;
  const row = page
    .locator('.runtime-extensions-editor .monaco-list-row', { hasText: name })
    .filter({ hasText: figure });
  await row.waitFor();
  return Number(figure.exec(await row.innerText())![1]);
}
