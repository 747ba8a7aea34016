/** The suite that runs inside VS Code, in each host that we support. */

import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { serverHostVersion, startedServerHost } from '../../scripts/hosts/serverHost';
import { startedWebHost, webHostVersion } from '../../scripts/hosts/webHost';
import { type SuiteRunOptions, suiteRun } from './suite/suiteRun';
import { openedServerHost } from './window/serverHost';

test(`VS Code ${serverHostVersion}, Node client and server`, (context) =>
  suitePasses(context, { name: 'server-host', start: openedServerHost, trusted: true }));

test(`VS Code ${serverHostVersion}, Restricted Mode`, (context) =>
  suitePasses(context, { name: 'restricted-mode', start: startedServerHost, trusted: false }));

test(`VS Code ${webHostVersion} for the web, browser client and worker server`, (context) =>
  suitePasses(context, { name: 'web-host', start: startedWebHost, trusted: true }));

/** Runs the suite and reports each of its checks as a test of its own. */
async function suitePasses(context: TestContext, options: SuiteRunOptions): Promise<void> {
  const { checks, failure } = await suiteRun(options);
  for (const check of checks) {
    await context.test(check.name, () => void (check.error && assert.fail(check.error)));
  }
  assert.notEqual(checks.length, 0, `No check was run. ${failure ?? ''}`);
  if (failure && checks.every((check) => check.error === undefined)) assert.fail(failure);
}
