/** The command `webvtt-lint`: reads files, prints what is found in them and sets the exit code. */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { provideCssFromBeside } from '../css/beside';
import { edited } from '../rules/findings/fixes';
import { allSafeFixes } from '../rules/findings/safeFixes';
import { defaultSettings, type Settings } from '../settings';
import { Transcript } from '../transcript/transcript';
import { help, type Order, readArguments } from './arguments';
import { type Content, contentOf, reasonOf, STANDARD } from './files';
import { printable } from './printable';
import { replaceFile } from './replaceFile';
import { report } from './report';
import { type Linted, reporters } from './reporters';

const CLEAN = 0;
const FOUND = 1;
const FAILED = 2;

/** Does what the command line asks for; returns the exit code. */
async function run(words: readonly string[]): Promise<number> {
  const request = readArguments(words);
  switch (request.kind) {
    case 'help':
      process.stdout.write(help);
      return CLEAN;
    case 'version':
      process.stdout.write(`${version}\n`);
      return CLEAN;
    case 'problem':
      if (request.format === 'json') process.stdout.write(reporters.json([]).report);
      process.stderr.write(`${printable(request.problem)} See webvtt-lint --help.\n`);
      return FAILED;
    case 'lint':
      return lintFiles(request.order);
  }
}

async function lintFiles(order: Order): Promise<number> {
  const files: Linted[] = [];
  for (const path of order.files) files.push(await linted(path, order));
  const { report: text, complaints } = reporters[order.format](files);
  const isTaken = order.fix && order.files.includes(STANDARD);
  (isTaken ? process.stderr : process.stdout).write(text);
  for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
  return exitCodeFor(files);
}

function exitCodeFor(files: readonly Linted[]): number {
  if (files.some(({ error }) => error !== undefined)) return FAILED;
  const isGrave = files.some(({ findings }) =>
    findings.some(({ severity }) => severity === 'error' || severity === 'warning'),
  );
  return isGrave ? FOUND : CLEAN;
}

/** What is found in the file, after its fixes where these are asked for. */
async function linted(path: string, { profile, fix }: Order): Promise<Linted> {
  const settings = { ...defaultSettings, profile };
  let content: Content;
  try {
    content = await contentOf(path);
  } catch (error) {
    return { path, findings: [], error: reasonOf(error) };
  }
  const { text } = content;
  if (!fix) return { path, findings: findingsOf(path, text, settings) };
  try {
    const fixed = await fixedContent(path, content, settings);
    const error = content.isExact ? {} : { error: NOT_UTF8 };
    return { path, findings: findingsOf(path, fixed, settings), ...error };
  } catch (error) {
    return { path, findings: findingsOf(path, text, settings), error: reasonOf(error) };
  }
}

const NOT_UTF8 = 'The file is not UTF-8, so nothing in it was fixed.';

/** Writes what the safe fixes make of the content and returns it. A file they do not change is left alone. */
async function fixedContent(path: string, content: Content, settings: Settings): Promise<string> {
  const { text, isExact, bytes } = content;
  const edits = isExact ? allSafeFixes(transcriptOf(path, text), settings) : [];
  const fixed = edited(text, edits);
  if (path === STANDARD) process.stdout.write(isExact ? fixed : bytes);
  else if (fixed !== text) await replaceFile(path, bytes, Buffer.from(fixed));
  return fixed;
}

function findingsOf(path: string, text: string, settings: Settings): Linted['findings'] {
  return report(transcriptOf(path, text), settings);
}

/** The transcript by its name, which may say what kind of file it is. */
function transcriptOf(path: string, text: string): Transcript {
  const uri = path === STANDARD ? 'untitled:transcript.vtt' : pathToFileURL(resolve(path)).href;
  return Transcript.create(uri, 'webvtt', 0, text);
}

/** Whoever reads the output may stop reading, which is no mistake of ours. */
function isClosed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (!isClosed(error)) throw error;
  });
}

provideCssFromBeside();
run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
