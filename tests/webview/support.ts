/** The built preview page in a browser, as a webview loads it: same HTML, same policy. */

import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { FromPage, ToPage } from '../../client/src/preview/messages';
import { pageHtml } from '../../client/src/preview/pageHtml';
import { playingSettings } from '../../client/src/preview/playing/playingSettings';
import { settingFrom } from '../../client/src/settings';
import type { PreviewPart, PreviewResult } from '../../server/src/protocol';
import { browser } from '../support/browser';
import { root } from '../support/paths';
import { answerWith } from './served';
import { type Theme, themes } from './themes';

/** What the page can see of the editor around it, and what is noted of the page. */
interface Stub {
  sent: FromPage[];
  /** The `id` of the last question of the page; 0 before it asked any. */
  question: number;
  state: unknown;
  violations: string[];
  ran: boolean;
}

declare global {
  interface Window {
    readonly stub: Stub;
  }
}

export interface PageOptions extends BrowserContextOptions {
  /** What the page stored before it was put away. */
  readonly state?: unknown;
  readonly theme?: Theme;
}

/** A browser and a web server for a test file: `open` gives a page, `close` ends both. */
export interface Pages {
  open(options?: PageOptions): Promise<PreviewPage>;
  /** Serves the file at a path, such as `/talk.mp3`, and returns its address. */
  serve(path: string, file: string): string;
  close(): Promise<void>;
}

export async function startPages(): Promise<Pages> {
  const chromium = await browser.use();
  const contexts = contextsOf(chromium);
  const files = new Map<string, string>();
  const server = await startServer(files);
  return {
    open: (options = {}) => openPage(contexts, server, options),
    serve: (path, file) => {
      files.set(path, file);
      return originOf(server) + path;
    },
    close: async () => {
      await contexts.close();
      await browser.leave();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The page, and everything it did that a test may ask about. */
export class PreviewPage {
  readonly requests: string[] = [];
  readonly errors: string[] = [];
  #results = 0;

  constructor(
    readonly page: Page,
    readonly origin: string,
  ) {
    page.on('request', (request) => this.requests.push(request.url()));
    page.on('pageerror', (error) => this.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(message.text());
    });
  }

  /** Hands the page a message, and returns when it has dealt with it and painted. */
  async tell(message: ToPage): Promise<void> {
    // As text, since the way to the browser carries no deep nesting.
    await this.page.evaluate(async (text) => {
      const data = JSON.parse(text);
      window.dispatchEvent(new MessageEvent('message', { data }));
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    }, JSON.stringify(message));
  }

  /** Replaces `deleted` parts from `start` on, all of them where it is null. */
  async show(
    parts: readonly PreviewPart[],
    start = 0,
    deleted: PreviewResult['deleted'] = null,
  ): Promise<void> {
    const resultId = String(++this.#results);
    const result = { resultId, version: this.#results, start, deleted, parts };
    await this.tell({ type: 'transcript', uri: 'file:///talk.vtt', title: 'talk.vtt', result });
  }

  async stub(): Promise<Stub> {
    return this.page.evaluate(() => window.stub);
  }

  /** What the page said since it was last asked, without its `ready`. */
  async sent(): Promise<readonly FromPage[]> {
    const sent = await this.page.evaluate(async () => {
      // What was scrolled is told in the frame after.
      await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
      return window.stub.sent.splice(0);
    });
    return sent.filter(({ type }) => type !== 'ready');
  }

  /** The words of each row in the document, in order. */
  async texts(selector: string): Promise<readonly string[]> {
    return this.page.locator(selector).allInnerTexts();
  }

  /** Which rows can be seen at least in part, counted from 0. */
  async rowsOnScreen(): Promise<readonly number[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll('.row')]
        .filter((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          const screen = document.querySelector('#scroller')!.getBoundingClientRect();
          return bottom > screen.top + 1 && top < screen.bottom - 1;
        })
        .map((row) => Number(row.getAttribute('aria-posinset')) - 1),
    );
  }

  async scrollTo(top: number): Promise<void> {
    await this.page.evaluate(
      (place) => document.querySelector('#scroller')!.scrollTo(0, place),
      top,
    );
  }

  async screenshot(name: string): Promise<void> {
    const folder = join(root, 'tests', 'artifacts');
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`) });
  }

  /** Ends the page, in which nothing may have gone wrong unnoticed. */
  async close(): Promise<void> {
    assert.deepEqual(this.errors, []);
    assert.deepEqual((await this.stub()).violations, []);
    await this.page.close();
  }
}

/** The pages of a test file stand in one context, but for those that ask for something else. */
interface Contexts {
  newPage(options: BrowserContextOptions): Promise<Page>;
  close(): Promise<void>;
}

function contextsOf(chromium: Browser): Contexts {
  const all: Promise<BrowserContext>[] = [];
  let common: Promise<BrowserContext> | undefined;
  const newContext = (options: BrowserContextOptions) => {
    const context = chromium.newContext({ viewport: { width: 640, height: 800 }, ...options });
    all.push(context);
    return context;
  };
  return {
    newPage: async (options) => {
      if (Object.keys(options).length > 0) return (await newContext(options)).newPage();
      common ??= newContext({});
      return (await common).newPage();
    },
    close: async () => {
      for (const context of all) await (await context).close();
    },
  };
}

async function openPage(
  contexts: Contexts,
  server: Server,
  { state, theme, ...contextOptions }: PageOptions,
): Promise<PreviewPage> {
  const origin = originOf(server);
  const page = await contexts.newPage(contextOptions);
  // What bundles tests wraps functions in a call of this name, also those that are sent to the page.
  await page.addInitScript('globalThis.__name = (value) => value');
  await page.addInitScript(installStub, { state, welcome });
  const preview = new PreviewPage(page, origin);
  await preview.page.goto(origin);
  await preview.page.evaluate(applyTheme, themes[theme ?? 'light']);
  return preview;
}

/** What the extension says at once to a page that is ready, where the user has set nothing. */
const welcome: ToPage = {
  type: 'playingSettings',
  settings: playingSettings((name) => settingFrom(name, undefined)),
};

/** Runs in the page, before its script. */
function installStub({ state, welcome }: { state?: unknown; welcome: ToPage }): void {
  const stub: Stub = { sent: [], question: 0, state, violations: [], ran: false };
  const post = (message: FromPage) => {
    stub.sent.push(message);
    if ('id' in message) stub.question = message.id;
    if (message.type !== 'ready') return;
    const answer = new MessageEvent('message', { data: welcome });
    void Promise.resolve().then(() => window.dispatchEvent(answer));
  };
  Object.assign(window, {
    stub,
    acquireVsCodeApi: () => ({
      postMessage: post,
      getState: () => stub.state,
      setState: (next: unknown) => {
        stub.state = next;
      },
    }),
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    stub.violations.push(`${violatedDirective} ${blockedURI}`),
  );
}

/** Runs in the page: what VS Code does to tell a webview the theme. */
function applyTheme({ className, variables }: (typeof themes)[Theme]): void {
  document.body.className = className;
  for (const [name, value] of Object.entries(variables)) {
    document.documentElement.style.setProperty(`--vscode-${name}`, value);
  }
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Serves the page, what is built for it, and these files by their paths. */
function startServer(files: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    const built = /^\/\w+\.(?:css|js)$/u.test(path)
      ? join(root, 'dist', 'webview', path)
      : undefined;
    const file = files.get(path) ?? built;
    if (path === '/') {
      response.setHeader('content-type', 'text/html');
      response.end(html(`http://${request.headers.host}`));
    } else if (file) {
      await answerWith(file, request, response);
    } else {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function html(origin: string): string {
  return pageHtml({
    script: `${origin}/preview.js`,
    style: `${origin}/preview.css`,
    cspSource: origin,
    nonce: 'n0nce',
  });
}
