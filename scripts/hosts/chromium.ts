import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';

const names = [
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

/** The environment variable with the address of a browser that runs for all. */
const SHARED = 'SHARED_CHROMIUM';

/**
 * A browser without a window, which may be one that runs for all: closing it ends only what was
 * opened in it here. Throws with advice where there is none.
 */
export function startedChromium(): Promise<Browser> {
  const shared = process.env[SHARED];
  return shared ? chromium.connect(shared) : chromium.launch(launched());
}

/** Starts a browser for this process and all that it starts, until it is closed. */
export async function sharedChromium(): Promise<BrowserServer> {
  const server = await chromium.launchServer(launched());
  process.env[SHARED] = server.wsEndpoint();
  return server;
}

/** How a browser is launched; throws with advice where there is none. */
function launched() {
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
