/** The built command `webvtt-lint`, run as a process. */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { lint, parse } from '../../server/src/index';
import { report } from '../../server/src/lint/report';
import { defaultSettings } from '../../server/src/settings';
import { diagnosticsOf } from '../support/check';
import { checkText } from '../support/marked';
import { inRoot } from '../support/paths';

const command = inRoot('dist/server/lint.js');
const folder = mkdtempSync(join(tmpdir(), 'webvtt-lint-'));
after(() => rmSync(folder, { recursive: true, force: true }));

interface Result {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in the folder, with `input` as its standard input. */
function run(words: readonly string[], input: string | Uint8Array = ''): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/** Writes a file in the folder; returns its name. */
function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const contentOf = (name: string) => readFileSync(join(folder, name), 'utf8');

const clean = 'WEBVTT\n\n00:01.000 --> 00:04.000\n<v Bob>Hello\n';
const bad = 'WEBVTT\n\n0:00:01.000 --> 00:00:04,000\n😀 <V Bob>Hello</v>\n';
const fixed = bad.replace('0:00:01', '00:00:01').replace(',', '.').replace('<V', '<v');
const line = (path: string) =>
  new RegExp(`^${path}:4:4: warning: “<V Bob>” is no voice tag.*\\. \\[voice-upper-case\\]$`, 'mu');

describe('text', () => {
  it('has a line for each finding, lines and columns from 1, and ends with 1', () => {
    const { code, out, err } = run([file('bad.vtt', bad)]);
    assert.equal(code, 1);
    assert.match(out, line('bad.vtt'));
    assert.match(out, /^bad\.vtt:3:17: error: .* \[timing-comma\]$/mu);
    assert.equal(out.trimEnd().split('\n').length, 3);
    assert.equal(err, '');
  });

  it('is empty for what is clean, and ends with 0, as for what is no worse than information', () => {
    assert.deepEqual(run([file('clean.vtt', clean)]), { code: 0, out: '', err: '' });
    const { code, out } = run(['-'], clean.replace('00:01', '0:00:01'));
    assert.match(out, /^-:3:1: information: .* \[hours-one-digit\]\n$/u);
    assert.equal(code, 0);
  });

  it('goes on where a file cannot be read, and ends with 2', () => {
    const { code, out, err } = run(['missing.vtt', '.', file('bad.vtt', bad)]);
    assert.equal(code, 2);
    assert.match(out, line('bad.vtt'));
    assert.equal(err, 'missing.vtt: There is no such file.\n.: This is a folder, not a file.\n');
  });
});

describe('json', () => {
  it('is one document with what the library and the editor find', () => {
    const names = [file('bad.vtt', bad), file('clean.vtt', clean)];
    const { code, out } = run(['--format', 'json', ...names]);
    assert.equal(code, 1);
    const files = JSON.parse(out);
    assert.deepEqual(files, [
      { path: 'bad.vtt', findings: lint(bad) },
      { path: 'clean.vtt', findings: [] },
    ]);
    const shown = diagnosticsOf(bad).map(({ code, message, range }) => ({ code, message, range }));
    assert.deepEqual(
      lint(bad).map(({ code, message, range }) => ({ code, message, range })),
      shown,
    );
  });

  it('has a fix with its edits, and none where only the author can know', () => {
    const [found] = lint('WEBVTT\n\n0:00:01.000 --> 00:00:04.000\nHello\n');
    assert.deepEqual(found?.fix, {
      title: 'Write the hours with two digits',
      edits: [
        {
          range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } },
          newText: '0',
        },
      ],
    });
    assert.equal(lint('WEBVTT\n\n00:00:01.000 -->\nHello\n')[0]?.fix, null);
    const many = lint(`WEBVTT\n\n${'0:00:01.000 --> 00:00:01.001\nHello\n\n'.repeat(20)}`);
    assert.equal(many.find(({ code }) => code === 'hours-one-digit')?.fix?.edits.length, 20);
  });

  it('is one document where something fails, too', () => {
    const missing = run(['--format=json', 'missing.vtt', file('clean.vtt', clean)]);
    assert.equal(missing.code, 2);
    assert.deepEqual(JSON.parse(missing.out), [
      { path: 'missing.vtt', findings: [], error: 'There is no such file.' },
      { path: 'clean.vtt', findings: [] },
    ]);
    for (const words of [['--nonsense'], ['--profile', 'loud', 'clean.vtt'], []]) {
      const wrong = run(['--format', 'json', ...words]);
      assert.equal(wrong.code, 2);
      assert.deepEqual(JSON.parse(wrong.out), []);
      assert.match(wrong.err, /See webvtt-lint --help\.\n$/u);
    }
  });

  it('is one document for any bytes', () => {
    const bytes = Uint8Array.from({ length: 512 }, (_, i) => i);
    for (const content of [bytes, new Uint8Array(), Buffer.from(bad, 'utf16le')]) {
      const { out } = run(['--format', 'json', '-'], content);
      assert.equal(JSON.parse(out)[0].path, '-');
    }
  });
});

describe('options', () => {
  it('that are wrong end with 2 and say what is wrong', () => {
    for (const [words, problem] of [
      [['--nonsense', 'clean.vtt'], /There is no option --nonsense\./u],
      [['--profile', 'loud', 'clean.vtt'], /one of default, w3c-strict.*was given “loud”/u],
      [['clean.vtt', '--format'], /was given nothing/u],
      [['-', '-'], /only once/u],
      [[], /There is no file to check/u],
    ] as const) {
      const { code, out, err } = run(words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, problem);
    }
  });

  it('that ask for help or the version end with 0', () => {
    const help = run(['--help']);
    assert.match(help.out, /^Usage: webvtt-lint/u);
    assert.match(help.out, /--fix[\s\S]*standard output[\s\S]*standard error/u);
    const version = run(['--version']);
    assert.match(version.out, /^\d+\.\d+\.\d+\n$/u);
    assert.deepEqual([help.code, version.code], [0, 0]);
  });

  it('choose the profile', () => {
    const text = clean.replace('00:01', '0:00:01');
    assert.equal(run(['-'], text).code, 0);
    assert.equal(run(['--profile', 'w3c-strict', '-'], text).code, 1);
  });

  it('end at --', () => {
    assert.match(run(['--', '--fix']).err, /^--fix: There is no such file\./u);
  });
});

describe('--fix', () => {
  for (const [name, variant] of Object.entries({
    LF: (text: string) => text,
    CRLF: (text: string) => text.replaceAll('\n', '\r\n'),
    BOM: (text: string) => `\uFEFF${text}\0 \r trailing \n\n\n`,
  })) {
    it(`makes the safe fixes and changes no other byte (${name})`, () => {
      const path = file('fix.vtt', variant(bad));
      const { out } = run(['--fix', path]);
      checkText(contentOf(path), variant(fixed));
      assert.doesNotMatch(out, /hours-one-digit|timing-comma|voice-upper-case/u);
    });
  }

  it('does not write a file that has nothing to fix', () => {
    const path = file('kept.vtt', clean.replace('<v Bob>', '<v Bob '));
    const before = statSync(join(folder, path), { bigint: true }).mtimeNs;
    assert.equal(run(['--fix', path]).code, 1);
    assert.equal(statSync(join(folder, path), { bigint: true }).mtimeNs, before);
  });

  it('writes what standard input becomes to standard output, the findings beside it', () => {
    const nameless = '\n00:05.000 --> 00:06.000\n<v>Hello\n';
    const { code, out, err } = run(['--fix', '-'], bad + nameless);
    checkText(out, fixed + nameless);
    assert.match(err, /^-:7:1: warning: .* \[voice-no-name\]$/mu);
    assert.equal(code, 1);
  });

  it('leaves a file that is not UTF-8 as it is, and says so', () => {
    const bytes = Buffer.from(bad.replace('Hello', 'Caf\u00e9'), 'latin1');
    const path = file('latin.vtt', bytes);
    const { code, err } = run(['--fix', path]);
    assert.equal(code, 2);
    assert.match(err, /latin\.vtt: The file is not UTF-8, so nothing in it was fixed\./u);
    assert.deepEqual(readFileSync(join(folder, path)), bytes);
  });
});

describe('the library', () => {
  it('takes some of the settings, and throws for no text', () => {
    assert.deepEqual(
      lint(bad, { rules: { 'voice-upper-case': 'off' } }).map(({ code }) => code),
      ['hours-one-digit', 'timing-comma'],
    );
    assert.deepEqual(report(parse(bad), defaultSettings), lint(bad));
    for (const text of ['', '\0', '\ud800', '-->']) assert.ok(Array.isArray(lint(text)));
    assert.deepEqual(lint(bad, { rules: null, kind: undefined } as never), lint(bad));
    assert.deepEqual(lint(bad, null as never), lint(bad));
  });
});

it('says of what is no text, and of settings that are none, what is wrong', () => {
  for (const text of [null, undefined, 5, {}]) {
    assert.throws(() => lint(text as never), /^TypeError: What is linted is a text\.$/u);
  }
  assert.throws(
    () => lint(bad, { profile: 'nope' } as never),
    /^TypeError: .*webvtt\.profile.*nope/u,
  );
  assert.throws(() => lint(bad, { rules: 5 } as never), /^TypeError: .*webvtt\.rules/u);
});

describe('what is foreign', () => {
  const active = /[\x00-\x09\x0B-\x1F\x7F-\x9F\u2028-\u202E\u2066-\u2069]/u;
  const names = '<V \x1B]0;title\x07\u202EBob\x9B31m>Hello\n';
  const hostile = `WEBVTT\n\n00:01.000 --> 00:04.000\n${names}`;

  it('reaches no terminal as more than words, nor a log as a line of its own', () => {
    const path = file('a\n::error::b\x1B[31m.vtt', hostile);
    const { out } = run([path]);
    assert.doesNotMatch(out, active);
    assert.doesNotMatch(out, /^::error/mu);
    assert.ok(out.startsWith('a\\u{a}::error::b\\u{1b}[31m.vtt:4:'), out);
    const missing = run(['none\n::error::\x1B.vtt', '--nothing\x1B']);
    assert.doesNotMatch(missing.err + missing.out, active);
    assert.doesNotMatch(missing.err, /^::error/mu);
  });

  it('is what it is to who reads JSON, and raw in none of it', () => {
    const { out } = run(['--format', 'json', file('json.vtt', hostile)]);
    assert.doesNotMatch(out, active);
    const [read] = JSON.parse(out) as [{ findings: { message: string }[] }];
    assert.ok(read.findings.some(({ message }) => message.includes('\u202E')));
  });
});
