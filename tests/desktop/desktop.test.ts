/** The suite in VS Code for the desktop, which is run only where it is named. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { runTests } from '@vscode/test-electron';
import { hostsFolder, root } from '../../scripts/hosts/paths';
import { suiteBundle } from '../host/suite/suiteBundle';
import type { CheckResult } from '../host/suite/suiteSettings';
import { runnerServer } from '../host/window/runnerServer';
import { workspace } from '../host/window/workspace';

/** Not one of the usual layers, since it downloads VS Code from its vendor and opens a window. */
test('VS Code for the desktop', async (context) => {
  const checks: CheckResult[] = [];
  const runner = await runnerServer({ checked: (result) => void checks.push(result) });
  const { folder, remove } = workspace({ runner: runner.url, trusted: true, window: false });
  const data = mkdtempSync(path.join(tmpdir(), 'webvtt-host-data-'));
  try {
    const failure = await runTests({
      cachePath: hostsFolder,
      extensionDevelopmentPath: root,
      extensionTestsPath: await suiteBundle(),
      launchArgs: [folder, '--disable-workspace-trust', `--user-data-dir=${data}`],
    }).then(
      (code) => (code === 0 ? undefined : `VS Code ended with code ${code}.`),
      (error: unknown) => String(error),
    );
    for (const check of checks) {
      await context.test(check.name, () => void (check.error && assert.fail(check.error)));
    }
    assert.notEqual(checks.length, 0, `No check was run. ${failure ?? ''}`);
    if (failure && checks.every((check) => check.error === undefined)) assert.fail(failure);
  } finally {
    runner.close();
    remove();
    rmSync(data, { recursive: true, force: true });
  }
});
