/** The Chromium of this machine, found where its installers put it, and started without a window. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';

const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];

const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
      path.join(process.env[variable] ?? '', file),
    ),
  ),
};

/** Says how to get a browser where there is none. */
export const howToGetChromium =
  'Install Chromium or Chrome (Debian and Ubuntu: apt-get install -y chromium; macOS: brew install ' +
  '--cask chromium), or name one in the environment variable CHROMIUM.';

/** The path of the Chromium, Chrome or Edge of this machine; undefined where there is none. */
export function chromiumPath(): string | undefined {
  const named = process.env.CHROMIUM || process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : undefined;
  return [...onPath(), ...(places[process.platform] ?? [])].find((file) => existsSync(file));
}

function onPath(): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** Starts a browser without a window; throws with advice where there is none. */
export function startedChromium(): Promise<Browser> {
  return chromium.launch(launch());
}

/**
 * Starts one that keeps in this folder what it has loaded and compiled, for all its pages: VS Code is then
 * there with a quarter less of work. Throws as `startedChromium` does.
 */
export function startedProfile(folder: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, launch());
}

function launch(): LaunchOptions {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error(`No Chromium found. ${howToGetChromium}`);
  return {
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}
