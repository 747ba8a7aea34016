/** One run of the suite in a host, from the outside. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Host, HostOptions } from '../../../scripts/hosts/host';
import { root } from '../../../scripts/hosts/paths';
import { freePort } from '../../../scripts/hosts/port';
import { browser } from '../../support/browser';
import { runnerServer } from '../window/runnerServer';
import { clickInWebview, webviewTexts } from '../window/window';
import { workspace } from '../window/workspace';
import { suiteBundle } from './suiteBundle';
import type { CheckResult } from './suiteSettings';

/** The longest that VS Code may take from its start to the end of the suite, in ms. */
const patience = 180_000;

/** Which VS Code the suite runs in, and how. */
export interface SuiteRunOptions {
  /** The name under which a failed run leaves its log and its picture. */
  readonly name: string;
  readonly start: (options: HostOptions) => Promise<Host>;
  readonly trusted: boolean;
}

/** What came of a run. */
export interface SuiteRun {
  readonly checks: readonly CheckResult[];
  /** Why the suite did not come to its end; undefined where it did. */
  readonly failure?: string;
}

/** What the end of a run has to undo, the last thing done first. */
type Undoing = (() => unknown)[];

/** Runs the suite in a host, in a new workspace and with new settings. Leaves nothing running. */
export async function suiteRun(options: SuiteRunOptions): Promise<SuiteRun> {
  const undoing: Undoing = [];
  try {
    return await run(options, undoing);
  } finally {
    for (const undo of undoing.reverse()) await undo();
  }
}

async function run(options: SuiteRunOptions, undoing: Undoing): Promise<SuiteRun> {
  for (const file of evidence(options.name)) rmSync(file, { force: true });
  // Of its own, since a cookie is for all servers of a machine, whichever their port.
  const chromium = await browser.use();
  undoing.push(() => browser.leave());
  const page = await chromium.newPage({ viewport: { width: 1280, height: 800 } });
  undoing.push(() => page.context().close());
  const checks: CheckResult[] = [];
  const log: string[] = [];

  const runner = await runnerServer({
    checked: (result) => void checks.push(result),
    webviewTexts: () => webviewTexts(page),
    clickInWebview: (text) => clickInWebview(page, text),
  });
  undoing.push(() => runner.close());
  const { folder, remove } = workspace({
    runner: runner.url,
    trusted: options.trusted,
    window: true,
  });
  undoing.push(remove);
  const data = mkdtempSync(path.join(tmpdir(), 'webvtt-host-data-'));
  undoing.push(() => rmSync(data, { recursive: true, force: true }));

  const host = await options.start({
    port: await freePort(),
    folder,
    data,
    extension: root,
    suite: await suiteBundle(),
    settings: trustSettings(options.trusted),
  });
  undoing.push(() => host.process.stop());
  const failure = await suiteFailure(page, host, log);
  if (failure !== undefined || checks.some((check) => check.error !== undefined)) {
    await keepEvidence(options.name, page, [...log, host.process.output()]);
  }
  return { checks, failure };
}

/** In a workspace that is not trusted, the question whether to trust it would cover the window. */
function trustSettings(trusted: boolean): Record<string, unknown> {
  return {
    'security.workspace.trust.enabled': !trusted,
    'security.workspace.trust.startupPrompt': 'never',
  };
}

/** Opens the page and waits for the suite's end; returns why it did not get there. */
async function suiteFailure(page: Page, host: Host, log: string[]): Promise<string | undefined> {
  page.on('console', (message) => log.push(message.text()));
  const ending = new Promise<string | undefined>((resolve) => {
    page.on('crash', () => resolve('The page crashed.'));
    host.process.ended.then(() => resolve('VS Code ended before the suite did.'));
    page.exposeFunction('codeAutomationLog', (_type: string, words: unknown[]) => {
      log.push(`suite: ${words.join(' ')}`);
    });
    page.exposeFunction('codeAutomationExit', (code: number) => {
      resolve(code === 0 ? undefined : `The suite ended with code ${code}.`);
    });
  });
  await page.goto(host.url);
  const timeUp = delay(patience, `The suite did not end within ${patience / 1000} s.`, {
    ref: false,
  });
  return Promise.race([ending, timeUp]);
}

/** Where a run that failed leaves its log and a picture of the window. */
function evidence(name: string): [log: string, picture: string] {
  const file = path.join(root, 'tests/artifacts', name);
  return [`${file}.log`, `${file}.png`];
}

/** A failure on a machine that nobody watches must be understood from what it leaves. */
async function keepEvidence(name: string, page: Page, log: readonly string[]): Promise<void> {
  const [logFile, picture] = evidence(name);
  mkdirSync(path.dirname(logFile), { recursive: true });
  writeFileSync(logFile, log.join('\n'));
  console.error(`See ${logFile} and ${picture}.`);
  await page.screenshot({ path: picture });
}
