/**
 * Takes the pictures of the README from a real VS Code: `npm run screenshots`. Shows only the
 * sample transcripts, and changes nothing in them.
 */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../scripts/hosts/paths';
import { editorWindow, fixes, goTo, runCommand } from './window/editorWindow';
import { webviewWith } from './window/window';

interface Picture {
  /** The name of the file in docs/images. */
  readonly name: string;
  /** The sample that is open. */
  readonly file: string;
  readonly theme: keyof typeof themes;
  /** What is done before the picture is taken; returns when all of it is on screen. */
  readonly arrange: (page: Page) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: 'diagnostics', file: 'broken.vtt', theme: 'light', arrange: showProblems },
  { name: 'quick-fix', file: 'broken.vtt', theme: 'dark', arrange: showFixes },
  { name: 'outline', file: 'interview.vtt', theme: 'light', arrange: showOutline },
  { name: 'preview-light', file: 'interview.vtt', theme: 'light', arrange: showPreview },
  { name: 'preview-dark', file: 'interview.vtt', theme: 'dark', arrange: showPreview },
];

/** What a theme is called in the settings, and what the window is once it has loaded. */
const themes = {
  light: { setting: 'Default Light Modern', shown: '[class*=light_modern]' },
  dark: { setting: 'Default Dark Modern', shown: '[class*=dark_modern]' },
} as const;

const look = {
  'editor.minimap.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/** In CSS px. */
const size = { width: 1120, height: 700 };

/** Two pixels of the picture for each of the page. */
async function sharpen(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const metrics = { ...size, deviceScaleFactor: 2, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
}

async function take({ name, file, theme, arrange }: Picture): Promise<void> {
  const made = mkdtempSync(path.join(tmpdir(), 'webvtt-pictures-'));
  const folder = path.join(made, 'samples');
  cpSync(path.join(root, 'samples'), folder, { recursive: true });
  makeSound(path.join(folder, 'interview.mp3'));
  const window = await editorWindow({
    folder,
    file,
    settings: { ...look, 'workbench.colorTheme': themes[theme].setting },
    viewport: size,
  });
  try {
    await sharpen(window.page);
    await window.page.locator(themes[theme].shown).first().waitFor();
    await arrange(window.page);
    await window.page.screenshot({ path: path.join(root, `docs/images/${name}.png`) });
  } catch (error) {
    await window.page.screenshot({ path: path.join(root, `tests/artifacts/${name}.png`) });
    throw error;
  } finally {
    await window.close();
    rmSync(made, { recursive: true, force: true });
  }
}

/** Noise that swells as speech does, for as long as the sample lasts. */
function makeSound(file: string): void {
  const swelling = 'volume=0.15+0.85*abs(sin(t*2.1)*sin(t*0.7)*sin(t*5)):eval=frame';
  const source = ['-f', 'lavfi', '-i', 'anoisesrc=duration=58:color=pink:seed=1'];
  execFileSync('ffmpeg', ['-v', 'error', ...source, '-af', swelling, '-b:a', '48k', file]);
}

/** The Problems view below, and the words on one problem where it is. */
async function showProblems(page: Page): Promise<void> {
  await hideSideBar(page);
  await runCommand(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').nth(5).waitFor();
  await runCommand(page, 'View: Focus Active Editor Group');
  await goTo(page, 10, 4);
  await runCommand(page, 'Show or Focus Hover');
  await page.locator('.monaco-hover:visible', { hasText: 'overlap' }).waitFor();
}

async function showFixes(page: Page): Promise<void> {
  await hideSideBar(page);
  await goTo(page, 10, 4);
  await (await fixes(page)).filter({ hasText: 'Start this cue' }).waitFor();
}

async function showOutline(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Explorer Section: samples' }).click();
  await runCommand(page, 'Explorer: Focus on Outline View');
  const outline = page.locator('.outline-pane');
  await outline.getByRole('treeitem', { name: /Wren/ }).first().waitFor();
  await runCommand(page, 'View: Focus Active Editor Group');
  await goTo(page, 31, 1);
}

async function showPreview(page: Page): Promise<void> {
  await hideSideBar(page);
  await page.getByRole('button', { name: /Open Preview to the Side/ }).click();
  const frame = await webviewWith(page, 'The Mending Hour');
  await frame.locator('#timeline[data-sound="drawn"]').waitFor();
  await goTo(page, 36, 1);
}

async function hideSideBar(page: Page): Promise<void> {
  await page.keyboard.press('Control+b');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

async function main(): Promise<void> {
  execFileSync(process.execPath, ['scripts/build.mjs'], { cwd: root, stdio: 'inherit' });
  for (const picture of pictures) {
    await take(picture);
    console.log(`docs/images/${picture.name}.png`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
