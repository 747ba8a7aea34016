/** What the command line of `webvtt-lint` asks for. */

import { type Profile, profiles } from '../rules/profiles';

/** How findings can be written out. */
export const formats = ['text', 'json'] as const;
/** One of them. */
export type Format = (typeof formats)[number];

/** Files to check, and how. */
export interface Order {
  readonly profile: Profile;
  readonly format: Format;
  /** Whether the safe fixes are made, in the files themselves. */
  readonly fix: boolean;
  /** Paths as given, at least one; `-` is standard input and stands once. */
  readonly files: readonly string[];
}

/** What to do; of a command line that cannot be followed, what is wrong with it. */
export type Request =
  | { readonly kind: 'lint'; readonly order: Order }
  | { readonly kind: 'help' | 'version' }
  | { readonly kind: 'problem'; readonly problem: string; readonly format: Format };

/** What `--help` prints. */
export const help = `Usage: webvtt-lint [OPTION]… FILE…

Says what is wrong with WebVTT files and what a player makes of it. “-” is standard input.

  --profile PROFILE   what to check for: ${profiles.join(', ')}
  --format FORMAT     text (the default): path:line:column: severity: message [code]
                      json: one document for all files, lines and characters from 0
  --fix               make the fixes that are beyond doubt, and change nothing else;
                      what standard input becomes goes to standard output, and the
                      findings then go to standard error
  --help, --version

Lines and columns in text are counted from 1, columns in UTF-16 code units.

It ends with 0 where there are no errors and no warnings, with 1 where there are, and with 2 where
the command line is wrong or a file cannot be read or written.
`;

interface Options {
  profile: Profile;
  format: Format;
  fix: boolean;
}

/** Reads one option; the value is what follows it. What it returns is a problem. */
type Option = (options: Options, value: string | undefined) => string | undefined;

const withValue: Readonly<Record<string, Option>> = {
  '--profile': (options, value) => {
    const known = profiles.find((profile) => profile === value);
    if (known) options.profile = known;
    return known ? undefined : needed('--profile', profiles, value);
  },
  '--format': (options, value) => {
    const known = formats.find((format) => format === value);
    if (known) options.format = known;
    return known ? undefined : needed('--format', formats, value);
  },
};

function needed(option: string, words: readonly string[], value: string | undefined): string {
  const given = value === undefined ? 'nothing' : `“${value}”`;
  return `${option} takes one of ${words.join(', ')}, and was given ${given}.`;
}

/** Reads the words of a command line. The first mistake counts; the format is read for all that. */
export function readArguments(words: readonly string[]): Request {
  const options: Options = { profile: 'default', format: 'text', fix: false };
  const files: string[] = [];
  const problems: string[] = [];
  let asked: 'help' | 'version' | undefined;
  let onlyFiles = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const [name, value] = split(word);
    if (onlyFiles || word === '-' || !word.startsWith('-')) files.push(word);
    else if (word === '--') onlyFiles = true;
    else if (word === '--fix') options.fix = true;
    else if (word === '--help' || word === '-h') asked ??= 'help';
    else if (word === '--version') asked ??= 'version';
    else if (Object.hasOwn(withValue, name)) {
      const problem = withValue[name]!(options, value ?? words[++i]);
      if (problem) problems.push(problem);
    } else problems.push(`There is no option ${name}.`);
  }
  if (asked) return { kind: asked };
  if (files.length === 0) problems.push('There is no file to check.');
  if (files.filter((file) => file === '-').length > 1) {
    problems.push('Standard input can be read only once.');
  }
  const problem = problems[0];
  if (problem) return { kind: 'problem', problem, format: options.format };
  return { kind: 'lint', order: { ...options, files } };
}

/** An option and its value, where they are one word: `--format=json`. */
function split(word: string): readonly [string, string | undefined] {
  const equals = word.indexOf('=');
  return equals < 0 ? [word, undefined] : [word.slice(0, equals), word.slice(equals + 1)];
}
