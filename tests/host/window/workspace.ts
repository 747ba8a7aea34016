/** The folder that a window has open. */

import { copyFileSync, cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../../scripts/hosts/paths';
import type { SuiteSettings } from '../suite/suiteSettings';

const seed = path.join(root, '../shared/seed/better-offline.vtt');

/** A folder made for one run of the suite, with copies of everything that it reads and writes. */
export interface Workspace {
  readonly folder: string;
  remove(): void;
}

/** Makes the workspace; a real transcript joins our own where this machine has one. */
export function workspace(settings: Omit<SuiteSettings, 'seed'>): Workspace {
  const folder = mkdtempSync(path.join(tmpdir(), 'webvtt-host-'));
  cpSync(path.join(root, 'tests/fixtures/host'), folder, { recursive: true });
  const hasSeed = existsSync(seed);
  if (hasSeed) copyFileSync(seed, path.join(folder, 'better-offline.vtt'));
  const whole: SuiteSettings = { ...settings, seed: hasSeed };
  writeFileSync(path.join(folder, 'suite.json'), JSON.stringify(whole));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
