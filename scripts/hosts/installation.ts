/** Hosts fetched on first use and kept whole in a folder of this repository. */

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hostsFolder } from './paths';

/** A host could not be fetched; the message says why in the user’s words. */
export class InstallationFailure extends Error {
  override readonly name = 'InstallationFailure';
}

/** One thing to be done in the folder of an installation, and what it is in the user’s words. */
export interface InstallationStep {
  readonly title: string;
  /** Rejects with an `InstallationFailure` where it cannot be done. */
  readonly run: (folder: string) => Promise<void>;
}

/** Whether an installation of this name is there, and whole. */
export function isInstalled(name: string): boolean {
  return existsSync(path.join(hostsFolder, name));
}

/**
 * The folder of a host, filled on first use. The steps run in a folder of another name, which gets
 * its own name only after the last of them: what has the name is whole, and a half-finished
 * installation is thrown away and done again.
 */
export async function installation(
  name: string,
  steps: readonly InstallationStep[],
): Promise<string> {
  const folder = path.join(hostsFolder, name);
  removeAbandoned(name);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const removePartial = (): void =>
    rmSync(partial, { recursive: true, force: true, maxRetries: 3 });
  process.once('exit', removePartial);
  for (const [index, step] of steps.entries()) {
    console.log(`  ${index + 1} of ${steps.length}: ${step.title} …`);
    await step.run(partial);
  }
  takeName(partial, folder);
  process.removeListener('exit', removePartial);
  return folder;
}

/** Another process may have been quicker; its folder is as good as ours. */
function takeName(partial: string, folder: string): void {
  if (existsSync(folder)) rmSync(partial, { recursive: true, force: true });
  else renameSync(partial, folder);
}

function removeAbandoned(name: string): void {
  if (!existsSync(hostsFolder)) return;
  for (const entry of readdirSync(hostsFolder)) {
    const [owner, id] = entry.split('.partial-');
    if (owner !== name || id === undefined || isRunning(Number(id))) continue;
    rmSync(path.join(hostsFolder, entry), { recursive: true, force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/**
 * Installs packages from the npm registry into `folder`, or what its own package.json lists where
 * none are named. No package’s install script is run: nothing we use needs one. Throws with npm’s
 * own words where it fails.
 */
export function npmInstall(folder: string, ...packages: string[]): Promise<void> {
  if (packages.length > 0) writeFileSync(path.join(folder, 'package.json'), '{"private":true}\n');
  const args = ['install', ...packages, '--omit=dev', '--ignore-scripts', '--engine-strict=false'];
  args.push('--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error');
  const [command, ...first] = npmCommand();
  return new Promise((resolve, reject) => {
    const npm = spawn(command, [...first, ...args], {
      cwd: folder,
      shell: command === 'npm' && process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    npm.stdout.on('data', (chunk) => (output += chunk));
    npm.stderr.on('data', (chunk) => (output += chunk));
    const kill = (): boolean => npm.kill('SIGKILL');
    process.prependOnceListener('exit', kill);
    npm.on('error', ({ message }) => {
      reject(new InstallationFailure(`npm could not be started: ${message}`));
    });
    npm.on('close', (code) => {
      process.removeListener('exit', kill);
      if (code === 0) resolve();
      else reject(new InstallationFailure(npmFailure(output)));
    });
  });
}

/** The npm that runs us, else the one on the path. */
function npmCommand(): [string, ...string[]] {
  const running = process.env.npm_execpath;
  return running?.endsWith('npm-cli.js') ? [process.execPath, running] : ['npm'];
}

/** What npm says is wrong, which is in its first lines, and where it says more. */
function npmFailure(output: string): string {
  const lines = output.trim().split('\n');
  const more = lines.slice(4).filter((line) => line.includes('log of this run'));
  return [
    'npm could not fetch a package. Is there a connection to the npm registry?',
    ...lines.slice(0, 4),
    ...more,
  ].join('\n    ');
}
