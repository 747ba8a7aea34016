/** How findings are written out. */

import type { Format } from './arguments';
import { printable, printableJson } from './printable';
import type { ReportedFinding } from './report';

/** What was found in one file. */
export interface Linted {
  /** As given. */
  readonly path: string;
  /** None where it was not read. */
  readonly findings: readonly ReportedFinding[];
  /** Why the file was not read, or not written. */
  readonly error?: string;
}

/** The text for standard output, and what is said beside it: a line each, without its terminator. */
export interface Output {
  readonly report: string;
  readonly complaints: readonly string[];
}

/** How each format writes what was found; lines and columns from 1 in text, as LSP has them in JSON. */
export const reporters: Readonly<Record<Format, (files: readonly Linted[]) => Output>> = {
  text: (files) => ({
    report: files.flatMap(({ path, findings }) => findings.map((f) => line(path, f))).join(''),
    complaints: complaintsOf(files),
  }),
  json: (files) => ({
    report: `${printableJson(JSON.stringify(files, null, 2))}\n`,
    complaints: complaintsOf(files),
  }),
};

function line(path: string, { range, severity, message, code }: ReportedFinding): string {
  const { start } = range;
  const place = `${path}:${start.line + 1}:${start.character + 1}`;
  return `${printable(`${place}: ${severity}: ${message} [${code}]`)}\n`;
}

function complaintsOf(files: readonly Linted[]): readonly string[] {
  return files.flatMap(({ path, error }) => (error ? [printable(`${path}: ${error}`)] : []));
}
